from datetime import date
from fractions import Fraction

import pytest

from lthtgn_desktop.domain.due_dates import MONTHLY, Calendar, Start, due, due_date, length
from lthtgn_desktop.domain.month import Month

NEW_YEAR = date(2006, 1, 1)
FORTNIGHTS = Calendar(0, 14, weekends_move=True, counted_days=14)


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 1, 31), 2, date(2024, 3, 31)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 13, date(2025, 2, 28)),
        (date(2022, 11, 10), 2, date(2023, 1, 10)),
    ],
    ids=str,
)
def test_a_loan_is_due_on_its_day_or_on_the_last_day_of_a_shorter_month(
    start: date, number: int, expected: date
) -> None:
    assert due_date(start, number) == expected
    assert due(MONTHLY, start, number) == expected


def test_a_due_date_on_a_weekend_moves_to_monday_and_the_next_one_does_not() -> None:
    calendar = Calendar(weekends_move=True)

    assert [due(calendar, NEW_YEAR, number) for number in (3, 4, 6)] == [
        date(2006, 4, 3),
        date(2006, 5, 1),
        date(2006, 7, 3),
    ]


def test_fortnights_are_counted_from_the_start() -> None:
    assert [due(FORTNIGHTS, NEW_YEAR, number) for number in (1, 2, 3)] == [
        date(2006, 1, 16),
        date(2006, 1, 30),
        date(2006, 2, 13),
    ]


@pytest.mark.parametrize(("start", "expected"), [(Month(2011, 2), Month(2011, 5)), (None, None)])
def test_a_start_without_a_day_gives_due_dates_without_a_day(start: Start, expected: Start) -> None:
    assert due(MONTHLY, start, 3) == expected


def test_a_month_is_always_a_month() -> None:
    moved = Calendar(weekends_move=True)

    assert length(moved, NEW_YEAR, 2, 3) == 1
    assert length(MONTHLY, NEW_YEAR, 0, 12) == 12


def test_a_moved_fortnight_counts_its_days() -> None:
    assert length(FORTNIGHTS, NEW_YEAR, 0, 1) == Fraction(15, 14)
    assert length(FORTNIGHTS, NEW_YEAR, 1, 2) == 1


def test_periods_without_a_date_are_whole() -> None:
    assert length(FORTNIGHTS, None, 0, 5) == 5
