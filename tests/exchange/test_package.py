import re
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ORIGIN,
    ORIGIN_RELS,
    ROOT_RELS,
    WORKBOOK,
    WORKBOOK_RELS,
    Relationship,
    content_type_of,
    is_reached,
    kind_of,
    plumbing_of,
    relationships_of,
    rels_bytes,
    zipped,
)
from plain_package import parts_of, unsigned

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org"
OFFICE = "application/vnd.openxmlformats-officedocument"


def written(*sheets: str) -> bytes:
    """A workbook as the library writes it."""
    workbook = Workbook()
    assert workbook.active is not None
    workbook.active.title = "Bìa"
    for name in sheets:
        workbook.create_sheet(name).append(["Chữ", 1])
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def entries(package: bytes) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return archive.infolist()


def part(package: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return archive.read(name).decode()


def test_the_same_parts_give_the_same_bytes() -> None:
    parts = parts_of(written("Hội phí"))

    backwards = dict(reversed(list(parts.items())))

    assert unsigned(parts) == unsigned(backwards)


def test_another_part_gives_other_bytes() -> None:
    parts = parts_of(written("Hội phí"))

    changed = parts | {"xl/worksheets/sheet1.xml": b"<x/>"}

    assert unsigned(parts) != unsigned(changed)


def test_entries_stand_in_a_fixed_order_without_a_trace_of_their_making() -> None:
    found = entries(unsigned(parts_of(written("Hội phí"))))

    assert [entry.filename for entry in found] == [
        CONTENT_TYPES,
        ROOT_RELS,
        WORKBOOK_RELS,
        "xl/styles.xml",
        "xl/theme/theme1.xml",
        WORKBOOK,
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
    ]
    for entry in found:
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.flag_bits, entry.create_system, entry.extra, entry.comment) == (
            0,
            0,
            b"",
            b"",
        )
        assert entry.compress_type == zipfile.ZIP_DEFLATED


def test_the_workbook_relationships_are_relative_and_sorted_as_texts() -> None:
    found = part(unsigned(parts_of(written(*map(str, range(10))))), WORKBOOK_RELS)

    root = f'<Relationships xmlns="{MAIN}/package/2006/relationships">'
    first = f'Type="{MAIN}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet'
    assert found.startswith(f'{DECLARATION}{root}<Relationship Id="rId1" {first}1.xml"/>')
    assert found.index('"rId10"') < found.index('"rId11"') < found.index('"rId2"')
    assert '="/' not in found


def test_what_was_zipped_opens_as_it_was_written() -> None:
    workbook = load_workbook(BytesIO(unsigned(parts_of(written("Hội phí", "Khoản vay")))))

    assert workbook.sheetnames == ["Bìa", "Hội phí", "Khoản vay"]
    assert [cell.value for cell in workbook["Hội phí"][1]] == ["Chữ", 1]


def test_shared_strings_are_on_the_list_for_a_writer_that_makes_them() -> None:
    assert kind_of("xl/sharedStrings.xml").content_type.endswith("sharedStrings+xml")


def test_the_content_types_of_a_signed_package_have_their_exact_bytes() -> None:
    found = plumbing_of(parts_of(written()))[CONTENT_TYPES].decode()

    package, sheet = "application/vnd.openxmlformats-package", f"{OFFICE}.spreadsheetml"
    signature = f"{package}.digital-signature-xmlsignature+xml"
    assert found == (
        f'{DECLARATION}<Types xmlns="{MAIN}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="sigs" ContentType="{package}.digital-signature-origin"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/_xmlsignatures/sig1.xml" ContentType="{signature}"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{sheet}.styles+xml"/>'
        f'<Override PartName="/xl/theme/theme1.xml" ContentType="{OFFICE}.theme+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/>'
        "</Types>"
    )


def test_the_ways_through_a_signed_package_have_their_exact_bytes() -> None:
    found = plumbing_of(parts_of(written()))

    root = f'{DECLARATION}<Relationships xmlns="{MAIN}/package/2006/relationships">'
    signatures = f"{MAIN}/package/2006/relationships/digital-signature"
    assert found[ROOT_RELS].decode() == (
        f'{root}<Relationship Id="rId1" '
        f'Type="{MAIN}/officeDocument/2006/relationships/officeDocument" '
        f'Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{signatures}/origin" '
        'Target="_xmlsignatures/origin.sigs"/></Relationships>'
    )
    assert found[ORIGIN_RELS].decode() == (
        f'{root}<Relationship Id="rId1" Type="{signatures}/signature" Target="sig1.xml"/>'
        "</Relationships>"
    )
    assert found[ORIGIN] == b""


def test_relationships_are_read_as_they_were_written() -> None:
    ways = [Relationship("rId2", "b", "c.xml"), Relationship("rId10", "a", "d.xml")]

    assert relationships_of(rels_bytes(ways)) == sorted(ways)


def test_every_part_must_be_reached_once_by_its_own_kind_of_relationship() -> None:
    parts = parts_of(written("Hội phí"))
    ways = relationships_of(parts[WORKBOOK_RELS])
    other_kind = ways[0]._replace(type=kind_of("xl/styles.xml").relationship)

    assert is_reached(parts, ways)
    assert not is_reached(parts, ways[1:])
    assert not is_reached(parts, [*ways, ways[0]._replace(id="rId99")])
    assert not is_reached(parts, [other_kind, *ways[1:]])


def test_the_relationships_of_the_workbook_have_a_content_type_too() -> None:
    assert content_type_of(WORKBOOK_RELS).endswith("relationships+xml")
    assert content_type_of(WORKBOOK).endswith("sheet.main+xml")


@pytest.mark.parametrize("name", [CONTENT_TYPES, ROOT_RELS, ORIGIN, "xl/evil.xml"])
def test_what_is_no_content_has_no_content_type_of_ours(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        content_type_of(name)


def test_the_file_begins_with_what_describes_the_rest() -> None:
    names = ["xl/b.xml", "a.xml", ROOT_RELS, CONTENT_TYPES]

    found = [entry.filename for entry in entries(zipped(dict.fromkeys(names, b"x")))]

    assert found == [CONTENT_TYPES, ROOT_RELS, "a.xml", "xl/b.xml"]


@pytest.mark.parametrize(
    "name",
    [
        "xl/vbaProject.bin",
        "xl/media/image1.png",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet0.xml",
        "xl/worksheets/sheet100.xml",
        "customXml/item1.xml",
    ],
)
def test_a_part_off_the_closed_list_is_of_no_kind(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        kind_of(name)
