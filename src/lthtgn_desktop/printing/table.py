"""Tables that grow: rows as high as their texts, the head again on each sheet, rows of totals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import (
    PAD,
    Cell,
    Column,
    boxes,
    cell_text,
    draw_head,
    head_height,
    stretched,
    write_cells,
)
from lthtgn_desktop.printing.paper import Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import NO_LIMIT, Style, fit, kept_whole

_LEAST_WIDTH = 0.6  # of its own width, that a column keeps when others need room
_AIR = 0.05  # millimetres beside a word that fills its column
_MOST_OF_A_SHEET = 0.85  # for one row: its title may stand above it


class Look(Enum):
    """What kind of row it is."""

    PLAIN = "plain"
    TOTAL = "total"
    SECTION = "section"
    """One text, the first cell, across all columns."""


class Row(NamedTuple):
    """A row; a cell for each column, or one alone for a section."""

    cells: tuple[Cell, ...]
    look: Look = Look.PLAIN


def total(*cells: Cell) -> Row:
    """Return a row of totals."""
    return Row(cells, Look.TOTAL)


def section(text: str) -> Row:
    """Return a row that names the rows below it."""
    return Row((text,), Look.SECTION)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; widths are shares of the place it gets, `size` is in points, `least` in millimetres.

    `carried` makes the row that ends a sheet which the table does not end on, and the one that
    begins the next, from the number of rows so far (Cộng trang, Mang sang); None for no such rows,
    and None in the first's place where the sheet ends with its sums anyway.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    size: float = 10
    least: float = 6.5
    carried: Callable[[int], tuple[Row | None, Row]] | None = None

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the whole table on one sheet; return where it ends."""
        part = Part(self.fitted(place), sheet, place)
        for row in self.rows:
            part.add(row)
        return part.bottom

    def fitted(self, place: Place) -> Table:
        """Return the table with the widths of its columns at a place.

        Where an amount or a word that is never broken has too little room in its column, it gets
        some from the columns that can spare it.
        """
        columns = stretched(self.columns, place.width)
        size = Style(size=self.size).at(place.scale).size
        needed = [_widest(words, size) for words in zip(*self._texts(columns), strict=True)]
        least = [
            max(need, _widest([(Face.SEMIBOLD, column.title)], size), column.width * _LEAST_WIDTH)
            for column, need in zip(columns, needed, strict=True)
        ]
        return replace(self, columns=_balanced(columns, needed, least))

    def _texts(self, columns: Sequence[Column]) -> Iterator[list[tuple[Face, str]]]:
        """Yield the texts of each row that has cells, with their faces."""
        yield [(column.face, "") for column in columns]
        for row in self.rows:
            if row.look is not Look.SECTION:
                bold = row.look is Look.TOTAL
                yield [
                    (Face.SEMIBOLD if bold else column.face, cell_text(cell))
                    for column, cell in zip(columns, row.cells, strict=True)
                ]

    def blocks(self) -> list[range]:
        """Return the numbers of the rows that must stand together, in their order.

        A section stands with the row below it, a total with the row above it.
        """
        begins = [
            number
            for number, row in enumerate(self.rows)
            if not number
            or (row.look is not Look.TOTAL and self.rows[number - 1].look is not Look.SECTION)
        ]
        return [range(*ends) for ends in pairwise((*begins, len(self.rows)))]


class Part:
    """What stands of a table on one sheet: its head, and the rows that are added."""

    def __init__(self, table: Table, sheet: Sheet, place: Place, room: float = NO_LIMIT) -> None:
        """Draw the head; `room` is the height of a whole sheet, in millimetres."""
        self._columns = stretched(table.columns, place.width)
        self._size = Style(size=table.size).at(place.scale).size
        self._least = table.least * place.scale
        self._sheet = sheet
        self._place = place
        head = Box(place.left, place.top, place.width, head_height(self._columns, self._size))
        draw_head(sheet, self._columns, head, self._size)
        self.bottom = head.bottom
        self._most = room * _MOST_OF_A_SHEET - head.height
        if table.carried and table.rows:
            self._most -= sum(map(self.height, filter(None, table.carried(1))))

    def height(self, row: Row) -> float:
        """Return how high a row will be, in millimetres; no higher than a sheet."""
        cells = zip(self._columns_of(row), row.cells, strict=True)
        high = max(self._least, *(self._text_height(*cell) + PAD for cell in cells))
        return min(high, self._most)

    def add(self, row: Row) -> None:
        """Draw a row below the last one."""
        columns = self._columns_of(row)
        box = Box(self._place.left, self.bottom, self._place.width, self.height(row))
        write_cells(self._sheet, columns, row.cells, box, self._size)
        for cell in boxes(columns, box.left, box.top, box.height):
            self._sheet.line((cell.left, cell.top), (cell.left, cell.bottom), Stroke.THIN)
        self._sheet.line((box.right, box.top), (box.right, box.bottom), Stroke.THIN)
        self.bottom = box.bottom
        self._sheet.across(self._place.down(self.bottom))

    def _columns_of(self, row: Row) -> tuple[Column, ...]:
        if row.look is Look.SECTION:
            return (Column("", self._place.width, face=Face.SEMIBOLD),)
        if row.look is Look.TOTAL:
            return tuple(column._replace(face=Face.SEMIBOLD) for column in self._columns)
        return self._columns

    def _text_height(self, column: Column, cell: Cell) -> float:
        style = Style(column.face, self._size)
        return fit(cell_text(cell), column.width - 2 * PAD, NO_LIMIT, style).height


def _widest(texts: Iterable[tuple[Face, str]], size: float) -> float:
    """Return how wide a column must be for what is never broken in it, in millimetres."""
    words = ((face, word) for face, text in texts for word in kept_whole(text))
    return max((Style(face, size).width(word) for face, word in words), default=0) + 2 * PAD + _AIR


def _balanced(
    columns: Sequence[Column], needed: Sequence[float], least: Sequence[float]
) -> tuple[Column, ...]:
    """Return columns of which those too narrow got room from those that are wide enough."""
    widths = [column.width for column in columns]
    lacking = [max(0.0, need - width) for need, width in zip(needed, widths, strict=True)]
    spare = [max(0.0, width - keep) for keep, width in zip(least, widths, strict=True)]
    moved = min(sum(lacking), sum(spare))
    if not moved:
        return tuple(columns)
    more, less = moved / sum(lacking), moved / sum(spare)
    changes = zip(columns, lacking, spare, strict=True)
    return tuple(
        column._replace(width=column.width + lack * more - give * less)
        for column, lack, give in changes
    )
