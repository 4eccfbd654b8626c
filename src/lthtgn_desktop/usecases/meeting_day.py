"""What a meeting day brought, as it is read out at its end: who came, what came in and went out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.opening_acts import Opening
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.collected_day import CollectedDay, collected_day
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.name_acts import named


class Way(Enum):
    """Which way money went that was no collection."""

    LENT = auto()
    IN = auto()
    OUT = auto()


class Moved(NamedTuple):
    """One sum that was paid, in đồng, and in words what for or to whom."""

    said: str
    amount: int


class Box(NamedTuple):
    """The cash box of one fund, in đồng: before the day's first voucher, and after its last."""

    fund: str
    name: str
    before: int
    now: int


class MeetingDay(NamedTuple):
    """One day of the book; nothing that was taken back since is in it, except in the boxes."""

    day: date
    collected: CollectedDay
    people: int
    """How many members the club has that day."""
    lent: tuple[Moved, ...]
    received: tuple[Moved, ...]
    spent: tuple[Moved, ...]
    boxes: tuple[Box, ...]
    vouchers: int

    @property
    def expected(self) -> int:
        """Return what all should pay that day, in đồng, as it was before anybody paid."""
        return sum(each.row.total_due for each in self.collected.rows())

    @property
    def before(self) -> int:
        """Return the cash of all funds before the meeting, in đồng."""
        return sum(box.before for box in self.boxes)

    @property
    def now(self) -> int:
        """Return the cash of all funds after it, in đồng."""
        return sum(box.now for box in self.boxes)


def meeting_day(desk: Desk, day: date) -> MeetingDay:
    """Return what a day brought."""
    collected = collected_day(desk, day)
    club, balances = collected.before.club, collected.before.balances
    with desk.book.reading() as connection:
        of_day = list(history.events(connection, on=day))
        reversals = list(history.events(connection, ("reverse",))) if of_day else []
        numbered = vouchers.by_event(connection) if of_day else {}
    gone = {event.act.of for _, event in reversals if isinstance(event.act, acts.Reverse)}
    standing = [event.act for _, event in of_day if event.ref not in gone]
    moved = [
        voucher
        for number, event in of_day
        if not isinstance(event.act, Opening)  # what a fund brings along was there before
        for voucher in numbered.get(number, ())
    ]
    return MeetingDay(
        day=day,
        collected=collected,
        people=sum(member.active for member in balances.members.values()),
        lent=tuple(_sums(standing, club, Way.LENT)),
        received=tuple(_sums(standing, club, Way.IN)),
        spent=tuple(_sums(standing, club, Way.OUT)),
        boxes=tuple(
            Box(
                code,
                name,
                balances.funds[code].cash - _cash(code, moved),
                balances.funds[code].cash,
            )
            for code, name in club.funds.items()
        ),
        vouchers=len(moved),
    )


def latest_meetings(desk: Desk, most: int) -> list[date]:
    """Return the latest days on which the club met or collected, the newest first."""
    with desk.book.reading() as connection:
        return history.last_days(connection, ("collect", "meeting"), most)


def _sums(standing: list[Act], club: Club, wanted: Way) -> Iterator[Moved]:
    for act in standing:
        match act:
            case acts.Lend(amount=amount):
                way = Way.LENT
            case acts.Receive(amount=amount):
                way = Way.IN
            case acts.Spend(amount=amount) | acts.Return(amount=amount):
                way = Way.OUT
            case _:
                continue
        if way is wanted:
            yield Moved(named(act, club), amount)


def _cash(fund: str, moved: list[Voucher]) -> int:
    """Return what vouchers brought into a fund's box, less what they took out."""
    signs = {"PT": 1, "PC": -1}
    return sum(signs.get(one.kind, 0) * one.amount for one in moved if one.fund == fund)
