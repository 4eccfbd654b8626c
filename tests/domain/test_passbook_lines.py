from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given

from a_life_on_paper import (
    FIRST,
    before_and_own,
    dues,
    laid_out,
    lends,
    lent_on,
    lives,
    put_on_paper,
    repays,
)
from lthtgn_desktop.domain.passbook import PAYMENTS, Form
from lthtgn_desktop.domain.passbook_events import owed_after
from lthtgn_desktop.domain.passbook_lines import Filled, filled
from lthtgn_desktop.domain.passbook_moves import Move


def written(form: Form, moves: Sequence[Move], printed: int = 0) -> list[Filled]:
    chain = put_on_paper(laid_out(form, [], moves[:printed])) if printed else []
    loan_of = {sequence: loan for loan, (_, sequence) in lent_on(moves).items()}
    before, own = before_and_own(form, chain, moves)
    paid = sum(move.dues for move in before)
    return filled(laid_out(form, chain, moves), own, owed_after(before), paid, loan_of)


def owed_before(moves: Sequence[Move]) -> dict[str, int]:
    return owed_after(move for move in moves if move.day < FIRST)


def owed_at_the_end(moves: Sequence[Move], year: int = 9999) -> int:
    return sum(move.owed for move in moves if move.day.year <= year)


@given(moves=lives())
def test_after_a_cards_last_line_as_much_is_owed_as_in_the_book(moves: list[Move]) -> None:
    cards = written(Form.YEAR_CARD, moves)

    payments = cards[-1].in_section(PAYMENTS.section)
    last = payments[-1].owed if payments else cards[-1].brought_forward
    assert last == owed_at_the_end(moves, FIRST.year)


@given(moves=lives())
def test_each_card_goes_on_from_what_was_owed_at_the_end_of_the_one_before(
    moves: list[Move],
) -> None:
    cards = written(Form.YEAR_CARD, moves)

    assert cards[0].brought_forward == sum(owed_before(moves).values())
    for card, after in pairwise(cards):
        assert card.in_section(PAYMENTS.section)[-1].owed == after.brought_forward


@given(moves=lives())
def test_the_last_line_of_each_loan_says_what_the_book_says(moves: list[Move]) -> None:
    booklets = written(Form.BOOKLET, moves)

    last: dict[str, int | None] = dict(owed_before(moves))
    for booklet in booklets:
        for number in range(1, 5):
            lines = booklet.in_section(f"loan-{number}")
            loans = [line.loan.loan for line in lines if line.loan]
            if loans:
                last[loans[-1]] = lines[-1].owed
    expected: dict[str, int] = {}
    for move in moves:
        for loan in move.loans:
            expected[loan.loan] = expected.get(loan.loan, 0) + loan.owed
    assert sum(owed or 0 for owed in last.values()) == sum(expected.values())


@pytest.mark.parametrize("form", list(Form))
@given(moves=lives())
def test_no_number_of_a_line_is_left_out(form: Form, moves: list[Move]) -> None:
    for volume in written(form, moves):
        numbers = {line.number for line in volume.lines} - {0}
        assert numbers == set(range(1, len(numbers) + 1))


def test_a_late_event_changes_what_is_owed_from_its_own_line_on() -> None:
    moves = [
        lends(1, "2024-01-01", "L0001"),
        repays(3, "2024-02-01", "L0001"),
        repays(2, "2024-03-01", "L0001"),
    ]
    first = [moves[0], moves[2]]
    chain = put_on_paper(laid_out(Form.YEAR_CARD, [], first))
    (card,) = filled(laid_out(Form.YEAR_CARD, chain, moves), moves, {}, 0, {1: "L0001"})

    payments = card.in_section(PAYMENTS.section)
    assert [(line.line.sequence, line.owed) for line in payments] == [
        (1, 5_000_000),
        (2, 4_500_000),
        (3, 4_000_000),
    ]


def test_a_loan_that_goes_on_in_another_spread_brings_forward_what_is_owed() -> None:
    moves = [
        lends(1, "2024-01-01", "L0001"),
        *(repays(n, "2024-02-01", "L0001", 100_000) for n in range(2, 16)),
    ]

    (booklet,) = written(Form.BOOKLET, moves)

    assert booklet.carried == {"loan-1": 0, "loan-2": 3_800_000}


def test_a_second_booklet_says_what_was_paid_and_owed_before_it() -> None:
    moves = [lends(1, "2024-01-01", "L0001"), *(dues(n, "2024-02-01") for n in range(2, 28))]

    first, second = written(Form.BOOKLET, moves)

    assert (first.dues, first.brought_forward) == (0, 0)
    assert (second.dues, second.owed) == (24 * 20_000, {"L0001": 5_000_000})
    assert second.carried == {"loan-1": 5_000_000}
