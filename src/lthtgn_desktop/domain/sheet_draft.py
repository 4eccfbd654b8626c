"""A collection sheet that is still being typed: what is kept of it, row by row, and put back.

Only what a person did is kept (texts as typed, who came, where the cursor stands); what is due is
worked out anew from the book, so that a sheet taken up again is never out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from lthtgn_desktop.domain.collection import Attendance, CollectionSheet, Column, Row
from lthtgn_desktop.domain.money import NotAnAmount, read_amount

NAME_BEGINS = "collection:"
"""What the names of all drafts of collections begin with."""

HERE = "@"
"""The part of a draft that says where the person was; the other parts are rows."""

Parts = dict[str, dict[str, object]]
"""The parts of a draft by their names, each a JSON object; an empty one takes its part away."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where the person was: the row and column under the cursor, and what is half typed.

    `is_open` as long as the sheet was not left on purpose: the program then goes back to it.
    """

    row: str = ""
    column: int = -1
    typing: str | None = None
    given: str = ""
    is_open: bool = False

    def as_part(self) -> Parts:
        """Return it as a part of the draft."""
        part: dict[str, object] = {"row": self.row, "column": self.column, "open": self.is_open}
        if self.typing is not None:
            part["typing"] = self.typing
        if self.given:
            part["given"] = self.given
        return {HERE: part}


@dataclass(frozen=True, slots=True)
class TypedRow:
    """What a person did on one row; `loan` is the one that its principal and interest repay."""

    name: str
    loan: str
    typed: dict[Column, str]
    attendance: Attendance

    @property
    def amount(self) -> int:
        """Return what the row comes to, in đồng; what cannot be read counts as nothing."""
        return sum(map(_amount, self.typed.values()))

    def put_into(self, row: Row | None) -> bool:
        """Type it into a row again; False where there is no such row, or it has another loan."""
        repays = self.typed.keys() - {Column.DUES}
        if row is None or (repays and self.loan != (row.loan or "")):
            return False
        row.typed, row.attendance = dict(self.typed), self.attendance
        return True


@dataclass(slots=True)
class SheetDraft:
    """What is kept of a sheet; `rows` by their keys."""

    rows: dict[str, TypedRow] = field(default_factory=dict)
    here: Here = field(default_factory=Here)

    @property
    def amount(self) -> int:
        """Return what the sheet comes to so far, in đồng."""
        return sum(row.amount for row in self.rows.values())

    @property
    def payers(self) -> int:
        """Return how many members something was typed for."""
        return len({key.partition(":")[0] for key, row in self.rows.items() if row.amount})

    def put_into(self, sheet: CollectionSheet) -> list[TypedRow]:
        """Type everything into a new sheet again; returns the rows that it no longer has.

        A row is gone where its member left or its loan was repaid in the meantime; what was
        typed for one loan never goes to another.
        """
        by_key = {key_of(row): row for row in sheet.rows}
        return [kept for key, kept in self.rows.items() if not kept.put_into(by_key.get(key))]


def collection_draft_name(day: date) -> str:
    """Return the name of the draft of a day's collection."""
    return f"{NAME_BEGINS}{day.isoformat()}"


def key_of(row: Row) -> str:
    """Return the name of a row's part: the member, and the loan of a further row."""
    return row.member if row.takes_attendance or not row.loan else f"{row.member}:{row.loan}"


def as_parts(rows: Iterable[Row]) -> Parts:
    """Return rows as parts of the draft."""
    return {key_of(row): _as_part(row) for row in rows}


def from_parts(parts: Mapping[str, Mapping[str, object]]) -> SheetDraft:
    """Return what parts of a draft say."""
    rows = {key: _row_of(part) for key, part in parts.items() if key != HERE}
    return SheetDraft(rows, _here_of(parts.get(HERE, {})))


def _as_part(row: Row) -> dict[str, object]:
    if not row.typed and row.attendance is Attendance.UNKNOWN:
        return {}
    typed: dict[str, object] = {str(column): text for column, text in row.typed.items()}
    part: dict[str, object] = {"name": row.name, "attendance": str(row.attendance), "typed": typed}
    return part | ({"loan": row.loan} if row.loan else {})


def _row_of(part: Mapping[str, object]) -> TypedRow:
    typed = part.get("typed", {})
    texts = typed.items() if isinstance(typed, dict) else ()
    return TypedRow(
        str(part.get("name", "")),
        str(part.get("loan", "")),
        {Column(column): str(text) for column, text in texts},
        Attendance(str(part.get("attendance", ""))),
    )


def _here_of(part: Mapping[str, object]) -> Here:
    column, typing = part.get("column", -1), part.get("typing")
    return Here(
        str(part.get("row", "")),
        column if isinstance(column, int) else -1,
        None if typing is None else str(typing),
        str(part.get("given", "")),
        part.get("open") is True,
    )


def _amount(text: str) -> int:
    try:
        return read_amount(text) or 0
    except NotAnAmount:
        return 0
