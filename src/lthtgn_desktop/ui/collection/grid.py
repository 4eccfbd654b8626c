"""The grid under the keyboard: every key of the collection day is here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout

from lthtgn_desktop.ui.collection.cells import Place
from lthtgn_desktop.ui.collection.column_widths import fit_to_text
from lthtgn_desktop.ui.collection.delegate import CellDelegate
from lthtgn_desktop.ui.collection.header import SheetHeader
from lthtgn_desktop.ui.collection.moves import Cell, cell_after, column_of, row_after
from lthtgn_desktop.ui.collection.table import SheetTable
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label


class SheetGrid(QTableView):
    """Rows of the sheet; Tab stays inside, F3 and F6 of the page lead out."""

    refused = Signal(str)
    moved = Signal()

    def __init__(self, table: SheetTable) -> None:
        super().__init__()
        self.table = table
        self.cells = CellDelegate(table, self)
        self.setModel(table)
        self.setItemDelegate(self.cells)
        self.setProperty("role", "grid")
        self.setAccessibleName(text("grid.name"))
        self.setHorizontalHeader(SheetHeader(table.usual_dues, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - Qt's
        self.cells.finished.connect(self._go_on)
        self.clicked.connect(self._attend_by_mouse)
        table.stepped.connect(self._show_step)
        fit_to_text(self)
        if not table.sheet.rows:
            _say_empty(self)

    def go(self, row: int, place: Place) -> None:
        """Put the cursor on a cell and show it."""
        index = self.table.index(row, place)
        self.setCurrentIndex(index)
        self._show_current()

    def pay_due(self) -> None:
        """Fill the row with what is due and go down: one key for whoever pays it all."""
        if (place := self.currentIndex().row()) >= 0:
            self.table.pay_due(place)
            _to(self, row_after(self, self.table.sheet.rows, 1, skips=False))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # stubs
        """Paint the rows that the cursor left and entered, whole."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002, FBT001 - Qt's
        """Keep Tab inside the grid."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is being typed before the cursor goes elsewhere; else it stays there."""
        if self.cells.finish():
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; the cursor stays in sight when the strip below needs room."""
        super().resizeEvent(event)
        fit_to_text(self)
        self._show_current()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            fit_to_text(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the collection day; the rest is Qt's."""
        if not self._command(event):
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> bool:
        command = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if command or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return bool(command) or event.key() == Qt.Key.Key_Escape
        if not self.currentIndex().isValid():
            event.setAccepted(self._go_on(event))
            return True
        if event.text() in {"+", "="}:
            self.pay_due()
        elif event.key() == Qt.Key.Key_Space:
            self._attend()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and _is_editable(self):
            self.table.write(self.currentIndex(), "")
        elif event.text().isprintable() and event.text() and not _is_editable(self):
            self.refused.emit(text("err.readonly"))
        else:
            return self._go_on(event)
        return True

    def _go_on(self, event: QKeyEvent) -> bool:
        """Move as a key says, after typing or without; False for other keys."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key, rows = event.key(), self.table.sheet.rows
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            _to(self, row_after(self, rows, -1 if shift else 1, skips=True))
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            back = shift or key == Qt.Key.Key_Backtab
            _to(self, cell_after(self, rows, -1 if back else 1))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            _to(self, row_after(self, rows, -1 if key == Qt.Key.Key_Up else 1, skips=False))
        else:
            return False
        self.setFocus()
        return True

    def _show_current(self) -> None:
        """Scroll to the cursor, counting rows that were hidden or shown a moment ago."""
        if self.currentIndex().isValid():
            self.updateGeometries()
            self.scrollTo(self.currentIndex())

    def _show_step(self, row: int) -> None:
        """Show where a step was taken back or made again, even on a row out of the filter."""
        self.setRowHidden(row, False)  # noqa: FBT003 - Qt's
        self.go(row, column_of(self))

    def _attend(self) -> None:
        if not self.table.cycle_attendance(self.currentIndex().row()):
            self.refused.emit(text("err.readonly"))

    def _attend_by_mouse(self, index: QModelIndex) -> None:
        if index.column() == Place.ATTENDANCE:
            self._attend()


def _to(grid: SheetGrid, cell: Cell | None) -> None:
    if cell is not None:
        grid.go(*cell)


def _is_editable(grid: SheetGrid) -> bool:
    return bool(grid.table.flags(grid.currentIndex()) & Qt.ItemFlag.ItemIsEditable)


def _say_empty(grid: SheetGrid) -> None:
    """Say in place of the rows where members are added."""
    words = label(text("grid.empty"), role="heading", wraps=True)
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    QVBoxLayout(grid.viewport()).addWidget(words)
    grid.setAccessibleDescription(text("grid.empty"))
