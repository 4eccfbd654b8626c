"""Every paper as a big button, and below them the printer's position and the club's wishes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.paper_words import paper_title
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE

_NUMBER_KEYS = "123456789"
_MOST_COLUMNS = 3
_GAP = 12
_SIDES = 48
_SCROLL_BAR = 20


class Menu(QWidget):
    """The papers in the catalogue's order, in as many columns as there is room for."""

    chosen = Signal(object)
    """The paper whose button was pressed."""
    wants_settings = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = list(self._papers())
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        wishes = button(text("papers.settings"), self.wants_settings.emit, key="F4")
        column = QVBoxLayout()
        column.setContentsMargins(_SIDES // 2, 16, _SIDES // 2, 16)
        column.setSpacing(16)
        column.addWidget(label(text("papers.choose"), role="muted", wraps=True))
        column.addLayout(self._grid)
        column.addLayout(button_row(wishes))
        column.addStretch(1)
        self._area = scrolling(column)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self._lay(_MOST_COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons anew where another number of columns fits."""
        super().resizeEvent(event)
        widest = max(made.sizeHint().width() for made in self.buttons) + _GAP
        room = self.width() - _SCROLL_BAR - _SIDES + _GAP
        self._lay(max(1, min(_MOST_COLUMNS, room // widest)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go to the button that lies there; Tab goes on in the order of reading."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Left: -1,
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Up: -self._columns,
                Qt.Key.Key_Down: self._columns,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                place = self.buttons.index(watched) + step
                if 0 <= place < len(self.buttons):
                    self.buttons[place].setFocus()
                    self._area.ensureWidgetVisible(self.buttons[place])
                return True
        return super().eventFilter(watched, event)

    def _papers(self) -> Iterator[QPushButton]:
        for place, paper in enumerate(CATALOGUE):
            made = button(_words(place, paper), partial(self.chosen.emit, paper), role="big")
            made.setAccessibleName(paper_title(paper))
            made.installEventFilter(self)
            if place < len(_NUMBER_KEYS):
                key = QKeySequence(_NUMBER_KEYS[place])
                QShortcut(key, self).activated.connect(made.click)
            yield made

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for made in self.buttons:
            self._grid.removeWidget(made)
        for place, made in enumerate(self.buttons):
            self._grid.addWidget(made, place // columns, place % columns)


def _words(place: int, paper: Paper) -> str:
    if place >= len(_NUMBER_KEYS):
        return paper_title(paper)
    return text("papers.numbered", number=_NUMBER_KEYS[place], title=paper_title(paper))
