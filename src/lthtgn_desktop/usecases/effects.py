"""What an event moved, by fund and by what kind of money; and what taking it back would move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import OWED_BY_THE_CLUB
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.store import recorded
from lthtgn_desktop.store.recorded import Posted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day

ON_THE_RIGHT = OWED_BY_THE_CLUB | {Kind.CAPITAL, Kind.INCOME}
"""The kinds that grow by a credit."""

_FIGURES = {
    Kind.CASH: "cash",
    Kind.BANK: "bank",
    Kind.LOANS: "loans",
    Kind.SHARES: "shares_owed",
    Kind.BORROWED: "borrowed_owed",
    Kind.CAPITAL: "capital",
    Kind.INTEREST: "undistributed_interest",
    Kind.INCOME: "income",
    Kind.EXPENSE: "expense",
    Kind.LOSS: "loss",
}


class Effect(NamedTuple):
    """What would move: a kind of account of a fund, in its own direction, for so many people."""

    kind: Kind
    fund: str
    amount: int
    names: tuple[str, ...]
    before: int = 0
    """The fund's figure of that kind as it is now, in đồng."""

    @property
    def after(self) -> int:
        """Return the fund's figure as it would be then."""
        return self.before + self.amount


def moved_by(desk: Desk, ref: str) -> list[Effect]:
    """Return what an event moved; raises `Refused` where the book has no such event."""
    with desk.book.reading() as connection:
        found = recorded.find(connection, ref)
        if found is None:
            raise Refused(RefusalCode.REF_UNKNOWN, ref=ref)
        posted = recorded.postings_of(connection, found.sequence)
    names = {code: member.name for code, member in club_now(desk).members.items()}
    return _summed(posted, names)


def effects_of_taking_back(desk: Desk, ref: str) -> list[Effect]:
    """Return what the opposite entry of an act would move, with the figures as they are now."""
    seen = picture(desk, figures_day(desk))
    return [
        effect._replace(
            amount=-effect.amount, before=fund_figure(seen.balances.funds[effect.fund], effect.kind)
        )
        for effect in moved_by(desk, ref)
    ]


def fund_figure(fund: FundBalance, kind: Kind) -> int:
    """Return a fund's figure of one kind of account, in đồng."""
    return int(getattr(fund, _FIGURES[kind]))


def own_way(kind: Kind, amount: int) -> int:
    """Return a debit-positive amount in the direction in which its kind of account grows."""
    return -amount if kind in ON_THE_RIGHT else amount


def _summed(posted: Sequence[Posted], members: dict[str, str]) -> list[Effect]:
    sums: defaultdict[tuple[Kind, str], int] = defaultdict(int)
    names: defaultdict[tuple[Kind, str], dict[str, None]] = defaultdict(dict)
    for one in posted:
        key = one.kind, one.fund
        sums[key] += own_way(one.kind, one.amount)
        if one.member in members:
            names[key][members[one.member]] = None
    return [
        Effect(*key, amount, tuple(sorted(names[key], key=sort_key)))
        for key, amount in sums.items()
        if amount
    ]
