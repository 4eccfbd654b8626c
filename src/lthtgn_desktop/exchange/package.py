"""The package of a workbook: a closed list of parts, the plumbing's exact bytes, one zip meaning.

The same parts always give the same bytes, and whoever has the parts can write the plumbing anew:
`signing` does so to see that what came in says nothing else (signing, 3.1 and 3.3).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple

from defusedxml.ElementTree import fromstring

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
WORKBOOK = "xl/workbook.xml"
WORKBOOK_RELS = "xl/_rels/workbook.xml.rels"
ORIGIN = "_xmlsignatures/origin.sigs"
ORIGIN_RELS = "_xmlsignatures/_rels/origin.sigs.rels"
SIGNATURE = "_xmlsignatures/sig1.xml"

RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
ORIGIN_TYPE = "application/vnd.openxmlformats-package.digital-signature-origin"
SIGNATURE_TYPE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SIGNATURES = f"{_PACKAGE}/relationships/digital-signature"
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


class Relationship(NamedTuple):
    """One relationship of the workbook; the target is named from the workbook's own folder."""

    id: str
    type: str
    target: str


TO_WORKBOOK = Relationship("rId1", PART_KINDS[0].relationship, WORKBOOK)
TO_ORIGIN = Relationship("rId2", f"{_SIGNATURES}/origin", ORIGIN)
TO_SIGNATURE = Relationship("rId1", f"{_SIGNATURES}/signature", "sig1.xml")
"""The way through a signed package: the first two from its root, the third from the origin."""

_WORKBOOK_PARTS = (WORKBOOK, WORKBOOK_RELS)


def kind_of(part: str) -> PartKind:
    """Return what kind a part is of; raises ValueError for one that is not on the closed list."""
    for kind in PART_KINDS:
        if kind.name.fullmatch(part):
            return kind
    raise ValueError(part)


def relationships_of(rels: bytes) -> list[Relationship]:
    """Return a workbook's relationships, which we wrote, with targets from its own folder."""
    return [
        Relationship(
            found.attrib["Id"],
            found.attrib["Type"],
            found.attrib["Target"].removeprefix("/xl/"),
        )
        for found in fromstring(rels)
    ]


def is_reached(parts: Iterable[str], relationships: Iterable[Relationship]) -> bool:
    """Tell whether the relationships of the workbook reach each part beside it exactly once.

    Raises ValueError for a part that is not on the closed list.
    """
    expected = [(kind_of(name).relationship, name) for name in parts if name not in _WORKBOOK_PARTS]
    found = [(found.type, f"xl/{found.target}") for found in relationships]
    return sorted(found) == sorted(expected)


def content_type_of(part: str) -> str:
    """Return the content type of a part of the content; raises ValueError for any other part."""
    return RELATIONSHIPS_TYPE if part == WORKBOOK_RELS else kind_of(part).content_type


def plumbing_of(parts: Iterable[str]) -> dict[str, bytes]:
    """Return what stands around the content of a signed package, but for the signature itself."""
    return {
        CONTENT_TYPES: _content_types(parts),
        ROOT_RELS: rels_bytes([TO_WORKBOOK, TO_ORIGIN]),
        ORIGIN: b"",
        ORIGIN_RELS: rels_bytes([TO_SIGNATURE]),
    }


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip with nothing in it but the entries: no dates, no comments, no extra fields."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(entries, key=_place):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # the system that it was made on leaves no trace
            archive.writestr(entry, entries[name], zipfile.ZIP_DEFLATED, _LEVEL)
    return buffer.getvalue()


def rels_bytes(relationships: Iterable[Relationship]) -> bytes:
    """Return a relationships part, sorted by id."""
    elements = "".join(
        f'<Relationship Id="{found.id}" Type="{found.type}" Target="{found.target}"/>'
        for found in sorted(relationships)
    )
    root = f'<Relationships xmlns="{_PACKAGE}/relationships">{elements}</Relationships>'
    return f"{_DECLARATION}{root}".encode()


def _content_types(parts: Iterable[str]) -> bytes:
    extensions = {"rels": RELATIONSHIPS_TYPE, "sigs": ORIGIN_TYPE, "xml": "application/xml"}
    kinds = {name: content_type_of(name) for name in parts if name != WORKBOOK_RELS}
    elements = [
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in extensions.items()
    ]
    elements += [
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in sorted({**kinds, SIGNATURE: SIGNATURE_TYPE}.items())
    ]
    root = f'<Types xmlns="{_PACKAGE}/content-types">{"".join(elements)}</Types>'
    return f"{_DECLARATION}{root}".encode()


def _place(name: str) -> tuple[int, str]:
    """Return where an entry stands in the file: what describes the others comes first."""
    first = (CONTENT_TYPES, ROOT_RELS)
    return (first.index(name) if name in first else len(first), name)
