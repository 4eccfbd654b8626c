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

from lthtgn_desktop.domain.loans import Loan
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.names import sort_key
from lthtgn_desktop.domain.passbook import (
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
from lthtgn_desktop.domain.passbook_lines import Filled, Written, filled
from lthtgn_desktop.domain.passbook_moves import Extension, MemberPosting, Move, moves_of
from lthtgn_desktop.domain.passbook_places import (
    LentOn,
    laid_out_booklet,
    laid_out_card,
    owed_before,
)
from lthtgn_desktop.store import passbooks
from lthtgn_desktop.store.passbooks import StoredPassbook, StoredPassbookLine
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import Picture, picture
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


class Shelf:
    """All passbooks of a book, read once; with a member only that one's.

    With `last_event` they are as they were when that event was the newest.
    """

    def __init__(self, desk: Desk, member: str = "", last_event: int | None = None) -> None:
        self._last_event = last_event
        self.seen: Picture = picture(desk, figures_day(desk))
        with desk.book.reading() as connection:
            self._posted = passbooks.posted(connection, member)
            self._volumes = _by_member(passbooks.every(connection))
            self._lines = _lines_by_volume(passbooks.every_line(connection))
        self._lent: defaultdict[str, dict[str, tuple[date, int]]] = defaultdict(dict)
        self._loans = {loan.lent.sequence: loan for loan in self.seen.club.loans.values()}
        for code, loan in self.seen.club.loans.items():
            self._lent[loan.member][code] = (loan.lent.day, loan.lent.sequence)

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
        people = self.seen.club.members
        return sorted(found, key=lambda code: (sort_key(people[code].name), code))

    def stored(self, member: str) -> list[StoredPassbook]:
        """Return every volume that was noted of a member, lost ones too."""
        return self._volumes.get(member, [])

    def book(self, code: str, form: Form | None = None, year: int | None = None) -> MemberBook:
        """Return a member's passbook; raises `Refused` where there is no such member.

        Without a form it is the one in use. A year chooses the cards of that year alone, or when
        a first booklet begins.
        """
        member = self.seen.club.need_member(code)
        chosen = form or self._form_in_use(code)
        noted = [volume for volume in self._read(code) if volume.form is chosen]
        chain = chain_of(noted)
        moves = self.moves(code)
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
            for moment, months in self.seen.club.loans[code].extensions
        ]
        moves = moves_of(self._posted.get(member, list[MemberPosting]()), longer)
        last = self._last_event
        if last is None:
            return moves
        volumes = (volume.volume for volume in self.stored(member))
        there = {line.sequence for n in volumes for line in self._lines.get((member, n), [])}
        return [move for move in moves if move.sequence <= last or move.sequence in there]

    def _cards(
        self, code: str, chain: list[Volume], moves: Sequence[Move], year: int | None
    ) -> list[Chain]:
        this_year = self.seen.day.year
        noted = {volume.since.year for volume in chain}
        first = min(noted, default=this_year)
        used = noted | {move.day.year for move in moves if move.day.year >= first}
        years = [year] if year else sorted(used or {this_year})
        lent = self._lent.get(code, {})
        found = []
        for one in years:
            of_year = [volume for volume in chain if volume.since.year == one]
            laid = laid_out_card(of_year, moves, one, lent)
            found.append(self._filled(Form.YEAR_CARD, laid, moves, lent))
        return found

    def _booklets(
        self, member: Member, chain: list[Volume], moves: Sequence[Move], year: int | None
    ) -> Chain:
        lent = self._lent.get(member.code, {})
        begins = max(date(year or self.seen.day.year, 1, 1), member.joined)
        since = chain[0].since if chain else begins
        laid = laid_out_booklet(chain, moves, since, lent)
        return self._filled(Form.BOOKLET, laid, moves, lent)

    def _filled(self, form: Form, laid: list[Volume], moves: Sequence[Move], lent: LentOn) -> Chain:
        since = laid[0].since
        loan_of = {sequence: loan for loan, (_, sequence) in lent.items()}
        dues = sum(move.dues for move in moves if move.day < since)
        return Chain(form, since, filled(laid, moves, owed_before(moves, since), dues, loan_of))

    def _form_in_use(self, code: str) -> Form:
        noted = self._volumes.get(code, [])
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
            )
            for stored in self._volumes.get(code, [])
        ]


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
        spot = Spot(line.section, line.page, line.row)
        found[line.member, line.volume].append(Line(line.sequence, spot, How(line.how)))
    return found
