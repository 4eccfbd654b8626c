"""What is to be seen to before the closing: a mark, words, and a button to where it is mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from lthtgn_desktop.domain.closing import CheckCode
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.closing.words import item_words
from lthtgn_desktop.ui.page import Errand
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.marks import half_disc, tick, triangle
from lthtgn_desktop.usecases.closing_list import Item, State, Thing

HERE = "closing"
"""The page's own tasks: `count` and `report`."""

_GOES: Mapping[CheckCode | Thing, tuple[str, str]] = {
    CheckCode.MEETING_HELD: ("collection", ""),
    CheckCode.COLLECTED: ("collection", ""),
    CheckCode.CASH_COUNTED: (HERE, "count"),
    CheckCode.CASH_AGREES: (HERE, "count"),
    CheckCode.FUNDS_ADD_UP: ("checking", ""),
    CheckCode.CAPITAL_WHOLE: ("funds", ""),
    Thing.DRAFT: ("collection", ""),
    Thing.LOANS: ("lending", ""),
    Thing.INTEREST: ("money", "split"),
    Thing.NUMBERS: ("checking", ""),
    Thing.SENT: (HERE, "report"),
}
"""Where each thing is mended: the screen, and the task on it."""

_ORDER = {State.LOOK: 0, State.NOT_YET: 1, State.DONE: 2}
_ROLES = {State.LOOK: "problem", State.NOT_YET: "name", State.DONE: ""}


class StateMark(QWidget):
    """A triangle, a half disc or a tick; the words beside it say the same."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(26, 26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, 3, 20, 20)
        if self._state is State.DONE:
            tick(painter, box, theme.PAID)
        elif self._state is State.NOT_YET:
            half_disc(painter, box)
        else:
            triangle(painter, box)
        painter.end()


class TodoList(QWidget):
    """What is open stands first, each with its button; `goes` gives the `Errand` to mend it."""

    goes = Signal(object)

    def __init__(self, items: Sequence[Item], funds: Mapping[str, str]) -> None:
        super().__init__()
        self._funds = funds
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for place, item in enumerate(sorted(items, key=lambda item: _ORDER[item.state])):
            self._lay(place, item)

    def _lay(self, place: int, item: Item) -> None:
        words = text(f"close.state.{item.state}", words=item_words(item, self._funds))
        self._grid.addWidget(StateMark(item.state), place, 0)
        told = label(words, role=_ROLES[item.state], wraps=True)
        errand = errand_of(item)
        if errand is None or item.state is State.DONE:
            self._grid.addWidget(told, place, 1, 1, 2)
            return
        self._grid.addWidget(told, place, 1)
        said = text(f"close.go.{errand.task or errand.screen}")
        way = button(said, lambda: self.goes.emit(errand), name=f"{said}: {words}")
        self._grid.addWidget(way, place, 2)


def errand_of(item: Item) -> Errand | None:
    """Return where a thing is mended, None where nothing is to be done about it."""
    if item.code not in _GOES:
        return None
    screen, task = _GOES[item.code]
    return Errand(screen, task, item.day, item.fund)
