"""The members' passbooks as they are: what stands in each, what is on paper, what is new.

Nothing here prints or notes anything. Which passbook a member has is what was noted last; a member
of whom nothing was noted has an empty year card of this year, whose lines are all new: so the
lines can be printed into a card that was bought or printed in advance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lthtgn_desktop.domain.balances import balances
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.passbook import (
    KNOWN,
    Form,
    How,
    Line,
    Side,
    Spot,
    Volume,
    chain_of,
    side_of,
    sides_with_new_lines,
)
from lthtgn_desktop.domain.passbook_events import CardYears, divided, owed_after, without_undone
from lthtgn_desktop.domain.passbook_lines import Filled, Written, filled
from lthtgn_desktop.domain.passbook_moves import Extension, MemberPosting, Move, moves_of
from lthtgn_desktop.domain.passbook_places import (
    LentOn,
    laid_out_booklet,
    laid_out_card,
)
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history, passbooks
from lthtgn_desktop.store.chain import head
from lthtgn_desktop.store.passbooks import StoredPassbook, StoredPassbookLine
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import Picture
from lthtgn_desktop.usecases.working_day import figures_day


@dataclass(frozen=True, slots=True)
class Chain:
    """Volumes that follow each other: the cards of one year, or a member's booklets."""

    form: Form
    since: date
    volumes: list[Filled]

    @property
    def sides(self) -> list[Side]:
        """Return the sides that have new lines, in the order in which they are printed."""
        return sides_with_new_lines([found.volume for found in self.volumes])

    def new_on(self, side: Side) -> list[Written]:
        """Return the new lines of a side, from the top down."""
        return [
            line
            for line in self.volumes[side.volume].lines
            if line.is_new and side_of(self.form, line.spot.page) == side.page
        ]


@dataclass(frozen=True, slots=True)
class MemberBook:
    """The passbook of one member, oldest volume first."""

    member: Member
    form: Form
    chains: tuple[Chain, ...]
    is_noted: bool
    """Whether a volume of this form was ever noted."""

    @property
    def new_lines(self) -> list[Written]:
        """Return all lines that are not on paper yet."""
        return [
            line
            for chain in self.chains
            for found in chain.volumes
            for line in found.lines
            if line.is_new
        ]

    @property
    def next_side(self) -> tuple[Chain, Side] | None:
        """Return what is to be printed next."""
        return next(((chain, side) for chain in self.chains for side in chain.sides), None)

    @property
    def current(self) -> tuple[Chain, int]:
        """Return the volume in use: the last one that was noted, else the first."""
        noted = [
            (chain, place)
            for chain in self.chains
            for place, found in enumerate(chain.volumes)
            if not found.is_new
        ]
        return noted[-1] if noted else (self.chains[0], 0)


def last_event(desk: Desk) -> int:
    """Return the number of the book's newest event, which all paper printed now knows of."""
    with desk.book.reading() as connection:
        return head(connection).sequence


class Shelf:
    """All passbooks of a book, read once; with a member only that one's.

    With `last_event` they are as they were on paper when that event was the newest.
    """

    def __init__(self, desk: Desk, member: str = "", last_event: int | None = None) -> None:
        self._until = last_event
        self._desk = desk
        self.day = figures_day(desk)
        with desk.book.reading() as connection:
            self._posted = passbooks.posted(connection, member)
            self._volumes = _by_member(passbooks.every(connection))
            self.club: Club = history.club_at(connection, self.day)
            lines = passbooks.every_line(connection)
            newest = head(connection).sequence
            self._year = self.day.year
            if last_event is not None and (member or last_event < newest):
                # Paper was made where a line was new: in the year of the latest day by then.
                self._year = (history.last_day(connection, last_event) or self.day).year
        self.last_event = newest if last_event is None else last_event
        self._lines = _lines_by_volume(lines)
        self._known = {
            (line.member, line.volume): line.sequence for line in lines if _is_mark(line)
        }
        self._lent: defaultdict[str, dict[str, tuple[date, int]]] = defaultdict(dict)
        self._loans = {loan.lent.sequence: loan for loan in self.club.loans.values()}
        for code, loan in self.club.loans.items():
            self._lent[loan.member][code] = (loan.entered.day, loan.entered.sequence)

    @cached_property
    def seen(self) -> Picture:
        """Return the book's figures; a card of one member's can do without."""
        return Picture(self.day, self.club, self.totals, balances(self.club, self.totals, self.day))

    @cached_property
    def totals(self) -> Totals:
        """Return the book's sums, how much was owed on each loan and when among them."""
        with self._desk.book.reading() as connection:
            return history.totals_at(connection, self.day)

    def loan_lent_by(self, sequence: int) -> Loan:
        """Return the loan that an event paid out."""
        return self._loans[sequence]

    def members(self) -> list[str]:
        """Return who gets a passbook, by name: members, and past ones who still owe."""
        found = [
            code
            for code, balance in self.seen.balances.members.items()
            if balance.active or balance.principal_outstanding
        ]
        people = self.club.members
        return sorted(found, key=lambda code: (sort_key(people[code].name), code))

    def stored(self, member: str) -> list[StoredPassbook]:
        """Return every volume that was noted of a member, lost ones too."""
        return self._volumes.get(member, [])

    def spots(self, member: str, number: int) -> set[Spot]:
        """Return the rows that a volume has, or took over from the lost ones before it."""
        found = set[Spot]()
        before = {volume.volume: volume.replaces for volume in self.stored(member)}
        while number:
            found |= {line.spot for line in self._lines.get((member, number), [])}
            number = before[number]
        return found

    def book(self, code: str, form: Form | None = None, year: int | None = None) -> MemberBook:
        """Return a member's passbook; raises `Refused` where there is no such member.

        Without a form it is the one in use. A year chooses the cards of that year alone, or when
        a first booklet begins.
        """
        member = self.club.need_member(code)
        chosen = form or self._form_in_use(code)
        noted = [volume for volume in self._read(code) if volume.form is chosen]
        moves = without_undone(self.moves(code), chosen, noted)
        chain = chain_of(noted)
        if chosen is Form.BOOKLET:
            chains = [self._booklets(member, chain, moves, year)]
        else:
            chains = self._cards(code, chain, moves, year)
        return MemberBook(member, chosen, tuple(chains), bool(noted))

    def moves(self, member: str) -> list[Move]:
        """Return everything that moved for a member, in the order of the days."""
        own = self._lent.get(member, {})
        longer = [
            Extension(moment.sequence, moment.day, code, months)
            for code in own
            for moment, months in self.club.loans[code].extensions
        ]
        moves = moves_of(self._posted.get(member, list[MemberPosting]()), longer)
        last = self._until
        if last is None:
            return moves
        volumes = (volume.volume for volume in self.stored(member))
        there = {line.sequence for n in volumes for line in self._lines.get((member, n), [])}
        return [move for move in moves if move.sequence <= last or move.sequence in there]

    def _cards(
        self, code: str, chain: list[Volume], moves: Sequence[Move], year: int | None
    ) -> list[Chain]:
        noted = {volume.since.year for volume in chain}
        first = min(noted, default=self._year)
        by_year = CardYears.of(moves, chain)
        used = noted | {one for one in by_year.moves if one >= first}
        years = [year] if year else sorted(used or {self._year})
        lent = self._lent.get(code, {})
        found = []
        for one in years:
            of_year = [volume for volume in chain if volume.since.year == one]
            own, before = by_year.moves.get(one, []), by_year.before(one)
            laid = laid_out_card(of_year, own, one, lent, owed_after(before))
            found.append(_filled(Form.YEAR_CARD, laid, own, before, lent))
        return found

    def _booklets(
        self, member: Member, chain: list[Volume], moves: Sequence[Move], year: int | None
    ) -> Chain:
        lent = self._lent.get(member.code, {})
        begins = max(date(year or self.day.year, 1, 1), member.joined)
        since = chain[0].since if chain else begins
        before, own = divided(moves, since, chain[0] if chain else None)
        laid = laid_out_booklet(chain, own, since, lent, owed_after(before))
        return _filled(Form.BOOKLET, laid, own, before, lent)

    def _form_in_use(self, code: str) -> Form:
        noted = [volume for volume in self._volumes.get(code, []) if not volume.replaces]
        return Form(noted[-1].form) if noted else Form.YEAR_CARD

    def _read(self, code: str) -> list[Volume]:
        return [
            Volume(
                stored.volume,
                Form(stored.form),
                date.fromisoformat(stored.since),
                stored.replaces,
                bool(stored.is_large),
                list(self._lines.get((code, stored.volume), [])),
                self._known.get((code, stored.volume)),
            )
            for stored in self._volumes.get(code, [])
        ]


def _filled(
    form: Form, laid: list[Volume], own: Sequence[Move], before: Sequence[Move], lent: LentOn
) -> Chain:
    loan_of = {sequence: loan for loan, (_, sequence) in lent.items()}
    dues = sum(move.dues for move in before)
    return Chain(form, laid[0].since, filled(laid, own, owed_after(before), dues, loan_of))


def _by_member(volumes: Sequence[StoredPassbook]) -> Mapping[str, list[StoredPassbook]]:
    found: defaultdict[str, list[StoredPassbook]] = defaultdict(list)
    for volume in volumes:
        found[volume.member].append(volume)
    return found


def _lines_by_volume(
    lines: Sequence[StoredPassbookLine],
) -> Mapping[tuple[str, int], list[Line]]:
    found: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in lines:
        if not _is_mark(line):
            spot = Spot(line.section, line.page, line.row)
            found[line.member, line.volume].append(Line(line.sequence, spot, How(line.how)))
    return found


def _is_mark(line: StoredPassbookLine) -> bool:
    """Tell whether a row notes only what a volume's figures brought forward know."""
    return line.section == KNOWN.section
