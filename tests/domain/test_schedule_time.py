from datetime import date
from fractions import Fraction

import pytest

from lthtgn_desktop.domain.due_dates import Calendar
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.schedule_time import rate_periods, read_calendar, read_start

WEEKEND_RULE = "due dates falling on Saturday or Sunday move to Monday"
FORTNIGHTS = Calendar(0, 14, counted_days=14)
UNDATED = Calendar(0, 0)
COUNTED_MONTHS = Calendar(counted_days=Fraction(365, 12))


@pytest.mark.parametrize(
    ("unit", "basis", "day_count", "expected"),
    [
        ("month", "per month", None, 1),
        ("month", "per month", "30/360", 1),
        ("month", "per year, nominal", None, Fraction(1, 12)),
        ("month", "per year", "actual/365", Fraction(1, 12)),
        ("3 months", "per year", None, Fraction(1, 4)),
        ("year", "per month", None, 12),
        ("2 weeks", "per two-week period", None, 1),
        ("week", "per two-week period", None, Fraction(1, 2)),
        ("2 weeks", "per week", None, 2),
        ("week", "per year", "30/360", Fraction(7, 360)),
        ("week", "per year", "actual/365", Fraction(7, 365)),
        ("period", "per period", None, 1),
        ("month", "per period", None, 1),
    ],
)
def test_a_rate_is_read_by_its_basis(
    unit: str, basis: str, day_count: str | None, expected: Fraction
) -> None:
    fields = {"period_unit": unit, "rate_basis": basis}
    if day_count:
        fields["day_count"] = day_count

    assert rate_periods(fields) == expected


@pytest.mark.parametrize(
    ("unit", "basis", "field"),
    [
        ("week", "per year", "rate_basis"),
        ("month", "per week", "rate_basis"),
        ("period", "per month", "rate_basis"),
        ("month", "per moon", "rate_basis"),
        ("moon", "per month", "period_unit"),
    ],
)
def test_a_rate_that_says_nothing_about_the_rows_is_refused(
    unit: str, basis: str, field: str
) -> None:
    with pytest.raises(Refused) as caught:
        rate_periods({"period_unit": unit, "rate_basis": basis})

    assert caught.value.details["field"] == field


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"period_unit": "month"}, Calendar()),
        ({"period_unit": "month", "day_count": "30/360"}, Calendar()),
        ({"period_unit": "month", "day_count": "actual/365"}, COUNTED_MONTHS),
        ({"period_unit": "2 weeks"}, FORTNIGHTS),
        ({"period_unit": "period"}, UNDATED),
        ({"period_unit": "month", "due_date_rule": WEEKEND_RULE}, Calendar(weekends_move=True)),
    ],
    ids=["month", "30/360", "actual/365", "2 weeks", "period", "weekends"],
)
def test_days_are_counted_in_weeks_and_where_they_are_actual(
    fields: dict[str, str], expected: Calendar
) -> None:
    assert read_calendar(fields) == expected


@pytest.mark.parametrize("field", ["period_unit", "day_count", "due_date_rule"])
def test_an_unknown_rule_of_time_is_refused(field: str) -> None:
    with pytest.raises(Refused) as caught:
        read_calendar({"period_unit": "month"} | {field: "as the moon goes"})

    assert caught.value.details == {"field": field, "value": "as the moon goes"}


def test_a_start_is_a_day_a_month_or_nothing() -> None:
    assert read_start({"start_date": "2024-01-31"}, Calendar(), 6) == date(2024, 1, 31)
    assert read_start({"start_date": "2011-02"}, Calendar(), 3) == Month(2011, 2)
    assert read_start({}, FORTNIGHTS, 3) is None


@pytest.mark.parametrize(
    "text",
    ["2023-02-29", "20230201", "2023-W05-1", "2023-1-1", "2023", "2023-13", "01/02/2023", 2023, []],
    ids=repr,
)
def test_a_start_that_is_no_date_is_refused(text: object) -> None:
    with pytest.raises(Refused) as caught:
        read_start({"start_date": text}, Calendar(), 6)

    assert caught.value.details == {"field": "start_date", "value": str(text)}


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("2011-02", FORTNIGHTS),
        ("2011-02", COUNTED_MONTHS),
        ("", COUNTED_MONTHS),
        ("2011-02-01", UNDATED),
        ("9999-11-30", Calendar()),
        ("9999-11", Calendar()),
        ("9999-12-25", FORTNIGHTS),
    ],
)
def test_a_start_from_which_the_rows_have_no_date_is_refused(text: str, calendar: Calendar) -> None:
    with pytest.raises(Refused) as caught:
        read_start({"start_date": text}, calendar, 6)

    assert caught.value.details["field"] == "start_date"
