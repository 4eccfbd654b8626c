import pytest

from exchange.signing.attacks import declared, related, replaced
from exchange.signing.signed_material import BOOK, STYLES, Parts, content, signed_parts
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    SIGNATURE_TYPE,
    TO_ORIGIN,
    TO_WORKBOOK,
    WORKBOOK_RELS,
    relationships_of,
)
from lthtgn_desktop.exchange.signing.plumbing import MOST_PLUMBING, read_package

Answer = tuple[Outcome, ReasonCode, object]


def answer(parts: Parts) -> Answer:
    with pytest.raises(FileRefused) as caught:
        read_package(parts)
    reason = caught.value.reason
    return caught.value.outcome, reason.code, reason.details.get("rule", "")


def test_a_package_is_read_with_its_types_and_its_ways() -> None:
    package = read_package(signed_parts())

    assert package.parts == signed_parts()
    assert package.types.keys() == signed_parts().keys() - {CONTENT_TYPES}
    assert package.types[SIGNATURE] == SIGNATURE_TYPE
    assert package.relationships == {
        ROOT_RELS: (TO_WORKBOOK, TO_ORIGIN),
        WORKBOOK_RELS: tuple(relationships_of(content()[WORKBOOK_RELS])),
    }


def test_a_zip_without_content_types_or_without_a_workbook_is_none_of_ours() -> None:
    without_types = {name: part for name, part in signed_parts().items() if name != CONTENT_TYPES}
    a_letter = {CONTENT_TYPES: b"<Types/>", "word/document.xml": b"<x/>"}

    for parts in (without_types, a_letter, {}):
        assert answer(parts)[:2] == (Outcome.REFUSED, ReasonCode.NOT_A_WORKBOOK)


@pytest.mark.parametrize(
    "types", [b"", b"not XML", b"\xef\xbb\xbf<Types/>", b"<Types><!-- x --></Types>"]
)
def test_a_workbook_that_nobody_signed_is_unsigned_whatever_its_parts(types: bytes) -> None:
    parts = {CONTENT_TYPES: types, "xl/workbook.xml": b"", "xl/media/a b.png": b"", "x": b""}

    assert answer(parts)[:2] == (Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)


def test_an_origin_of_signatures_alone_is_no_signature() -> None:
    parts = signed_parts()
    del parts[SIGNATURE]
    parts[ORIGIN_RELS] = b"<x/>"

    assert answer(parts)[:2] == (Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)


def test_a_signature_in_another_place_is_one_and_not_of_our_form() -> None:
    parts = signed_parts()
    part = parts.pop(SIGNATURE)
    moved = parts | {"xl/other.xml": part}

    found = answer(declared(moved, "xl/other.xml", SIGNATURE_TYPE))

    assert found == (Outcome.REFUSED, ReasonCode.SIGNATURE_FORM, "one_part")


@pytest.mark.parametrize(
    ("parts", "code", "rule"),
    [
        (signed_parts() | {"a.png": b""}, ReasonCode.STRANGE_PART, "type"),
        (declared(signed_parts(), STYLES, "a/b"), ReasonCode.PLUMBING, "twice"),
        (declared(signed_parts(), STYLES.upper(), "a/b"), ReasonCode.PLUMBING, "twice"),
        (signed_parts() | {CONTENT_TYPES: b"<signature/>"}, ReasonCode.PLUMBING, "root"),
        (signed_parts() | {ROOT_RELS: b"<x/>"}, ReasonCode.PLUMBING, "root"),
        (signed_parts() | {ORIGIN: b" "}, ReasonCode.SIGNATURE_FORM, "origin_empty"),
        (
            signed_parts() | {WORKBOOK_RELS: b"x" * (MOST_PLUMBING + 1)},
            ReasonCode.XML_FORM,
            "size",
        ),
    ],
)
def test_plumbing_that_leaves_a_doubt_is_refused(parts: Parts, code: ReasonCode, rule: str) -> None:
    assert answer(parts) == (Outcome.REFUSED, code, rule)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"worksheets/sheet2.xml", b"../worksheets/sheet2.xml"),
        (b"worksheets/sheet2.xml", b"worksheets/./sheet2.xml"),
        (b"worksheets/sheet2.xml", b"worksheets//sheet2.xml"),
        (b"worksheets/sheet2.xml", b"http://example.org/sheet2.xml"),
        (b"worksheets/sheet2.xml", b"worksheets/sheet2.xml#a"),
        (b"worksheets/sheet2.xml", b"worksheets\\sheet2.xml"),
        (b"worksheets/sheet2.xml", b"worksheets/sheet%32.xml"),
        (b"worksheets/sheet2.xml", "worksheets/shéet2.xml".encode()),
        (b'"worksheets/sheet2.xml"', b'"worksheets/sheet2.xml" TargetMode="External"'),
        (b'"worksheets/sheet2.xml"', b'"worksheets/sheet2.xml" Extra="x"'),
        (b'Id="rId2" ', b""),
        (b'Id="rId2" ', b'Id="" '),
        (b'Id="rId2" ', b'Id="a b" '),
    ],
)
def test_a_relationship_that_is_not_plain_is_refused(old: bytes, new: bytes) -> None:
    found = answer(replaced(WORKBOOK_RELS, old, new))

    assert found == (Outcome.REFUSED, ReasonCode.PLUMBING, "relationship")


def test_the_mode_of_a_relationship_may_be_spelt_out() -> None:
    inside = b'"worksheets/sheet2.xml" TargetMode="Internal"'
    parts = replaced(WORKBOOK_RELS, b'"worksheets/sheet2.xml"', inside)

    package = read_package(parts)

    assert package.relationships == read_package(signed_parts()).relationships


def test_two_origins_are_refused() -> None:
    parts = related(signed_parts(), TO_ORIGIN.type, ORIGIN, ROOT_RELS)

    assert answer(parts) == (Outcome.REFUSED, ReasonCode.SIGNATURE_FORM, "origin")


def test_a_part_that_is_missing_is_for_the_signature_to_miss() -> None:
    parts = signed_parts()
    del parts[BOOK], parts[WORKBOOK_RELS]

    assert read_package(parts).relationships[WORKBOOK_RELS] == ()
