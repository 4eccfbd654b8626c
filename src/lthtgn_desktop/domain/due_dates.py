"""The due dates of a loan, and how long the time between them counts for interest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from lthtgn_desktop.domain.month import Month, months_later
from lthtgn_desktop.domain.rounding import Money

# A loan starts on a day, in a month of which only the name is known, or nobody says when.
Start: TypeAlias = date | Month | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """How far apart rows stand: so many months and days; neither: no date can be told.

    `counted_days` is how many days one period of the rate has, where the days between two due
    dates are counted; without it a period is a period, as a month is always a month.
    """

    months: int = 1
    days: int = 0
    weekends_move: bool = False
    counted_days: Money | None = None


MONTHLY = Calendar()


@lru_cache(maxsize=1 << 14)
def due_date(start: date, number: int) -> date:
    """Return a club loan's due date: that many months after the day of lending (contract, 3)."""
    return months_later(start, number)


def due(calendar: Calendar, start: Start, number: int) -> Start:
    """Return when a row is due, counted from the start, not from the row before."""
    if start is None:
        return None
    if isinstance(start, Month):
        return start.plus(calendar.months * number)
    day = months_later(start, calendar.months * number) + timedelta(calendar.days * number)
    return _off_the_weekend(day) if calendar.weekends_move and number else day


def length(calendar: Calendar, start: Start, after: int, number: int) -> Money:
    """Return how many periods of the rate lie between two rows; row 0 is the start."""
    if calendar.counted_days is None:
        return number - after
    since, until = due(calendar, start, after), due(calendar, start, number)
    if not (isinstance(since, date) and isinstance(until, date)):
        return number - after
    return Fraction((until - since).days, calendar.counted_days)


def _off_the_weekend(day: date) -> date:
    """Return the Monday after a Saturday or Sunday, else the day itself."""
    return day + timedelta(7 - day.weekday()) if day.weekday() >= 5 else day
