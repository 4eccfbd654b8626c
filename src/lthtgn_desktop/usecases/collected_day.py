"""A collection day as the book has it: what was due before anybody paid, and what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.balances import balances
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.collection import Column, Row
from lthtgn_desktop.domain.ledger import Moment, Timeline
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.collect import sheet_of
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import club_now


class DayRow(NamedTuple):
    """A row with its number on the sheet and what the book has for it; amounts in đồng."""

    number: int
    row: Row
    paid: dict[Column, int]
    entry_fee: int = 0
    came: bool = False

    @property
    def total(self) -> int:
        """Return what was recorded on this row, an entry fee too."""
        return sum(self.paid.values()) + self.entry_fee


class CollectedDay(NamedTuple):
    """A day's collection: `before` are the day's figures as if nobody had paid on it yet."""

    before: Picture
    lines: tuple[CollectLine, ...]
    vouchers: tuple[Voucher, ...]
    attended: frozenset[str]
    is_closed: bool

    @property
    def is_recorded(self) -> bool:
        """Return whether money was collected that day and not taken back since."""
        return bool(self.lines)

    @property
    def amount(self) -> int:
        """Return what was collected for all funds together, in đồng."""
        return sum(_amount(line) for line in self.lines)

    @property
    def payers(self) -> int:
        """Return how many members paid something."""
        return len({line.member for line in self.lines if _amount(line)})

    def rows(self) -> list[DayRow]:
        """Return the rows as they stood before the collection, each with what was recorded."""
        rows = sheet_of(self.before).rows
        rows += _missing(rows, self.lines, self.before.club)
        made = [
            DayRow(number, row, {}, came=row.takes_attendance and row.member in self.attended)
            for number, row in enumerate(rows, 1)
        ]
        for line in self.lines:
            _put(made, line)
        return made


def collected_day(desk: Desk, day: date) -> CollectedDay:
    """Return what the book has of a day's collection; a day without one has no lines."""
    with desk.book.reading() as connection:
        of_day = list(history.events(connection, ("collect", "meeting"), on=day))
        reversals = list(history.events(connection, ("reverse",)))
        numbered = vouchers.by_event(connection) if of_day else {}
    taken_back = {e.act.of: e.date for _, e in reversals if isinstance(e.act, acts.Reverse)}
    collected = [(n, e.ref, e.act) for n, e in of_day if isinstance(e.act, acts.Collect)]
    meetings = [e.act.attended for _, e in of_day if isinstance(e.act, acts.Meeting)]
    standing = [(number, act) for number, ref, act in collected if ref not in taken_back]
    seen, closed = picture(desk, day), club_now(desk).last_closed
    for sequence, ref, act in collected:
        if taken_back.get(ref) != day:  # what was taken back that day is out of the sums already
            _take_out(seen.totals, act, Moment(day, sequence))
    return CollectedDay(
        before=seen._replace(balances=balances(seen.club, seen.totals, day)),
        lines=tuple(line for _, act in standing for line in act.lines),
        vouchers=tuple(voucher for number, _ in standing for voucher in numbered.get(number, [])),
        attended=frozenset(code for attended in meetings for code in attended),
        is_closed=closed is not None and Month.of(day) <= closed,
    )


def _amount(line: CollectLine) -> int:
    return sum(part or 0 for part in (line.dues, line.entry_fee, line.principal, line.interest))


def _take_out(totals: Totals, act: acts.Collect, moment: Moment) -> None:
    """Take a collection out of the sums that dues and loans follow from."""
    for line in act.lines:
        totals.dues[line.member] -= line.dues or 0
        if line.loan is not None:
            totals.interest[line.loan] -= line.interest or 0
            timeline = totals.principal.setdefault(line.loan, Timeline())
            timeline.add(moment, line.principal or 0)


def _missing(rows: list[Row], lines: tuple[CollectLine, ...], club: Club) -> Iterator[Row]:
    """Yield a row for each who paid without standing on the sheet, so that no đồng is left out."""
    listed = {row.member for row in rows}
    for code in dict.fromkeys(line.member for line in lines):
        if code not in listed:
            yield Row(code, club.members[code].name, None, {}, {}, left=club.members[code].left)


def _put(rows: list[DayRow], line: CollectLine) -> None:
    """Write what was recorded into the rows: dues where they are asked, the rest at the loan."""
    own = [place for place, each in enumerate(rows) if each.row.member == line.member]
    first = own[0]
    loan = next((place for place in own if rows[place].row.loan == line.loan), first)
    parts = (
        (first, Column.DUES, line.dues),
        (loan, Column.PRINCIPAL, line.principal),
        (loan, Column.INTEREST, line.interest),
    )
    for place, column, amount in parts:
        if amount:
            paid = rows[place].paid
            paid[column] = paid.get(column, 0) + amount
    if line.entry_fee:
        rows[first] = rows[first]._replace(entry_fee=rows[first].entry_fee + line.entry_fee)
