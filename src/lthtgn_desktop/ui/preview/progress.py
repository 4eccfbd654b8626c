"""How far a printing job is, and the button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label


class Progress(QWidget):
    """A sentence, a bar, and the button."""

    def __init__(self, stop: Callable[[], object]) -> None:
        super().__init__()
        self._told = label(role="heading2")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text("preview.progress"))
        self.bar.setTextVisible(False)
        self.bar.setMinimumHeight(32)
        self.stop = button(text("preview.stop"), stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)

    def follow(self, sent: int, count: int) -> None:
        """Show how many pages are sent, out of all."""
        self.bar.setMaximum(count)
        self.bar.setValue(sent)
        self._told.setText(text("preview.printing", page=min(sent + 1, count), count=count))
