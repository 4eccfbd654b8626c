"""The bar at the top: the way back, what this page is, and what can be done on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
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
        self._names = ("", "", "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(12)
        for widget in (self._back, self._title, self._subtitle):
            self._row.addWidget(widget, 1 if widget is self._subtitle else 0)

    def show_page(self, title: str, subtitle: str, narrow: str = "", *, can_go_back: bool) -> None:
        """Show what the page is called: by its narrow title where the subtitle has no room."""
        self._names = (title, subtitle, narrow or title)
        self._back.setVisible(can_go_back)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the page as there is room now."""
        super().resizeEvent(event)
        self._fit()

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
        self._fit()

    def _fit(self) -> None:
        title, subtitle, narrow = self._names
        beside = [made for made in (self._back, *self._actions) if not made.isHidden()]
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= sum(made.sizeHint().width() + self._row.spacing() for made in beside)
        room -= self._title.fontMetrics().horizontalAdvance(title) + self._row.spacing()
        fits = narrow == title or self._subtitle.fontMetrics().horizontalAdvance(subtitle) <= room
        self._title.setText(title if fits else narrow)
        self._subtitle.setText(subtitle if fits else "")
