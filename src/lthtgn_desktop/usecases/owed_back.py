"""What the club owes back: share capital of members, and money it borrowed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.choices import Nature, Source
from lthtgn_desktop.domain.club import Club, lender_keys
from lthtgn_desktop.domain.names import sort_key
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
        received = list(history.events(connection, ("receive",)))
    for sequence, event in received:
        club.learn(event, sequence)
    lenders = _lenders(club, [event.act for _, event in received])
    found = [_owed(club, lenders, account, -amount) for account, amount in sums.items()]
    owed = [one for one in found if one is not None and one.amount]
    owed.sort(key=lambda one: (one.nature is not Nature.SHARE, sort_key(one.name or ""), one.fund))
    return owed


def _lenders(club: Club, received: Sequence[object]) -> dict[tuple[str, str], acts.Receive]:
    """Return the first act of each lender, by the fund and the lender's number in it."""
    found: dict[tuple[str, str], acts.Receive] = {}
    for act in received:
        if isinstance(act, acts.Receive) and act.nature is Nature.BORROWED:
            number = club.lender_number(act.fund, lender_keys(act))
            found.setdefault((act.fund, str(number)), act)
    return found


def _owed(
    club: Club, lenders: dict[tuple[str, str], acts.Receive], account: Account, amount: int
) -> Owed | None:
    if account.kind is Kind.SHARES:
        owner = club.members[account.part]
        return Owed(Nature.SHARE, account.fund, amount, owner.code, owner.name)
    if account.kind is not Kind.BORROWED:
        return None
    lent = lenders[account.fund, account.part]
    name = club.members[lent.member].name if lent.member else lent.from_
    return Owed(Nature.BORROWED, account.fund, amount, lent.member, name, lent.source)
