"""The whole sheet on the screen: filter bar, grid, totals, detail, and the line of keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.collection import CollectionSheet
from lthtgn_desktop.domain.names import rank
from lthtgn_desktop.ui.collection.cells import Place
from lthtgn_desktop.ui.collection.detail import Detail
from lthtgn_desktop.ui.collection.filter_bar import FILTERS, FilterBar
from lthtgn_desktop.ui.collection.grid import SheetGrid
from lthtgn_desktop.ui.collection.table import SheetTable
from lthtgn_desktop.ui.collection.totals_row import TotalsRow
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.fitting_label import FittingLabel

FEWEST_ROWS = 4
"""Fewer members at a time are no list any more."""


class SheetView(QWidget):
    """Keeps its parts in step with the sheet."""

    wants_receipt = Signal()

    def __init__(self, sheet: CollectionSheet) -> None:
        super().__init__()
        self.table = SheetTable(sheet)
        self.grid = SheetGrid(self.table)
        self.bar = FilterBar()
        self.detail = Detail()
        self._totals = TotalsRow(self.grid.horizontalHeader())
        self._filter = "all"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        keys = _keys()
        self._giving_way = (keys, self._totals, self.bar)
        for part in (self.bar, self.grid, self._totals, self.detail, keys):
            column.addWidget(part, 1 if part is self.grid else 0)
        self._connect()
        self.refresh()
        if sheet.rows:
            self.grid.go(0, Place.DUES)

    def refresh(self) -> None:
        """Count everything again."""
        self._totals.show_totals(self.table.sheet)
        self.bar.show_progress(self.table.sheet)
        self._show_current()

    def search(self, typed: str) -> None:
        """Show only those whose name fits, the best one under the cursor; or say there is none."""
        rows = self.table.sheet.rows
        ranks = [rank(row.name, typed) if typed.strip() else None for row in rows]
        found = [place for place, row_rank in enumerate(ranks) if row_rank is not None]
        for place, row in enumerate(rows):
            fits = place in found if typed.strip() else FILTERS[self._filter](row)
            self.grid.setRowHidden(place, not fits)
        if found:
            best = min(found, key=lambda place: (ranks[place] or 0, place))
            self.grid.go(best, Place.DUES)
        elif typed.strip():
            self.grid.setCurrentIndex(QModelIndex())
            self.detail.show_problem(text("find.none", typed=typed.strip()))

    def filter(self, name: str) -> None:
        """Show the rows of one of the four buttons."""
        if not self.grid.cells.finish():
            self.bar.mark_filter(self._filter)
            return
        self._filter = name
        self.bar.search.clear()
        self.search("")
        shown = (n for n in range(self.table.rowCount()) if not self.grid.isRowHidden(n))
        if (first := next(shown, None)) is not None:
            self.grid.go(first, Place.DUES)
        self.grid.setFocus()

    def enter_grid(self) -> None:
        """From the search into the grid: on the one who was found, with all rows in sight again."""
        if self.bar.search.text().strip() and not self.grid.currentIndex().isValid():
            return
        here = max(0, self.grid.currentIndex().row())
        self.bar.search.clear()
        self.grid.setFocus()
        self._make_room()
        self.grid.go(here, Place.DUES)

    def find_name(self) -> None:
        """Put the cursor into the search."""
        if self.grid.cells.finish():
            self.bar.show()
            self.bar.search.setFocus()
            self.bar.search.selectAll()

    def give(self) -> None:
        """Put the cursor where the cash handed over is typed, or back."""
        if self.detail.given.hasFocus():
            self.grid.setFocus()
        elif self.grid.cells.finish():
            self.detail.given.setFocus()
            self.detail.given.selectAll()

    def take_back(self) -> None:
        """Take the last change back, the cursor where it was made."""
        if self.grid.cells.finish():
            self.table.steps.undo()
            self.grid.setFocus()

    def make_again(self) -> None:
        """Make the change again that was taken back last."""
        if self.grid.cells.finish():
            self.table.steps.redo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a few rows in sight: on a small screen with large text the rest gives way."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Hide the line of keys, then the totals, then the filters, as far as rows lack room.

        F3 shows the filters again for as long as something is searched.
        """
        for part in self._giving_way:
            part.show()
        parts = (self.bar, self._totals, self.detail, self._giving_way[0])
        header = self.grid.horizontalHeader().sizeHint().height()
        rows = FEWEST_ROWS * self.grid.verticalHeader().defaultSectionSize()
        lacking = sum(_height(part, self.width()) for part in parts) + header + rows - self.height()
        for part in self._giving_way:
            if lacking <= 0:
                return
            if part is not self.bar or not self.bar.search.hasFocus():
                part.hide()
                lacking -= _height(part, self.width())

    def _connect(self) -> None:
        self.table.touched.connect(self.refresh)
        self.grid.moved.connect(self._show_current)
        self.grid.refused.connect(self.detail.show_problem)
        self.grid.cells.refused.connect(self.detail.show_problem)
        self.grid.cells.typing.connect(self.detail.show_typing)
        self.grid.cells.given_up.connect(self._show_current)
        self.bar.searched.connect(self.search)
        self.bar.chosen.connect(self.filter)
        self.bar.entered.connect(self.enter_grid)
        for key, then in (
            ("Ctrl+Z", self.take_back),
            ("Ctrl+Y", self.make_again),
            ("F3", self.find_name),
            ("F6", self.give),
            ("F8", self.wants_receipt.emit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(then)
        self.detail.given.returnPressed.connect(self.grid.setFocus)

    def _show_current(self) -> None:
        place = self.grid.currentIndex().row()
        row = self.table.sheet.rows[place] if place >= 0 else None
        self.detail.show_row(place + 1, row)


def _keys() -> QWidget:
    strip = QFrame()
    strip.setProperty("role", "panel")
    row = QHBoxLayout(strip)
    row.setContentsMargins(14, 3, 12, 3)
    keys = [text(name) for name in ("grid.keys", "grid.keys.fewer", "grid.keys.few")]
    row.addWidget(FittingLabel(keys, role="small"), 1)
    return strip


def _height(part: QWidget, width: int) -> int:
    """Return how high a part wants to be, whether it is shown or not."""
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
