"""All vouchers of a book with the acts that made them, and which of them take others back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.vouchers import Voucher
from lthtgn_desktop.usecases.desk import Desk

PLACES = {"PT": Place.CASH, "PC": Place.CASH, "BC": Place.BANK, "BN": Place.BANK}
"""Where the money of each kind of voucher moved."""

_WRITTEN = re.compile(r"(pt|pc|bc|bn)0*(\d+)[/-](\d{4})(.+)", re.ASCII)


class Numbered(NamedTuple):
    """A voucher and the event that made it."""

    voucher: Voucher
    event: Event

    @property
    def label(self) -> str:
        """Return its number as it is printed."""
        return self.voucher.label

    @property
    def day(self) -> date:
        """Return the day on which the money moved."""
        return self.event.date


@dataclass(frozen=True, slots=True)
class VoucherRecord:
    """Every voucher in the order of days, the club as it is known now, and what takes back what.

    Both maps go from a voucher's label to the other voucher.
    """

    every: tuple[Numbered, ...]
    club: Club
    takes_back: dict[str, Numbered]
    taken_back_by: dict[str, Numbered]

    def find(self, said: str) -> Numbered | None:
        """Return the voucher of a number, however its blanks, capitals and zeros were typed."""
        wanted = _key(said)
        return next((one for one in self.every if _key(one.label) == wanted), None)


def voucher_record(desk: Desk) -> VoucherRecord:
    """Return all vouchers of the book."""
    with desk.book.reading() as connection:
        recorded = list(history.events(connection))
        by_event = vouchers.by_event(connection)
        club = history.club_at(connection, date.max)
    recorded.sort(key=lambda one: (one.event.date, one.sequence))
    made = {
        event.ref: [Numbered(voucher, event) for voucher in sorted(by_event[sequence])]
        for sequence, event in recorded
        if sequence in by_event
    }
    pairs = _pairs(made)
    return VoucherRecord(
        every=tuple(one for of_event in made.values() for one in of_event),
        club=club,
        takes_back={later.label: first for later, first in pairs},
        taken_back_by={first.label: later for later, first in pairs},
    )


def _pairs(made: dict[str, list[Numbered]]) -> list[tuple[Numbered, Numbered]]:
    """Return each voucher that takes another back, and that other one: of the same box."""
    pairs = []
    for of_event in made.values():
        for later in of_event:
            act = later.event.act
            if isinstance(act, acts.Reverse):
                pairs += [(later, one) for one in made[act.of] if _box(one) == _box(later)]
    return pairs


def _box(numbered: Numbered) -> tuple[str, Place]:
    return numbered.voucher.fund, PLACES[numbered.voucher.kind]


def _key(number: str) -> tuple[str, ...] | str:
    bare = clean_text(number).replace(" ", "").casefold()
    written = _WRITTEN.fullmatch(bare)
    return bare if written is None else written.groups()
