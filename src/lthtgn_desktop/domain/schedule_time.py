"""How a schedule's JSON object tells time: its rows, its rate's period and its start."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from lthtgn_desktop.domain.due_dates import Calendar, Start, due
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.schedule_fields import Fields, choice, refusal

# Months and days; a period of which nothing more is said has neither.
Span: TypeAlias = tuple[int, int]

_PERIOD: Span = (0, 0)
_UNITS: dict[str, Span] = {
    "period": _PERIOD,
    "week": (0, 7),
    "2 weeks": (0, 14),
    "month": (1, 0),
    "2 months": (2, 0),
    "3 months": (3, 0),
    "6 months": (6, 0),
    "year": (12, 0),
}
_BASES: dict[str, Span] = {
    "per period": _PERIOD,
    "per week": (0, 7),
    "per two-week period": (0, 14),
    "per month": (1, 0),
    "per year": (12, 0),
    "per year, nominal": (12, 0),
}
# How many days a month is taken for.
_DAY_COUNTS = {
    "30/360": Fraction(30),
    "30/360 (same as repayment period)": Fraction(30),
    "actual/360": Fraction(30),
    "actual/365": Fraction(365, 12),
}
_DEFAULT_DAY_COUNT = "30/360"
_WEEKENDS_MOVE = {
    "": False,
    "due dates falling on Saturday or Sunday move to Monday": True,
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_calendar(fields: Fields) -> Calendar:
    """Return how far apart rows stand; days between them count only where they are told to.

    A row of weeks whose due date moves bears interest for its actual days; a month is a month,
    unless `day_count` says "actual".
    """
    months, days = unit = choice(fields, "period_unit", _UNITS)
    month_days = choice(fields, "day_count", _DAY_COUNTS, _DEFAULT_DAY_COUNT)
    weekends_move = choice(fields, "due_date_rule", _WEEKENDS_MOVE, "")
    is_counted = str(fields.get("day_count")).startswith("actual") or days > 0
    counted_days = _days(unit, month_days) if is_counted else None
    return Calendar(months, days, weekends_move=weekends_move, counted_days=counted_days)


def rate_periods(fields: Fields) -> Fraction:
    """Return how many periods of the rate one row is: a twelfth for a month of a yearly rate.

    Weeks and months are set against each other only by a `day_count`.
    """
    unit = choice(fields, "period_unit", _UNITS)
    basis = choice(fields, "rate_basis", _BASES)
    month_days = choice(fields, "day_count", _DAY_COUNTS, _DEFAULT_DAY_COUNT)
    if basis == _PERIOD:
        return Fraction(1)
    is_alike = (unit[0] > 0) == (basis[0] > 0)
    if unit == _PERIOD or not (is_alike or "day_count" in fields):
        raise refusal("rate_basis", fields["rate_basis"])
    return Fraction(_days(unit, month_days), _days(basis, month_days))


def read_start(fields: Fields, calendar: Calendar, rows: int) -> Start:
    """Return the day or month of the start; every row must be due within the calendar."""
    text = fields.get("start_date", "")
    start = _day_or_month(text)
    if not _fits(calendar, start):
        raise refusal("start_date", text)
    try:
        last = due(calendar, start, rows)
    except (ValueError, OverflowError):
        raise refusal("start_date", text) from None
    if isinstance(last, Month) and last.year > date.max.year:
        raise refusal("start_date", text)
    return start


def _day_or_month(text: object) -> Start:
    """Return the day `YYYY-MM-DD` or the month `YYYY-MM`; nothing for no text at all."""
    if text == "":
        return None
    if not isinstance(text, str):
        raise refusal("start_date", text)
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else Month.read(text)
    except ValueError:
        raise refusal("start_date", text) from None


def _fits(calendar: Calendar, start: Start) -> bool:
    """Tell whether the rows' dates can be found from such a start, and need no better one."""
    if isinstance(start, Month):
        return calendar.months > 0 and calendar.counted_days is None
    if start is None:
        return calendar.days > 0 or calendar.counted_days is None
    return calendar.months > 0 or calendar.days > 0


def _days(span: Span, month_days: Fraction) -> Fraction:
    """Return how many days a span is taken for."""
    return span[0] * month_days + span[1]
