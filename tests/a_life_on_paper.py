"""One member's moves as a passbook gets them, without a book: a few words make a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from lthtgn_desktop.domain.passbook import Form, How, Volume, sides_with_new_lines
from lthtgn_desktop.domain.passbook_events import CardYears, divided, owed_after
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move
from lthtgn_desktop.domain.passbook_places import laid_out_booklet, laid_out_card

FIRST = date(2024, 1, 1)
Place = tuple[int, str, int, int, int]


def dues(sequence: int, day: str, amount: int = 20_000) -> Move:
    return Move(sequence, date.fromisoformat(day), dues=amount)


def lends(sequence: int, day: str, loan: str, amount: int = 5_000_000) -> Move:
    return Move(sequence, date.fromisoformat(day), loans=(LoanMove(loan, lent=amount),))


def repays(sequence: int, day: str, loan: str, principal: int = 500_000, interest: int = 0) -> Move:
    moved = LoanMove(loan, repaid=principal, interest=interest)
    return Move(sequence, date.fromisoformat(day), loans=(moved,))


def lent_on(moves: Sequence[Move]) -> dict[str, tuple[date, int]]:
    """When each loan was paid out, and by which event."""
    return {loan.loan: (move.day, move.sequence) for move in moves for loan in move.lent}


def laid_out(form: Form, chain: list[Volume], moves: Sequence[Move]) -> list[Volume]:
    """The card of 2024, or the booklet that begins with it."""
    before, own = before_and_own(form, chain, moves)
    if form is Form.YEAR_CARD:
        return laid_out_card(chain, own, FIRST.year, lent_on(moves), owed_after(before))
    return laid_out_booklet(chain, own, FIRST, lent_on(moves), owed_after(before))


def before_and_own(
    form: Form, chain: list[Volume], moves: Sequence[Move]
) -> tuple[list[Move], list[Move]]:
    """What was before 2024, and what has its lines on its card, or in the booklet."""
    if form is Form.YEAR_CARD:
        years = CardYears.of(moves, chain)
        return years.before(FIRST.year), years.moves.get(FIRST.year, [])
    return divided(moves, FIRST, chain[0] if chain else None)


def places(volumes: Sequence[Volume]) -> set[Place]:
    """Where everything stands: volume, section, page, row, event."""
    return {
        (number, *line.spot, line.sequence)
        for number, volume in enumerate(volumes, 1)
        for line in volume.lines
    }


def put_on_paper(volumes: list[Volume], *, only_one_side: bool = False) -> list[Volume]:
    """The volumes as they are known once their new lines, or those of one side, are printed."""
    sides = sides_with_new_lines(volumes)
    printed = set(sides[:1] if only_one_side else sides)
    known = []
    for place, volume in enumerate(volumes):
        now = {side.page for side in printed if side.volume == place}
        for line in volume.new_lines():
            page = line.spot.page
            if page in now or (volume.form is Form.BOOKLET and page - 1 in now):
                line.how = How.PRINTED
        volume.lines = [line for line in volume.lines if line.how]
        if volume.number or volume.lines:
            volume.number = place + 1
            known.append(volume)
    return known


@st.composite
def lives(draw: st.DrawFn, *, days: int = 12) -> list[Move]:
    """Years of one member: dues, fees, loans lent, repaid, made longer, given up, taken back."""
    day, moves, owed = date(2023, 11, 1), list[Move](), dict[str, int]()
    for sequence in range(1, draw(st.integers(1, 70)) + 1):
        day += timedelta(days=draw(st.integers(0, days)))
        open_loans = [loan for loan, amount in owed.items() if amount]
        what = draw(st.sampled_from(["dues", "pays", "pays", "lend", "share", "all", "longer"]))
        loans: tuple[LoanMove, ...] = ()
        if what == "lend" and len(open_loans) < 6:
            loans = (LoanMove(f"L{sequence:04}", lent=draw(st.integers(1, 9)) * 100_000),)
        elif open_loans and what in {"pays", "all", "longer"}:
            chosen = open_loans if what == "all" else [draw(st.sampled_from(open_loans))]
            loans = tuple(_moved(draw, what, loan, owed[loan]) for loan in chosen)
        given = 100_000 if what == "share" else 0
        paid = 20_000 if what in {"dues", "all"} or not (loans or given) else 0
        moves.append(Move(sequence, day, dues=paid, shares=given, loans=loans))
        for loan in loans:
            owed[loan.loan] = owed.get(loan.loan, 0) + loan.owed
    return moves


def _moved(draw: st.DrawFn, what: str, loan: str, owed: int) -> LoanMove:
    if what == "longer":
        return LoanMove(loan, extended=3)
    part = min(owed, draw(st.sampled_from([100_000, 200_000, owed])))
    if draw(st.integers(0, 9)) == 0:
        return LoanMove(loan, written_off=part)
    return LoanMove(loan, repaid=part, interest=7_000)
