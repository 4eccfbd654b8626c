"""What happened on one loan so far: paid out, paid back, written off, taken back."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.store import history, recorded, vouchers
from lthtgn_desktop.store.recorded import Posted, Sum
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.name_acts import named
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import figures_day


class LoanStep(NamedTuple):
    """One event of a loan; amounts in đồng, `owed` is what was owed after it.

    `lent` is what was paid out, `principal` and `interest` what was paid back (below zero where a
    payment was taken back); `lost` was written off. `vouchers` are those of the loan's fund.
    """

    ref: str
    day: date
    vouchers: tuple[str, ...]
    said: str
    lent: int
    principal: int
    interest: int
    lost: int
    owed: int


class LoanPast(NamedTuple):
    """A loan with all that happened on it up to a day."""

    day: date
    loan: Loan
    name: str
    steps: list[LoanStep]

    @property
    def interest(self) -> int:
        """Return the interest paid so far, in đồng: what the loan has cost."""
        return sum(step.interest for step in self.steps)


def loan_history(desk: Desk, code: str) -> LoanPast:
    """Return everything that moved on a loan, in the order of days; raises `Refused`."""
    seen = picture(desk, figures_day(desk))
    loan = seen.club.need_loan(code)
    with desk.book.reading() as connection:
        posted = recorded.behind(connection, Sum(loan=code), seen.day)
        labels = vouchers.by_event(connection)
        wanted = {one.sequence for one in posted}
        events = {number: event for number, event in history.events(connection) if number in wanted}
    by_event: defaultdict[int, list[Posted]] = defaultdict(list)
    for one in posted:
        by_event[one.sequence].append(one)
    steps, owed = [], 0
    for sequence, moved in by_event.items():
        event = events[sequence]
        owed += (principal := _sum(moved, Kind.LOANS))
        lost, is_lent = _sum(moved, Kind.LOSS), principal > 0
        step = LoanStep(
            ref=event.ref,
            day=event.date,
            vouchers=tuple(one.label for one in labels.get(sequence, ()) if one.fund == loan.fund),
            said=named(event.act, seen.club),
            lent=principal if is_lent else 0,
            principal=0 if is_lent else -principal - lost,
            interest=-_sum(moved, Kind.INTEREST),
            lost=lost,
            owed=owed,
        )
        steps.append(step)
    return LoanPast(seen.day, loan, seen.club.members[loan.member].name, steps)


def _sum(moved: list[Posted], kind: Kind) -> int:
    return sum(one.amount for one in moved if one.kind is kind)
