"""Tables that grow: rows as high as their texts, the head again on each sheet, rows of totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
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
from lthtgn_desktop.printing.text import NO_LIMIT, Style, fit


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
    begins the next, from the number of rows so far (Cộng trang, Mang sang); None for no such rows.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    size: float = 10
    least: float = 6.5
    carried: Callable[[int], tuple[Row, Row]] | None = None

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the whole table on one sheet; return where it ends."""
        part = Part(self, sheet, place)
        for row in self.rows:
            part.add(row)
        return part.bottom


class Part:
    """What stands of a table on one sheet: its head, and the rows that are added."""

    def __init__(self, table: Table, sheet: Sheet, place: Place) -> None:
        self._columns = stretched(table.columns, place.width)
        self._size = Style(size=table.size).at(place.scale).size
        self._least = table.least * place.scale
        self._sheet = sheet
        self._place = place
        head = Box(place.left, place.top, place.width, head_height(self._columns, self._size))
        draw_head(sheet, self._columns, head, self._size)
        self.bottom = head.bottom

    def height(self, row: Row) -> float:
        """Return how high a row will be, in millimetres."""
        cells = zip(self._columns_of(row), row.cells, strict=True)
        return max(self._least, *(self._text_height(*cell) + PAD for cell in cells))

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
