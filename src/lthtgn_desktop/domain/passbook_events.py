"""Which events have lines in a member's passbook, and on the card of which year.

A careful clerk writes no line that was taken back before it was written. An event that was
recorded after the figures brought forward of a later card or booklet were made has its own line
there, as a late one: what stands on paper is never changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from lthtgn_desktop.domain.passbook import PAYMENTS, Form, Volume
from lthtgn_desktop.domain.passbook_moves import Move


def owed_after(moves: Iterable[Move]) -> dict[str, int]:
    """Return what is owed on each loan after these moves, in đồng."""
    owed: defaultdict[str, int] = defaultdict(int)
    for move in moves:
        for loan in move.loans:
            owed[loan.loan] += loan.owed
    return {loan: amount for loan, amount in owed.items() if amount}


def without_undone(moves: Sequence[Move], form: Form, volumes: Sequence[Volume]) -> list[Move]:
    """Return the moves without those taken back before either of the two stood on paper.

    `volumes` are all of a form, lost ones too, as they were noted. On paper stands also what is
    in a figure brought forward that does not know yet that it was taken back.
    """
    written = {line.sequence for volume in volumes for line in volume.lines}
    by_sequence = {move.sequence: move for move in moves}
    gone: set[int] = set()
    for move in moves:
        original = by_sequence.get(move.takes_back)
        if original is None:
            continue
        both = {original.sequence, move.sequence, *_terms_made_longer(original, moves)}
        if both & written:
            continue
        if not any(_is_half_in(volume, form, original, move) for volume in volumes):
            gone |= both
    return [move for move in moves if move.sequence not in gone]


def _terms_made_longer(lend: Move, moves: Sequence[Move]) -> Iterator[int]:
    """Yield the extensions of what an event lent: with the loan they never were."""
    lent = {loan.loan for loan in lend.lent}
    for move in moves:
        if lent and any(loan.extended and loan.loan in lent for loan in move.loans):
            yield move.sequence


def _is_half_in(volume: Volume, form: Form, original: Move, reversal: Move) -> bool:
    is_in = original.day < volume.since and not volume.is_older_than(original.sequence)
    return is_in and volume.is_older_than(reversal.sequence) and _is_brought(form, original)


def _is_brought(form: Form, move: Move) -> bool:
    """Tell whether a move changes what the next volume of a form has from before."""
    is_owed = any(loan.owed for loan in move.loans)
    return is_owed or (form is Form.BOOKLET and bool(move.dues))


@dataclass(frozen=True, slots=True)
class CardYears:
    """The moves of one member by the year of the card on which each has its line."""

    moves: Mapping[int, list[Move]]
    known: Mapping[int, int | None] = field(default_factory=dict)
    """Of the years whose cards are noted: the last event in the figures brought forward."""

    @classmethod
    def of(cls, moves: Sequence[Move], chain: Sequence[Volume]) -> CardYears:
        """Divide moves among years, by the cards that are noted."""
        known: dict[int, int | None] = {}
        there: dict[int, int] = {}
        for volume in chain:
            year = volume.since.year
            known.setdefault(year, volume.known)
            there |= {n.sequence: year for n in volume.lines if PAYMENTS.number(n.spot)}
        years: defaultdict[int, list[Move]] = defaultdict(list)
        for move in moves:
            year = there.get(move.sequence) or _year_of(move, known)
            years[year].append(replace(move, is_late=True) if move.day.year < year else move)
        return cls(years, known)

    def before(self, year: int) -> list[Move]:
        """Return the moves that the figure brought forward into a year has in it."""
        known = self.known.get(year) or 0
        return [
            move
            for of_year, moves in self.moves.items()
            for move in moves
            if of_year < year or (move.day.year < year and move.sequence <= known)
        ]


def _year_of(move: Move, known: Mapping[int, int | None]) -> int:
    own = move.day.year
    later = [
        year
        for year, last in known.items()
        if year > own and last is not None and move.sequence > last
    ]
    is_elsewhere = _is_brought(Form.YEAR_CARD, move) or own not in known
    return max(later) if later and is_elsewhere else own


def divided(
    moves: Sequence[Move], since: date, first: Volume | None
) -> tuple[list[Move], list[Move]]:
    """Return what was before booklets that begin on a day, and what has its lines in them."""
    before, own = list[Move](), list[Move]()
    for move in moves:
        if move.day >= since:
            own.append(move)
        elif first is not None and first.is_older_than(move.sequence):
            own.append(replace(move, is_late=True))
        else:
            before.append(move)
    return before, own
