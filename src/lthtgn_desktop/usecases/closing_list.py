"""What is to be seen to before a month is closed: each thing with how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.closing import Check, CheckCode
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import vouchers
from lthtgn_desktop.usecases.close_month import Preview, preview
from lthtgn_desktop.usecases.collection_draft import unfinished
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_reports import Standing, list_reports
from lthtgn_desktop.usecases.working_day import club_now


class State(StrEnum):
    """How a thing stands: done, not done yet, or to be looked at."""

    DONE = "done"
    NOT_YET = "not_yet"
    LOOK = "look"


class Thing(StrEnum):
    """What is seen to beside the checks of the figures (`CheckCode`)."""

    BEFORE = "before"
    OVER = "over"
    DRAFT = "draft"
    LOANS = "loans"
    INTEREST = "interest"
    NUMBERS = "numbers"
    PROVED = "proved"
    SENT = "sent"


class Item(NamedTuple):
    """One line of the list; amount in đồng, `many` loans or vouchers, `day` of a draft."""

    code: CheckCode | Thing
    state: State
    fund: str = ""
    amount: int = 0
    many: int = 0
    day: date | None = None
    month: Month | None = None


class ClosingList(NamedTuple):
    """The month whose turn it is with its figures, and everything that is to be seen to."""

    seen: Preview
    items: tuple[Item, ...]

    @property
    def open_items(self) -> list[Item]:
        """Return what is not done, what wants a look first."""
        looks = [item for item in self.items if item.state is State.LOOK]
        return looks + [item for item in self.items if item.state is State.NOT_YET]


_NOT_DONE = {CheckCode.MEETING_HELD, CheckCode.COLLECTED, CheckCode.CASH_COUNTED}
"""The checks that wait for somebody to do something; the others want a look."""


def closing_list(desk: Desk) -> ClosingList:
    """Return the next month to close and how everything stands."""
    seen = preview(desk)
    items = [
        *_before(desk, seen.month),
        _over(desk, seen.month),
        _draft(desk, seen.month),
        *map(_checked, seen.checks),
        _loans(seen),
        _interest(seen),
        _numbers(desk),
        Item(Thing.PROVED, State.DONE),
    ]
    return ClosingList(seen, tuple(items))


def _checked(check: Check) -> Item:
    if check.is_fine:
        state = State.DONE
    else:
        state = State.NOT_YET if check.code in _NOT_DONE else State.LOOK
    return Item(check.code, state, check.fund, check.amount)


def _before(desk: Desk, month: Month) -> Iterator[Item]:
    """Yield that the month before is closed, and whether its report was made."""
    before = month.plus(-1)
    if club_now(desk).last_closed is None:
        yield Item(Thing.BEFORE, State.DONE)
        return
    yield Item(Thing.BEFORE, State.DONE, month=before)
    newest = list_reports(desk)[0]
    is_sent = newest.standing is not Standing.NOT_WRITTEN
    yield Item(Thing.SENT, State.DONE if is_sent else State.NOT_YET, month=newest.month)


def _over(desk: Desk, month: Month) -> Item:
    is_over = desk.today >= month.last_day
    return Item(Thing.OVER, State.DONE if is_over else State.LOOK, month=month)


def _draft(desk: Desk, month: Month) -> Item:
    """Return whether a collection of the month, or of an earlier one, was left unfinished."""
    left = [one for one in unfinished(desk) if Month.of(one.day) <= month]
    if not left:
        return Item(Thing.DRAFT, State.DONE)
    return Item(Thing.DRAFT, State.LOOK, amount=left[0].amount, day=left[0].day)


def _loans(seen: Preview) -> Item:
    late = [
        loan.standing.overdue_principal + loan.standing.interest_due
        for loan in seen.figures.loans.values()
    ]
    owing = [amount for amount in late if amount]
    state = State.LOOK if owing else State.DONE
    return Item(Thing.LOANS, state, amount=sum(owing), many=len(owing))


def _interest(seen: Preview) -> Item:
    left = seen.figures.funds[LENDING_FUND].undistributed_interest
    return Item(Thing.INTEREST, State.NOT_YET if left else State.DONE, amount=left)


def _numbers(desk: Desk) -> Item:
    """Return whether every book of vouchers is numbered without a gap."""
    with desk.book.reading() as connection:
        every = [one for own in vouchers.by_event(connection).values() for one in own]
    books: dict[tuple[str, str, int], list[int]] = {}
    for one in every:
        books.setdefault((one.fund, one.kind, one.year), []).append(one.number)
    gaps = sum(max(numbers) - len(numbers) for numbers in books.values())
    return Item(Thing.NUMBERS, State.LOOK if gaps else State.DONE, many=gaps or len(every))
