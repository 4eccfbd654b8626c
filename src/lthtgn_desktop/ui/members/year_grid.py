"""Dues as a grid of years and months: each cell one word, and Enter opens what is behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.listing import ENTER
from lthtgn_desktop.usecases.member_dues import DuesMonth

_MONTHS = range(1, 13)
# The frame keeps its width with and without the focus, as that of the lists does.
_LOOK = f"""
QTableView {{ border: 3px solid {theme.PAPER}; }}
QTableView:focus {{ border: 3px solid {theme.FOCUS}; }}
QTableCornerButton::section {{ background: {theme.HEADER}; border: 0; }}
"""
_LOOKS = {
    "full": (theme.PAID, theme.PAID_PAPER),
    "missing": (theme.LATE, theme.LATE_PAPER),
    "part": (theme.PART, theme.PART_PAPER),
    "ahead": (theme.SENT, theme.SENT_PAPER),
    "exempt": (theme.MUTED, theme.PANEL),
    "free": (theme.MUTED, theme.PAPER),
}


class YearGrid(QTableView):
    """Newest year on top; `turned` says that another month is chosen, `opens` that it is wanted."""

    turned = Signal()
    opens = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cells = QStandardItemModel(self)
        self._months: dict[tuple[int, int], DuesMonth] = {}
        self.setModel(self._cells)
        self.setAccessibleName(text("members.see.dues"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(_LOOK)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.turned.emit())

    def show_months(self, months: Sequence[DuesMonth]) -> None:
        """Show the months; the newest that is not ahead is chosen."""
        years = sorted({one.month.year for one in months}, reverse=True)
        self._cells.clear()
        self._cells.setHorizontalHeaderLabels(
            [text("members.month.short", month=n) for n in _MONTHS]
        )
        self._cells.setVerticalHeaderLabels([str(year) for year in years])
        self._months = {}
        for one in months:
            row, column = years.index(one.month.year), one.month.number - 1
            self._months[row, column] = one
            self._cells.setItem(row, column, _item(one))
        self._cells.setRowCount(len(years))
        height = self.fontMetrics().height() + 16
        for row in range(len(years)):
            self.setRowHeight(row, height)
        self._fit()
        now = [one.month for one in months if not one.is_ahead]
        if now:
            self.choose(now[-1])

    def chosen(self) -> DuesMonth | None:
        """Return the month that is chosen, None where there is none."""
        index = self.currentIndex()
        return self._months.get((index.row(), index.column()))

    def choose(self, month: Month) -> None:
        """Choose a month."""
        for (row, column), one in self._months.items():
            if one.month == month:
                self.setCurrentIndex(self._cells.index(row, column))

    def words(self) -> dict[str, str]:
        """Return what stands in each cell, by its month."""
        return {str(one.month): word_of(one) for one in self._months.values()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the month; letters do nothing."""
        if event.key() in ENTER and self.chosen() is not None:
            self.opens.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least = self.fontMetrics().horizontalAdvance(text("members.cell.missing")) + 20
        wide = max(least, self.viewport().width() // len(_MONTHS))
        for column in range(self._cells.columnCount()):
            self.setColumnWidth(column, wide)


def state_of(one: DuesMonth) -> str:
    """Return how a month stands: full, part, missing, ahead, exempt or free."""
    if one.is_exempt:
        return "exempt"
    if not one.charged:
        return "free"
    if one.is_ahead:
        return "ahead"
    if not one.missing:
        return "full"
    return "part" if one.covered else "missing"


def word_of(one: DuesMonth) -> str:
    """Return the word in the cell."""
    return text(f"members.cell.{state_of(one)}")


def _item(one: DuesMonth) -> QStandardItem:
    item = QStandardItem(word_of(one))
    ink, paper = _LOOKS[state_of(one)]
    item.setForeground(QColor(ink))
    item.setBackground(QColor(paper))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setAccessibleText(f"{one.month.number}/{one.month.year}: {word_of(one)}")
    return item
