"""Attacks on what a report says: changed, added, taken away, or put in place of something else."""

import re

from exchange.signing.attacks import SHEET_TYPE, Attacks, declared, related, replaced
from exchange.signing.signed_material import (
    AMOUNT,
    BOOK,
    COVER,
    STRINGS,
    STYLES,
    TITLE,
    Parts,
    signed_parts,
)
from lthtgn_desktop.domain.reception import Outcome, ReasonCode
from lthtgn_desktop.exchange.package import (
    CONTENT_TYPES,
    ROOT_RELS,
    WORKBOOK,
    WORKBOOK_RELS,
    kind_of,
    zipped,
)

ON_CONTENT = Attacks()
_broken = ON_CONTENT.answered(Outcome.BROKEN, ReasonCode.CONTENT_CHANGED)
_unsigned_part = ON_CONTENT.answered(Outcome.REFUSED, ReasonCode.UNSIGNED_PART)
_unseen_elsewhere = ON_CONTENT.answered(
    Outcome.REFUSED, ReasonCode.UNSIGNED_PART, valid_elsewhere=True
)

MORE = b"<v>92500000</v>"
NEW_SHEET = "xl/worksheets/sheet4.xml"
EVIL = "xl/evil.xml"
XML = "application/xml"


def with_more_money() -> Parts:
    """The parts with another balance in the cash book, and everything else as it was."""
    return replaced(BOOK, AMOUNT, MORE)


@_broken
def a_cell_is_changed() -> bytes:
    return zipped(with_more_money())


@_broken
def a_shared_string_is_changed() -> bytes:
    return zipped(replaced(STRINGS, TITLE, b"x"))


@_broken
def a_style_is_changed() -> bytes:
    return zipped(replaced(STYLES, b'<sz val="11"', b'<sz val="1"'))


@_broken
def the_workbook_part_is_changed() -> bytes:
    return zipped(replaced(WORKBOOK, b"veryHidden", b"visible"))


@_broken
def white_space_is_added_to_a_sheet() -> bytes:
    return zipped(replaced(BOOK, b"<sheetData>", b"<sheetData> "))


@_broken
def a_sheet_is_emptied() -> bytes:
    return zipped(signed_parts() | {BOOK: b""})


@_broken
def a_sheet_is_added_and_listed_in_the_workbook() -> bytes:
    space = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    listed = b'<sheet name="x" sheetId="9" r:id="rId66" %s/></sheets>' % space
    parts = replaced(WORKBOOK, b"</sheets>", listed, _with_sheet())
    return zipped(related(parts, "worksheet", "worksheets/sheet4.xml"))


@_broken
def a_sheet_is_deleted_from_the_zip() -> bytes:
    parts = signed_parts()
    del parts[BOOK]
    return zipped(parts)


@_broken
def a_sheet_is_deleted_everywhere() -> bytes:
    parts = signed_parts()
    del parts[BOOK]
    override = f'<Override PartName="/{BOOK}" ContentType="{SHEET_TYPE}"/>'.encode()
    parts = replaced(CONTENT_TYPES, override, b"", parts)
    way = re.search(rb'<Relationship Id="(\w+)"[^>]*sheet2.xml"/>', parts[WORKBOOK_RELS])
    assert way
    parts = replaced(WORKBOOK_RELS, way[0], b"", parts)
    listed = re.search(rb'<sheet [^>]*r?:?id="%s"[^>]*/>' % way[1], parts[WORKBOOK])
    assert listed
    return zipped(replaced(WORKBOOK, listed[0], b"", parts))


@_unseen_elsewhere
def a_sheet_is_added_with_a_relationship_only() -> bytes:
    return zipped(related(_with_sheet(), "worksheet", "worksheets/sheet4.xml"))


@_unseen_elsewhere
def an_unsigned_custom_xml_part_is_added() -> bytes:
    parts = signed_parts() | {"customXml/item1.xml": b"<x/>"}
    return zipped(related(parts, "customXml", "/customXml/item1.xml"))


@_unseen_elsewhere
def a_vba_project_is_added() -> bytes:
    parts = signed_parts() | {"xl/vbaProject.bin": b"VBA"}
    parts = declared(parts, "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject")
    macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    return zipped(related(parts, macros, "vbaProject.bin"))


@_unseen_elsewhere
def a_part_is_added_that_nothing_leads_to() -> bytes:
    return zipped(signed_parts() | {EVIL: b"<x/>"})


@_unseen_elsewhere
def document_properties_are_added() -> bytes:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    parts = declared(signed_parts() | {"docProps/core.xml": b"<x/>"}, "docProps/core.xml", core)
    return zipped(related(parts, f"{package}/core-properties", "docProps/core.xml", ROOT_RELS))


@_unseen_elsewhere
def second_styles_are_added_through_a_new_relationship() -> bytes:
    parts = signed_parts()
    parts = declared(parts | {EVIL: parts[STYLES]}, EVIL, kind_of(STYLES).content_type)
    return zipped(related(parts, "styles", "evil.xml"))


@_unseen_elsewhere
def second_shared_strings_are_added_through_a_new_relationship() -> bytes:
    return zipped(related(_with_strings(first=False), "sharedStrings", "evil.xml"))


@_unseen_elsewhere
def second_shared_strings_stand_first_in_the_content_types() -> bytes:
    return zipped(_with_strings(first=True))


@_unseen_elsewhere
def a_second_workbook_stands_first_in_the_content_types() -> bytes:
    parts = _with_sheet(with_more_money()[BOOK])
    evil = "xl/workbook2.xml"
    ways = parts[WORKBOOK_RELS].replace(b"sheet2.xml", b"sheet4.xml")
    parts |= {evil: parts[WORKBOOK], "xl/_rels/workbook2.xml.rels": ways}
    return zipped(declared(parts, evil, kind_of(WORKBOOK).content_type, first=True))


@_unseen_elsewhere
def a_second_office_document_is_the_first_relationship_of_the_package() -> bytes:
    parts = signed_parts()
    evil = "xl/workbook2.xml"
    parts = declared(parts | {evil: parts[WORKBOOK]}, evil, kind_of(WORKBOOK).content_type)
    return zipped(related(parts, "officeDocument", evil, ROOT_RELS, first=True))


@_unseen_elsewhere
def the_workbook_has_a_second_relationship_to_a_signed_sheet() -> bytes:
    return zipped(related(signed_parts(), "worksheet", "worksheets/sheet2.xml"))


@_unseen_elsewhere
def an_old_xls_file_is_stored_inside() -> bytes:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    kind = "application/vnd.ms-excel"
    return zipped(declared(signed_parts() | {"xl/Workbook": ole}, "xl/Workbook", kind))


@_broken
def a_signed_relationship_points_elsewhere() -> bytes:
    parts = _with_sheet(with_more_money()[BOOK])
    return zipped(replaced(WORKBOOK_RELS, b"sheet2.xml", b"sheet4.xml", parts))


@_broken
def the_relationships_of_two_sheets_are_swapped() -> bytes:
    parts = replaced(WORKBOOK_RELS, b"sheet1.xml", b"sheet0.xml")
    parts = replaced(WORKBOOK_RELS, b"sheet2.xml", b"sheet1.xml", parts)
    return zipped(replaced(WORKBOOK_RELS, b"sheet0.xml", b"sheet2.xml", parts))


@_broken
def two_sheets_are_swapped() -> bytes:
    parts = signed_parts()
    return zipped(parts | {COVER: parts[BOOK], BOOK: parts[COVER]})


def _with_sheet(content: bytes = b"<worksheet/>") -> Parts:
    return declared(signed_parts() | {NEW_SHEET: content}, NEW_SHEET, SHEET_TYPE)


def _with_strings(*, first: bool) -> Parts:
    parts = signed_parts()
    strings = parts[STRINGS].replace(TITLE, b"Another title")
    kind = kind_of(STRINGS).content_type
    return declared(parts | {EVIL: strings}, EVIL, kind, first=first)
