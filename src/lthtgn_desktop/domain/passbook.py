"""The passbooks that members hold: their forms, and where a line stands in one.

A line is one event of the book for one member in one section of a form (ux, 4). Pages and rows
are counted from 1; a page's rows are the places of its lines, from the top down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """What a member holds: a card for one year, or a booklet of 16 pages."""

    YEAR_CARD = "year-card"
    BOOKLET = "booklet"


def page_name(form: Form, page: int) -> tuple[str, str]:
    """Return what a person calls a page, in both languages: a card has an inner and outer side."""
    if form is Form.YEAR_CARD:
        return ("mặt trong", "the inner side") if page == 1 else ("mặt ngoài", "the outer side")
    return f"trang {page}", f"page {page}"


class How(StrEnum):
    """How a line came to stand on paper."""

    PRINTED = "printed"
    BY_HAND = "by_hand"


class Spot(NamedTuple):
    """A row of a form."""

    section: str
    page: int
    row: int


class Table(NamedTuple):
    """The rows of a section, page after page; `is_terms`: loans as they were agreed stand here."""

    section: str
    pages: tuple[int, ...]
    rows: int
    is_terms: bool = False

    @property
    def room(self) -> int:
        """Return how many lines stand in it at the most."""
        return len(self.pages) * self.rows

    def spot(self, number: int) -> Spot:
        """Return the place of line number so and so, from 1."""
        page, row = divmod(number - 1, self.rows)
        return Spot(self.section, self.pages[page], row + 1)

    def number(self, spot: Spot) -> int:
        """Return which line of the table stands on a spot, or 0 for a spot elsewhere."""
        if spot.section != self.section or spot.page not in self.pages:
            return 0
        return self.pages.index(spot.page) * self.rows + spot.row


PAYMENTS = Table("payments", (1,), 13)
"""Inside a card: everything that the member paid or got in the year."""

CARD_LOANS = Table("loans", (2,), 6, is_terms=True)
"""Outside on a card: the loans of the year."""

DUES = Table("dues", (4, 5), 12)
"""In a booklet: everything that is not of a loan."""

SPREADS = 4
"""As many loans have two pages of a booklet, side by side."""


def spread_of(number: int) -> tuple[Table, Table]:
    """Return the terms (one row, on the left) and the repayments of a booklet's spread, from 1."""
    section, left = f"loan-{number}", 4 + 2 * number
    return Table(section, (left,), 1, is_terms=True), Table(section, (left + 1,), 12)


KNOWN = Spot("brought-forward", 100, 1)
"""No line: where a volume is noted with the last event that its figures brought forward have."""

TABLES: Mapping[Form, tuple[Table, ...]] = {
    Form.YEAR_CARD: (PAYMENTS, CARD_LOANS),
    Form.BOOKLET: (DUES, *(table for n in range(1, SPREADS + 1) for table in spread_of(n))),
}


def table_at(form: Form, spot: Spot) -> Table:
    """Return the table that a spot belongs to."""
    return next(table for table in TABLES[form] if table.number(spot))


def side_of(form: Form, page: int) -> int:
    """Return the first page of what is printed at once: a card's side, a booklet's open spread."""
    return page if form is Form.YEAR_CARD else page - page % 2


@dataclass(slots=True)
class Line:
    """An event on its spot; `how` is None for a line that is not on paper yet.

    `is_carried` tells of a loan that was lent before its volume began and goes on in it.
    """

    sequence: int
    spot: Spot
    how: How | None = None
    is_carried: bool = False


@dataclass(slots=True)
class Volume:
    """One volume of a member's: a card or a booklet, with its lines as they came into it.

    `number` is 0 for a volume that nobody has noted yet, `replaces` the number of the lost or
    spoilt volume in whose place it is, or 0; `since` the first day that it is for. `known` is the
    last event that its figures brought forward have in them, or None where nobody noted it.
    """

    number: int
    form: Form
    since: date
    replaces: int = 0
    is_large: bool = False
    lines: list[Line] = field(default_factory=list)
    known: int | None = None

    def used(self, table: Table) -> int:
        """Return the last number of a table that is taken; what is below is free."""
        return max((table.number(line.spot) for line in self.lines), default=0)

    def new_lines(self) -> list[Line]:
        """Return the lines that are not on paper yet."""
        return [line for line in self.lines if line.how is None]

    def is_older_than(self, sequence: int) -> bool:
        """Tell whether an event was recorded after the volume's figures brought forward."""
        return self.known is not None and sequence > self.known

    def put(self, table: Table, sequence: int, *, is_carried: bool = False) -> None:
        """Put a new line on the next free row of a table that has room."""
        spot = table.spot(self.used(table) + 1)
        self.lines.append(Line(sequence, spot, is_carried=is_carried))


def chain_of(volumes: list[Volume]) -> list[Volume]:
    """Return the volumes that count, each in the place of the one that it replaces.

    What stood in a lost volume has to be put on paper again, on the same spots of the new one.
    """
    by_number = {volume.number: volume for volume in volumes}
    lost = {volume.replaces for volume in volumes}
    living = [volume for volume in volumes if volume.number not in lost]
    for volume in living:
        _inherit(volume, by_number)
    return sorted(living, key=lambda volume: _first_number(volume, by_number))


def _inherit(volume: Volume, by_number: Mapping[int, Volume]) -> None:
    """Take over what stood in the lost ones, in the order in which it came there."""
    written = {line.spot: line for line in volume.lines}
    older = by_number.get(volume.replaces)
    while older is not None:
        lost = [
            Line(line.sequence, line.spot, is_carried=line.is_carried)
            for line in older.lines
            if line.spot not in written
        ]
        again = [written[line.spot] for line in older.lines if line.spot in written]
        further = [line for line in volume.lines if line not in again]
        order = {line.spot: place for place, line in enumerate(older.lines)}
        volume.lines = [*sorted(lost + again, key=lambda line: order[line.spot]), *further]
        written = {line.spot: line for line in volume.lines}
        volume.known = older.known if volume.known is None else volume.known
        older = by_number.get(older.replaces)


def _first_number(volume: Volume, by_number: Mapping[int, Volume]) -> int:
    while volume.replaces in by_number:
        volume = by_number[volume.replaces]
    return volume.number


class Side(NamedTuple):
    """What is printed at once: the volume's place in its chain, and the side's first page."""

    volume: int
    page: int


def sides_with_new_lines(chain: list[Volume]) -> list[Side]:
    """Return the sides that get something, in the order in which they are printed."""
    found = {
        Side(place, side_of(volume.form, line.spot.page))
        for place, volume in enumerate(chain)
        for line in volume.new_lines()
    }
    return sorted(found)
