"""How the rows of a collection day are divided among its sheets; counted, never measured.

So a sheet's number alone says which rows stand on it, in the book as on the paper. What a sheet has
room for is the promise that `printing/papers/meeting_sheet.py` keeps.
"""

from __future__ import annotations

from typing import NamedTuple

LARGE_FROM = 500
"""Sheets in large print are numbered from the one after this: their rows are others."""


class Room(NamedTuple):
    """How many rows stand on the first sheet, on each later one, and how many the end replaces."""

    first: int
    later: int
    end: int


NORMAL = Room(14, 15, 5)
LARGE = Room(9, 10, 5)


class SheetNumber(NamedTuple):
    """The how-manieth sheet, counted from 1, and whether it is one in large print."""

    number: int
    is_large: bool

    @classmethod
    def read(cls, coded: int) -> SheetNumber:
        """Return what the number in a sheet's code says."""
        is_large = coded > LARGE_FROM
        return cls(coded - LARGE_FROM if is_large else coded, is_large)

    @property
    def coded(self) -> int:
        """Return the number as it stands in the code."""
        return self.number + LARGE_FROM if self.is_large else self.number

    def rows(self, count: int) -> range:
        """Return which of the day's rows stand on the sheet, counted from 0; maybe none."""
        sheets = divided(count, is_large=self.is_large)
        return sheets[self.number - 1] if self.number <= len(sheets) else range(0)


def divided(count: int, *, is_large: bool) -> list[range]:
    """Return the rows of each sheet, counted from 0; totals and signatures end the last one."""
    room = LARGE if is_large else NORMAL
    sheets: list[range] = []
    begin = 0
    while True:
        most = room.later if sheets else room.first
        left = count - begin
        is_last = left <= most - room.end
        taken = left if is_last else min(most, left - min(room.end, left // 2))
        sheets.append(range(begin, begin + taken))
        begin += taken
        if is_last:
            return sheets
