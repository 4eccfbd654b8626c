"""What the club owes back: share capital of members, and money it borrowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.choices import Nature, Source
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.lenders import lender_keys, lender_name
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.opening_acts import Opening
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk


class Owed(NamedTuple):
    """An amount in đồng owed to a member or to a lender known by a name or a source alone."""

    nature: Nature
    fund: str
    amount: int
    member: str | None
    name: str | None
    source: Source | None = None


def owed_back(desk: Desk) -> list[Owed]:
    """Return everything that the club owes back, shares first, by given name."""
    with desk.book.reading() as connection:
        club = history.club_at(connection, date.max)
        sums = history.account_sums(connection, date.max)
        received = list(history.events(connection, ("opening", "receive")))
    for sequence, event in received:
        club.learn(event, sequence)
    lenders = _lenders(club, [event.act for _, event in received])
    found = [_owed(club, lenders, account, -amount) for account, amount in sums.items()]
    owed = [one for one in found if one is not None and one.amount]
    owed.sort(key=lambda one: (one.nature is not Nature.SHARE, sort_key(one.name or ""), one.fund))
    return owed


class _Lender(NamedTuple):
    member: str | None
    name: str | None
    source: Source | None


def _lenders(club: Club, received: Sequence[object]) -> dict[tuple[str, str], _Lender]:
    """Return each lender as first written down, by the fund and the lender's number in it."""
    found: dict[tuple[str, str], _Lender] = {}
    for act in received:
        for fund, keys, lender in _lent(act):
            found.setdefault((fund, str(club.lenders.number(fund, keys))), lender)
    return found


def _lent(act: object) -> Iterator[tuple[str, list[str], _Lender]]:
    """Yield who lent the club money by an act: one, or all whom a paper book named."""
    if isinstance(act, acts.Receive) and act.nature is Nature.BORROWED:
        yield act.fund, lender_keys(act), _Lender(act.member, act.from_, act.source)
    elif isinstance(act, Opening):
        for one in act.borrowed or ():
            yield act.fund, [lender_name(one.from_)], _Lender(None, one.from_, None)


def _owed(
    club: Club, lenders: dict[tuple[str, str], _Lender], account: Account, amount: int
) -> Owed | None:
    if account.kind is Kind.SHARES:
        owner = club.members[account.part]
        return Owed(Nature.SHARE, account.fund, amount, owner.code, owner.name)
    if account.kind is not Kind.BORROWED:
        return None
    lent = lenders[account.fund, account.part]
    name = club.members[lent.member].name if lent.member else lent.name
    return Owed(Nature.BORROWED, account.fund, amount, lent.member, name, lent.source)
