import hashlib
import random
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from exchange.signing.attacks import replaced
from exchange.signing.signed_material import (
    AMOUNT,
    BOOK,
    COVER,
    DATA,
    PURPOSE,
    SIGNED_AT,
    STRINGS,
    STYLES,
    Parts,
    content,
    signature,
    signed,
    signed_parts,
    statement,
)
from keys_for_tests import HOLDER, a_key
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    WORKBOOK,
    WORKBOOK_RELS,
    plumbing_of,
    relationships_of,
    rels_bytes,
    zipped,
)
from lthtgn_desktop.exchange.signing.verify import verify

PLUMBING = (CONTENT_TYPES, ROOT_RELS, ORIGIN_RELS, SIGNATURE, WORKBOOK_RELS, WORKBOOK)


def refused(file: bytes) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        verify(file)
    return caught.value


def answer(file: bytes) -> tuple[Outcome, ReasonCode, dict[str, object]]:
    found = refused(file)
    return found.outcome, found.reason.code, found.reason.details


def signed_as_it_is(parts: Parts) -> bytes:
    """Parts with a genuine signature of the right key, whatever they are."""
    der = a_key().certificate.der
    part = signature(statement(parts, der, HOLDER), der, a_key().private)
    return zipped({**plumbing_of(parts), **parts, SIGNATURE: part})


def workbook_bytes(workbook: Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def test_a_whole_file_gives_its_content_and_its_signer() -> None:
    found = verify(signed().content)

    assert found.parts == content()
    assert found.signer == a_key().certificate
    assert (found.signed_at, found.purpose) == (SIGNED_AT, PURPOSE)
    assert found.id == hashlib.sha256(signed_parts()[SIGNATURE]).hexdigest()


def test_changed_sheets_are_named_as_a_person_knows_them() -> None:
    more = replaced(BOOK, AMOUNT, b"<v>92500000</v>")

    assert answer(zipped(more)) == (
        Outcome.BROKEN,
        ReasonCode.CONTENT_CHANGED,
        {"parts": "Sổ quỹ"},
    )


def test_a_changed_part_that_is_no_visible_sheet_is_named_as_it_is_called() -> None:
    parts = signed_parts() | {DATA: b"<x/>", STYLES: b"<x/>", COVER: b"<x/>"}

    _, _, details = answer(zipped(parts))

    assert details == {"parts": f"{STYLES}, Bìa, {DATA}"}


def test_an_unsigned_part_is_named() -> None:
    _, code, details = answer(zipped(signed_parts() | {"xl/evil.xml": b"<x/>"}))

    assert code is ReasonCode.UNSIGNED_PART
    assert details == {"part": "xl/evil.xml", "rule": "part"}


def test_a_workbook_that_nobody_signed_is_unsigned() -> None:
    workbook = Workbook()
    sheet = workbook.create_sheet("Ảnh và ghi chú")
    sheet["A1"].value = "xem"
    sheet["A1"].hyperlink = "https://example.org/á?b=c&d"
    sheet["A1"].comment = Comment("ghi chú", "tôi")

    assert answer(workbook_bytes(workbook)) == (Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE, {})


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", ReasonCode.EMPTY),
        (b"%PDF-1.7", ReasonCode.NOT_A_WORKBOOK),
        (zipped({"mimetype": b"x", "content.xml": b"<x/>"}), ReasonCode.NOT_A_WORKBOOK),
        (zipped({CONTENT_TYPES: b"", "word/document.xml": b""}), ReasonCode.NOT_A_WORKBOOK),
    ],
)
def test_what_is_no_workbook_is_refused_for_that(file: bytes, code: ReasonCode) -> None:
    assert answer(file)[:2] == (Outcome.REFUSED, code)


def test_a_genuine_signature_over_less_than_a_workbook_is_refused() -> None:
    without_workbook, without_strings = content(), content()
    del without_workbook[WORKBOOK]
    del without_strings[STRINGS]

    for parts in (without_workbook, without_strings):
        found = answer(signed_as_it_is(parts))
        assert found[:2] == (Outcome.REFUSED, ReasonCode.PLUMBING)
        assert found[2] == {"part": WORKBOOK_RELS, "rule": "reached"}


def test_a_genuine_signature_over_relationships_in_another_layout_is_refused() -> None:
    spaced = content()[WORKBOOK_RELS].replace(b"<Relationship ", b"\n<Relationship ")

    found = answer(signed_as_it_is(content() | {WORKBOOK_RELS: spaced}))

    expected = {"part": WORKBOOK_RELS, "rule": "rebuilt"}
    assert found == (Outcome.REFUSED, ReasonCode.PLUMBING, expected)


def test_a_genuine_signature_over_one_sheet_reached_twice_is_refused() -> None:
    ways = relationships_of(content()[WORKBOOK_RELS])
    twice = rels_bytes([*ways, ways[0]._replace(id="rId66")])

    found = answer(signed_as_it_is(content() | {WORKBOOK_RELS: twice}))

    assert found[1:] == (ReasonCode.PLUMBING, {"part": WORKBOOK_RELS, "rule": "reached"})


def test_a_changed_file_that_another_program_signed_is_broken_and_not_only_of_another_form() -> (
    None
):
    spaced = replaced(SIGNATURE, b"<Object", b"\n<Object")

    assert answer(zipped(spaced))[1] is ReasonCode.SIGNATURE_FORM
    changed = replaced(BOOK, AMOUNT, b"<v>1</v>", spaced)
    assert answer(zipped(changed))[:2] == (Outcome.BROKEN, ReasonCode.CONTENT_CHANGED)


def test_a_file_with_any_byte_changed_never_says_anything_else() -> None:
    whole, chance = verify(signed().content), random.Random(20261102)  # noqa: S311 - repeatable

    for _ in range(1500):
        file = bytearray(signed().content)
        file[chance.randrange(len(file))] ^= 1 << chance.randrange(8)
        assert_is_refused_or(whole, bytes(file))


def test_a_part_with_any_byte_changed_never_says_anything_else() -> None:
    whole, chance = verify(signed().content), random.Random(20261103)  # noqa: S311 - repeatable

    for changed in changed_parts(chance, 500):
        assert_is_refused_or(whole, changed)


def changed_parts(chance: random.Random, times: int) -> Iterator[bytes]:
    """Files, zipped whole, with a byte changed, lost or doubled in one part of the frame."""
    for _ in range(times):
        name = chance.choice(PLUMBING)
        part = bytearray(signed_parts()[name])
        at = chance.randrange(len(part))
        part[at : at + chance.randrange(2)] = chance.choice(
            [b"", bytes([chance.randrange(256)]), bytes(part[at : at + 9])]
        )
        yield zipped(signed_parts() | {name: bytes(part)})


def assert_is_refused_or(whole: object, file: bytes) -> None:
    """What does not matter, such as a date in the zip, may differ; nothing else is valid."""
    with suppress(FileRefused):
        assert verify(file) == whole
