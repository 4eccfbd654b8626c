"""The window before anything is loaded: it shows at once that it is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow

from lthtgn_desktop.ui.texts import text


class MainWindow(QMainWindow):
    """The window itself: it shows at once that it is there, and fills after the first paint."""

    def __init__(self, fill: Callable[[MainWindow], object]) -> None:
        super().__init__()
        self._fill: Callable[[MainWindow], object] | None = fill
        self._kept: object = None
        self.setWindowTitle(text("app.title"))
        waiting = QLabel(text("app.opening"))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and only then load what takes time."""
        super().paintEvent(event)
        if self._fill is not None:
            fill, self._fill = self._fill, None
            QTimer.singleShot(0, self, lambda: self._keep(fill(self)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the page first: something typed may still be there."""
        if getattr(self._kept, "may_close", lambda: True)():
            event.accept()
        else:
            event.ignore()

    def _keep(self, filled: object) -> None:
        self._kept = filled
