"""The package of a workbook: a closed list of parts, the plumbing's exact bytes, one zip meaning.

`seal` is the one way from parts to a file, and the place where the signature comes in: what it
is given never changes afterwards, and the same parts always give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from defusedxml.ElementTree import fromstring

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
WORKBOOK = "xl/workbook.xml"
WORKBOOK_RELS = "xl/_rels/workbook.xml.rels"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


class PartKind(NamedTuple):
    """A kind of part that may be in the package; nothing else may."""

    name: re.Pattern[str]
    content_type: str
    relationship: str


PART_KINDS = (
    PartKind(
        re.compile(r"xl/workbook\.xml"),
        f"{_OFFICE}.spreadsheetml.sheet.main+xml",
        f"{_DOCUMENT}/officeDocument",
    ),
    PartKind(
        re.compile(r"xl/worksheets/sheet[1-9][0-9]?\.xml"),
        f"{_OFFICE}.spreadsheetml.worksheet+xml",
        f"{_DOCUMENT}/worksheet",
    ),
    PartKind(
        re.compile(r"xl/styles\.xml"),
        f"{_OFFICE}.spreadsheetml.styles+xml",
        f"{_DOCUMENT}/styles",
    ),
    PartKind(
        re.compile(r"xl/theme/theme1\.xml"),
        f"{_OFFICE}.theme+xml",
        f"{_DOCUMENT}/theme",
    ),
    PartKind(
        re.compile(r"xl/sharedStrings\.xml"),
        f"{_OFFICE}.spreadsheetml.sharedStrings+xml",
        f"{_DOCUMENT}/sharedStrings",
    ),
)

_LEFT_BEHIND = re.compile(r"docProps/.*|\[Content_Types\]\.xml|_rels/\.rels")
"""What a writer makes that is not taken over: properties are never signed, plumbing is ours."""


class Relationship(NamedTuple):
    """One relationship of the workbook; the target is named from the workbook's own folder."""

    id: str
    type: str
    target: str


def kind_of(part: str) -> PartKind:
    """Return what kind a part is of; raises ValueError for one that is not on the closed list."""
    for kind in PART_KINDS:
        if kind.name.fullmatch(part):
            return kind
    raise ValueError(part)


def parts_of(workbook: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook that was just written, with its relationships made plain.

    Raises ValueError where the writer made a part that is not on the closed list.
    """
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        parts = {
            name: archive.read(name)
            for name in archive.namelist()
            if not _LEFT_BEHIND.fullmatch(name)
        }
    relationships = list(_relationships(parts.pop(WORKBOOK_RELS)))
    expected = {(kind_of(name).relationship, name) for name in parts if name != WORKBOOK}
    if {(found.type, f"xl/{found.target}") for found in relationships} != expected:
        raise ValueError(WORKBOOK_RELS)
    return parts | {WORKBOOK_RELS: _rels_bytes(relationships)}


def seal(parts: Mapping[str, bytes]) -> bytes:
    """Return the file made of these parts, the same bytes for the same parts."""
    root = Relationship("rId1", kind_of(WORKBOOK).relationship, WORKBOOK)
    plumbing = {CONTENT_TYPES: _content_types(parts), ROOT_RELS: _rels_bytes([root])}
    return _zipped(plumbing | {name: parts[name] for name in sorted(parts)})


def _relationships(rels: bytes) -> Iterator[Relationship]:
    """Yield relationships with targets from the workbook's folder, however they were written."""
    for found in fromstring(rels):
        target = found.attrib["Target"].removeprefix("/xl/")
        yield Relationship(found.attrib["Id"], found.attrib["Type"], target)


def _rels_bytes(relationships: list[Relationship]) -> bytes:
    elements = "".join(
        f'<Relationship Id="{found.id}" Type="{found.type}" Target="{found.target}"/>'
        for found in sorted(relationships)
    )
    root = f'<Relationships xmlns="{_PACKAGE}/relationships">{elements}</Relationships>'
    return f"{_DECLARATION}{root}".encode()


def _content_types(parts: Mapping[str, bytes]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind_of(name).content_type}"/>'
        for name in sorted(parts)
        if name != WORKBOOK_RELS
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_RELS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip with nothing in it but the entries: no dates, no comments, no extra fields."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # the system that it was made on leaves no trace
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, _LEVEL)
    return buffer.getvalue()
