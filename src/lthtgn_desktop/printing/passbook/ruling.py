"""The ruled tables of passbooks: their forms, and the lines that are printed into them later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.printing.fonts import ASCENT, Face, composed
from lthtgn_desktop.printing.grid import Cell, Grid, boxes, cell_text
from lthtgn_desktop.printing.paper import Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import POINT, Style

_PAD = 0.6  # millimetres: A6 has no more to give
_WORDS = 0.47  # of a row's height, where words stand above amounts
_LEAST_ON_ONE_LINE = 0.8
_STEP = 0.25  # points
_BETWEEN_WORDS = re.compile(r" (?!đ\b)")  # an amount keeps its đ


class _Piece(NamedTuple):
    """Words that stand in one cell: from the row's left and its top, in millimetres."""

    left: float
    foot: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruled table of a passbook; `head_size` is the type of its heads in points.

    `across` are the columns, from the first to before the last, over which a text is written;
    `pad` is left free at both sides of a cell, in millimetres.
    """

    grid: Grid
    head_size: float
    across: tuple[int, int] = (0, 0)
    pad: float = _PAD

    def draw(self, sheet: Sheet) -> None:
        """Draw the form: thin lines inside, thick ones around it and under its heads."""
        replace(self.grid, size=self.head_size).draw(sheet)
        whole = self.grid.box
        sheet.frame(whole, Stroke.THICK)
        sheet.across(Place(whole.left, whole.top + self.grid.head, whole.width), Stroke.THICK)

    def write(self, sheet: Sheet, row: int, cells: Sequence[Cell], text: str = "") -> None:
        """Write a line into its row, counted from 1; a text takes the place of its columns.

        The words of a text stand between the lines of the table, never on one: so the row can be
        printed over the form.
        """
        first, end = self.across if text else (0, 0)
        for number, (box, cell) in enumerate(zip(self._boxes(row), cells, strict=True)):
            if not first <= number < end:
                self._write_cell(sheet, number, box, cell)
        if text:
            self._write_across(sheet, self._top(row), self.grid.row, text)

    def write_both(self, sheet: Sheet, row: int, cells: Sequence[Cell], text: str) -> None:
        """Write a line whose text stands above its amounts, each in half the height of the row."""
        first, end = self.across
        half = self.grid.row / 2
        for number, (box, cell) in enumerate(zip(self._boxes(row), cells, strict=True)):
            is_below = first <= number < end
            lower = box._replace(top=box.top + half, height=half) if is_below else box
            self._write_cell(sheet, number, lower, cell)
        self._write_across(sheet, self._top(row), half, text)

    def write_under(self, sheet: Sheet, row: int, cells: Sequence[Cell], text: str) -> None:
        """Write a line whose words stand above its amounts, as one run over all their columns.

        An amount of nothing is a dash, so that no figure among the words can be taken for that of
        the column below it. Without words the line is as any other.
        """
        if not text:
            self.write(sheet, row, cells)
            return
        first, end = self.across
        top = self._top(row)
        upper = self.grid.row * _WORDS
        found = list(self._boxes(row))
        for number, (box, cell) in enumerate(zip(found, cells, strict=True)):
            is_below = first <= number < end
            lower = box._replace(top=top + upper, height=self.grid.row - upper)
            value = "–" if is_below and cell in {"", None} else cell
            self._write_cell(sheet, number, lower if is_below else box, value)
        left, right = found[first].left + self.pad, found[end - 1].right - self.pad
        words = Box(left, top, right - left, upper)
        sheet.write(words, composed(text), Style(Face.ITALIC, self.grid.size))

    def _top(self, row: int) -> float:
        return self.grid.top + self.grid.head + (row - 1) * self.grid.row

    def _boxes(self, row: int) -> Iterator[Box]:
        return boxes(self.grid.columns, self.grid.left, self._top(row), self.grid.row)

    def _write_cell(self, sheet: Sheet, number: int, box: Box, cell: Cell) -> None:
        if cell is not None and cell != "":
            column = self.grid.columns[number]
            inner = Box(box.left + self.pad, box.top, box.width - 2 * self.pad, box.height)
            style = Style(column.face, self.grid.size)
            sheet.write(inner, cell_text(cell), style, column.align)

    def _write_across(self, sheet: Sheet, top: float, height: float, text: str) -> None:
        first, end = self.across
        left = self.grid.left + sum(column.width for column in self.grid.columns[:first])
        widths = tuple(column.width for column in self.grid.columns[first:end])
        style = Style(Face.ITALIC, self.grid.size)
        for piece in _pieces(composed(text), widths, height, style):
            ascent = piece.style.size * ASCENT * POINT
            place = Place(left + piece.left, top + piece.foot - ascent, sum(widths))
            sheet.write_line(place, piece.text, piece.style)


def amount(value: int) -> str:
    """Return an amount as a cell has it: nothing for 0."""
    return grouped(value).replace("-", "−") if value else ""


@lru_cache(maxsize=5_000)
def _pieces(
    text: str, widths: tuple[float, ...], height: float, style: Style
) -> tuple[_Piece, ...]:
    """Return the words of a text in the cells of a row, in as large a type as may be."""
    lines, style = _fitted(_BETWEEN_WORDS.split(text), widths, height, style)
    foot = (height - len(lines) * style.pitch) / 2 + style.size * ASCENT * POINT
    pieces = []
    for line in lines:
        for number, (cell, words) in enumerate(line):
            left = sum(widths[:cell]) + _PAD
            if number == 0 and len(line) > 1:  # as near to its next words as may be
                left += widths[cell] - 2 * _PAD - style.width(words)
            pieces.append(_Piece(left, foot, words, style))
        foot += style.pitch
    return tuple(pieces)


_Words = list[list[tuple[int, str]]]  # of each line, the words in each cell


def _fitted(
    words: list[str], widths: tuple[float, ...], height: float, style: Style
) -> tuple[_Words, Style]:
    least = style.size * _LEAST_ON_ONE_LINE
    smaller = style
    while smaller.size >= least:
        lines = _divided(words, widths, smaller)
        if lines is not None and len(lines) == 1 and smaller.pitch <= height:
            return lines, smaller
        smaller = smaller._replace(size=smaller.size - _STEP)
    while style.size > _STEP:
        lines = _divided(words, widths, style)
        if lines is not None and len(lines) * style.pitch <= height:
            return lines, style
        style = style._replace(size=style.size - _STEP)
    return [[(0, " ".join(words))]], style


def _divided(words: list[str], widths: tuple[float, ...], style: Style) -> _Words | None:
    """Return the words cell by cell and line by line; None where a word fits into no cell."""
    if max(map(style.width, words)) > max(widths) - 2 * _PAD:
        return None
    lines: _Words = [[]]
    cell, begun = 0, ""
    for word in words:
        longer = f"{begun} {word}" if begun else word
        while style.width(longer) > widths[cell] - 2 * _PAD:
            if begun:
                lines[-1].append((cell, begun))
            begun, longer = "", word
            cell += 1
            if cell == len(widths):
                lines.append([])
                cell = 0
        begun = longer
    lines[-1].append((cell, begun))
    return lines
