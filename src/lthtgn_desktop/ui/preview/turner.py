"""The buttons that turn the pages and enlarge them, and which page it is."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.preview.view import ZOOMS, PageView
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label


class Turner(QWidget):
    """Offers only what can be done with the page that is shown."""

    def __init__(self, view: PageView, count: int) -> None:
        super().__init__()
        self._view = view
        self._count = count
        self._place = label(role="heading2")
        self._before = button(text("preview.before"), lambda: view.turn(-1), key="PgUp")
        self._after = button(text("preview.after"), lambda: view.turn(1), key="PgDown")
        self._larger = button(text("preview.larger"), lambda: view.enlarge(1), key="+")
        self._smaller = button(text("preview.smaller"), lambda: view.enlarge(-1), key="-")
        self._whole = button(text("preview.whole"), lambda: view.enlarge(0), key="0")
        QShortcut(QKeySequence("="), self).activated.connect(self._larger.click)
        self._lay()
        view.turned.connect(self._follow)
        self._follow()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._place)
        for pair in ((self._before, self._after), (self._smaller, self._larger)):
            row = QHBoxLayout()
            for made in pair:
                row.addWidget(made, 1)
            column.addLayout(row)
        column.addWidget(self._whole)
        if self._count == 1:
            self._before.hide()
            self._after.hide()

    def _follow(self) -> None:
        """Say which page is shown; the cursor leaves a button that can do nothing more."""
        place, zoom = self._view.place, self._view.zoom
        self._place.setText(text("preview.page", page=place + 1, count=self._count))
        for made, can in self._standing(place, zoom):
            if made.hasFocus() and not can:
                self._view.setFocus()
            made.setEnabled(can)

    def _standing(self, place: int, zoom: int) -> tuple[tuple[QPushButton, bool], ...]:
        return (
            (self._before, place > 0),
            (self._after, place < self._count - 1),
            (self._smaller, zoom > 0),
            (self._whole, zoom > 0),
            (self._larger, zoom < len(ZOOMS) - 1),
        )
