"""Documents that run over several sheets: blocks and tables, each below the last."""

from __future__ import annotations

from dataclasses import replace

from lthtgn_desktop.printing.blocks import Block, Paragraph, Stack, height_of
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Paper, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.table import Part, Table
from lthtgn_desktop.printing.text import SMALL, Align

_FOOT = 9.0  # millimetres from the lower edge to the middle of the page number


class Flow:
    """Writes from the top of a sheet to its foot, and begins a new sheet where one is full."""

    def __init__(
        self,
        document: Document,
        paper: Paper = A4,
        *,
        margins: Margins | None = None,
        scale: float = NORMAL,
    ) -> None:
        self._document = document
        self._paper = paper
        self._area = paper.inside(margins or Margins())
        self._scale = scale
        self._sheets: list[Sheet] = []
        self.new_sheet()

    @property
    def room(self) -> float:
        """Return how much of the sheet is left, in millimetres."""
        return self._area.bottom - self._place.top

    def new_sheet(self) -> None:
        """Go on at the top of a new sheet."""
        self._sheets.append(self._document.sheet(self._paper))
        self._place = Place(self._area.left, self._area.top, self._area.width, self._scale)

    def add(self, *blocks: Block) -> None:
        """Draw blocks below each other; one that does not fit begins the next sheet."""
        for block in blocks:
            self._make_room(height_of(block, self._place))
            self._place = self._place.down(block.draw(self._sheets[-1], self._place))

    def text(self, paragraph: Paragraph) -> None:
        """Write a paragraph that may go on on the next sheet."""
        self.add(*paragraph.in_lines(self._place))

    def table(self, table: Table, *above: Block) -> None:
        """Draw a table over as many sheets as it needs, its head on each of them.

        What stands `above` it, such as its title, never stays behind at the foot of a sheet.
        """
        beginning = Stack((*above, replace(table, rows=table.rows[:1])))
        self._make_room(height_of(beginning, self._place))
        self.add(*above)
        part = Part(table, self._sheets[-1], self._place)
        for number, row in enumerate(table.rows):
            if part.bottom + _needed(table, part, number) > self._area.bottom:
                part = self._turn(table, part, number)
            part.add(row)
        self._place = self._place.down(part.bottom)

    def number(self, name: str = "") -> None:
        """Write `Trang 1/3` at the foot of every sheet so far, and at its left what it is."""
        top = self._paper.height - _FOOT - SMALL.pitch / 2
        foot = Place(self._area.left, top, self._area.width)
        left, right = foot.columns((3, 1), gap=3)
        for number, sheet in enumerate(self._sheets, 1):
            sheet.write(Box(*left[:3], SMALL.pitch), name, SMALL)
            text = f"Trang {number}/{len(self._sheets)}"
            sheet.write(Box(*right[:3], SMALL.pitch), text, SMALL, Align.RIGHT)

    def _make_room(self, height: float) -> None:
        if height > self.room and self._place.top > self._area.top:
            self.new_sheet()

    def _turn(self, table: Table, part: Part, number: int) -> Part:
        """Go on with a table on a new sheet; the rows before `number` have been drawn."""
        carried = table.carried(number) if table.carried and number else None
        if carried:
            part.add(carried[0])
        self.new_sheet()
        part = Part(table, self._sheets[-1], self._place)
        if carried:
            part.add(carried[1])
        return part


def _needed(table: Table, part: Part, number: int) -> float:
    """Return the height of a row, and of what must stand below it if the sheet ends there."""
    height = part.height(table.rows[number])
    is_last = number == len(table.rows) - 1
    if table.carried and not is_last:
        height += part.height(table.carried(number + 1)[0])
    return height
