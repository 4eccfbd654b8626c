"""The loan register of a month: each loan as agreed, as it moved, and as it stands afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loans import Loan, Standing, principal_due
from lthtgn_desktop.domain.movements import Movement, net
from lthtgn_desktop.domain.totals import Totals

LATE_DAYS = 30
"""A loan with an instalment later than this is at risk with all that is owed on it (PAR30)."""


@dataclass(frozen=True, slots=True)
class LoanLine:
    """One loan: as agreed, as it moved in the month, and as it stands on its last day."""

    loan: str
    member: str
    lent_on: date
    amount: int
    rate: Decimal
    months: int
    method: Method
    repayment: Repayment
    is_cancelled: bool
    principal_paid: int
    interest_paid: int
    written_off: int
    standing: Standing
    is_at_risk: bool


def loan_lines(
    club: Club, totals: Totals, figures: Balances, movements: Iterable[Movement]
) -> tuple[LoanLine, ...]:
    """Return the loans that are open, owe interest, or moved, in the order of their codes.

    A loan whose paying-out was taken back owes nothing.
    """
    by_loan: defaultdict[str, list[Movement]] = defaultdict(list)
    for movement in movements:
        by_loan[movement.loan].append(movement)
    lines = (
        _line(loan, totals.principal.get(code, Timeline()), figures, by_loan[code])
        for code, loan in sorted(club.loans.items())
    )
    return tuple(
        line
        for line in lines
        if line.standing.outstanding or line.standing.interest_due or by_loan[line.loan]
    )


def _line(loan: Loan, principal: Timeline, figures: Balances, moved: list[Movement]) -> LoanLine:
    facts, day = loan.facts, figures.at
    now = figures.loans[loan.code].standing
    is_cancelled = not loan.amount_on(day)
    return LoanLine(
        loan=loan.code,
        member=loan.member,
        lent_on=loan.lent.day,
        amount=facts.amount,
        rate=facts.rate,
        months=loan.terms_on(day).n,
        method=facts.method,
        repayment=facts.principal,
        is_cancelled=is_cancelled,
        principal_paid=-net(moved, Kind.LOANS, act="collect"),
        interest_paid=-net(moved, Kind.INTEREST, act="collect"),
        written_off=-net(moved, Kind.LOANS, act="write_off"),
        standing=now._replace(interest_due=0) if is_cancelled else now,
        is_at_risk=is_late(loan, principal, day),
    )


def is_late(loan: Loan, principal: Timeline, day: date) -> bool:
    """Tell whether an instalment of principal is more than `LATE_DAYS` late."""
    asked = principal_due(loan, principal, day - timedelta(days=LATE_DAYS + 1))
    return principal.total > 0 and asked > loan.amount_on(day) - principal.total
