"""What a club that has kept paper books brings into its book on the day it begins.

Three acts of `club-life 1`: what a fund had, a loan that runs already, and how far a member's dues
are paid. They are given before any month is closed; together they are the biên bản mở sổ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method, Place, Repayment
from lthtgn_desktop.domain.fields import (
    Amount,
    Amounts,
    Code,
    Grace,
    Months,
    Rate,
    Text,
)
from lthtgn_desktop.domain.month import Month


@dataclass(frozen=True, slots=True)
class OpeningLender:
    """What the fund still owes somebody who lent it money, in đồng."""

    from_: Text
    amount: Amount


@dataclass(frozen=True, slots=True)
class Opening:
    """What a fund had on paper, in đồng; what it does not owe of that is its capital.

    `shares` is what it owes members as their share capital; `note` explains a difference between
    the paper and what was found.
    """

    fund: Code
    cash: Amount | None = None
    bank: Amount | None = None
    undistributed_interest: Amount | None = None
    borrowed: tuple[OpeningLender, ...] | None = None
    shares: Amounts | None = None
    minutes: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class OpeningLoan:
    """A loan that runs already: as it was agreed and `lent`, and what is still `outstanding`.

    Interest that fell due up to this day is settled, but for `interest_owed`; amounts in đồng.
    """

    loan: Code
    member: Code
    fund: Code
    amount: Amount
    outstanding: Amount
    lent: date
    rate: Rate
    months: Months
    method: Method
    principal: Repayment
    purpose: Text
    grace: Grace | None = None
    step: Amount | None = None
    interest_owed: Amount | None = None

    @property
    def terms(self) -> Lend:
        """Return the paying-out from which the loan's terms follow, as it would stand here."""
        return Lend(
            loan=self.loan,
            member=self.member,
            fund=self.fund,
            from_=Place.CASH,
            amount=self.amount,
            rate=self.rate,
            months=self.months,
            method=self.method,
            principal=self.principal,
            purpose=self.purpose,
            grace=self.grace,
            step=self.step,
        )


@dataclass(frozen=True, slots=True)
class OpeningDues:
    """A member's dues are settled up to a month, that one included; the last such act counts."""

    member: Code
    paid_to: Month
