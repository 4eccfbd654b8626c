from dataclasses import replace
from datetime import date

import pytest

from a_life_on_paper import dues, lends, repays
from lthtgn_desktop.domain.passbook import PAYMENTS, Form, How, Line, Volume
from lthtgn_desktop.domain.passbook_events import CardYears, divided, owed_after, without_undone
from lthtgn_desktop.domain.passbook_moves import LoanMove, Move

FORMS = pytest.mark.parametrize("form", list(Form))
LENT = lends(1, "2023-12-01", "L0001")
REPAID = repays(2, "2023-12-20", "L0001")
BACK = Move(
    3,
    date(2024, 2, 1),
    loans=(LoanMove("L0001", repaid=-500_000),),
    reverses=REPAID.day,
    takes_back=2,
)


def a_volume(form: Form, known: int | None, *sequences: int, year: int = 2024) -> Volume:
    lines = [Line(n, PAYMENTS.spot(row), How.PRINTED) for row, n in enumerate(sequences, 1)]
    return Volume(1, form, date(year, 1, 1), lines=lines, known=known)


def numbers(moves: list[Move]) -> list[int]:
    return [move.sequence for move in moves]


@FORMS
def test_what_was_taken_back_before_it_was_on_paper_is_left_out(form: Form) -> None:
    assert numbers(without_undone([LENT, REPAID, BACK], form, [])) == [1]


@FORMS
@pytest.mark.parametrize("there", [2, 3])
def test_what_stands_on_paper_keeps_the_line_that_takes_it_back(form: Form, there: int) -> None:
    volume = a_volume(form, 9, there)

    assert numbers(without_undone([LENT, REPAID, BACK], form, [volume])) == [1, 2, 3]


@FORMS
@pytest.mark.parametrize(("known", "left"), [(1, [1]), (2, [1, 2, 3]), (3, [1]), (None, [1])])
def test_a_figure_brought_forward_that_knows_only_the_first_of_two_keeps_both(
    form: Form, known: int | None, left: list[int]
) -> None:
    volume = a_volume(form, known)

    assert numbers(without_undone([LENT, REPAID, BACK], form, [volume])) == left


def test_dues_are_in_the_figures_of_a_booklet_and_not_of_a_card() -> None:
    back = replace(dues(2, "2024-02-01", -20_000), takes_back=1)
    moves = [dues(1, "2023-12-20"), back]

    for form, left in ((Form.YEAR_CARD, []), (Form.BOOKLET, [1, 2])):
        assert numbers(without_undone(moves, form, [a_volume(form, 1)])) == left


def test_with_a_loan_its_extensions_are_left_out() -> None:
    longer = Move(2, date(2023, 12, 5), loans=(LoanMove("L0001", extended=3),))
    back = Move(3, date(2023, 12, 6), loans=(LoanMove("L0001", lent=-5_000_000),), takes_back=1)

    assert without_undone([LENT, longer, back], Form.BOOKLET, []) == []


def test_an_event_goes_on_the_card_of_its_year_unless_a_later_one_does_not_know_it() -> None:
    cards = [a_volume(Form.YEAR_CARD, 1, year=2023), a_volume(Form.YEAR_CARD, 1)]
    years = CardYears.of([LENT, REPAID, dues(4, "2023-12-21"), BACK], cards)

    assert {year: numbers(moves) for year, moves in years.moves.items()} == {
        2023: [1, 4],
        2024: [2, 3],
    }
    assert [move.is_late for move in years.moves[2024]] == [True, False]
    assert owed_after(years.before(2024)) == {"L0001": 5_000_000}
    assert owed_after(years.before(2025)) == {"L0001": 5_000_000}


def test_what_is_on_a_card_stays_there() -> None:
    cards = [a_volume(Form.YEAR_CARD, 1, 2, year=2023), a_volume(Form.YEAR_CARD, 1)]

    assert numbers(CardYears.of([LENT, REPAID], cards).moves[2023]) == [1, 2]


def test_booklets_have_lines_for_what_their_first_page_does_not_know() -> None:
    before, own = divided([LENT, REPAID, BACK], date(2024, 1, 1), a_volume(Form.BOOKLET, 1))

    assert (numbers(before), numbers(own)) == ([1], [2, 3])
    assert [move.is_late for move in own] == [True, False]
    assert numbers(divided([LENT, REPAID], date(2024, 1, 1), None)[0]) == [1, 2]
