"""The loans: the open ones with what is due on them now and next, and those that have ended."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.loans import (
    Loan,
    Standing,
    interest_of_next,
    principal_covered,
    principal_due,
)
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.next_code import next_code
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day

FIRST_LOAN = "L0001"


class LoanLine(NamedTuple):
    """One open loan; `next_principal` and `next_interest` are what its next due date adds."""

    loan: Loan
    name: str
    standing: Standing
    overdue_terms: int
    next_principal: int
    next_interest: int


class OpenLoans(NamedTuple):
    """All open loans on a day, and what the lending fund has to lend, in đồng."""

    day: date
    lines: list[LoanLine]
    cash: int
    bank: int

    @property
    def outstanding(self) -> int:
        """Return what is owed on all of them."""
        return sum(line.standing.outstanding for line in self.lines)

    @property
    def overdue(self) -> list[LoanLine]:
        """Return those on which principal was asked for and not paid, most terms first."""
        late = [line for line in self.lines if line.overdue_terms]
        return sorted(late, key=lambda line: -line.overdue_terms)


class EndedLoan(NamedTuple):
    """One loan on which nothing is owed any more; `ended` is the day of its last principal."""

    loan: Loan
    name: str
    standing: Standing
    ended: date


class Proposal(NamedTuple):
    """What a new loan begins with: the next code, and the terms of the newest loan."""

    code: str
    like: Lend | None


def open_loans(desk: Desk, day: date | None = None) -> OpenLoans:
    """Return the loans on which something is owed on a day, by the borrower's given name."""
    seen = picture(desk, day or figures_day(desk))
    lines = [
        _line(seen, code)
        for code, loan in seen.balances.loans.items()
        if loan.standing.outstanding or loan.standing.interest_due
    ]
    lines.sort(key=lambda line: (sort_key(line.name), line.loan.code))
    fund = seen.balances.funds[LENDING_FUND]
    return OpenLoans(seen.day, lines, fund.cash, fund.bank)


def ended_loans(desk: Desk) -> list[EndedLoan]:
    """Return the loans that were paid back, written off or taken back, the newest end first."""
    seen = picture(desk, figures_day(desk))
    found = []
    for code, loan in seen.club.loans.items():
        now = seen.balances.loans[code].standing
        if not now.outstanding and not now.interest_due:
            ended = seen.totals.principal[code].moments[-1].day
            found.append(EndedLoan(loan, seen.club.members[loan.member].name, now, ended))
    return sorted(found, key=lambda one: (one.ended, one.loan.code), reverse=True)


def proposed_loan(desk: Desk) -> Proposal:
    """Return the code of the next loan, and what the newest one was agreed on."""
    loans = club_now(desk).loans
    newest = next(reversed(loans.values())).facts if loans else None
    return Proposal(next_code(loans, FIRST_LOAN), newest)


def _line(seen: Picture, code: str) -> LoanLine:
    loan = seen.club.loans[code]
    now = seen.balances.loans[code].standing
    name = seen.club.members[loan.member].name
    return LoanLine(loan, name, now, seen.overdue_terms(code), *_next(seen, loan, now))


def _next(seen: Picture, loan: Loan, now: Standing) -> tuple[int, int]:
    """Return the principal and the interest that the next due date adds."""
    if now.next_due is None:
        return 0, 0
    principal = seen.totals.principal[loan.code]
    covered = principal_covered(loan, principal, seen.day)
    asked = max(0, principal_due(loan, principal, now.next_due) - covered)
    left = now.outstanding - now.overdue_principal
    return min(left, asked), interest_of_next(loan, now.outstanding, seen.day)
