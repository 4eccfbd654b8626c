"""The period of a report: a calendar month, a quarter, a half-year or a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from lthtgn_desktop.domain.month import Month

_WRITTEN = re.compile(r"(\d{4})(?:-Q([1-4])|-H([12])|)", re.ASCII)


class Length(IntEnum):
    """How long a period is, in months."""

    MONTH = 1
    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12


_LETTERS = {Length.QUARTER: "Q", Length.HALF_YEAR: "H"}


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """The months from `first` on; periods stand in the order of time, the shorter one first.

    Raises ValueError for months that are no period of the calendar.
    """

    first: Month
    length: Length

    def __post_init__(self) -> None:
        if (self.first.number - 1) % self.length:
            raise ValueError(self.first, self.length)

    @classmethod
    def read(cls, text: str) -> Period:
        """Return the period written as `2026-11`, `2026-Q4`, `2026-H2` or `2026`.

        Raises ValueError.
        """
        match = _WRITTEN.fullmatch(text)
        if match is None:
            return cls(Month.read(text), Length.MONTH)
        year, quarter, half = match.groups()
        if int(year) < 1:
            raise ValueError(text)
        if quarter:
            return cls._numbered(int(year), Length.QUARTER, int(quarter))
        if half:
            return cls._numbered(int(year), Length.HALF_YEAR, int(half))
        return cls._numbered(int(year), Length.YEAR, 1)

    @classmethod
    def _numbered(cls, year: int, length: Length, number: int) -> Period:
        return cls(Month(year, (number - 1) * length + 1), length)

    @property
    def year(self) -> int:
        """Return the year that the period lies in."""
        return self.first.year

    @property
    def number(self) -> int:
        """Return which month, quarter or half of its year the period is, from 1."""
        return (self.first.number - 1) // self.length + 1

    @property
    def last(self) -> Month:
        """Return the period's last month."""
        return self.first.plus(self.length - 1)

    @property
    def months(self) -> tuple[Month, ...]:
        """Return the months of the period, in order."""
        return tuple(self.first.plus(number) for number in range(self.length))

    @property
    def first_day(self) -> date:
        """Return the first day of the period."""
        return self.first.first_day

    @property
    def last_day(self) -> date:
        """Return the last day of the period."""
        return self.last.last_day

    def __contains__(self, month: Month) -> bool:
        return self.first <= month <= self.last

    def __str__(self) -> str:
        if self.length is Length.MONTH:
            return str(self.first)
        if self.length is Length.YEAR:
            return f"{self.year:04}"
        return f"{self.year:04}-{_LETTERS[self.length]}{self.number}"
