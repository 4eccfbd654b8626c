"""The sheets of a file against those that its data give: whoever made it, they say the same.

The workbook is made anew from the data, and every part must be the very bytes that came. So a
changed cell is found, and a hidden row, another number format, or a name that nobody sees too.
"""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.looks import STYLES, THEME, is_ours
from lthtgn_desktop.exchange.sheet_reader import cells
from lthtgn_desktop.exchange.sheet_rows import letters
from lthtgn_desktop.exchange.spreadsheet import Workbook, sheet_part, sheet_parts

_NO_CELL = "?"
"""What is said where no one cell is to blame."""


def compare(workbook: Workbook, parts: Mapping[str, bytes]) -> None:
    """Refuse the signed parts of a file where they are not those of the workbook.

    Raises `FileRefused` with the first sheet and cell that differ.
    """
    expected = sheet_parts(workbook)
    for number, page in enumerate(workbook.pages, 1):
        name = sheet_part(number)
        found = parts.get(name, b"")
        if found != expected[name]:
            raise _differs(page.name, _first_difference(expected[name], found))
    for name in sorted({*parts, *expected, STYLES, THEME}):
        found = parts.get(name, b"")
        if not (is_ours(name, found) if name in {STYLES, THEME} else found == expected.get(name)):
            raise _differs(name, _NO_CELL)


def _differs(sheet: str, cell: str) -> FileRefused:
    return FileRefused(Outcome.REFUSED, ReasonCode.SHEETS_DISAGREE, sheet=sheet, cell=cell)


def _first_difference(expected: bytes, found: bytes) -> str:
    """Return the first cell that differs, as people name it: `C7`."""
    try:
        ours, theirs = cells(expected), cells(found)
    except ValueError:
        return _NO_CELL
    for place in sorted(ours.keys() | theirs.keys()):
        if place not in ours or place not in theirs or ours[place] != theirs[place]:
            row, column = place
            return f"{letters(column)}{row}"
    return _NO_CELL
