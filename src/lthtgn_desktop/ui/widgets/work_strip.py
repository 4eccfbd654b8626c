"""What takes long: how far it is, and the button that stops it; everything else waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QWidget

from lthtgn_desktop.ui.long_work import LongWork
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_HAND = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.Drop,
    QEvent.Type.DragEnter,
    QEvent.Type.ContextMenu,
}
_OF_THE_BUTTON = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class WorkStrip(QWidget):
    """A sentence, a bar, and “Dừng (Esc)”; while it is shown, keys and clicks go nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        self._work: LongWork[object] | None = None
        self._focus: QWidget | None = None
        self.told = label(role="heading2", wraps=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text("work.bar"))
        self.bar.setTextVisible(False)
        self.bar.setMinimumHeight(32)
        self.halt = button(text("work.stop"), self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(16)
        row.addWidget(self.told, 2)
        row.addWidget(self.bar, 1)
        row.addWidget(self.halt)
        self.hide()

    def follow(self, work: LongWork[object]) -> None:
        """Show a work until `rest` is called."""
        self._work = work
        self._focus = QApplication.focusWidget()
        work.advanced.connect(self._show)
        work.stops.connect(self._show_stopping)
        self._show(0, 0)
        self.halt.setEnabled(True)
        self.show()
        self.halt.setFocus()
        _program().installEventFilter(self)

    def rest(self) -> None:
        """Go away, and give the cursor back."""
        if self._work is None:
            return
        self._work = None
        _program().removeEventFilter(self)
        if self._focus is not None and self.isAncestorOf(_program().focusWidget() or self):
            self._focus.setFocus()
        self._focus = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key and click that is not for the button; Esc stops."""
        if event.type() in _KEYS and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._takes_key(watched, event)
        is_by_hand = event.type() in _HAND and isinstance(watched, QWidget)
        return is_by_hand and watched is not self.halt

    def _takes_key(self, watched: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _OF_THE_BUTTON and watched is self.halt:
            return False
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._stop()
        event.accept()  # no shortcut either: it comes as a key, which is taken then
        return True

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _show(self, done: int, count: int) -> None:
        if self._work is None or self._work.is_stopping:
            return
        self.bar.setMaximum(count)
        self.bar.setValue(done)
        name = self._work.words if count else "work.working"
        self.told.setText(text(name, done=done, count=count))
        self.bar.setAccessibleDescription(self.told.text())

    def _show_stopping(self) -> None:
        self.told.setText(text("work.stopping"))
        self.halt.setEnabled(False)


def _program() -> QApplication:
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise TypeError(found)
    return found
