"""The figures of one club for one month, as the association keeps them and adds them up.

Stocks stand at the end of the month's last day; movements are of the month alone, net of
reversals. Amounts are in đồng. The names are those of the contract, section 7.
"""

from __future__ import annotations

from dataclasses import dataclass

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.month import Month


@dataclass(frozen=True, slots=True)
class MemberFigures:
    """Members on the last day, in groups that overlap; `joined` and `left` in the month."""

    total: int
    women: int
    aged_60: int
    poor: int
    near_poor: int
    difficult: int
    volunteers: int
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class LoanFigures:
    """Loans: `turns`, `lent`, what was collected and written off moved; the rest are stocks."""

    open: int
    borrowers: int
    turns: int
    lent: int
    principal_collected: int
    interest_collected: int
    written_off: int
    outstanding: int
    overdue_principal: int
    at_risk: int
    """What is outstanding on loans with an instalment of principal late by more than 30 days."""


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """Capital of the lending fund by one source: since the book began, and in the month."""

    capital: int
    received: int


@dataclass(frozen=True, slots=True)
class ClubMonth:
    """One club's month. `funds` by code; `sources` by `Source`, only those that are not nothing.

    `initial_grant` is what the lending fund got as capital on the first day it got any, and
    `initial_source` the largest source of that day (empty before that day). `opened` is the ISO
    date of the book's first event.
    """

    club: str
    month: Month
    opened: str
    is_practice: bool
    members: MemberFigures
    loans: LoanFigures
    dues_collected: int
    initial_grant: int
    initial_source: str
    funds: dict[str, FundBalance]
    sources: dict[str, SourceFigures]
