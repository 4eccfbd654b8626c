"""What stands in the cells of a sheet: read only in the one form in which this program writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape
from typing import TypeAlias

from lthtgn_desktop.exchange.sheet_rows import letters

Content: TypeAlias = str | int | Decimal | None
"""What a cell holds; days are numbers here, as spreadsheets count them (`DAY_ZERO`)."""

LARGEST = 8_000_000
"""Bytes of a sheet's part that is read; a club's largest month has a tenth of it."""

_BEGIN, _END = "<sheetData>", "</sheetData>"
_ROW = re.compile(r'<row r="([0-9]+)" ht="[0-9]+" customHeight="1">')
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]+)" s="[0-9]+"(?:'
    r"(?P<empty>/>)"
    r"|><v>(?P<figures>-?[0-9]{1,20}(?:\.[0-9]{1,9})?)</v></c>"
    r'| t="inlineStr"><is><t(?: xml:space="preserve")?>(?P<text>[^<>]*)</t></is></c>)'
)
_ROW_END = "</row>"
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")
_NUMBERED_LETTER = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")


def cells(part: bytes) -> dict[tuple[int, int], Content]:
    """Return what the cells hold, by row and column; raises ValueError for any other form.

    Rows and columns stand in their order, and nothing stands between them.
    """
    if len(part) > LARGEST:
        raise ValueError(len(part))
    return dict(_cells(rows_of(part.decode())))


def rows_of(sheet: str) -> str:
    """Return what stands between the tags of a sheet's rows; raises ValueError."""
    _, begin, rest = sheet.partition(_BEGIN)
    rows, end, _ = rest.partition(_END)
    if not begin or not end or sheet.count("<sheetData") != 1:
        raise ValueError(_BEGIN)
    return rows


def _cells(rows: str) -> Iterator[tuple[tuple[int, int], Content]]:
    place = row = 0
    while place < len(rows):
        begun = _ROW.match(rows, place)
        row += 1
        if begun is None or begun[1] != str(row):
            raise ValueError(row)
        place, column = begun.end(), 0
        while not rows.startswith(_ROW_END, place):
            cell = _CELL.match(rows, place)
            column += 1
            if cell is None or (cell[1], cell[2]) != (letters(column), str(row)):
                raise ValueError(f"{letters(column)}{row}")
            yield (row, column), _content(cell)
            place = cell.end()
        place += len(_ROW_END)


def _content(cell: re.Match[str]) -> Content:
    if cell["empty"]:
        return None
    if figures := cell["figures"]:
        return Decimal(figures) if "." in figures else int(figures)
    if _AMPERSAND.search(cell["text"]):
        raise ValueError(cell["text"])
    return _NUMBERED_LETTER.sub("_", unescape(cell["text"]))
