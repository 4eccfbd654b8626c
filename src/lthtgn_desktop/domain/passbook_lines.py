"""What stands on the lines of a passbook: balances that follow the order on paper, and numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lthtgn_desktop.domain.passbook import (
    DUES,
    PAYMENTS,
    SPREADS,
    Form,
    Line,
    Spot,
    Volume,
    spread_of,
)
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move


@dataclass(frozen=True, slots=True)
class Written:
    """A line with all that is written on it; amounts in đồng.

    `number` is what a person calls it by, from 1 in each volume; the lines of one event share it,
    and loans carried from before have 0. `owed` is what is owed afterwards, on all loans or on
    the loan of the page, and None in a booklet's dues. `needed_by` is a line that cannot stand
    on paper without it: one below it, or one for which a loan got another spread of a booklet.
    """

    number: int
    line: Line
    move: Move | None
    loan: LoanMove | None
    owed: int | None
    needed_by: int = 0

    @property
    def called(self) -> int:
        """Return the number of the line with which it comes onto paper; 0: with the volume."""
        return max(self.number, self.needed_by)

    @property
    def spot(self) -> Spot:
        """Return where it stands."""
        return self.line.spot

    @property
    def is_new(self) -> bool:
        """Tell whether it is not on paper yet."""
        return self.line.how is None


@dataclass(frozen=True, slots=True)
class Filled:
    """A volume with what was there before its first line: owed on each loan, dues paid."""

    volume: Volume
    owed: Mapping[str, int]
    dues: int
    lines: list[Written] = field(default_factory=list)
    carried: dict[str, int] = field(default_factory=dict)
    """What was owed on the loan of each section of a booklet when it got its pages, or 0."""

    @property
    def brought_forward(self) -> int:
        """Return what was owed on all loans when the volume began."""
        return sum(self.owed.values())

    @property
    def is_new(self) -> bool:
        """Tell whether nobody has noted the volume yet."""
        return not self.volume.number

    def in_section(self, section: str) -> list[Written]:
        """Return the lines of a section from the top down."""
        found = [line for line in self.lines if line.spot.section == section]
        return sorted(found, key=lambda line: line.spot)


def filled(
    volumes: Sequence[Volume],
    moves: Sequence[Move],
    owed: Mapping[str, int],
    dues: int,
    loan_of: Mapping[int, str],
) -> list[Filled]:
    """Return laid-out volumes with everything that is written in them.

    `owed` and `dues` are what was there before the first of them, `loan_of` the loan that each
    event paid out.
    """
    by_sequence = {move.sequence: move for move in moves}
    running = _Running(defaultdict(int, owed), dues, by_sequence, loan_of)
    return [running.through(volume) for volume in volumes]


@dataclass(slots=True)
class _Running:
    owed: defaultdict[str, int]
    dues: int
    moves: Mapping[int, Move]
    loan_of: Mapping[int, str]
    moved: list[tuple[int, LoanMove]] = field(default_factory=list)

    def through(self, volume: Volume) -> Filled:
        """Write a volume, and go on with what is owed after it."""
        found = Filled(volume, self._before(volume), self.dues)
        numbers = line_numbers(volume)
        if volume.form is Form.YEAR_CARD:
            self._write_card(found, numbers)
        else:
            self._write_booklet(found, numbers)
        return found

    def _before(self, volume: Volume) -> dict[str, int]:
        """Return what is owed on each loan when a volume begins, as far as its paper knows."""
        owed = self.owed.copy()
        for sequence, moved in self.moved:
            if volume.is_older_than(sequence):
                owed[moved.loan] -= moved.owed
        return {loan: amount for loan, amount in owed.items() if amount}

    def _move(self, sequence: int, moved: LoanMove) -> None:
        self.owed[moved.loan] += moved.owed
        self.moved.append((sequence, moved))

    def _write_card(self, found: Filled, numbers: Mapping[Spot, int]) -> None:
        above = 0
        for line in sorted(found.volume.lines, key=lambda line: line.spot[1:]):
            number = numbers[line.spot]
            above = max(above if line.spot.row > 1 else 0, number if line.how is None else 0)
            move, owed = self.moves.get(line.sequence), None
            if PAYMENTS.number(line.spot) and move is not None:
                for loan in move.loans:
                    self._move(line.sequence, loan)
                owed = sum(self.owed.values())
            found.lines.append(Written(number, line, move, None, owed, above))

    def _write_booklet(self, found: Filled, numbers: Mapping[Spot, int]) -> None:
        for line in sorted(found.volume.lines, key=lambda line: line.spot):
            if DUES.number(line.spot):
                move = self.moves[line.sequence]
                self.dues += move.dues
                found.lines.append(Written(numbers[line.spot], line, move, None, None))
        for number in range(1, SPREADS + 1):
            self._write_spread(found, numbers, number)

    def _write_spread(self, found: Filled, numbers: Mapping[Spot, int], number: int) -> None:
        terms, repayments = spread_of(number)
        lines = [line for line in found.volume.lines if line.spot.section == terms.section]
        rows = [numbers[line.spot] for line in lines if repayments.number(line.spot)]
        code, there, needed_by = "", {one.loan.loan for one in found.lines if one.loan}, 0
        for line in sorted(lines, key=lambda line: line.spot):
            move, moved = self.moves.get(line.sequence), None
            if terms.number(line.spot):
                code = self.loan_of[line.sequence]
                found.carried[terms.section] = self.owed[code] if line.is_carried else 0
                needed_by = min(rows, default=0) if code in there else 0
            is_moved = repayments.number(line.spot) or not line.is_carried
            if move is not None and is_moved:
                moved = next(loan for loan in move.loans if loan.loan == code)
                self._move(line.sequence, moved)
            by, own = needed_by if line.is_carried else 0, numbers[line.spot]
            found.lines.append(Written(own, line, move, moved, self.owed[code], by))


def line_numbers(volume: Volume) -> dict[Spot, int]:
    """Return the number of each line of a volume, as a person calls it; 0 for a carried loan.

    On a card it is the row of the payments; in a booklet lines count as they came into it, and
    those of one event that came at once share their number. So it grows down every page.
    """
    if volume.form is Form.YEAR_CARD:
        rows = {line.sequence: PAYMENTS.number(line.spot) for line in volume.lines}
        rows |= {n.sequence: row for n in volume.lines if (row := PAYMENTS.number(n.spot))}
        return {n.spot: 0 if n.is_carried else rows[n.sequence] for n in volume.lines}
    numbers: dict[Spot, int] = {}
    last, event = 0, 0
    for line in volume.lines:
        if line.is_carried:
            numbers[line.spot] = 0
            continue
        last += line.sequence != event
        numbers[line.spot], event = last, line.sequence
    return numbers
