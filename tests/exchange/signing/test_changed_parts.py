import pytest

from exchange.signing.attacks import replaced
from exchange.signing.signed_material import (
    AMOUNT,
    BOOK,
    COVER,
    DATA,
    STYLES,
    Parts,
    signed_parts,
)
from lthtgn_desktop.exchange.package import ROOT_RELS, SIGNATURE, WORKBOOK, WORKBOOK_RELS
from lthtgn_desktop.exchange.signing.changed_parts import changed_parts, told
from lthtgn_desktop.exchange.signing.claims import manifest_of, read_signature
from lthtgn_desktop.exchange.signing.plumbing import read_package
from lthtgn_desktop.exchange.signing.signature_part import Reference

MANIFEST = manifest_of(read_signature(signed_parts()[SIGNATURE]))


def changed(parts: Parts) -> list[str]:
    return changed_parts(read_package(parts), MANIFEST)


def said(parts: Parts, *names: str) -> str:
    return told(read_package(parts), names)


def test_nothing_is_changed_in_a_file_as_it_was_signed() -> None:
    assert changed(signed_parts()) == []


@pytest.mark.parametrize("name", [BOOK, DATA, STYLES, WORKBOOK])
def test_a_part_with_other_bytes_is_changed(name: str) -> None:
    assert changed(signed_parts() | {name: signed_parts()[name] + b" "}) == [name]


def test_every_changed_part_is_found() -> None:
    parts = signed_parts() | {BOOK: b"", COVER: b""}
    del parts[STYLES]

    assert changed(parts) == [STYLES, COVER, BOOK]


def test_a_part_that_has_become_something_else_is_changed() -> None:
    parts = replaced("[Content_Types].xml", b".styles+xml", b".styles2+xml")

    assert changed(parts) == [STYLES]


def test_relationships_count_and_not_their_layout() -> None:
    spaced = replaced(WORKBOOK_RELS, b"<Relationship ", b"\n<Relationship ")
    elsewhere = replaced(WORKBOOK_RELS, b"sheet2.xml", b"sheet3.xml")
    more = replaced(ROOT_RELS, b'Id="rId2"', b'Id="rId7"')

    assert (changed(spaced), changed(elsewhere), changed(more)) == ([], [WORKBOOK_RELS], [])


def test_a_digest_that_is_no_digest_is_none() -> None:
    package = read_package(signed_parts())
    (book,) = (one for one in MANIFEST if BOOK in one.uri)

    assert changed_parts(package, [book._replace(digest="đ")]) == [BOOK]


def test_ways_between_parts_that_we_do_not_have_are_left_to_their_own_program() -> None:
    ways = "xl/worksheets/_rels/sheet1.xml.rels"
    package = read_package(signed_parts() | {ways: b"<x/>"})
    kind = package.types[ways]

    assert changed_parts(package, [Reference(f"/{ways}?ContentType={kind}", "A=", ("rId1",))]) == []


def test_a_name_out_of_nowhere_is_cut_short() -> None:
    (found,) = changed_parts(read_package(signed_parts()), [Reference("/" + "x" * 9999, "A=")])

    assert found == "x" * 99


def test_visible_sheets_are_told_by_their_names_and_other_parts_as_they_are_called() -> None:
    assert said(signed_parts(), COVER, BOOK, DATA, STYLES) == f"Bìa, Sổ quỹ, {DATA}, {STYLES}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<sheets>", b"<sheets"),
        (b"sheets>", b"leaves>"),
        ("Sổ quỹ".encode(), b""),
        ("Sổ quỹ".encode(), b"x" * 32),
        (b'name="', b'title="'),
    ],
)
def test_a_name_that_cannot_be_read_is_not_told(old: bytes, new: bytes) -> None:
    assert said(replaced(WORKBOOK, old, new), BOOK) == BOOK


def test_without_a_workbook_part_no_sheet_has_a_name() -> None:
    parts = signed_parts()
    del parts[WORKBOOK]

    assert said(parts, BOOK) == BOOK


def test_the_amount_of_this_test_report_is_in_its_cash_book() -> None:
    assert changed(replaced(BOOK, AMOUNT, b"<v>1</v>")) == [BOOK]
