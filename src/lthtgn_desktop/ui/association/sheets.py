"""Sheets as a workbook shows them, one at a time, row by row; long texts go on in the next line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.association.swapping import swap
from lthtgn_desktop.ui.association.words import cell_words
from lthtgn_desktop.ui.association.wrapped import Wrapped, show_again
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.usecases.register.show_file import Cell, Sheet, SheetRow


class Sheets(QWidget):
    """Chooses a sheet and shows its rows; `is_numbered` beside each the number Excel gives it."""

    turned = Signal()

    def __init__(self, *, is_numbered: bool) -> None:
        super().__init__()
        self._is_numbered = is_numbered
        self._sheets: dict[str, Sheet] = {}
        self.which = Choice({})
        self.listing = Wrapped(text("register.sheet.rows"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.which)
        self._column.addWidget(self.listing, 1)
        self.listing.turned.connect(self.turned.emit)

    @property
    def place(self) -> tuple[str, int]:
        """Return the sheet that is shown, and the number of the row that is chosen."""
        return self.which.reading() or "", int(self.listing.chosen() or 0)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return what stands in the row that is chosen."""
        sheet, chosen = self._sheets.get(self.place[0]), self.place[1]
        rows = () if sheet is None else sheet.rows
        return next((row.cells for row in rows if row.number == chosen), ())

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show sheets; the one that was chosen stays chosen where there is one of its name."""
        old, chosen = self.which, self.which.reading()
        self._sheets = {sheet.name: sheet for sheet in sheets}
        names = {name: name for name in self._sheets}
        self.which = Choice(names, chosen=chosen if chosen in names else next(iter(names), None))
        self.which.input().setAccessibleName(text("register.sheet"))
        self.which.changed.connect(self._show)
        swap(self._column, old, self.which)
        self._show()

    def _show(self) -> None:
        sheet = self._sheets.get(self.which.reading() or "")
        if sheet is None:
            return
        width = max((len(row.cells) for row in sheet.rows), default=0)
        heads = [*sheet.heads, *[""] * (width - len(sheet.heads))]
        columns = _columns(sheet, heads)
        if self._is_numbered:
            columns.insert(0, Column(text("register.row"), is_amount=True))
        is_counted = _is_amount(sheet, 0)
        lines = [self._line(row, len(heads), is_counted=is_counted) for row in sheet.rows]
        show_again(self.listing, columns, lines)

    def _line(self, row: SheetRow, width: int, *, is_counted: bool) -> Line:
        """Return a line; a head over others does not stand in the narrow column of numbers."""
        cells = [cell_words(cell) for cell in row.cells]
        cells += [""] * (width - len(cells))
        is_head = _is_head(row) and width > 1
        if is_head and is_counted:
            cells[0], cells[1] = "", cells[0]
        if self._is_numbered:
            cells.insert(0, str(row.number))
        return Line(str(row.number), tuple(cells), role="past" if is_head else "")


def _columns(sheet: Sheet, heads: Sequence[str]) -> list[Column]:
    """Return the columns: numbers stand at the right, the longest texts take the room left."""
    longest = [
        max((len(str(cell)) for cell in _cells(sheet, place)), default=0)
        for place in range(len(heads))
    ]
    grows = longest.index(max(longest, default=0)) if longest else 0
    return [
        Column(head, _is_amount(sheet, place), grows=place == grows)
        for place, head in enumerate(heads)
    ]


def _is_amount(sheet: Sheet, place: int) -> bool:
    """Tell whether a column holds numbers or days, and nothing else."""
    cells = list(_cells(sheet, place))
    return bool(cells) and not any(isinstance(cell, str) for cell in cells)


def _cells(sheet: Sheet, place: int) -> Iterator[Cell]:
    """Yield what stands in a column, heads over several lines left out."""
    for row in sheet.rows:
        if place < len(row.cells) and row.cells[place] is not None and not _is_head(row):
            yield row.cells[place]


def _is_head(row: SheetRow) -> bool:
    return row.cells[0] is not None and all(cell is None for cell in row.cells[1:])
