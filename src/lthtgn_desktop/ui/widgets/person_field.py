"""A field that takes a member: found by typing part of the name, marks or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lthtgn_desktop.domain.names import rank
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.typing import Unreadable

_SHOWN = 5
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LOOK = f"""
QListWidget {{ background: white; border: 2px solid {theme.BORDER}; border-radius: 6px; }}
QListWidget::item {{ border: 0; padding: 4px 8px; }}
QListWidget::item:selected {{ background: {theme.CURRENT}; color: {theme.TEXT}; }}
"""


class Person(NamedTuple):
    """Somebody to choose: the code, the name, and how this one is told from others."""

    code: str
    name: str
    told: str


class Hints(NamedTuple):
    """The texts that say what to type, that several are meant, and that none is."""

    begin: str = "part.person"
    several: str = "part.person.several"
    none: str = "find.none"


PERSON = Hints()


class PersonField(QWidget):
    """A line to type a name in, and under it those who are meant; Enter takes the marked one."""

    def __init__(self, people: Sequence[Person], hints: Hints = PERSON) -> None:
        super().__init__()
        self._people = list(people)
        self._hints = hints
        self._hits: list[Person] = []
        self._chosen: Person | None = None
        self._line = QLineEdit()
        self._line.setPlaceholderText(text(hints.begin))
        self._line.installEventFilter(self)
        self._line.textEdited.connect(self._sift)
        self._list = QListWidget()
        self._list.setStyleSheet(_LOOK)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(text(hints.begin))
        self._list.itemClicked.connect(lambda _item: self._take())
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._line)
        column.addWidget(self._list)

    def reading(self) -> object:
        """Return the code of the person, None for a blank; raises `Unreadable`."""
        if not self._line.text().strip():
            return None
        if self._chosen is not None:
            return self._chosen.code
        if len(self._hits) == 1:
            return self._hits[0].code
        name = self._hints.several if self._hits else self._hints.none
        raise Unreadable(text(name, typed=self._line.text().strip()))

    def put(self, value: object) -> None:
        """Choose somebody by code."""
        self._chosen = next((one for one in self._people if one.code == value), None)
        self._line.setText("" if self._chosen is None else self._chosen.told)
        self._list.hide()

    def input(self) -> QWidget:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return the line with the list under it."""
        return self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open, Up and Down mark, Enter takes and goes on, Esc closes it.

        What is typed over somebody who was chosen takes the place of the whole name.
        """
        is_open = self._list.isVisible()
        if is_open and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._command(Qt.Key(event.key()))
        if self._chosen is not None and _types(event):
            self._line.selectAll()
        if is_open and event.type() is QEvent.Type.FocusOut and len(self._hits) == 1:
            self._take()
        return super().eventFilter(watched, event)

    def _command(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            row = self._list.currentRow() + _STEPS[key]
            self._list.setCurrentRow(max(0, min(row, len(self._hits) - 1)))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
            return False  # the form goes on to its next field
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            return False
        return True

    def _sift(self, typed: str) -> None:
        self._chosen = None
        ranked = [(rank(one.name, typed), one) for one in self._people]
        found = [(place, one) for place, one in ranked if place is not None]
        found.sort(key=lambda hit: hit[0])
        self._hits = [one for _, one in found] if typed.strip() else []
        self._list.clear()
        for one in self._hits:
            self._list.addItem(QListWidgetItem(one.told))
        self._list.setCurrentRow(0)
        height = self._list.sizeHintForRow(0) if self._hits else 0
        self._list.setFixedHeight(height * min(len(self._hits), _SHOWN) + 8)
        self._list.setVisible(bool(self._hits))

    def _take(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._hits):
            self.put(self._hits[row].code)


def _types(event: QEvent) -> bool:
    """Return whether letters come, from the keys or from an input method."""
    if isinstance(event, QKeyEvent):
        return event.type() is QEvent.Type.KeyPress and _is_letter(event.text())
    return isinstance(event, QInputMethodEvent) and bool(
        event.preeditString() or event.commitString()
    )


def _is_letter(typed: str) -> bool:
    return bool(typed) and typed.isprintable()
