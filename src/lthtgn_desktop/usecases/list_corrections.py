"""Which acts can be taken back, in words."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.usecases.correct import MoneyAct, money_acts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.name_acts import named
from lthtgn_desktop.usecases.working_day import club_now

MOST = 1000


class Correctable(NamedTuple):
    """An act that moved money, what it is called, and how much it was altogether, in đồng.

    `searched` is what a search looks at: words, people, the day and the amounts.
    """

    act: MoneyAct
    said: str
    amount: int
    searched: str


def correctable(desk: Desk) -> list[Correctable]:
    """Return the newest acts that moved money, newest first, with their words."""
    club = club_now(desk)
    return [_correctable(act, club) for act in money_acts(desk, MOST)]


def _correctable(act: MoneyAct, club: Club) -> Correctable:
    said = named(act.event.act, club)
    day = act.event.date
    days = (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}")
    amounts = (grouped(act.amount), str(act.amount))
    words = (said, *days, *amounts, *act.vouchers, *_people(act.event.act, club))
    return Correctable(act, said, act.amount, " ".join(words))


def _people(act: Act, club: Club) -> list[str]:
    if not isinstance(act, acts.Collect):
        return []
    return list(dict.fromkeys(club.members[line.member].name for line in act.lines))
