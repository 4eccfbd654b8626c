"""The lines of the cash books by themselves: their vouchers, their ways, and what belongs together.

A line that takes back a voucher of the same month undoes it; what it undoes of an earlier month
is known there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.cash_book import CashBook, CashLine
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report_shape import COLLECTED, Check

_KINDS = {
    (Place.CASH, True): "PT",
    (Place.CASH, False): "PC",
    (Place.BANK, True): "BC",
    (Place.BANK, False): "BN",
}
_VOUCHER = re.compile(r"(P[TC]|B[CN]) [1-9][0-9]{0,6}/([0-9]{4}) (.+)")


class Booked(NamedTuple):
    """A line of a cash book and whose it is."""

    fund: str
    place: Place
    line: CashLine


class Settled(NamedTuple):
    """What stands, what was taken back in the month, and what takes back something earlier."""

    standing: list[Booked]
    taken_back: list[Booked]
    of_earlier: list[Booked]


def settled(books: Sequence[CashBook]) -> Settled:
    """Tell the lines of a month apart by what became of them in it."""
    found = Settled([], [], [])
    for book in books:
        standing: dict[str, Booked] = {}
        for line in book.lines:
            booked = Booked(book.fund, book.place, line)
            if line.purpose.type != "reverse":
                standing[line.voucher] = booked
            elif other := standing.pop(line.purpose.codes[0], None):
                found.taken_back.append(other)
            else:
                found.of_earlier.append(booked)
        found.standing.extend(standing.values())
    return found


def vouchers(
    month: Month, opened: date, books: Sequence[CashBook], funds: Collection[str]
) -> Iterator[Check]:
    """Yield that each line has a voucher of its book and goes the way of what it was for."""
    for book in books:
        name = f"{book.fund}.{book.place}"
        for line in book.lines:
            booked = Booked(book.fund, book.place, line)
            is_of_book = _voucher_year(booked, line.voucher, bool(line.received)) == month.year
            yield f"{name}.{line.voucher}", is_of_book and _WAYS[line.purpose.type](booked, funds)
        yield from ((f"{name}.{what}", holds) for what, holds in _reversals(month, opened, book))


def pairs(lines: Settled) -> Iterator[Check]:
    """Yield that what one box or fund gave is what another one took, taken back or not."""
    for group in (lines.standing, lines.taken_back):
        given, taken = Counter[Purport](), Counter[Purport]()
        for booked in group:
            if booked.line.purpose.type in _PAIRED:
                side = taken if booked.line.received else given
                side[_purport(booked)] += booked.line.received + booked.line.paid
        yield "cash_books", given == taken


def _reversals(month: Month, opened: date, book: CashBook) -> Iterator[Check]:
    """Yield that a voucher is taken back once, whole, and after it was made."""
    everything = {line.voucher for line in book.lines}
    before: dict[str, CashLine] = {}
    gone: set[str] = set()
    for line in book.lines:
        if line.purpose.type != "reverse":
            before[line.voucher] = line
            continue
        code = line.purpose.codes[0]
        other = before.get(code)
        if other is None:
            is_sound = code not in everything and _is_earlier(month, opened, book, line)
        else:
            is_sound = (line.received, line.paid) == (other.paid, other.received)
        yield line.voucher, is_sound and code not in gone
        gone.add(code)


def _is_earlier(month: Month, opened: date, book: CashBook, line: CashLine) -> bool:
    """Tell whether what a line takes back can be of an earlier month of the book."""
    code = line.purpose.codes[0]
    year = _voucher_year(Booked(book.fund, book.place, line), code, not line.received)
    return opened.year <= year <= month.plus(-1).year and opened < month.first_day


def _voucher_year(booked: Booked, voucher: str, comes_in: bool) -> int:  # noqa: FBT001
    """Return the year of a voucher of the line's box or account; 0 where it is none of it."""
    found = _VOUCHER.fullmatch(voucher)
    whose = (_KINDS[booked.place, comes_in], booked.fund)
    return int(found[2]) if found and (found[1], found[3]) == whose else 0


Way: TypeAlias = Callable[[Booked, Collection[str]], bool]


def _comes_in(booked: Booked, _funds: Collection[str]) -> bool:
    return booked.line.received > 0


def _goes_out(booked: Booked, _funds: Collection[str]) -> bool:
    return booked.line.paid > 0


def _is_spent(booked: Booked, _funds: Collection[str]) -> bool:
    return booked.line.paid > 0 and booked.fund != LENDING_FUND


def _is_moved(booked: Booked, _funds: Collection[str]) -> bool:
    return (booked.line.purpose.choice == booked.place) == (booked.line.received > 0)


def _is_transferred(booked: Booked, funds: Collection[str]) -> bool:
    giver, taker = booked.line.purpose.codes
    are_two = giver not in {taker, LENDING_FUND} and giver in funds and taker in funds
    return are_two and _is_handed_over(booked, giver, taker)


def _is_lent(booked: Booked, _funds: Collection[str]) -> bool:
    return booked.line.paid > 0 and booked.fund == LENDING_FUND


def _is_collected(booked: Booked, _funds: Collection[str]) -> bool:
    parts = COLLECTED.get(booked.fund, frozenset())
    in_cash = booked.place is Place.CASH and booked.line.received > 0
    return in_cash and booked.line.purpose.choice in parts


def _is_divided(booked: Booked, _funds: Collection[str]) -> bool:
    (giver,) = booked.line.purpose.codes
    taker = booked.fund if booked.fund != LENDING_FUND else ""
    return giver == LENDING_FUND and _is_handed_over(booked, giver, taker)


def _is_made_good(booked: Booked, funds: Collection[str]) -> bool:
    bearer = booked.line.purpose.codes[1]
    is_other = bearer in funds and bearer != LENDING_FUND
    return is_other and _is_handed_over(booked, bearer, LENDING_FUND)


def _is_handed_over(booked: Booked, giver: str, taker: str) -> bool:
    """Tell whether cash goes out of the giver's box, or comes into the taker's."""
    line = booked.line
    comes_in = line.purpose.choice == "in"
    whose = taker if comes_in else giver
    return booked.place is Place.CASH and booked.fund == whose and comes_in == (line.received > 0)


_WAYS: Mapping[str, Way] = {
    "opening": _comes_in,
    "receive": _comes_in,
    "return": _goes_out,
    "spend": _is_spent,
    "move": _is_moved,
    "transfer": _is_transferred,
    "lend": _is_lent,
    "collect": _is_collected,
    "split": _is_divided,
    "write_off": _is_made_good,
    "reverse": lambda _booked, _funds: True,
}

_PAIRED = frozenset({"move", "transfer", "split", "write_off"})

Purport: TypeAlias = tuple[object, ...]
"""What the two sides of one act have in common."""


def _purport(booked: Booked) -> Purport:
    line, purpose = booked.line, booked.line.purpose
    where = (booked.fund, purpose.choice) if purpose.type == "move" else purpose.codes
    return (line.day, purpose.type, where, purpose.text)
