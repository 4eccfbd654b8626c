"""The events behind a figure: what added up to it, each with its voucher."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.narration import COLLECTION
from lthtgn_desktop.store import history, recorded, vouchers
from lthtgn_desktop.store.recorded import Sum, Written
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.effects import own_way
from lthtgn_desktop.usecases.name_acts import named

__all__ = ["BehindLine", "Sum", "behind_figure"]


class BehindLine(NamedTuple):
    """One event behind a figure; amounts in đồng, in the direction in which the figure grows.

    `so_far` is the figure after it; `is_undone`: another one takes it back, `undoes`: it takes
    another back, and `said` is what that one is called.
    """

    ref: str
    day: date
    vouchers: tuple[str, ...]
    said: str
    amount: int
    so_far: int
    is_undone: bool = False
    undoes: bool = False


def behind_figure(desk: Desk, wanted: Sum, until: date) -> list[BehindLine]:
    """Return the events that a figure adds up, in the order of days, to the end of a day."""
    with desk.book.reading() as connection:
        posted = recorded.behind(connection, wanted, until)
        every = {one.sequence: one for one in recorded.written(connection)}
        numbered = vouchers.by_event(connection)
        club = history.club_at(connection, date.max)
    backs = {one.sequence: _taken_back(one) for one in every.values() if one.type == "reverse"}
    by_ref = {one.ref: one for one in every.values()}
    undone = set(backs.values())
    sums: defaultdict[int, int] = defaultdict(int)
    for one in posted:
        sums[one.sequence] += own_way(wanted.kind or Kind.CASH, one.amount)
    found, so_far = [], 0
    for sequence, amount in sums.items():
        own = every[sequence]
        so_far += amount
        found.append(
            BehindLine(
                own.ref,
                own.day,
                tuple(voucher.label for voucher in numbered.get(sequence, ())),
                _said(by_ref.get(backs.get(sequence, ""), own), club),
                amount,
                so_far,
                own.ref in undone,
                sequence in backs,
            )
        )
    return [line for line in found if line.amount]


def _taken_back(reversal: Written) -> str:
    act = reversal.event.act
    return act.of if isinstance(act, acts.Reverse) else ""


def _said(one: Written, club: Club) -> str:
    """Return what an event is called; a collection of several lines without reading them."""
    if one.type == "collect" and one.document.count('"member"') > 1:
        return COLLECTION
    return named(one.event.act, club)
