import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a_life_on_paper import (
    dues,
    laid_out,
    lends,
    lives,
    places,
    put_on_paper,
    repays,
)
from lthtgn_desktop.domain.passbook import (
    CARD_LOANS,
    PAYMENTS,
    Form,
    Volume,
    chain_of,
    sides_with_new_lines,
)
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move

FORMS = pytest.mark.parametrize("form", list(Form))


def in_batches(form: Form, moves: Sequence[Move], cuts: Sequence[int]) -> list[Volume]:
    chain: list[Volume] = []
    for cut in cuts:
        chain = put_on_paper(laid_out(form, chain, moves[:cut]))
    return laid_out(form, chain, moves)


@FORMS
@given(moves=lives(), by_lot=st.integers(0, 2**32))
def test_lines_in_any_number_of_batches_stand_where_all_at_once_do(
    form: Form, moves: list[Move], by_lot: int
) -> None:
    lot = random.Random(by_lot)  # noqa: S311 - hypothesis says which
    first = sum(move.day.year < 2024 for move in moves)  # no paper for a year before it begins
    numbers = range(first, len(moves) + 1)
    cuts = sorted(lot.sample(numbers, k=min(5, len(numbers))))

    found = in_batches(form, moves, cuts)

    assert places(found) == places(laid_out(form, [], moves))


@FORMS
@given(moves=lives())
def test_lines_that_are_printed_side_by_side_stand_where_all_at_once_do(
    form: Form, moves: list[Move]
) -> None:
    chain: list[Volume] = []
    for _ in range(1_000):
        found = laid_out(form, chain, moves)
        if not sides_with_new_lines(found):
            break
        chain = put_on_paper(found, only_one_side=True)

    assert places(found) == places(laid_out(form, [], moves))


@FORMS
@given(moves=lives())
def test_no_row_is_written_twice_and_none_is_left_out(form: Form, moves: list[Move]) -> None:
    for volume in laid_out(form, [], moves):
        spots = [line.spot for line in volume.lines]
        assert len(set(spots)) == len(spots)
        for page in {spot.page for spot in spots}:
            rows = sorted(spot.row for spot in spots if spot.page == page)
            assert rows == list(range(1, len(rows) + 1))


@given(moves=lives())
def test_every_event_stands_in_the_booklet_once_for_its_dues_and_once_for_each_loan(
    moves: list[Move],
) -> None:
    volumes = laid_out(Form.BOOKLET, [], moves)

    own = [line for volume in volumes for line in volume.lines if not line.is_carried]
    since = [move for move in moves if move.day.year >= 2024]
    expected = sum(len(move.loans) + move.is_membership for move in since)
    assert len(own) == expected


def test_a_card_takes_thirteen_lines_and_the_next_card_of_the_year_goes_on() -> None:
    moves = [dues(n, f"2024-{min(n, 12):02}-10") for n in range(1, 16)]

    first, second = laid_out(Form.YEAR_CARD, [], moves)

    assert (first.used(PAYMENTS), second.used(PAYMENTS)) == (13, 2)


def test_an_event_of_another_year_is_not_on_the_card() -> None:
    moves = [dues(1, "2023-12-31"), dues(2, "2024-01-01"), dues(3, "2025-01-01")]

    (card,) = laid_out(Form.YEAR_CARD, [], moves)

    assert [line.sequence for line in card.lines] == [2]


def test_an_event_that_was_recorded_late_stands_below_what_is_on_paper() -> None:
    on_paper = put_on_paper(laid_out(Form.YEAR_CARD, [], [dues(1, "2024-03-10")]))
    moves = [dues(2, "2024-01-10"), dues(1, "2024-03-10"), dues(3, "2024-04-10")]

    (card,) = laid_out(Form.YEAR_CARD, on_paper, moves)

    rows = {line.sequence: line.spot.row for line in card.lines}
    assert rows == {1: 1, 2: 2, 3: 3}


def test_loans_owed_from_the_years_before_stand_first_on_the_card() -> None:
    moves = [lends(1, "2023-11-01", "L0001"), lends(2, "2024-02-01", "L0002")]

    (card,) = laid_out(Form.YEAR_CARD, [], moves)

    loans = [line for line in card.lines if CARD_LOANS.number(line.spot)]
    assert [(line.sequence, line.is_carried) for line in loans] == [(1, True), (2, False)]


def test_a_fifth_loan_opens_another_booklet_and_a_full_page_takes_the_next_free_spread() -> None:
    loans = [lends(n, f"2024-01-0{n}", f"L000{n}") for n in range(1, 6)]
    assert len(laid_out(Form.BOOKLET, [], loans[:4])) == 1
    assert len(laid_out(Form.BOOKLET, [], loans)) == 2

    long = [loans[0], *(repays(n, f"2024-02-{n:02}", "L0001", 1_000) for n in range(2, 16))]
    (booklet,) = laid_out(Form.BOOKLET, [], long)
    terms = [line for line in booklet.lines if line.spot.page in {6, 8}]
    assert [(line.spot.page, line.sequence, line.is_carried) for line in terms] == [
        (6, 1, False),
        (8, 1, True),
    ]


def test_what_stood_in_a_lost_card_stands_on_the_same_rows_of_the_new_one() -> None:
    moves = [dues(n, f"2024-{13 - n:02}-10") for n in range(1, 4)]
    (lost,) = put_on_paper(laid_out(Form.YEAR_CARD, [], moves[:1]))
    (lost,) = put_on_paper(laid_out(Form.YEAR_CARD, [lost], moves[:2]))
    new = Volume(2, Form.YEAR_CARD, lost.since, replaces=1)

    (card,) = laid_out(Form.YEAR_CARD, chain_of([lost, new]), moves)

    assert card is new
    assert [line.how for line in card.lines] == [None] * 3
    assert {line.sequence: line.spot.row for line in card.lines} == {1: 1, 2: 2, 3: 3}


def test_a_lost_first_card_is_written_again_and_new_lines_go_on_in_the_second() -> None:
    moves = [dues(n, "2024-05-10") for n in range(1, 15)]
    chain = put_on_paper(laid_out(Form.YEAR_CARD, [], moves))
    again = Volume(3, Form.YEAR_CARD, chain[0].since, replaces=1)
    moves.append(dues(15, "2024-06-10"))

    first, second = laid_out(Form.YEAR_CARD, chain_of([*chain, again]), moves)

    assert (first.number, len(first.new_lines())) == (3, 13)
    assert [line.sequence for line in second.new_lines()] == [15]


def test_a_loan_made_longer_and_one_given_up_have_their_lines_on_its_page() -> None:
    longer = Move(2, dues(2, "2024-02-01").day, loans=(LoanMove("L0001", extended=6),))
    given_up = Move(3, longer.day, loans=(LoanMove("L0001", written_off=5_000_000),))

    (booklet,) = laid_out(Form.BOOKLET, [], [lends(1, "2024-01-01", "L0001"), longer, given_up])

    assert [(line.sequence, *line.spot) for line in booklet.lines] == [
        (1, "loan-1", 6, 1),
        (2, "loan-1", 7, 1),
        (3, "loan-1", 7, 2),
    ]
