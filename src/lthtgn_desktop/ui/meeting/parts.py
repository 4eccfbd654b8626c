"""What lies over the steps: the day, a choice of ways, and the summary to be read out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import DateField, long_form
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.number_keys import NumberKeys
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.seen_focus import SeenFocus
from lthtgn_desktop.ui.widgets.task import Document, Task, button_row

_SIDES = 24
_GAP = 12
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Choice(NamedTuple):
    """One way on, and what is done when it is taken."""

    words: str
    then: Callable[[], object]


class Choices(QWidget):
    """Big buttons with their number keys."""

    def __init__(self, heading: str, choices: Sequence[Choice], back: Callable[[], object]) -> None:
        super().__init__()
        self.buttons = [_way(choice) for choice in choices]
        self._keys = NumberKeys(self)
        self._keys.chosen.connect(self._take)
        returns = button(text("meeting.back"), back)
        _lay(self, heading, self.buttons, returns)

    def _take(self, number: int) -> None:
        if 0 < number <= len(self.buttons):
            self.buttons[number - 1].click()


class Summary(QWidget):
    """The sentences in large letters; the keys of the page move them under the button."""

    def __init__(self, sentences: Iterable[str], back: Callable[[], object]) -> None:
        super().__init__()
        self.returns = button(text("meeting.back"), back)
        self.returns.installEventFilter(self)
        lines = [label(sentence, role="heading", wraps=True) for sentence in sentences]
        self._area = _lay(self, text("meeting.read.title"), lines, self.returns)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up, Down, Page Up and Page Down move the sentences."""
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)
            return True
        return super().eventFilter(watched, event)


class DayTask(Task):
    """Asks for the day; the latest meetings are proposed below."""

    def __init__(
        self, days: tuple[date, date], latest: Iterable[date], then: Callable[[date], object]
    ) -> None:
        today, now = days
        field = DateField(today, day=now)
        rows = [Row("date", text("meeting.when.day"), field)]

        def take(document: Document) -> None:
            then(date.fromisoformat(str(document["date"])))

        super().__init__(text("meeting.when"), rows, save=text("meeting.when.take"), then=take)
        found = [button(long_form(day), partial(then, day)) for day in latest]
        inner = QVBoxLayout()
        inner.addWidget(label(text("meeting.when.latest"), role="heading2"))
        for made in found:
            inner.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        if found:
            at = self.layout()
            if isinstance(at, QVBoxLayout):
                at.setStretchFactor(self.middle, 0)
                at.insertLayout(at.count() - 1, inner)
                at.insertStretch(at.count() - 1, 1)


def _way(choice: Choice) -> QPushButton:
    return button(choice.words, choice.then, role="big")


def _lay(part: QWidget, heading: str, widgets: Sequence[QWidget], ends: QPushButton) -> QScrollArea:
    """Lay widgets under each other where they scroll, and below them the way back."""
    column = QVBoxLayout()
    column.setContentsMargins(_SIDES, _GAP, _SIDES, _GAP)
    column.setSpacing(_GAP)
    column.addWidget(label(heading, role="heading", wraps=True))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = scrolling(column)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    SeenFocus(area, widgets)
    around = QVBoxLayout(part)
    around.setContentsMargins(0, 0, 0, _GAP)
    around.addWidget(area)
    below = button_row(ends)
    below.setContentsMargins(_SIDES, 0, _SIDES, 0)
    around.addLayout(below)
    return area
