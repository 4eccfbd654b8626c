"""What stands in each cell of the grid, as text; no Qt here."""

from __future__ import annotations

from enum import Enum, IntEnum

from lthtgn_desktop.domain.collection import Attendance, CollectionSheet, Column, Row
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import NotAnAmount, grouped
from lthtgn_desktop.messages import sentence
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.texts import text


class Place(IntEnum):
    """The columns of the grid, in the order of the printed sheet."""

    NUMBER = 0
    NAME = 1
    ATTENDANCE = 2
    DUES = 3
    PRINCIPAL_DUE = 4
    PRINCIPAL = 5
    INTEREST_DUE = 6
    INTEREST = 7
    TOTAL = 8
    NOTE = 9


class State(Enum):
    """How far a row is: nobody asked yet, in part, or all that is due."""

    UNPAID = "unpaid"
    PART = "part"
    FULL = "full"


TYPED = {
    Place.DUES: Column.DUES,
    Place.PRINCIPAL: Column.PRINCIPAL,
    Place.INTEREST: Column.INTEREST,
}
"""The cells that take an amount."""

DUE = {Place.PRINCIPAL_DUE: Column.PRINCIPAL, Place.INTEREST_DUE: Column.INTEREST}
"""The cells that say what is due."""


def takes(row: Row, place: Place) -> bool:
    """Return whether something can be typed into a cell."""
    return place in TYPED and TYPED[place] in row.most


def state(row: Row) -> State:
    """Return how far a row is."""
    if not row.typed:
        return State.UNPAID
    return State.FULL if row.total >= row.total_due else State.PART


def shown_amount(row: Row, column: Column) -> str:
    """Return what was typed in groups of three, or as typed where it cannot be read."""
    try:
        amount = row.amount(column)
    except NotAnAmount as error:
        return error.typed
    return "" if amount is None else grouped(amount)


def shown(row: Row, place: Place, usual_dues: int) -> str:
    """Return the text of a cell, apart from the row's number and name."""
    if place in TYPED:
        return shown_amount(row, TYPED[place])
    if place in DUE:
        return grouped(due) if (due := row.due.get(DUE[place], 0)) > 0 else ""
    if place is Place.ATTENDANCE:
        return text(f"att.{row.attendance}") if row.attendance else ""
    if place is Place.TOTAL:
        return grouped(row.total) if row.typed else ""
    return note(row, usual_dues) if place is Place.NOTE else ""


def namesakes(sheet: CollectionSheet) -> set[str]:
    """Return the names that more than one member on the sheet has."""
    who: dict[str, set[str]] = {}
    for row in sheet.rows:
        who.setdefault(row.name, set()).add(row.member)
    return {name for name, members in who.items() if len(members) > 1}


def note(row: Row, usual_dues: int) -> str:
    """Return what is out of the ordinary about a row."""
    if row.overdue_terms:
        return text("grid.late", count=row.overdue_terms)
    dues = row.due.get(Column.DUES)
    if dues is None:
        return text("grid.left") if row.left is not None else ""
    if dues <= 0:
        return text("grid.ahead")
    return "" if dues == usual_dues else text("grid.dues", amount=grouped(dues))


def usual_dues(sheet: CollectionSheet) -> int:
    """Return the dues that most members owe today; they stand in the header."""
    owed = [dues for row in sheet.rows if (dues := row.due.get(Column.DUES, 0)) > 0]
    return max(set(owed), key=owed.count) if owed else 0


def due_line(row: Row) -> str:
    """Return what is due on a row, part by part and together."""
    parts = [
        text(f"grid.need.{column}", amount=grouped(due))
        for column in Column
        if (due := row.due.get(column, 0)) > 0
    ]
    told = text("grid.need.nothing")
    if parts:
        sums = f" = {grouped(row.total_due)}" if len(parts) > 1 else ""
        told = text("grid.need", parts=" + ".join(parts) + sums)
    if row.outstanding:
        told += "  " + text("grid.outstanding", amount=grouped(row.outstanding))
    if row.overdue_terms:
        told += "  " + text("grid.late", count=row.overdue_terms) + "."
    return told


def problem_of(row: Row, column: Column, typed: str) -> str | None:
    """Return the sentence about what is wrong with a text, before it is taken into a cell."""
    tried = Row(row.member, row.name, row.loan, row.due, row.most, typed={column: typed})
    refused = tried.problem(column)
    return None if refused is None else _told(row, refused)


def attended(sheet: CollectionSheet) -> int:
    """Return how many came themselves."""
    return len(sheet.meeting().attended)


def people(sheet: CollectionSheet) -> int:
    """Return how many people stand on the sheet, however many rows they have."""
    return len({row.member for row in sheet.rows})


def started(sheet: CollectionSheet) -> bool:
    """Return whether anything at all was typed or ticked."""
    return any(row.typed or row.attendance is not Attendance.UNKNOWN for row in sheet.rows)


def _told(row: Row, refused: Refused) -> str:
    details = {
        key: grouped(value) if isinstance(value, int) else value
        for key, value in refused.details.items()
    }
    if refused.code is RefusalCode.NOT_AN_AMOUNT:
        return text("err.number", typed=refused.details["value"])
    if refused.code is RefusalCode.REPAYS_TOO_MUCH:
        return text("err.toomuch", name=row.name, most=details["there"], amount=details["amount"])
    if refused.code is RefusalCode.INTEREST_TOO_EARLY:
        return text("err.interest", name=row.name, **details)
    return sentence(refused, language())
