"""Mending one line of a collection: the collection is taken back and recorded anew in one act.

The book takes back whole events alone. So the collection is taken back and the same collection,
with the one line as it should have been, is recorded at once: both stand in the book, or neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Act, Event
from lthtgn_desktop.store import recorded
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.voucher_words import paid_by
from lthtgn_desktop.usecases.record import Done, record_acts
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day, proposed_day


class OpenLoan(NamedTuple):
    """A loan for which a line could have been paid."""

    code: str
    member: str
    name: str


class LineToMend(NamedTuple):
    """A line as it stands, the loans it could be for, and the day on which it is mended.

    `is_closed`: the collection's own month is closed, so the mending has a later day.
    """

    line: CollectLine
    name: str
    loans: tuple[OpenLoan, ...]
    day: date
    is_closed: bool


class Mended(NamedTuple):
    """The line of a collection that was wrong, as it should have been (None: not at all), and why.

    `ref` is the collection's name, `place` the line's place in it.
    """

    ref: str
    place: int
    line: CollectLine | None
    reason: str


class Change(NamedTuple):
    """What was and would be recorded for a member, in đồng; a blank `name`: a fund's cash box."""

    name: str
    what: str
    before: int
    after: int


def line_to_mend(desk: Desk, ref: str, place: int) -> LineToMend:
    """Return a line of a collection; raises `Refused` where there is no such collection."""
    day, act = _collection(desk, ref)
    line, club = act.lines[place], club_now(desk)
    seen = picture(desk, figures_day(desk))
    loans = tuple(
        OpenLoan(code, loan.member, club.members[loan.member].name)
        for code, loan in club.loans.items()
        if code == line.loan or seen.balances.loans[code].standing.outstanding
    )
    closed = club.last_closed is not None and day <= club.last_closed.last_day
    when = proposed_day(desk) if closed else day
    return LineToMend(line, club.members[line.member].name, loans, when, closed)


def changes_of_line(desk: Desk, ref: str, place: int, wanted: CollectLine) -> list[Change]:
    """Return what would differ, the members' amounts first and then the funds' cash."""
    _, act = _collection(desk, ref)
    seen = picture(desk, figures_day(desk))
    before, after = _parts(act.lines[place], seen.club), _parts(wanted, seen.club)
    keys = dict.fromkeys([*before, *after])
    changes = [
        Change(seen.club.members[member].name, _what(what, loan), before[key], after[key])
        for key in keys
        if before[key] != after[key]
        for member, _, what, loan in (key,)
    ]
    moved: defaultdict[str, int] = defaultdict(int)
    for key in keys:
        moved[key[1]] += after[key] - before[key]
    for fund in filter(moved.get, moved):
        cash = seen.balances.funds[fund].cash
        changes.append(Change("", fund, cash, cash + moved[fund]))
    return changes


def correct_line(desk: Desk, day: date, mended: Mended) -> list[Done]:
    """Take a collection back and record it anew with another line, or without it, in one act.

    Money that came in was often lent the same day: then the box is too empty to take back first,
    and the new collection goes before, or those of its lines that may. Where no way keeps the rules
    and the member paid more than was written, what was missing is recorded alone.
    Raises `Refused` where nothing keeps them.
    """
    _, act = _collection(desk, mended.ref)
    lines = list(act.lines)
    lines[mended.place : mended.place + 1] = [mended.line] if mended.line else []
    opposite = acts.Reverse(of=mended.ref, reason=mended.reason)
    if not lines:
        return record_acts(desk, day, [opposite])
    anew = acts.Collect(tuple(lines))
    try:
        return record_acts(desk, day, [opposite, anew])
    except Refused as because:
        if because.code is not RefusalCode.REVERSAL_BREAKS:
            raise
        ways: list[list[Act]] = [[anew, opposite], _around(desk, day, lines, opposite)]
        if mended.line is not None and (more := _missing(act.lines[mended.place], mended.line)):
            ways.append([acts.Collect((more,))])
        return _first_possible(desk, day, ways, because)


def _around(desk: Desk, day: date, lines: list[CollectLine], opposite: acts.Reverse) -> list[Act]:
    """Return the lines that may stand twice for a moment, the opposite entry, and the others.

    A last instalment cannot be paid twice; dues can, and bring the money that taking back needs.
    """
    before = tuple(line for line in lines if _may_come_again(desk, day, line))
    after = tuple(line for line in lines if line not in before)
    parts: list[Act] = [acts.Collect(before)] if before else []
    return [*parts, opposite, *([acts.Collect(after)] if after else [])]


def _may_come_again(desk: Desk, day: date, line: CollectLine) -> bool:
    try:
        examine(desk.book.books, Event(day, "…", acts.Collect((line,))))
    except Refused:
        return False
    return True


def _first_possible(desk: Desk, day: date, ways: list[list[Act]], because: Refused) -> list[Done]:
    """Record the first of several ways that the book lets pass; else refuse for this reason."""
    for wanted in ways:
        with suppress(Refused):
            return record_acts(desk, day, wanted)
    raise because


def _missing(old: CollectLine, new: CollectLine) -> CollectLine | None:
    """Return what a line lacked, where it lacked something and had nothing too much."""
    if old.member != new.member or old.loan not in {None, new.loan}:
        return None
    names = ("dues", "entry_fee", "principal", "interest")
    more = {name: (getattr(new, name) or 0) - (getattr(old, name) or 0) for name in names}
    if min(more.values()) < 0 or not any(more.values()):
        return None
    has_loan = more["principal"] or more["interest"]
    amounts = {name: amount or None for name, amount in more.items()}
    return CollectLine(new.member, loan=new.loan if has_loan else None, **amounts)


def _collection(desk: Desk, ref: str) -> tuple[date, acts.Collect]:
    with desk.book.reading() as connection:
        found = recorded.find(connection, ref)
    if found is None or not isinstance(found.event.act, acts.Collect):
        raise Refused(RefusalCode.REF_UNKNOWN, ref=ref)
    return found.event.date, found.event.act


_Key = tuple[str, str, str, str]


def _parts(line: CollectLine, club: Club) -> defaultdict[_Key, int]:
    known = line.loan is None or line.loan in club.loans
    parts: Iterable[tuple[_Key, int]] = (
        ((line.member, part.fund, part.what, part.loan), part.amount)
        for part in (paid_by(line, club) if known else ())
    )
    sums: defaultdict[_Key, int] = defaultdict(int)
    for key, amount in parts:
        sums[key] += amount
    return sums


def _what(what: str, loan: str) -> str:
    return f"{what} {loan}" if loan else what
