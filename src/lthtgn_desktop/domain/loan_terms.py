"""The terms of a loan: all that its schedule follows from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lthtgn_desktop.domain.due_dates import MONTHLY, Calendar, Start
from lthtgn_desktop.domain.rounding import EXACT, Money, Rounding


class LoanMethod(StrEnum):
    """What is equal from row to row, and what interest is counted on (contract, 6)."""

    FLAT = "flat_equal_installments"
    EQUAL_PRINCIPAL = "declining_equal_principal"
    ANNUITY = "declining_equal_installments"
    BULLET = "interest_only_bullet"
    SHARES = "declining_custom_shares"


class Residual(StrEnum):
    """Who takes what rounding leaves over."""

    LAST_ROW = "last_row"
    LAST_PRINCIPAL = "last_principal"  # a club's flat interest is the same in every month
    RE_DIVIDE = "re_divide"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """What a schedule follows from; `rate` is a fraction (no percentage) of one period.

    Principal is asked for in rows `every`, 2 × `every`, … and the last (None: only the last),
    or by `shares`; a bullet asks in the last row, equal instalments in every row. Rows up to
    `grace_principal` ask for none; interest of rows up to `grace_interest_payment` is paid with
    the row after them; rows up to `grace_interest_free` have none.
    """

    method: LoanMethod
    principal: Money
    rate: Fraction
    n: int
    start: Start = None
    calendar: Calendar = MONTHLY
    every: int | None = 1
    shares: tuple[Money, ...] | None = None
    grace_principal: int = 0
    grace_interest_payment: int = 0
    grace_interest_free: int = 0
    instalment_rounding: Rounding = EXACT
    principal_rounding: Rounding = EXACT
    interest_rounding: Rounding = EXACT
    residual: Residual = Residual.LAST_ROW

    def weight(self, number: int) -> Money:
        """Return a row's part of the principal, to be measured against the other rows' parts."""
        if number <= self.grace_principal:
            return 0
        if self.shares is not None:
            return self.shares[number - 1]
        every = None if self.method is LoanMethod.BULLET else self.every
        return int(number == self.n or (every is not None and number % every == 0))


def plans_instalments(method: LoanMethod, instalment: Rounding) -> bool:
    """Tell whether rows are planned by what is paid, interest included, not by their principal.

    Flat loans are where instalments are rounded: equal principal gives equal ones otherwise.
    """
    return method is LoanMethod.ANNUITY or (
        method is LoanMethod.FLAT and instalment.multiple is not None
    )
