"""Which acts can be taken back, in words, and what taking one back would move."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.journal_entries import Line
from lthtgn_desktop.domain.ledger import OWED_BY_THE_CLUB
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.store.journal import entries_until
from lthtgn_desktop.usecases.correct import MoneyAct, money_acts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.name_acts import named
from lthtgn_desktop.usecases.working_day import club_now

MOST = 1000

_ON_THE_RIGHT = OWED_BY_THE_CLUB | {Kind.CAPITAL, Kind.INCOME}
_BY_LENGTH = sorted(Kind, key=len, reverse=True)


class Correctable(NamedTuple):
    """An act that moved money, what it is called, and how much it was altogether, in đồng."""

    act: MoneyAct
    said: str
    amount: int


class Effect(NamedTuple):
    """What would move: a kind of account of a fund, in its own direction, for so many people."""

    kind: Kind
    fund: str
    amount: int
    names: tuple[str, ...]


def correctable(desk: Desk) -> list[Correctable]:
    """Return the newest acts that moved money, newest first, with their words."""
    club = club_now(desk)
    return [
        Correctable(act, named(act.event.act, club), act.amount) for act in money_acts(desk, MOST)
    ]


def effects_of_taking_back(desk: Desk, ref: str) -> list[Effect]:
    """Return what the opposite entry of an act would move, by fund and kind."""
    with desk.book.reading() as connection:
        entries = [entry for entry in entries_until(connection, date.max) if entry.ref == ref]
    members = {code: member.name for code, member in club_now(desk).members.items()}
    sums: defaultdict[tuple[Kind, str], int] = defaultdict(int)
    names: defaultdict[tuple[Kind, str], dict[str, None]] = defaultdict(dict)
    for line in (line for entry in entries for line in entry.lines):
        kind, fund, person = _read(line)
        sums[kind, fund] += line.amount if kind in _ON_THE_RIGHT else -line.amount
        if person in members:
            names[kind, fund][members[person]] = None
    return [
        Effect(*key, amount, tuple(sorted(names[key], key=sort_key)))
        for key, amount in sums.items()
        if amount
    ]


def _read(line: Line) -> tuple[Kind, str, str]:
    """Return the kind, the fund and the member of an account's name, the last two as far as any."""
    kind = next(kind for kind in _BY_LENGTH if line.account.startswith(kind))
    parts = line.account.removeprefix(kind).strip(":").split(":")
    if kind in {Kind.INCOME, Kind.EXPENSE}:
        parts = parts[1:]
    return kind, parts[0], parts[1] if len(parts) > 1 else ""
