"""The notes of a cash count: how many of each, added up at every key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from lthtgn_desktop.domain.life import MOST_NOTES
from lthtgn_desktop.domain.money import DENOMINATIONS, grouped
from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.money_edit import MoneyLine
from lthtgn_desktop.ui.widgets.typing import Unreadable

_LOOSE = 1
_SHOWN = [note for note in DENOMINATIONS if note >= 1_000] + [_LOOSE]


class NotesField(QFrame):
    """A line for each note, in two columns; blank is none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[int, MoneyLine] = {}
        self._sums = {note: label(role="muted") for note in _SHOWN}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        half = (len(_SHOWN) + 1) // 2
        for place, note in enumerate(_SHOWN):
            self._lay(grid, note, place % half, 3 * (place // half))
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)

    def reading(self) -> dict[str, int]:
        """Return how many of each note there are; raises `Unreadable`."""
        counted = {note: self._count(note) for note in _SHOWN}
        return {str(note): number for note, number in counted.items() if number}

    def total(self) -> int:
        """Return what was counted, in đồng; raises `Unreadable`."""
        return sum(int(note) * number for note, number in self.reading().items())

    def put(self, _value: object) -> None:
        """Empty all lines."""
        for line in self._lines.values():
            line.clear()

    def input(self) -> QWidget:
        """Return the first line."""
        return self._lines[_SHOWN[0]]

    def widget(self) -> QWidget:
        """Return all lines."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next note, as in the grid."""
        if event.text() == "\r":
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _lay(self, grid: QGridLayout, note: int, row: int, column: int) -> None:
        line = MoneyLine()
        letters_wide(line, 10)
        name = text("count.loose") if note == _LOOSE else text("count.note", note=grouped(note))
        words = label(name)
        words.setBuddy(line)
        line.setAccessibleName(name)
        line.textChanged.connect(lambda _typed: self._follow(note))
        self._lines[note] = line
        for offset, widget in enumerate((words, line, self._sums[note])):
            grid.addWidget(widget, row, column + offset)

    def _follow(self, note: int) -> None:
        try:
            amount = note * self._count(note)
            wrong = False
        except Unreadable:
            amount, wrong = 0, True
        self._sums[note].setText(f"= {grouped(amount)} đ" if amount else "")
        restyle(self._lines[note], "wrong", wrong)
        self.changed.emit()

    def _count(self, note: int) -> int:
        typed = as_digits(self._lines[note].text()).strip().replace(".", "")
        if not typed:
            return 0
        if not (typed.isascii() and typed.isdigit()) or int(typed) > MOST_NOTES:
            raise Unreadable(text("err.count", typed=typed))
        return int(typed)
