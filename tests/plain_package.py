"""Workbooks that nobody signed: taken apart, and put together for programs that look inside."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from lthtgn_desktop.exchange.package import (
    ROOT_RELS,
    TO_WORKBOOK,
    WORKBOOK_RELS,
    plumbing_of,
    relationships_of,
    rels_bytes,
    zipped,
)
from lthtgn_desktop.exchange.spreadsheet import Workbook, workbook_parts

_LEFT_BEHIND = re.compile(r"docProps/.*|\[Content_Types\]\.xml|_rels/\.rels")
_OF_THE_SIGNATURE = re.compile(rb'<(Default Extension="sigs"|Override PartName="/_xml)[^>]*/>')


def parts_of(workbook: bytes) -> dict[str, bytes]:
    """The parts of a workbook that openpyxl wrote, with its relationships made plain."""
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        names = [name for name in archive.namelist() if not _LEFT_BEHIND.fullmatch(name)]
        parts = {name: archive.read(name) for name in names}
    return parts | {WORKBOOK_RELS: rels_bytes(relationships_of(parts[WORKBOOK_RELS]))}


def unsigned(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts without any signature."""
    types, content_types = next(iter(plumbing_of(parts).items()))
    plain = {types: _OF_THE_SIGNATURE.sub(b"", content_types), ROOT_RELS: rels_bytes([TO_WORKBOOK])}
    return zipped({**plain, **parts})


def workbook_bytes(workbook: Workbook) -> bytes:
    """The file of a workbook without any signature."""
    return unsigned(workbook_parts(workbook))
