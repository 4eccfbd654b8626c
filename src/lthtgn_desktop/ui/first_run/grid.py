"""A sheet of cells as on paper: typing replaces, Enter goes down, Tab goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ROW_PADDING = 16


class Grid(QTableWidget):
    """Rows of texts; columns before `first_open` are only read."""

    typed = Signal()

    def __init__(self, heads: Sequence[str], *, first_open: int = 0, name: str) -> None:
        super().__init__(0, len(heads))
        self._first_open = first_open
        self._is_filling = False
        self.setHorizontalHeaderLabels(list(heads))
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._fit_rows()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        head.setMinimumSectionSize(90)
        self.itemChanged.connect(self._changed)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows in place of those before."""
        self._is_filling = True
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                self._put(place, column, words)
        self._is_filling = False

    def put(self, place: int, column: int, words: str) -> None:
        """Show other words in a cell, without a word to whoever follows typing."""
        self._is_filling = True
        self._put(place, column, words)
        self._is_filling = False

    def finish(self) -> None:
        """Take in the cell that is being typed."""
        if self.state() is QAbstractItemView.State.EditingState:
            self.setFocus()

    def rows(self) -> list[list[str]]:
        """Return what stands in all cells."""
        places, columns = range(self.rowCount()), range(self.columnCount())
        return [[self.words(place, column) for column in columns] for place in places]

    def words(self, place: int, column: int) -> str:
        """Return what stands in a cell."""
        item = self.item(place, column)
        return "" if item is None else item.text().strip()

    def go_to(self, place: int, column: int) -> None:
        """Set the cursor."""
        self.setCurrentCell(place, column)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down at Enter, empty the cell at Delete."""
        item = self.currentItem()
        if event.key() in _ENTER:
            self._go_down()
        elif event.key() == Qt.Key.Key_Delete and item is not None:
            if item.flags() & Qt.ItemFlag.ItemIsEditable:
                item.setText("")
        elif event.key() == Qt.Key.Key_F9:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Make rows as high as larger letters need."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter in a cell."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)

    def _go_down(self) -> None:
        self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), self.currentColumn())

    def _put(self, place: int, column: int, words: str) -> None:
        item = QTableWidgetItem(words)
        if column < self._first_open:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setItem(place, column, item)

    def _changed(self, _item: QTableWidgetItem) -> None:
        if not self._is_filling:
            self.typed.emit()
