"""A member's passbook in words: how it stands, which line is on paper, and which is new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.passbook import Form, How, Side
from lthtgn_desktop.domain.passbook_lines import Filled, Written
from lthtgn_desktop.domain.passbook_moves import Move, told
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook

COLUMNS = (
    Column(text("book.column.number"), is_amount=True),
    Column(text("book.column.place")),
    Column(text("book.column.day")),
    Column(text("book.column.what"), grows=True),
    Column(text("book.column.standing"), holds=text("book.line.by_hand")),
)


class Event(NamedTuple):
    """One line as a person calls it by its number; it may stand in two places of its volume."""

    chain: Chain
    place: int
    lines: tuple[Written, ...]

    @property
    def number(self) -> int:
        """Return its number in its volume."""
        return self.lines[0].number

    @property
    def volume(self) -> Filled:
        """Return the volume that it stands in."""
        return self.chain.volumes[self.place]

    @property
    def is_new(self) -> bool:
        """Return whether any of it is not on paper yet."""
        return any(line.is_new for line in self.lines)

    @property
    def day(self) -> str:
        """Return the day as it is written, or nothing for a loan carried from before."""
        move = self.lines[0].move
        return "" if move is None else written(move.day)


def events_of(book: MemberBook) -> list[Event]:
    """Return every line that a person can call by a number, the oldest first."""
    return [
        Event(chain, place, lines)
        for chain in book.chains
        for place, volume in enumerate(chain.volumes)
        for lines in _by_number(volume)
    ]


def lines_of(book: MemberBook) -> list[Line]:
    """Return the lines for a list, the newest first; a key is the place among `events_of`."""
    return [_line(str(place), event) for place, event in enumerate(events_of(book))][::-1]


def standing_of(book: MemberBook) -> str:
    """Return how a passbook stands: which volume is in use, what is on paper, what is new."""
    events = events_of(book)
    new = sum(event.is_new for event in events)
    if not book.is_noted:
        return text(f"book.none.{book.form}", new=new)
    chain, place = book.current
    there = sum(not event.is_new for event in events if event[:2] == (chain, place))
    said = {"number": chain.volumes[place].volume.number, "there": there}
    volume = text(f"book.volume.{book.form}", year=chain.since.year, **said)
    return f"{volume} {text('book.new', count=new) if new else text('book.new.none')}"


def next_step(book: MemberBook) -> str:
    """Return where the next new lines go, or nothing where there are none.

    Where a volume is full its balance goes into the next one; where another side follows, the
    page is turned between them.
    """
    if (found := book.next_side) is None:
        return ""
    chain, side = found
    volume = chain.volumes[side.volume]
    if side.volume and volume.is_new:
        return text("book.full", amount=grouped(volume.brought_forward))
    following = [name_of(*one) for one in _sides(book)[1:2]]
    name = "book.sides" if following else "book.side"
    return text(name, side=name_of(chain, side), next="".join(following))


def turning(printed: tuple[Chain, Side], now: MemberBook) -> str:
    """Return what to turn to after a side was printed, or nothing where all is on paper."""
    if (found := now.next_side) is None:
        return ""
    chain, side = found
    if side.volume and chain.volumes[side.volume].is_new:
        return next_step(now)
    return text("book.turn", page=name_of(*printed), next=name_of(chain, side))


def name_of(chain: Chain, side: Side) -> str:
    """Return what a side of a card, or a spread of a booklet, is called."""
    if chain.form is Form.BOOKLET:
        return text("book.side.pages", page=side.page, other=side.page + 1)
    name = "book.side.inside" if side.page == 1 else "book.side.outside"
    return text(name, year=chain.since.year)


def words_of(move: Move) -> str:
    """Return what an event was for the member, with its amounts."""
    parts = ((move.dues, "dues"), (move.principal, "principal"), (move.interest, "interest"))
    plain = [text(f"book.paid.{what}", amount=grouped(amount)) for amount, what in parts if amount]
    words = ", ".join(plain)
    return told(move) or words[:1].upper() + words[1:]


def _sides(book: MemberBook) -> list[tuple[Chain, Side]]:
    return [(chain, side) for chain in book.chains for side in chain.sides]


def _by_number(volume: Filled) -> Iterator[tuple[Written, ...]]:
    for number in sorted({line.number for line in volume.lines if line.number}):
        yield tuple(line for line in volume.lines if line.number == number)


def _line(key: str, event: Event) -> Line:
    first = event.lines[0]
    later = ".later" if event.place else ""
    spot = text(
        f"book.place.{event.chain.form}{later}",
        year=event.chain.since.year,
        volume=event.place + 1,
        page=first.spot.page,
        row=first.spot.row,
    )
    what = "" if first.move is None else words_of(first.move)
    cells = (str(event.number), spot, event.day, what)
    if event.is_new:
        return Line(key, (*cells, text("book.line.new")))
    by_hand = any(line.line.how is How.BY_HAND for line in event.lines)
    said = text("book.line.by_hand" if by_hand else "book.line.printed")
    return Line(key, (*cells, said), role="past")
