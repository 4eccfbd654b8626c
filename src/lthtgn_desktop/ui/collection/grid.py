"""The grid under the keyboard: every key of the collection day is here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lthtgn_desktop.ui.collection.cells import TYPED, Place, takes
from lthtgn_desktop.ui.collection.column_widths import fit_columns
from lthtgn_desktop.ui.collection.delegate import CellDelegate
from lthtgn_desktop.ui.collection.header import SheetHeader
from lthtgn_desktop.ui.collection.table import SheetTable
from lthtgn_desktop.ui.texts import text

_LOANS_ONLY = {Place.PRINCIPAL, Place.INTEREST}


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
        table.stepped.connect(lambda place: self.go(place, self._column()))
        self._fit()

    def go(self, row: int, place: Place) -> None:
        """Put the cursor on a cell and show it."""
        index = self.table.index(row, place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def pay_due(self) -> None:
        """Fill the row with what is due and go down: one key for whoever pays it all."""
        if (place := self.currentIndex().row()) >= 0:
            self.table.pay_due(place)
            self._vertical(1, self._column(), skips=False)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # stubs
        """Paint the rows that the cursor left and entered, whole."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002, FBT001 - Qt's
        """Keep Tab inside the grid."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        fit_columns(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

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
        if event.text() in {"+", "="}:
            self.pay_due()
        elif event.key() == Qt.Key.Key_Space:
            self._attend()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._blank()
        elif event.text().isprintable() and event.text() and not self._is_editable():
            self.refused.emit(text("err.readonly"))
        else:
            return self._go_on(event)
        return True

    def _go_on(self, event: QKeyEvent) -> bool:
        """Move as a key says, after typing or without; False for other keys."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._vertical(-1 if shift else 1, self._column(), skips=True)
        elif key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift):
            self._sideways(-1)
        elif key == Qt.Key.Key_Tab:
            self._sideways(1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._vertical(-1 if key == Qt.Key.Key_Up else 1, self._column(), skips=False)
        else:
            return False
        self.setFocus()
        return True

    def _vertical(self, step: int, place: Place, *, skips: bool) -> None:
        """Go to the next row in sight; in loan columns those without a loan are skipped."""
        row = self.currentIndex().row() + step
        while 0 <= row < self.table.rowCount():
            passes = skips and place in _LOANS_ONLY and not takes(self.table.sheet.rows[row], place)
            if not self.isRowHidden(row) and not passes:
                self.go(row, place)
                return
            row += step

    def _sideways(self, step: int) -> None:
        """Go to the next cell that can be typed into, over the end of the row to the next."""
        places = [
            (row, place)
            for row in range(self.table.rowCount())
            if not self.isRowHidden(row)
            for place in TYPED
            if takes(self.table.sheet.rows[row], place)
        ]
        here = (self.currentIndex().row(), self._column())
        later = [at for at in places if (at > here if step > 0 else at < here)]
        if later:
            self.go(*later[0 if step > 0 else -1])

    def _attend(self) -> None:
        if not self.table.cycle_attendance(self.currentIndex().row()):
            self.refused.emit(text("err.readonly"))

    def _blank(self) -> None:
        if self._is_editable():
            self.table.write(self.currentIndex(), "")

    def _is_editable(self) -> bool:
        return bool(self.table.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable)

    def _column(self) -> Place:
        return Place(max(0, self.currentIndex().column()))

    def _fit(self) -> None:
        """Give rows and columns the room that their texts need at this size."""
        fit_columns(self)
        height = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(max(34, height + 14))
