from datetime import date

import pytest

from lthtgn_desktop.domain.month import Month, months_later


@pytest.mark.parametrize(
    ("text", "expected"), [("2024-01", Month(2024, 1)), ("1999-12", Month(1999, 12))]
)
def test_a_month_is_read_as_it_is_written(text: str, expected: Month) -> None:
    assert Month.read(text) == expected
    assert str(expected) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024-13",
        "2024-00",
        "2024-1",
        "24-01",
        "2024/01",
        "2024-01-01",
        " 2024-01",
        "0000-01",
        "２０２４-01",
        "-",
    ],
)
def test_anything_else_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Month.read(text)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, "2024-11"),
        (1, "2024-12"),
        (2, "2025-01"),
        (14, "2026-01"),
        (-10, "2024-01"),
        (-11, "2023-12"),
    ],
)
def test_months_are_counted_across_years(months: int, expected: str) -> None:
    later = Month(2024, 11).plus(months)

    assert str(later) == expected
    assert Month(2024, 11).until(later) == months


def test_months_stand_in_the_order_of_time() -> None:
    assert Month(2023, 12) < Month(2024, 1) < Month(2024, 2)
    assert max(Month(2023, 12), Month(2022, 12)) == Month(2023, 12)


@pytest.mark.parametrize(
    ("month", "last"),
    [
        ("2024-02", "2024-02-29"),
        ("2023-02", "2023-02-28"),
        ("2100-02", "2100-02-28"),
        ("2024-12", "2024-12-31"),
    ],
)
def test_a_month_runs_from_its_first_day_to_its_last(month: str, last: str) -> None:
    read = Month.read(month)

    assert read.first_day.isoformat() == f"{month}-01"
    assert read.last_day.isoformat() == last
    assert Month.of(read.last_day) == Month.of(read.first_day) == read


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-01-31", 2, "2024-03-31"),
        ("2023-10-30", 4, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-12-10", 1, "2025-01-10"),
    ],
)
def test_the_same_day_of_a_later_month_or_its_last(day: str, months: int, expected: str) -> None:
    assert months_later(date.fromisoformat(day), months).isoformat() == expected
