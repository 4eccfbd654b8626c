"""The bar at the top: the way back, what this page is, and what can be done on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, yields


class TopBar(QFrame):
    """Title, subtitle and buttons of the page that is shown."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._back = button(text("nav.back"), self.back.emit)
        self._title = label(role="heading")
        self._subtitle = yields(label())
        self._actions: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(12)
        for widget in (self._back, self._title, self._subtitle):
            self._row.addWidget(widget, 1 if widget is self._subtitle else 0)

    def show_page(self, title: str, subtitle: str, *, can_go_back: bool) -> None:
        """Show what the page is called."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._back.setVisible(can_go_back)

    def show_actions(self, actions: Sequence[QPushButton]) -> None:
        """Show the page's buttons in place of those of the page before."""
        for old in self._actions:
            if old not in actions:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
        for new in actions:
            if new not in self._actions:
                self._row.addWidget(new)
            new.show()
        self._actions = list(actions)
