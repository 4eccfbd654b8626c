"""Help over the window: what lies behind it stays exactly as it is, half-typed words included.

A window of its own that lies on the frame, for two reasons: a cell that is being typed keeps its
editor, since Qt takes only the window's activity from it, and no key reaches the screen behind.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.message_strip import MessageStrip
from lthtgn_desktop.ui.widgets.task import Parts


class HelpWindow(QDialog):
    """Lies on a frame as long as it is open; Esc takes the uppermost of its parts away."""

    def __init__(self, frame: QWidget, runner: Runner) -> None:
        kind = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        super().__init__(frame.window(), kind)
        self._frame = frame
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._title = label(role="heading")
        self.parts = Parts(runner)
        self._strip = MessageStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.parts, 1)
        column.addWidget(self._strip)
        self.parts.currentChanged.connect(self._name)
        runner.refused.connect(self._refuse)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: change_text_size(step))
        frame.window().installEventFilter(self)

    def lie_on_frame(self) -> None:
        """Cover the frame, wherever it is now."""
        corner = self._frame.mapToGlobal(QPoint(0, 0))
        self.setGeometry(QRect(corner, self._frame.size()))

    def go_back(self) -> None:
        """Go one part back; from the first one to the screen behind."""
        self.parts.leave(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses only the button that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            QWidget.keyPressEvent(self, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it is moved or made larger."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.lie_on_frame()
        return super().eventFilter(watched, event)

    def _name(self) -> None:
        if (part := self.parts.currentWidget()) is not None:
            title = part.windowTitle() or text("help.paper")
            self._title.setText(title)
            self.setWindowTitle(title)
            self.setAccessibleName(title)

    def _refuse(self, sentence: str, _error: object) -> None:
        self._strip.refuse(sentence)

    def _bar(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "bar")
        row = QHBoxLayout(made)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(button(text("help.back"), self.go_back))
        row.addWidget(self._title, 1)
        return made
