"""A printed sheet that comes back: what is asked and told, and where its first row stands."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.collection import CollectionSheet
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.collected_day import CollectedDay
from lthtgn_desktop.usecases.find_sheet import FoundSheet


def again_question(day: date, collected: CollectedDay, found: FoundSheet | None = None) -> str:
    """Return the question before a day is opened whose collection is in the book already."""
    return text(
        "meet.again",
        day=written(day),
        amount=in_documents(collected.amount),
        paid=collected.payers,
        vouchers=", ".join(voucher.label for voucher in collected.vouchers),
        sheet="" if found is None else _of_sheet(found),
    )


def found_line(found: FoundSheet, place: int | None) -> str:
    """Return where the cursor stands after a sheet's code, or that the sheet is no more."""
    day, number = written(found.day), found.number
    if place is None:
        return text("meet.code.gone", day=day, number=number)
    return text("meet.code.at", day=day, number=number, row=place + 1)


def place_of(found: FoundSheet, sheet: CollectionSheet) -> int | None:
    """Return the row of the screen on which the printed sheet begins, counted from 0.

    Where its first loan is paid off by now it is the member's row, or that of the next one.
    """
    of_loan = {(row.member, row.loan): place for place, row in enumerate(sheet.rows)}
    of_member: dict[str, int] = {}
    for place, row in enumerate(sheet.rows):
        of_member.setdefault(row.member, place)
    for each in found.rows:
        own = of_member.get(each.row.member)
        at = of_loan.get((each.row.member, each.row.loan), own)
        if at is not None:
            return at
    return None


def _of_sheet(found: FoundSheet) -> str:
    people = {each.row.member for each in found.rows}
    paid = {each.row.member for each in found.rows if each.total}
    if not people:
        return ""
    return text("meet.again.sheet", number=found.number, all=len(people), paid=len(paid))
