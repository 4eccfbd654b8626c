"""What a member's passbook is like, for a person who looks at it, and what is to be done next."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.passbook import TABLES, Form, How, Side, Spot
from lthtgn_desktop.printing.passbook.values import Line
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook, Shelf
from lthtgn_desktop.usecases.paper.passbook_values import Pages


class PassbookStep(NamedTuple):
    """The next side to print into a member's passbook, and what comes after it.

    `volume` is the volume's place among those of its year or of the booklets. After this side
    comes `next_page` of the same volume, or a new volume to which `next_owed` is brought forward
    (`next_year` on its cover), or nothing.
    """

    member: str
    name: str
    form: Form
    year: int
    volume: int
    is_new_volume: bool
    page: int
    rows: tuple[int, ...]
    is_page_full: bool
    next_page: int = 0
    next_year: int = 0
    next_owed: int = 0


class VolumeState(NamedTuple):
    """One volume: `number` is 0 while nobody has noted it, `replaces` a lost one or 0."""

    number: int
    place: int
    form: Form
    since: date
    replaces: int
    brought_forward: int
    lines: tuple[LineState, ...]


class LineState(NamedTuple):
    """One line: its number (0: carried from before), spot, event, values; `how` None: new."""

    number: int
    spot: Spot
    sequence: int
    how: How | None
    line: Line


class PassbookState(NamedTuple):
    """A member's passbook with everything that stands, or will stand, in it."""

    member: str
    name: str
    form: Form
    is_noted: bool
    volumes: tuple[VolumeState, ...]
    step: PassbookStep | None

    @property
    def new_lines(self) -> list[LineState]:
        """Return the lines that are not on paper yet."""
        return [line for volume in self.volumes for line in volume.lines if line.how is None]


def passbook_state(
    desk: Desk, member: str, form: Form | None = None, year: int | None = None
) -> PassbookState:
    """Return a member's passbook; without a form the one in use. Raises `Refused`."""
    shelf = Shelf(desk, member)
    book = shelf.book(member, form, year)
    pages = Pages(desk, shelf)
    volumes = [
        _volume(pages, chain, place) for chain in book.chains for place in range(len(chain.volumes))
    ]
    name = book.member.name
    return PassbookState(member, name, book.form, book.is_noted, tuple(volumes), next_step(book))


def steps(desk: Desk, member: str = "") -> list[PassbookStep]:
    """Return what is to be printed next of one member, or of all, in the order of the pages."""
    shelf = Shelf(desk, member)
    books = [shelf.book(code) for code in ([member] if member else shelf.members())]
    found = (next_step(book) for book in books)
    return [step for step in found if step is not None]


def next_step(book: MemberBook) -> PassbookStep | None:
    """Return the next side that has new lines, or None where the passbook is complete."""
    sides = [(chain, side) for chain in book.chains for side in chain.sides]
    if not sides:
        return None
    chain, side = sides[0]
    found, lines = chain.volumes[side.volume], chain.new_on(side)
    step = PassbookStep(
        member=book.member.code,
        name=book.member.name,
        form=book.form,
        year=chain.since.year,
        volume=side.volume + 1,
        is_new_volume=found.is_new,
        page=side.page,
        rows=tuple(line.spot.row for line in lines),
        is_page_full=_is_full(chain, side),
    )
    if len(sides) == 1:
        return step
    after, then = sides[1]
    if after is chain and then.volume == side.volume:
        return step._replace(next_page=then.page)
    new = after.volumes[then.volume]
    return step._replace(next_year=new.volume.since.year, next_owed=new.brought_forward)


def _is_full(chain: Chain, side: Side) -> bool:
    volume = chain.volumes[side.volume].volume
    tables = [table for table in TABLES[chain.form] if side.page in table.pages]
    return all(volume.used(table) >= table.room for table in tables)


def _volume(pages: Pages, chain: Chain, place: int) -> VolumeState:
    found = chain.volumes[place]
    lines = (
        LineState(
            line.number,
            line.spot,
            line.line.sequence,
            line.line.how,
            pages.line(chain.form, line),
        )
        for line in found.lines
    )
    return VolumeState(
        found.volume.number,
        place + 1,
        chain.form,
        found.volume.since,
        found.volume.replaces,
        found.brought_forward,
        tuple(lines),
    )
