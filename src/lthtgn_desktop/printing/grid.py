"""Ruled grids: columns with heads, and rows of one height, as for forms that are stamped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import NO_LIMIT, Align, Style, fit

Cell: TypeAlias = str | int | date | None
"""What stands in a cell; an int is an amount of đồng or a count."""

PAD = 1.2
"""The room at the left and right of what stands in a cell, in millimetres."""


class Column(NamedTuple):
    """A column; columns side by side with the same `group` have that head above their own."""

    title: str
    width: float
    align: Align = Align.LEFT
    face: Face = Face.REGULAR
    group: str = ""


def amount_column(
    title: str, width: float, *, face: Face = Face.REGULAR, group: str = ""
) -> Column:
    """Return a column of figures: they end at its right."""
    return Column(title, width, Align.RIGHT, face, group)


def stretched(columns: Sequence[Column], width: float) -> tuple[Column, ...]:
    """Return columns that fill a width of millimetres; each keeps its share."""
    whole = sum(column.width for column in columns)
    return tuple(column._replace(width=column.width * width / whole) for column in columns)


def cell_text(cell: Cell) -> str:
    """Return a cell as it is printed: `1.234.567`, `−20.000`, `05/03/2026`, or nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, int):
        return grouped(cell).replace("-", "−")
    return cell


def inner(box: Box) -> Box:
    """Return the part of a cell that is written on."""
    return Box(box.left + PAD, box.top, box.width - 2 * PAD, box.height)


def boxes(columns: Sequence[Column], left: float, top: float, height: float) -> Iterator[Box]:
    """Yield the cells of one row."""
    for column in columns:
        yield Box(left, top, column.width, height)
        left += column.width


def write_cells(
    sheet: Sheet, columns: Sequence[Column], cells: Sequence[Cell], row: Box, size: float
) -> None:
    """Write a row's cells into its box, each aligned as its column."""
    left = row.left
    for column, cell in zip(columns, cells, strict=True):
        if cell is not None and cell != "":
            box = Box(left + PAD, row.top, column.width - 2 * PAD, row.height)
            sheet.write(box, cell_text(cell), Style(column.face, size), column.align)
        left += column.width


def head_height(columns: Sequence[Column], size: float) -> float:
    """Return how high the heads of these columns must be, in millimetres."""
    above = _group_height(columns, size)
    return max(
        _title_height(column.title, column.width, size) + (above if column.group else 0)
        for column in columns
    )


def draw_head(sheet: Sheet, columns: Sequence[Column], head: Box, size: float) -> None:
    """Draw the heads of columns with their lines into a box."""
    style = Style(Face.SEMIBOLD, size)
    above = _group_height(columns, size)
    left = head.left
    for group, members in groupby(columns, key=lambda column: column.group):
        of_group = list(members)
        width = sum(column.width for column in of_group)
        top = head.top
        if group:
            box = Box(left, top, width, above)
            sheet.frame(box)
            sheet.write(inner(box), group, style, Align.CENTRE)
            top += above
        for column, box in zip(
            of_group, boxes(of_group, left, top, head.bottom - top), strict=True
        ):
            sheet.frame(box)
            sheet.write(inner(box), column.title, style, Align.CENTRE)
        left += width


def _title_height(title: str, width: float, size: float) -> float:
    style = Style(Face.SEMIBOLD, size)
    return fit(title, width - 2 * PAD, NO_LIMIT, style).height + 2 * PAD


def _group_height(columns: Sequence[Column], size: float) -> float:
    heights = [0.0]
    for group, members in groupby(columns, key=lambda column: column.group):
        if group:
            width = sum(column.width for column in members)
            heights.append(_title_height(group, width, size))
    return max(heights)


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid of rows of one height below its head, at a fixed place; lengths in millimetres.

    Its `draw` belongs on a form, its `write` on the sheets that the form is stamped on.
    """

    left: float
    top: float
    columns: tuple[Column, ...]
    head: float
    row: float
    rows: int
    size: float = 10

    @property
    def box(self) -> Box:
        """Return the place of the whole grid."""
        width = sum(column.width for column in self.columns)
        return Box(self.left, self.top, width, self.head + self.rows * self.row)

    def row_box(self, number: int) -> Box:
        """Return the place of a row; the first is number 0."""
        top = self.top + self.head + number * self.row
        return Box(self.left, top, self.box.width, self.row)

    def draw(self, sheet: Sheet) -> None:
        """Draw the lines and the heads."""
        whole = self.box
        if self.head:
            head = Box(whole.left, whole.top, whole.width, self.head)
            draw_head(sheet, self.columns, head, self.size)
        for number in range(self.rows + 1):
            sheet.across(Place(whole.left, self.row_box(number).top, whole.width))
        first = whole.top + self.head
        for box in boxes(self.columns, whole.left, first, self.rows * self.row):
            sheet.line((box.left, box.top), (box.left, box.bottom), Stroke.THIN)
        sheet.line((whole.right, first), (whole.right, whole.bottom), Stroke.THIN)

    def write(self, sheet: Sheet, number: int, cells: Sequence[Cell]) -> None:
        """Write a row, the first being number 0."""
        write_cells(sheet, self.columns, cells, self.row_box(number), self.size)
