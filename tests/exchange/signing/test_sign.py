import hashlib
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from exchange.signing.signed_material import PURPOSE, SIGNED_AT, content, signed
from keys_for_tests import a_key
from lthtgn_desktop.domain.reception import FileRefused
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    SIGNATURE,
    WORKBOOK,
    WORKBOOK_RELS,
    plumbing_of,
    rels_bytes,
)
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.exchange.signing.verify import verify


def test_what_was_signed_is_what_is_verified() -> None:
    made = sign(content(), a_key(), SIGNED_AT, PURPOSE)

    found = verify(made.content)
    assert found.parts == content()
    assert found.signer == a_key().certificate
    assert (found.signed_at, found.purpose) == (SIGNED_AT, PURPOSE)
    assert found.id == made.id


def test_the_same_content_signed_by_the_same_key_at_the_same_time_is_the_same_file() -> None:
    backwards = dict(reversed(content().items()))

    assert sign(backwards, a_key(), SIGNED_AT, PURPOSE) == signed()


def test_another_time_or_purpose_is_another_file() -> None:
    later = sign(content(), a_key(), SIGNED_AT + timedelta(seconds=1), PURPOSE)
    other = sign(content(), a_key(), SIGNED_AT, "Báo cáo tháng 11/2026")

    assert len({signed().id, later.id, other.id}) == 3


def test_the_id_is_the_digest_of_the_signature_part() -> None:
    with ZipFile(BytesIO(signed().content)) as archive:
        part = archive.read(SIGNATURE)

    assert signed().id == hashlib.sha256(part).hexdigest()


def test_the_file_holds_the_content_the_plumbing_and_one_signature_in_order() -> None:
    with ZipFile(BytesIO(signed().content)) as archive:
        names = archive.namelist()
        plumbing = {name: archive.read(name) for name in (CONTENT_TYPES, ROOT_RELS, ORIGIN)}

    rest = sorted([ORIGIN, ORIGIN_RELS, SIGNATURE, *content()])
    assert names == [CONTENT_TYPES, ROOT_RELS, *rest]
    assert plumbing.items() <= plumbing_of(content()).items()


def test_a_signed_file_opens_as_a_workbook() -> None:
    workbook = load_workbook(BytesIO(signed().content))

    assert workbook.sheetnames == ["Bìa", "Sổ quỹ", "_data"]
    assert workbook["Sổ quỹ"]["B1"].value == 12_500_000


def test_a_purpose_is_put_on_one_line_before_it_is_signed() -> None:
    made = sign(content(), a_key(), SIGNED_AT, "Báo cáo\n tháng\u200b 10" + " x" * 300)

    found = verify(made.content).purpose
    assert found.startswith("Báo cáo tháng 10 x x")
    assert len(found) <= 255


def test_a_time_without_a_zone_is_not_signed() -> None:
    with pytest.raises(ValueError, match="2026"):
        sign(content(), a_key(), datetime(2026, 11, 2), PURPOSE)  # noqa: DTZ001 - what is refused


def test_a_part_off_the_closed_list_is_not_signed() -> None:
    with pytest.raises(ValueError, match="customXml"):
        sign(content() | {"customXml/item1.xml": b"<x/>"}, a_key(), SIGNED_AT, PURPOSE)


def test_what_would_not_be_verified_is_not_handed_out() -> None:
    without_workbook = content()
    del without_workbook[WORKBOOK]

    for parts in (without_workbook, content() | {WORKBOOK_RELS: rels_bytes([])}):
        with pytest.raises(FileRefused):
            sign(parts, a_key(), SIGNED_AT, PURPOSE)
