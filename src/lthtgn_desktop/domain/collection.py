"""The collection sheet: what is typed on meeting day, what is wrong with it, what it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Collect, CollectLine, Meeting
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import NotAnAmount, read_amount


class Column(StrEnum):
    """The cells of a row that take an amount."""

    DUES = "dues"
    PRINCIPAL = "principal"
    INTEREST = "interest"


class Attendance(StrEnum):
    """Whether a member came: not asked yet, came, stayed away, or sent the money."""

    UNKNOWN = ""
    PRESENT = "present"
    ABSENT = "absent"
    SENT = "sent"


class Problem(NamedTuple):
    """Something to mend in one cell, before anything is saved."""

    row: int
    column: Column
    refused: Refused


class SheetRefused(Refused):
    """A sheet with problems: nothing was saved, and the sheet is as it was."""

    def __init__(self, problems: list[Problem]) -> None:
        first = problems[0].refused
        super().__init__(first.code, **first.details)
        self.problems = problems


@dataclass(slots=True)
class Row:
    """One member, or one loan of a member who has several; amounts in đồng, texts as typed.

    `due` is what should be paid now (dues may be 0 or less when paid ahead), `most` what may be
    paid at most; a column that is missing in `most` takes nothing.
    """

    member: str
    name: str
    loan: str | None
    due: dict[Column, int]
    most: dict[Column, int | None]
    outstanding: int = 0
    overdue_terms: int = 0
    typed: dict[Column, str] = field(default_factory=dict)
    attendance: Attendance = Attendance.UNKNOWN
    note: str = ""
    left: date | None = None

    def amount(self, column: Column) -> int | None:
        """Return what a cell says in đồng, None for a blank one; raises `NotAnAmount`."""
        return read_amount(self.typed.get(column, ""))

    def due_as_typed(self) -> dict[Column, str]:
        """Return what would be typed into the cells if all that is due were paid."""
        payable = self.due.keys() & self.most.keys()
        return {column: f"{self.due[column]}đ" for column in payable if self.due[column] > 0}

    def fill_due(self) -> None:
        """Type into each cell what is due there; a member who pays is present."""
        self.typed |= self.due_as_typed()
        if self.takes_attendance and self.attendance is Attendance.UNKNOWN:
            self.attendance = Attendance.PRESENT

    @property
    def takes_attendance(self) -> bool:
        """Return whether the row says if the member came: one row a member, none for past ones."""
        return Column.DUES in self.most

    def problem(self, column: Column) -> Refused | None:
        """Return what is wrong with one cell."""
        try:
            amount = self.amount(column)
        except NotAnAmount as error:
            return Refused(RefusalCode.NOT_AN_AMOUNT, key=column, value=error.typed)
        if not amount:
            return None
        if column not in self.most:
            return self._takes_nothing(column)
        most = self.most[column]
        if most is None or amount <= most:
            return None
        if column is Column.INTEREST:
            due = max(0, self.due.get(column, 0))
            code = RefusalCode.INTEREST_TOO_EARLY
            return Refused(code, loan=self.loan, due=due, most=most, amount=amount)
        part = f"{self.member}:{self.loan}"
        code = RefusalCode.REPAYS_TOO_MUCH
        return Refused(code, fund="TTN", part=part, there=most, amount=amount)

    def _takes_nothing(self, column: Column) -> Refused:
        """Return why a cell takes nothing: no longer a member, or no loan."""
        if column is Column.DUES and self.left is not None:
            code = RefusalCode.HAS_LEFT
            return Refused(code, member=self.member, name=self.name, day=self.left)
        return Refused(RefusalCode.LOAN_NEEDED, member=self.member)

    def paid(self, column: Column) -> int:
        """Return what a cell says, and nothing for a blank or unreadable one."""
        return 0 if self.problem(column) else self.amount(column) or 0

    @property
    def total(self) -> int:
        """Return what the member pays on this row, in đồng."""
        return sum(self.paid(column) for column in Column)

    @property
    def total_due(self) -> int:
        """Return what should be paid on this row, in đồng."""
        return sum(max(0, due) for due in self.due.values())


@dataclass(slots=True)
class CollectionSheet:
    """All rows of one collection day, in the order of the list."""

    rows: list[Row]

    def problems(self) -> list[Problem]:
        """Return everything to mend, each with its place."""
        return [
            Problem(place, column, refused)
            for place, row in enumerate(self.rows)
            for column in Column
            if (refused := row.problem(column)) is not None
        ]

    def totals(self) -> dict[Column, int]:
        """Return what has been typed in each column, in đồng."""
        return {column: sum(row.paid(column) for row in self.rows) for column in Column}

    def due_totals(self) -> dict[Column, int]:
        """Return what is due in each column, in đồng."""
        return {
            column: sum(max(0, row.due.get(column, 0)) for row in self.rows) for column in Column
        }

    @property
    def payers(self) -> int:
        """Return how many members pay something."""
        return len({row.member for row in self.rows if row.total})

    def meeting(self) -> Meeting:
        """Return who attended."""
        present = dict.fromkeys(
            row.member for row in self.rows if row.attendance is Attendance.PRESENT
        )
        return Meeting(tuple(present))

    def collect(self) -> Collect:
        """Return the collection; raises `SheetRefused` while there are problems."""
        if problems := self.problems():
            raise SheetRefused(problems)
        return Collect(tuple(self._lines()))

    def _lines(self) -> Iterator[CollectLine]:
        for row in self.rows:
            if not row.total:
                continue
            repays = row.paid(Column.PRINCIPAL) or row.paid(Column.INTEREST)
            yield CollectLine(
                row.member,
                dues=row.paid(Column.DUES) or None,
                loan=row.loan if repays else None,
                principal=row.paid(Column.PRINCIPAL) or None,
                interest=row.paid(Column.INTEREST) or None,
            )
