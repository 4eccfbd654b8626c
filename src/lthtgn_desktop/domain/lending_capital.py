"""The capital of the lending fund: where it came from, how it began, and how it grew.

What moved in the month is net of reversals: what a reversal takes back counts negative in the
month of the reversal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.choices import Nature, Source
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.movements import Movement, net


@dataclass(frozen=True, slots=True)
class Capital:
    """Where all that the lending fund has came from, since the book began (domain, 4.6).

    `brought` is the capital that it had already when the book began.
    """

    brought: int
    granted: int
    given: int
    transferred: int
    interest_added: int
    shares: int
    borrowed: int
    undistributed: int
    other_income: int
    lost: int

    @property
    def put_in(self) -> int:
        """Return the fund's own capital."""
        given = self.granted + self.given + self.transferred
        return self.brought + given + self.interest_added

    @property
    def total(self) -> int:
        """Return what must be there as cash, in the bank and in loans."""
        owed = self.shares + self.borrowed
        return self.put_in + owed + self.undistributed + self.other_income - self.lost


def capital(movements: Iterable[Movement], fund: FundBalance) -> Capital:
    """Return the lending fund's capital, from all movements of its capital and its balance."""
    by_origin: defaultdict[tuple[str, str], int] = defaultdict(int)
    for movement in movements:
        by_origin[movement.act, movement.nature] -= movement.net
    return Capital(
        brought=by_origin["opening", ""] + by_origin["opening_loan", ""],
        granted=by_origin["receive", Nature.GRANT],
        given=by_origin["receive", Nature.GIFT],
        transferred=by_origin["transfer", ""],
        interest_added=by_origin["split", ""],
        shares=fund.shares_owed,
        borrowed=fund.borrowed_owed,
        undistributed=fund.undistributed_interest,
        other_income=fund.income - fund.expense,
        lost=fund.loss,
    )


def capital_by_source(movements: Iterable[Movement]) -> dict[Source, int]:
    """Return what the lending fund was given for good, by source; only what is not nothing."""
    sources = {accounts.capital(LENDING_FUND, source): source for source in Source}
    sums: defaultdict[Source, int] = defaultdict(int)
    for movement in movements:
        if movement.act == "receive" and movement.account in sources:
            sums[sources[movement.account]] -= movement.net
    return {source: sums[source] for source in Source if sums[source]}


class InitialGrant(NamedTuple):
    """What the lending fund got as capital on the first day it got any, and most of it from whom.

    The amount is in đồng; before that day there is neither.
    """

    amount: int
    source: Source | None


def initial_grant(first_day: Iterable[Movement]) -> InitialGrant:
    """Return the grant with which a club began to lend, from what came in on that day."""
    parts = capital_by_source(first_day)
    return InitialGrant(sum(parts.values()), max(parts, key=lambda one: parts[one], default=None))


@dataclass(frozen=True, slots=True)
class IncomeFund:
    """What came to the lending fund in the month and what left it: opening to closing.

    `brought` is the capital that it had already when the book began in this month.
    """

    opening: int
    brought: int
    received: dict[Source, int]
    shares: int
    borrowed: int
    transferred: int
    interest_added: int
    undistributed: int
    other_income: int
    lost: int
    closing: int


def income_fund(movements: Iterable[Movement], opening: int, closing: int) -> IncomeFund:
    """Return how the lending fund grew; `opening` and `closing` are all that it has."""
    fund = LENDING_FUND
    own = [movement for movement in movements if movement.account.fund == fund]
    received = capital_by_source(own)
    return IncomeFund(
        opening=opening,
        brought=-sum(net(own, Kind.CAPITAL, act=act) for act in ("opening", "opening_loan")),
        received={source: received.get(source, 0) for source in Source},
        shares=-net(own, Kind.SHARES),
        borrowed=-net(own, Kind.BORROWED),
        transferred=-net(own, Kind.CAPITAL, act="transfer"),
        interest_added=-net(own, Kind.CAPITAL, act="split"),
        undistributed=-net(own, Kind.INTEREST),
        other_income=-net(own, Kind.INCOME) - net(own, Kind.EXPENSE),
        lost=net(own, Kind.LOSS),
        closing=closing,
    )
