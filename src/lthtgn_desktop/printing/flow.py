"""Documents that run over several sheets: blocks and tables, each below the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lthtgn_desktop.printing.blocks import Block, Paragraph, Stack, height_of
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Paper, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.table import Part, Table
from lthtgn_desktop.printing.text import SMALL, Align, Style, fit

_FOOT = 9.0  # millimetres from the lower edge to the middle of the page number
_BESIDE_NUMBER = 5.0  # millimetres between the page number and what the sheet is
_LARGEST_FOOT = 1.2  # the scale at which a line still stands well below all margins


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

    def table(self, table: Table, *above: Block, below: Block | None = None) -> None:
        """Draw a table over as many sheets as it needs, its head on each of them.

        What stands `above` it, such as its title, never stays behind at the foot of a sheet; what
        stands `below` it, such as signatures, never stands alone on the next one.
        """
        table = table.fitted(self._place)
        blocks = table.blocks()
        self._make_room(height_of(Stack((*above, *_beginning(table, below))), self._place))
        self.add(*above)
        part = self._part(table)
        for block in blocks:
            ends = below if block is blocks[-1] else None
            if block.start and not self._holds(table, part, block, ends):
                part = self._turn(table, part, block.start)
            for number in block:
                if number > block.start and not self._holds(table, part, range(number, number + 1)):
                    part = self._turn(table, part, number)
                part.add(table.rows[number])
        self._place = self._place.down(part.bottom)
        if below is not None:
            self.add(below)

    def number(self, name: str = "") -> None:
        """Write `Trang 1/3` at the foot of every sheet so far, and at its left what it is."""
        style = SMALL.at(min(self._scale, _LARGEST_FOOT))
        bottom = self._paper.height - _FOOT + SMALL.pitch / 2
        for number, sheet in enumerate(self._sheets, 1):
            text = f"Trang {number}/{len(self._sheets)}"
            wide = style.width(text)
            end = Box(self._area.right - wide, bottom - style.pitch, wide, style.pitch)
            sheet.write(_foot(self._area, end, name, style), name, style)
            sheet.write(end, text, style, Align.RIGHT)

    def _make_room(self, height: float) -> None:
        if height > self.room and self._place.top > self._area.top:
            self.new_sheet()

    def _part(self, table: Table) -> Part:
        return Part(table, self._sheets[-1], self._place, self._area.height)

    def _holds(self, table: Table, part: Part, rows: range, below: Block | None = None) -> bool:
        """Tell whether rows fit on this sheet, and what must stand below them."""
        height = sum(part.height(table.rows[number]) for number in rows)
        if table.carried and rows.stop < len(table.rows):
            ends = table.carried(rows.stop)[0]
            height += part.height(ends) if ends else 0
        if below is not None:
            height += height_of(below, self._place)
        return part.bottom + height <= self._area.bottom

    def _turn(self, table: Table, part: Part, number: int) -> Part:
        """Go on with a table on a new sheet; the rows before `number` have been drawn."""
        carried = table.carried(number) if table.carried and number else None
        if carried and carried[0]:
            part.add(carried[0])
        self.new_sheet()
        part = self._part(table)
        if carried:
            part.add(carried[1])
        return part


def _beginning(table: Table, below: Block | None) -> Iterator[Block]:
    """Yield what of a table must stand on its first sheet, as blocks."""
    blocks = table.blocks()
    rows = list(table.rows[: blocks[0].stop]) if blocks else []
    if table.carried and len(blocks) > 1 and (carried := table.carried(len(rows))[0]):
        rows.append(carried)
    yield replace(table, rows=rows)
    if below is not None and len(blocks) <= 1:
        yield below


def _foot(area: Box, end: Box, text: str, style: Style) -> Box:
    """Return the room for a text at a sheet's foot, beside its number: one line high, or two."""
    wide = end.left - area.left - _BESIDE_NUMBER
    most = max(style.pitch, min(2 * style.pitch, end.bottom - area.bottom))
    high = most if len(fit(text, wide, most, style).lines) > 1 else style.pitch
    return Box(area.left, end.bottom - high, wide, high)
