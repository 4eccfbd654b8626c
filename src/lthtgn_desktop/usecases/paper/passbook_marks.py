"""Noting what stands on paper: only after the person says that the paper is right.

Each act is one transaction. A volume is noted together with its first lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.passbook import KNOWN, Form, How, Spot
from lthtgn_desktop.domain.passbook_lines import Written
from lthtgn_desktop.store import passbooks
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.passbooks import StoredPassbook, StoredPassbookLine
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook, Shelf

_Chosen: TypeAlias = Callable[[Chain, int, Written], bool]


@dataclass(frozen=True, slots=True)
class Paperwork:
    """What came out of the printer right.

    Without a form it is the next side of each passbook in use, up to a line if one is named; with
    one, whole cards of a year or whole booklets; a line then is one of the volume that is next.
    Events after `last_event` were recorded since the paper was printed and do not stand on it.
    """

    form: Form | None = None
    year: int | None = None
    up_to: int | None = None
    is_large: bool = False
    last_event: int | None = None


class Marked(NamedTuple):
    """What was noted of one member: volumes that are new, and how many lines."""

    member: str
    name: str
    volumes: tuple[int, ...]
    lines: int


class Replaced(NamedTuple):
    """A lost or spoilt volume, the one in its place, and how many lines must be written again."""

    member: str
    name: str
    old: int
    new: int
    lines: int


def confirm(desk: Desk, members: Sequence[str], paper: Paperwork) -> list[Marked]:
    """Note that the paper of these members, or of all who get one, came out right.

    Nobody named means all. Raises `Refused` where nothing of it is new.
    """
    shelf = Shelf(desk, members[0] if len(members) == 1 else "", paper.last_event)
    is_whole = paper.form is not None
    year = paper.year or (shelf.day.year if is_whole else None)
    books = [shelf.book(code, paper.form, year) for code in members or shelf.members()]
    notes = []
    for book in books:
        note = _Note(shelf, book, How.PRINTED, desk.stamp(), is_large=paper.is_large)
        if is_whole:
            note.take(_whole_or_next(book, paper.up_to), paper, with_empty=paper.up_to is None)
        else:
            note.take(_next_side_of(book), paper)
        notes.append(note)
    return _kept(desk, notes)


def by_hand(
    desk: Desk, member: str, up_to: int | None = None, last_event: int | None = None
) -> list[Marked]:
    """Note that a member's new lines were copied by hand, up to a line of the volume in use.

    Events after `last_event` were recorded since the strips or the list were printed.
    """
    shelf = Shelf(desk, member, last_event)
    book = shelf.book(member)
    note = _Note(shelf, book, How.BY_HAND, desk.stamp())
    note.take(_whole_or_next(book, up_to), Paperwork(up_to=up_to))
    return _kept(desk, [note])


def by_hand_everyone(desk: Desk, last_event: int | None = None) -> list[Marked]:
    """Note that the new lines of all who get a passbook were copied by hand, or pasted in.

    Events after `last_event` were recorded since. Raises `Refused` where nothing is new.
    """
    shelf, stamp = Shelf(desk, last_event=last_event), desk.stamp()
    notes = []
    for book in map(shelf.book, shelf.members()):
        notes.append(_Note(shelf, book, How.BY_HAND, stamp))
        notes[-1].take(_whole_or_next(book, None), Paperwork())
    return _kept(desk, notes)


def replace_volume(desk: Desk, member: str, number: int | None = None) -> Replaced:
    """Note that a volume, or the one in use, is lost or spoilt: a new one takes its place.

    Raises `Refused` where no such volume is in use.
    """
    shelf = Shelf(desk, member)
    name = shelf.club.need_member(member).name
    stored = shelf.stored(member)
    lost = {volume.replaces for volume in stored}
    chain, place = shelf.book(member).current
    wanted = number or chain.volumes[place].volume.number
    found = [one for one in stored if one.volume == wanted and wanted not in lost]
    if not found and stored and number:
        raise Refused(RefusalCode.PASSBOOK_VOLUME_UNKNOWN, member=name, value=number)
    if not found:
        raise Refused(RefusalCode.PASSBOOK_UNKNOWN, member=name)
    (old,), stamp = found, desk.stamp()
    new = max(volume.volume for volume in stored) + 1
    with desk.book.writing() as writing:
        row = old._replace(volume=new, replaces=old.volume, made_at=stamp.at, made_by=stamp.by)
        passbooks.add(writing.connection, [row])
    return Replaced(member, name, old.volume, new, len(shelf.spots(member, old.volume)))


def _kept(desk: Desk, notes: list[_Note]) -> list[Marked]:
    """Write all notes in one transaction; raises `Refused` where there is nothing to note."""
    having = [note for note in notes if note.volumes or note.lines]
    if not having:
        who = notes[0].book.member.name if len(notes) == 1 else "thành viên"
        raise Refused(RefusalCode.PASSBOOK_NOTHING_NEW, member=who)
    with desk.book.writing() as writing:
        passbooks.add(writing.connection, [row for note in having for row in note.volumes])
        rows = [row for note in having for row in (*note.marks, *note.lines)]
        passbooks.add_lines(writing.connection, rows)
    return [note.marked for note in having]


def _whole(_chain: Chain, _place: int, _line: Written) -> bool:
    return True


def _next_side_of(book: MemberBook) -> _Chosen:
    if book.next_side is None:
        return lambda _chain, _place, _line: False
    of_chain, side = book.next_side
    there = {line.spot for line in of_chain.new_on(side)}
    return lambda chain, place, line: (
        chain is of_chain and place == side.volume and line.spot in there
    )


def _whole_or_next(book: MemberBook, up_to: int | None) -> _Chosen:
    """Choose everything, or where a line is named the volume that is next."""
    if up_to is None:
        return _whole
    if book.next_side is None:
        return lambda _chain, _place, _line: False
    of_chain, side = book.next_side
    return lambda chain, place, _line: chain is of_chain and place == side.volume


@dataclass(slots=True)
class _Note:
    """The rows of one member that are to be kept."""

    shelf: Shelf
    book: MemberBook
    how: How
    stamp: Stamp
    is_large: bool = False
    volumes: list[StoredPassbook] = field(default_factory=list)
    marks: list[StoredPassbookLine] = field(default_factory=list)
    lines: list[StoredPassbookLine] = field(default_factory=list)

    @property
    def marked(self) -> Marked:
        """Return what was noted."""
        member = self.book.member
        numbers = tuple(volume.volume for volume in self.volumes)
        return Marked(member.code, member.name, numbers, len(self.lines))

    def take(self, chosen: _Chosen, paper: Paperwork, *, with_empty: bool = False) -> None:
        """Take the chosen lines, and every volume that has one or stands before one."""
        last = 0
        for chain in self.book.chains:
            waiting: list[int] = []
            for place in range(len(chain.volumes)):
                new = [line for line in chain.volumes[place].lines if line.is_new]
                rows = [line for line in new if chosen(chain, place, line)]
                last = max([last, *(line.number for line in rows)])
                rows = [line for line in rows if _is_in(line, paper)]
                waiting.append(place)
                if rows or with_empty:
                    for one in waiting:
                        self._take_volume(chain, one)
                    waiting = []
                self._take_lines(chain, place, rows)
        if paper.up_to is not None and (paper.up_to > last or not self.lines):
            name = self.book.member.name
            raise Refused(RefusalCode.PASSBOOK_LINE_UNKNOWN, member=name, value=paper.up_to)

    def _take_volume(self, chain: Chain, place: int) -> None:
        volume = chain.volumes[place].volume
        if volume.number:
            return
        known = [*self.shelf.stored(self.book.member.code), *self.volumes]
        volume.number = max((row.volume for row in known), default=0) + 1
        self.volumes.append(
            StoredPassbook(
                0,
                self.book.member.code,
                volume.number,
                volume.form,
                int(self.is_large),
                volume.since.isoformat(),
                0,
                self.stamp.at,
                self.stamp.by,
                "",
            )
        )
        self.marks.append(self._row(volume.number, KNOWN, max(1, self.shelf.last_event)))

    def _take_lines(self, chain: Chain, place: int, rows: Sequence[Written]) -> None:
        volume = chain.volumes[place].volume
        order = {id(line): number for number, line in enumerate(volume.lines)}
        for line in sorted(rows, key=lambda row: order[id(row.line)]):
            self.lines.append(self._row(volume.number, line.spot, line.line.sequence))

    def _row(self, volume: int, spot: Spot, sequence: int) -> StoredPassbookLine:
        member, stamp = self.book.member.code, self.stamp
        return StoredPassbookLine(
            0, member, volume, *spot, sequence, self.how, stamp.at, stamp.by, ""
        )


def _is_in(line: Written, paper: Paperwork) -> bool:
    return paper.up_to is None or line.called <= paper.up_to
