"""Where the lines of a member's passbook stand: those on paper stay, new ones come below them.

Paper is only ever added to. New lines take the next free rows in the order of their days, so an
event that was recorded late stands lower than its day. Laying lines out in any number of batches
gives the same places as all at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from lthtgn_desktop.domain.passbook import (
    CARD_LOANS,
    DUES,
    PAYMENTS,
    SPREADS,
    Form,
    Line,
    Table,
    Volume,
    spread_of,
)
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move

LentOn: TypeAlias = Mapping[str, tuple[date, int]]
"""The day and the event's number at which each loan was paid out."""


def laid_out_card(
    chain: list[Volume], moves: Sequence[Move], year: int, lent: LentOn, owed: Mapping[str, int]
) -> list[Volume]:
    """Return the cards of one year with every line on its spot; at least one card.

    `chain` are the cards of the year that count, oldest first (see `passbook.chain_of`), `moves`
    those of its lines, `owed` what was owed on each loan before them.
    """
    return _Cards(chain, moves, year, lent, owed).laid_out()


def laid_out_booklet(
    chain: list[Volume], moves: Sequence[Move], since: date, lent: LentOn, owed: Mapping[str, int]
) -> list[Volume]:
    """Return the booklets that begin on a day, with every line on its spot; at least one."""
    return _Booklets(chain, moves, since, lent, owed).laid_out()


class _Cards:
    """The cards of a year in the making."""

    def __init__(
        self,
        chain: list[Volume],
        moves: Sequence[Move],
        year: int,
        lent: LentOn,
        owed: Mapping[str, int],
    ) -> None:
        self._since = date(year, 1, 1)
        self._volumes = chain
        self._moves = moves
        self._owed = owed
        self._lent = lent

    def laid_out(self) -> list[Volume]:
        """Return the volumes with all lines."""
        if not self._volumes:
            self._open()
        self._mark_carried()
        self._carry(self._volumes[0])
        for move in self._moves:
            self._place(move)
        return self._volumes

    def _open(self) -> Volume:
        self._volumes.append(Volume(0, Form.YEAR_CARD, self._since))
        return self._volumes[-1]

    def _mark_carried(self) -> None:
        own = {move.sequence for move in self._moves}
        for volume in self._volumes:
            for line in volume.lines:
                line.is_carried = line.sequence not in own

    def _carry(self, volume: Volume) -> None:
        """List the loans that are owed from the years before, as many as there is room for."""
        known = {line.sequence for line in volume.lines}
        for loan in sorted(self._owed, key=self._lent.__getitem__):
            sequence = self._lent[loan][1]
            if sequence not in known and volume.used(CARD_LOANS) < CARD_LOANS.room:
                volume.put(CARD_LOANS, sequence, is_carried=True)

    def _place(self, move: Move) -> None:
        """Put a move on the last card; the loan of a line on paper beside it, if there is room."""
        needed = [PAYMENTS, *(CARD_LOANS for _ in move.lent)]
        home = self._volumes[-1]
        for volume in self._volumes:
            for line in volume.lines:
                if line.sequence == move.sequence:
                    needed.remove(PAYMENTS if PAYMENTS.number(line.spot) else CARD_LOANS)
                    home = volume
        for volume in (home, self._volumes[-1]):
            if all(volume.used(table) < table.room for table in needed):
                break
        else:
            volume = self._open()
        for table in needed:
            volume.put(table, move.sequence)


class _Booklets:
    """A member's booklets in the making."""

    def __init__(
        self,
        chain: list[Volume],
        moves: Sequence[Move],
        since: date,
        lent: LentOn,
        owed: Mapping[str, int],
    ) -> None:
        self._since = since
        self._moves = moves
        self._owed: defaultdict[str, int] = defaultdict(int, owed)
        self._counted: list[tuple[int, LoanMove]] = []
        """What changed it since, by event."""
        self._lent = lent
        self._loan_of = {sequence: loan for loan, (_, sequence) in lent.items()}
        self._by_sequence = {move.sequence: move for move in self._moves}
        self._home: dict[str, tuple[Volume, Table]] = {}
        """The page of repayments on which each loan goes on."""
        self._there: set[tuple[str, int]] = set()
        """The lines that have their spot: by loan (none for dues) and event."""
        self._volumes: list[Volume] = []
        self._chain = chain

    def laid_out(self) -> list[Volume]:
        """Return the volumes with all lines."""
        if not self._chain:
            self._open(self._since)
        for volume in self._chain:
            self._take_in(volume)
        for move in self._moves:
            self._place(move)
        return self._volumes

    def _open(self, since: date) -> Volume:
        volume = Volume(0, Form.BOOKLET, since)
        self._take_in(volume)
        return volume

    def _take_in(self, volume: Volume) -> None:
        """Add a volume: its loans and lines, and those owed that it should carry from before."""
        room = SPREADS - 1 if self._volumes else SPREADS
        self._volumes.append(volume)
        here = self._loans_in(volume)
        self._carry(volume, set(here.values()), room)
        for line in volume.lines:
            loan = self._loan_at(line, here)
            self._there.add((loan, line.sequence))
            if not line.is_carried and line.sequence in self._by_sequence:
                self._count(self._by_sequence[line.sequence], loan)

    def _loans_in(self, volume: Volume) -> dict[str, str]:
        """Return the loan of each section, and mark those that were lent before."""
        here: dict[str, str] = {}
        for number in range(1, SPREADS + 1):
            terms, repayments = spread_of(number)
            for line in volume.lines:
                if terms.number(line.spot):
                    loan = self._loan_of[line.sequence]
                    line.is_carried = loan in self._home or line.sequence not in self._by_sequence
                    self._home[loan] = volume, repayments
                    here[terms.section] = loan
        return here

    def _loan_at(self, line: Line, here: Mapping[str, str]) -> str:
        carried_now = self._loan_of.get(line.sequence, "") if line.is_carried else ""
        return here.get(line.spot.section, carried_now)

    def _carry(self, volume: Volume, here: set[str], room: int) -> None:
        """Give a spread to loans that are owed from before; a later volume keeps one free."""
        owed = self._owed.copy()
        for sequence, moved in self._counted:
            if volume.is_older_than(sequence):
                owed[moved.loan] -= moved.owed
        for loan in sorted((loan for loan in owed if owed[loan]), key=self._lent.__getitem__):
            free = self._free_spread(volume)
            if loan not in here and free and free <= room:
                self._take_spread(volume, free, loan, is_carried=True)

    def _free_spread(self, volume: Volume) -> int:
        numbers = range(1, SPREADS + 1)
        return next((n for n in numbers if not any(map(volume.used, spread_of(n)))), 0)

    def _take_spread(self, volume: Volume, number: int, loan: str, *, is_carried: bool) -> None:
        terms, repayments = spread_of(number)
        volume.put(terms, self._lent[loan][1], is_carried=is_carried)
        self._home[loan] = volume, repayments

    def _place(self, move: Move) -> None:
        if move.is_membership and ("", move.sequence) not in self._there:
            if self._volumes[-1].used(DUES) >= DUES.room:
                self._open(move.day)
            self._volumes[-1].put(DUES, move.sequence)
        for loan in move.loans:
            if (loan.loan, move.sequence) not in self._there:
                self._place_on_loan(move, loan)

    def _place_on_loan(self, move: Move, loan: LoanMove) -> None:
        if loan.lent > 0:
            self._spread_for(loan.loan, move.day, is_carried=False)
        else:
            home = self._home.get(loan.loan)
            if home is None or home[0].used(home[1]) >= home[1].room:
                self._spread_for(loan.loan, move.day, is_carried=True)
            volume, repayments = self._home[loan.loan]
            volume.put(repayments, move.sequence)
        self._move(move, loan)

    def _spread_for(self, loan: str, day: date, *, is_carried: bool) -> None:
        """Give a loan the next free spread, in a new volume where the last one has none."""
        volume = self._volumes[-1]
        number = self._free_spread(volume)
        if not number:
            volume = self._open(day)
            if self._home.get(loan, (None,))[0] is volume:
                return  # carried with the others
            number = self._free_spread(volume)
        self._take_spread(volume, number, loan, is_carried=is_carried)

    def _count(self, move: Move, loan: str) -> None:
        for moved in move.loans:
            if moved.loan == loan:
                self._move(move, moved)

    def _move(self, move: Move, moved: LoanMove) -> None:
        self._owed[moved.loan] += moved.owed
        self._counted.append((move.sequence, moved))
