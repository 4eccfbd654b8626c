"""Who asks for a loan, and what the meeting decides: the two acts before money is paid out.

They are event types of `club-life 1` like those in `acts`; amounts are whole đồng. Neither moves
money: `lend` does, and names the request that it fulfils.
"""

from __future__ import annotations

from dataclasses import dataclass

from lthtgn_desktop.domain.choices import Decision
from lthtgn_desktop.domain.fields import Amount, Code, Months, Text


@dataclass(frozen=True, slots=True)
class RequestLoan:
    """A member asks for a loan and waits for the meeting's decision."""

    request: Code
    member: Code
    amount: Amount
    months: Months
    purpose: Text


@dataclass(frozen=True, slots=True)
class DecideLoan:
    """The meeting decides on a request; `amount` and `months` are what it approved instead."""

    request: Code
    decision: Decision
    minutes: Text
    amount: Amount | None = None
    months: Months | None = None
