"""A form: labels with their fields under each other, and problems beside the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.pairs import Pairs
from lthtgn_desktop.ui.widgets.typing import Field, Unreadable, follow


class Row(NamedTuple):
    """One row: the key in the event's document, the label's words, and the field."""

    key: str
    words: str
    field: Field
    needed: bool = True


class Form(QFrame):
    """Rows of fields that together make an event's document.

    Enter goes to the next field; in the last one it does what the form `ends` with, if anything.
    """

    def __init__(self, rows: Sequence[Row], *, ends: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._ends = ends
        self._rows = {row.key: row for row in rows}
        self._problems: dict[str, QLabel] = {}
        self._marked: dict[str, QWidget] = {}
        self._pairs = Pairs(self)
        self._pairs.setContentsMargins(24, 20, 24, 20)
        self._pairs.setSpacing(4)
        for row in rows:
            self._lay(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, which the fields themselves leave alone."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        last = [*self._rows.values()][-1].field.widget()
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            return
        if self._ends is not None and (here is last or last.isAncestorOf(here)):
            self._ends()
        else:
            self.focusNextChild()

    def field(self, key: str) -> Field:
        """Return a field by its key."""
        return self._rows[key].field

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return next(iter(self._rows.values())).field.input()

    def document(self) -> dict[str, object] | None:
        """Return what was typed, blanks left out; None while a field has a problem, now shown."""
        found: dict[str, object] = {}
        wrong = [row for row in self._rows.values() if not self._read(row, found)]
        if wrong:
            wrong[0].field.input().setFocus()
            return None
        return found

    def show_problem(self, key: str, sentence: str) -> None:
        """Show a sentence beside a field; an empty one takes it away."""
        self._problems[key].setText(sentence)
        self._problems[key].setVisible(bool(sentence))
        if (marked := self._marked.pop(key, None)) is not None:
            _mark(marked, "")
        if sentence:
            self._marked[key] = self._rows[key].field.input()
            _mark(self._marked[key], sentence)

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show a refusal beside the field that it names, if it names one of ours."""
        key = error.details.get("key") if isinstance(error, Refused) else None
        if isinstance(key, str) and key in self._rows:
            self.show_problem(key, sentence)
            self._rows[key].field.input().setFocus()

    def _lay(self, row: Row) -> None:
        words = label(row.words)
        words.setBuddy(row.field.input())
        row.field.input().setAccessibleName(row.words.replace("&", ""))
        problem = label(role="problem", wraps=True)
        problem.hide()
        self._problems[row.key] = problem
        self._pairs.add_pair(words, row.field.widget(), problem)
        follow(row.field, lambda: self._forget_problem(row.key))

    def _forget_problem(self, key: str) -> None:
        if self._problems[key].text():
            self.show_problem(key, "")

    def _read(self, row: Row, found: dict[str, object]) -> bool:
        try:
            value = row.field.reading()
        except Unreadable as error:
            self.show_problem(row.key, error.sentence)
            return False
        if value is None and row.needed:
            missing = "err.choice" if isinstance(row.field, Choice) else "err.missing"
            self.show_problem(row.key, text(missing))
            return False
        if value is not None:
            found[row.key] = value
        self.show_problem(row.key, "")
        return True


def _mark(widget: QWidget, sentence: str) -> None:
    restyle(widget, "wrong", bool(sentence))
    widget.setAccessibleDescription(sentence)
