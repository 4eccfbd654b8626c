"""The passbooks of all members at once: whole ones, or only their new lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.task import MARGIN


class EveryoneView(QWidget):
    """Three big buttons and how many have new lines; `asks` names what is wanted."""

    asks = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._standing = label(wraps=True)
        self.first = self._act("new", "F9")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(label(text("book.everyone.title"), role="heading"))
        column.addWidget(self._standing)
        self._hand = self._act("hand", "F8")
        for made in (self.first, self._act("whole", "F6"), self._hand):
            column.addWidget(made)
        column.addStretch(1)

    def show_counts(self, people: int, lines: int) -> None:
        """Show how many members have new lines, and how many lines these are."""
        name = "book.everyone.new" if people else "book.everyone.none"
        self._hand.setEnabled(lines > 0)
        self._standing.setText(text(name, people=people, lines=lines))

    def _act(self, name: str, key: str) -> QWidget:
        act = text(f"book.everyone.{name}.act")
        return button(act, lambda: self.asks.emit(name), role="big", key=key)
