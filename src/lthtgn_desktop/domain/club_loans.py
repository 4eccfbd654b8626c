"""The club's own loans in the words of the schedule's engine: whole đồng in, whole đồng out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.loan_terms import LoanMethod, LoanTerms, Residual
from lthtgn_desktop.domain.rounding import Direction, Rounding
from lthtgn_desktop.domain.schedule import interest_of, principal_parts

DEFAULT_STEP = 1000

_EVERY: Mapping[Repayment, int | None] = {
    Repayment.MONTHLY: 1,
    Repayment.EVERY_2: 2,
    Repayment.EVERY_3: 3,
    Repayment.EVERY_6: 6,
    Repayment.END: None,
}


def club_terms(lend: Lend, start: date) -> LoanTerms:
    """Return the terms of a loan of the club, paid out on this day (contract, 3: `lend`)."""
    step = lend.step or DEFAULT_STEP
    percent = 0 if lend.method is Method.NONE else Fraction(lend.rate)
    return LoanTerms(
        LoanMethod.FLAT if lend.method is Method.FLAT else LoanMethod.EQUAL_PRINCIPAL,
        lend.amount,
        Fraction(percent, 100),
        lend.months,
        start,
        every=_EVERY[lend.principal],
        grace_principal=lend.grace or 0,
        principal_rounding=Rounding(step, direction=Direction.UP),
        interest_rounding=Rounding(step),
        residual=Residual.LAST_PRINCIPAL,
    )


def extended(terms: LoanTerms, months: int) -> LoanTerms:
    """Return the terms with so many months more (contract, 3: `extend`)."""
    return replace(terms, n=terms.n + months)


def parts_due(terms: LoanTerms, owed: int, first: int = 1) -> list[int]:
    """Return the principal, in đồng, that due dates `first` to the last ask for.

    A new loan spreads its amount from due date 1; an extended one what is still owed, from the
    next due date on.
    """
    return [int(part) for part in principal_parts(terms, owed, first)]


def interest_due(terms: LoanTerms, number: int, outstanding: int) -> int:
    """Return the interest, in đồng, of due date `number` on what is outstanding before it."""
    return int(interest_of(terms, number, outstanding))
