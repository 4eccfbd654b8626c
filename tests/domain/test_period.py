import re

import pytest

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Length, Period

PERIODS = [
    ("2026-11", "2026-11-01", "2026-11-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026-H1", "2026-01-01", "2026-06-30"),
    ("2026-H2", "2026-07-01", "2026-12-31"),
    ("2026", "2026-01-01", "2026-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), PERIODS)
def test_a_period_is_read_as_it_is_written(text: str, first: str, last: str) -> None:
    period = Period.read(text)

    assert str(period) == text
    assert (period.first_day.isoformat(), period.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "2026-Q0",
        "2026-Q5",
        "2026-H3",
        "2026-q4",
        "2026Q4",
        "2026-13",
        "2026-1",
        "2026-Q4 ",
        "2026-11-30",
        "0000",
        "0000-Q1",
        "２０２６",
    ],
)
def test_anything_else_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Period.read(text)


def test_a_period_begins_where_the_calendar_has_it_begin() -> None:
    with pytest.raises(ValueError, match="QUARTER"):
        Period(Month(2026, 2), Length.QUARTER)


def test_a_period_has_its_months_and_no_others() -> None:
    period = Period.read("2026-Q4")

    months = [Month(2026, 7).plus(number) for number in range(8)]

    assert [str(month) for month in months if month in period] == ["2026-10", "2026-11", "2026-12"]
    assert [month for month in months if month in period] == list(period.months)
    assert (period.first, period.last) == (Month(2026, 10), Month(2026, 12))


@pytest.mark.parametrize(
    ("text", "length", "number"),
    [
        ("2026-11", Length.MONTH, 11),
        ("2026-Q4", Length.QUARTER, 4),
        ("2026-H2", Length.HALF_YEAR, 2),
        ("2026", Length.YEAR, 1),
    ],
)
def test_a_period_knows_its_place_in_the_year(text: str, length: Length, number: int) -> None:
    period = Period.read(text)

    assert (period.year, period.length, period.number) == (2026, length, number)


def test_periods_stand_in_the_order_of_time() -> None:
    written = ["2025", "2026-01", "2026-Q1", "2026-H1", "2026", "2026-02", "2026-Q4"]

    assert [str(period) for period in sorted(map(Period.read, reversed(written)))] == written
