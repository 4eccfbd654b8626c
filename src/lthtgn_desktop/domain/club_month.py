"""The figures of one club for one month, as the association keeps them and adds them up.

Stocks stand at the end of the month's last day; movements are of the month alone, net of
reversals. Amounts are in đồng. The names are those of the contract, section 7.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter

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
    """Loans: `turns`, `lent`, what was collected and written off moved; the rest are stocks.

    `borrowers` are all who owe principal, `member_borrowers` those of them who are members still.
    """

    open: int
    borrowers: int
    member_borrowers: int
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
    date of the book's first event. `opens_with` is the `digest` of what the funds began the month
    with: the month follows the one before when that closed with the same.
    """

    club: str
    month: Month
    opens_with: str
    opened: str
    is_practice: bool
    members: MemberFigures
    loans: LoanFigures
    dues_collected: int
    initial_grant: int
    initial_source: str
    funds: dict[str, FundBalance]
    sources: dict[str, SourceFigures]


DIGITS = 16
"""How long a digest of funds is, in hexadecimal digits."""

_figures = attrgetter(*(field.name for field in fields(FundBalance)))


def digest(funds: Mapping[str, FundBalance]) -> str:
    """Return a short digest of what funds hold; a fund in which all is nothing leaves no trace."""
    held = ((code, _figures(fund)) for code, fund in sorted(funds.items()))
    text = "".join(
        f"{code}:{','.join(map(str, figures))}\n" for code, figures in held if any(figures)
    )
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def closes_with(month: ClubMonth) -> str:
    """Return the digest of what the funds hold at the end of a month."""
    return digest(month.funds)


def neighbours(months: Iterable[ClubMonth]) -> Iterator[tuple[ClubMonth, ClubMonth]]:
    """Yield each month with the one before it, where both are there and of the same club."""
    in_order = sorted(months, key=lambda month: (month.club, month.month))
    for before, month in pairwise(in_order):
        if before.club == month.club and before.month.plus(1) == month.month:
            yield before, month


def follows(month: ClubMonth, before: ClubMonth) -> bool:
    """Tell whether a month opens with what the one before it closed with."""
    return month.opens_with == closes_with(before)
