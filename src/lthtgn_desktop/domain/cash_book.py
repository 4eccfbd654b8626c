"""The cash book of each fund's box and bank account: what came in, what went out, what is left.

Nobody's name is in it: it says what the money was for, with the codes of members and loans.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import OPERATING_FUND
from lthtgn_desktop.domain.events import TYPE_NAMES, Act
from lthtgn_desktop.domain.members import Member

# Telephone and identity numbers: a 0 and eight digits more, or nine together. Amounts have neither.
_PERSONAL_NUMBER = re.compile(r"(?<!\d)0(?:[ .-]?\d){8,}|\d{9,}")


class CashMove(NamedTuple):
    """One voucher with the act that made it; the amount is in đồng, positive where it came in."""

    day: date
    fund: str
    place: Place
    voucher: str
    amount: int
    act: Act
    cancels: str = ""
    """The voucher that this one takes back, if it does."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What money moved for; `codes` are of funds, members or loans, as its type has them."""

    type: str
    choice: str = ""
    source: str = ""
    codes: tuple[str, ...] = ()
    text: str = ""
    people: int = 0


class CashLine(NamedTuple):
    """One line of a cash book; amounts in đồng, `balance` is what is there afterwards."""

    day: date
    voucher: str
    purpose: Purpose
    received: int
    paid: int
    balance: int


@dataclass(frozen=True, slots=True)
class CashBook:
    """A fund's cash box or bank account in a month."""

    fund: str
    place: Place
    opening: int
    lines: tuple[CashLine, ...]

    @property
    def received(self) -> int:
        """Return all that came in, vouchers that were taken back later too."""
        return sum(line.received for line in self.lines)

    @property
    def paid(self) -> int:
        """Return all that went out, vouchers that were taken back later too."""
        return sum(line.paid for line in self.lines)

    @property
    def cancelled(self) -> int:
        """Return what vouchers took back: it stands once on each side and moved nothing."""
        taken_back = [line for line in self.lines if line.purpose.type == "reverse"]
        return sum(line.received + line.paid for line in taken_back)

    @property
    def closing(self) -> int:
        """Return what is there at the end."""
        return self.lines[-1].balance if self.lines else self.opening


def cash_books(
    moves: Iterable[CashMove], opening: Mapping[tuple[str, Place], int], members: Collection[Member]
) -> tuple[CashBook, ...]:
    """Return the books of all boxes and accounts that moved, in the order of funds and places.

    The moves come in the order of days, and stay in it; `opening` has all funds in their order.
    """
    mask = Mask(members)
    by_place: dict[tuple[str, Place], list[CashMove]] = {key: [] for key in opening}
    for move in moves:
        by_place[move.fund, move.place].append(move)
    return tuple(
        CashBook(*key, opening[key], tuple(_lines(its_moves, opening[key], mask)))
        for key, its_moves in by_place.items()
        if its_moves
    )


def _lines(moves: Iterable[CashMove], opening: int, mask: Mask) -> Iterator[CashLine]:
    balance = opening
    for move in moves:
        balance += move.amount
        yield _line(move, mask, balance)


def _line(move: CashMove, mask: Mask, balance: int) -> CashLine:
    why = purpose(move)
    why = replace(why, text=mask.of(why.text))
    received, paid = max(0, move.amount), max(0, -move.amount)
    return CashLine(move.day, move.voucher, why, received, paid, balance)


class Mask:
    """What hides people in a text: a member's code for the name, a mark for a long number."""

    def __init__(self, members: Collection[Member]) -> None:
        self._codes = {member.name.casefold(): member.code for member in members}
        names = sorted((member.name for member in members), key=len, reverse=True)
        any_name = "|".join(re.escape(name) for name in names) or r"(?!)"
        self._names = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)", re.IGNORECASE)

    def of(self, text: str) -> str:
        """Return the text without the names of members and without numbers of persons."""
        named = self._names.sub(lambda found: self._code(found[0]), text)
        return _PERSONAL_NUMBER.sub("…", named)

    def _code(self, name: str) -> str:
        # Letters that match without regard to case may still fold differently: then no name.
        return self._codes.get(name.casefold(), "…")


def purpose(move: CashMove) -> Purpose:
    """Return what a voucher was for."""
    name = TYPE_NAMES[type(move.act)]
    match move.act:
        case acts.Receive(nature=nature, source=source, member=member):
            return Purpose(name, nature, source, _known(member))
        case acts.Return(nature=nature, member=member):
            return Purpose(name, nature, codes=_known(member))
        case acts.Spend(area=area, text=text):
            return Purpose(name, area, text=text)
        case acts.Move():
            return Purpose(name, move.place if move.amount > 0 else _other(move.place))
        case acts.Reverse():
            return Purpose(name, codes=_known(move.cancels))
        case _:
            return _of_loans_and_funds(move, name)


def _of_loans_and_funds(move: CashMove, name: str) -> Purpose:
    """Return what was collected, lent, or handed from one fund to another."""
    direction = "in" if move.amount > 0 else "out"
    match move.act:
        case acts.Collect() as collect:
            return _collected(move.fund, collect)
        case acts.Lend(loan=loan, member=member):
            return Purpose(name, codes=(loan, member))
        case acts.Transfer(from_fund=giver, to_fund=taker, text=text):
            return Purpose(name, direction, codes=(giver, taker), text=text)
        case acts.Split(fund=giver, minutes=minutes):
            return Purpose(name, direction, codes=(giver,), text=minutes)
        case acts.WriteOff(loan=loan, bearer=bearer):
            return Purpose(name, direction, codes=(loan, bearer))
        case _:
            return Purpose(name)


def _collected(fund: str, act: acts.Collect) -> Purpose:
    """Return what was collected into one fund, and from how many members."""
    wanted = ("dues", "entry_fee") if fund == OPERATING_FUND else ("principal", "interest")
    lines = [line for line in act.lines if any(getattr(line, part) for part in wanted)]
    parts = [part for part in wanted if any(getattr(line, part) for line in lines)]
    members = sorted({line.member for line in lines})
    codes = tuple(members) if len(members) == 1 else ()
    return Purpose("collect", " ".join(parts), codes=codes, people=len(members))


def _known(code: str | None) -> tuple[str, ...]:
    return (code,) if code else ()


def _other(place: Place) -> Place:
    return Place.BANK if place is Place.CASH else Place.CASH
