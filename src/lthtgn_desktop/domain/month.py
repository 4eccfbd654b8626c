"""A calendar month, and the days that follow from it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """One month of one year; months compare and count as people count them."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month:
        """Return the month written as `YYYY-MM`; raises ValueError."""
        match = _WRITTEN.fullmatch(text)
        if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) < 1:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    def plus(self, months: int) -> Month:
        """Return the month that many months later."""
        year, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, index + 1)

    def until(self, later: Month) -> int:
        """Return how many months lie between this one and a later one (both the same: 0)."""
        return (later.year - self.year) * 12 + later.number - self.number

    @property
    def first_day(self) -> date:
        """Return the first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """Return the last day of the month."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day where that month is shorter."""
    month = Month.of(day).plus(months)
    last = calendar.monthrange(month.year, month.number)[1]
    return date(month.year, month.number, min(day.day, last))
