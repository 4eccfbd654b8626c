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
    the loan of the page, and None in a booklet's dues.
    """

    number: int
    line: Line
    move: Move | None
    loan: LoanMove | None
    owed: int | None

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

    def through(self, volume: Volume) -> Filled:
        """Write a volume, and go on with what is owed after it."""
        before = {loan: amount for loan, amount in self.owed.items() if amount}
        found = Filled(volume, before, self.dues)
        numbers = line_numbers(volume)
        if volume.form is Form.YEAR_CARD:
            self._write_card(found, numbers)
        else:
            self._write_booklet(found, numbers)
        return found

    def _write_card(self, found: Filled, numbers: Mapping[int, int]) -> None:
        for line in sorted(found.volume.lines, key=lambda line: line.spot[1:]):
            number = 0 if line.is_carried else numbers.get(line.sequence, 0)
            move, owed = self.moves.get(line.sequence), None
            if PAYMENTS.number(line.spot) and move is not None:
                for loan in move.loans:
                    self.owed[loan.loan] += loan.owed
                owed = sum(self.owed.values())
            found.lines.append(Written(number, line, move, None, owed))

    def _write_booklet(self, found: Filled, numbers: Mapping[int, int]) -> None:
        for line in sorted(found.volume.lines, key=lambda line: line.spot):
            if DUES.number(line.spot):
                move = self.moves[line.sequence]
                self.dues += move.dues
                found.lines.append(Written(numbers[line.sequence], line, move, None, None))
        for number in range(1, SPREADS + 1):
            self._write_spread(found, numbers, number)

    def _write_spread(self, found: Filled, numbers: Mapping[int, int], number: int) -> None:
        terms, repayments = spread_of(number)
        lines = [line for line in found.volume.lines if line.spot.section == terms.section]
        code = ""
        for line in sorted(lines, key=lambda line: line.spot):
            move, moved = self.moves.get(line.sequence), None
            if terms.number(line.spot):
                code = self.loan_of[line.sequence]
                found.carried[terms.section] = self.owed[code] if line.is_carried else 0
            is_moved = repayments.number(line.spot) or not line.is_carried
            if move is not None and is_moved:
                moved = next(loan for loan in move.loans if loan.loan == code)
                self.owed[code] += moved.owed
            own = 0 if line.is_carried else numbers[line.sequence]
            found.lines.append(Written(own, line, move, moved, self.owed[code]))


def line_numbers(volume: Volume) -> dict[int, int]:
    """Return the number of each event in a volume, as a person calls it.

    On a card it is the row of the payments; in a booklet events count as they came into it.
    """
    if volume.form is Form.YEAR_CARD:
        rows = ((line.sequence, PAYMENTS.number(line.spot)) for line in volume.lines)
        return {sequence: row for sequence, row in rows if row}
    numbers: dict[int, int] = {}
    for line in volume.lines:
        if not line.is_carried:
            numbers.setdefault(line.sequence, len(numbers) + 1)
    return numbers
