"""How a cell looks, and how an amount is typed into it: read before it is taken."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lthtgn_desktop.ui.collection.cell_look import paint_cell
from lthtgn_desktop.ui.collection.cells import TYPED, Place, problem_of, shown_amount
from lthtgn_desktop.ui.collection.table import AnyIndex, SheetTable
from lthtgn_desktop.ui.widgets.money_edit import MoneyLine

_ENDS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}


class CellDelegate(QStyledItemDelegate):
    """Paints cells and keeps the editor open until its text can be read."""

    typing = Signal(str)
    """The text in the editor, at every key."""
    refused = Signal(str)
    """Why the text cannot be taken; it stays in the editor."""
    given_up = Signal()
    """What was typed is gone, and so is what was wrong with it."""
    finished = Signal(object)
    """The key event that ended the typing, for the grid to move on."""

    def __init__(self, table: SheetTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._editor: QLineEdit | None = None
        self._at = QPersistentModelIndex()

    @property
    def is_typing(self) -> bool:
        """Return whether an editor is open."""
        return self._editor is not None

    @property
    def typed(self) -> str | None:
        """Return the text in the open editor, None while there is none."""
        return None if self._editor is None else self._editor.text()

    def type_again(self, typed: str) -> None:
        """Put a text into the open editor, as if it had been typed there."""
        if self._editor is not None:
            self._editor.setText(typed)
            self._editor.setModified(True)
            self._editor.end(False)  # noqa: FBT003 - Qt's

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a cell in the colours of its row's state."""
        paint_cell(painter, option, index, self._table)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return a line for the amount."""
        editor = MoneyLine(parent)
        editor.setProperty("role", "cell")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.textChanged.connect(self.typing.emit)
        self._editor = editor
        self._at = QPersistentModelIndex(index)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show what stands in the cell, ready to be replaced."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            column = TYPED[Place(index.column())]
            editor.setText(shown_amount(self._table.row(index), column))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: AnyIndex) -> None:
        """Take the text, which has been read before; never one that cannot be read."""
        if isinstance(editor, QLineEdit) and self._acceptable(editor):
            self._table.write(index, editor.text())

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        """Forget the editor."""
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def finish(self) -> bool:
        """Take what is being typed; False where it cannot be read and the editor stays."""
        if self._editor is None:
            return True
        if not self._acceptable(self._editor):
            return False
        self._close(self._editor, takes=True)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide at each key and at leaving whether the text is taken, kept or given up."""
        editor = self._editor
        if editor is None or watched is not editor:
            return False
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(editor, event)
        if event.type() is QEvent.Type.FocusOut:
            self._left(editor)
        return False

    def _key(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._close(editor, takes=False)
            self.given_up.emit()
            return True
        if event.key() not in _ENDS:
            return False
        if self._acceptable(editor):
            kept = QKeyEvent(event)
            self._close(editor, takes=True)
            self.finished.emit(kept)
        return True

    def _left(self, editor: QLineEdit) -> None:
        """Take the text when the focus goes elsewhere in this window, or call the focus back."""
        window = editor.window()
        if not window.isActiveWindow() or window.focusWidget() is editor:
            return
        if self._acceptable(editor):
            self._close(editor, takes=True)
        else:
            QTimer.singleShot(0, editor, editor.setFocus)

    def _acceptable(self, editor: QLineEdit) -> bool:
        index = self._table.index(self._at.row(), self._at.column())
        column = TYPED[Place(index.column())]
        told = problem_of(self._table.row(index), column, editor.text())
        if told is not None:
            self.refused.emit(told)
        return told is None

    def _close(self, editor: QLineEdit, *, takes: bool) -> None:
        self._editor = None
        if takes:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
