"""From the code on a printed collection sheet back to its day, and to the rows on it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.domain.sheet_pages import SheetNumber, divided
from lthtgn_desktop.usecases.collected_day import CollectedDay, DayRow, collected_day
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.working_day import club_now


class FoundSheet(NamedTuple):
    """A sheet that was printed for a day, and how far that day is in the book by now.

    `rows` are those that stand on it, none where the day has fewer sheets by now; `collected` has
    the vouchers of what was collected that day: a sheet is not typed in twice.
    """

    day: date
    number: int
    is_large: bool
    sheets: int
    rows: tuple[DayRow, ...]
    collected: CollectedDay


def find_sheet(desk: Desk, typed: str) -> FoundSheet:
    """Return the sheet whose code was typed or scanned.

    Raises `Refused` where it is no code (SHEET_CODE_UNREADABLE) or another club's
    (SHEET_OF_ANOTHER_CLUB).
    """
    code = own_code(desk, typed)
    collected = collected_day(desk, code.day)
    rows = collected.rows()
    sheet = SheetNumber.read(code.number)
    return FoundSheet(
        day=code.day,
        number=sheet.number,
        is_large=sheet.is_large,
        sheets=len(divided(len(rows), is_large=sheet.is_large)),
        rows=tuple(rows[place] for place in sheet.rows(len(rows))),
        collected=collected,
    )


def own_code(desk: Desk, typed: str) -> SheetCode:
    """Return a code of this club's; raises `Refused`."""
    code = SheetCode.read(typed)
    identity = club_now(desk).identity
    if identity is None or _plain(code.club) != _plain(identity.code):
        raise Refused(RefusalCode.SHEET_OF_ANOTHER_CLUB, club=code.club)
    return code


def _plain(code: str) -> str:
    """Return a club's code without the marks and capitals that a scanner may change."""
    return "".join(letter for letter in code.casefold() if letter.isalnum())
