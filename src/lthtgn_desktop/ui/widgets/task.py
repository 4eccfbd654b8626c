"""Tasks laid over a screen one on another: a heading, a form, and the button that records it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.beside import Beside
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.flow import Flow, flowing
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.typing import Unreadable, follow

MARGIN = 12

Document = dict[str, object]
"""What was typed, by the keys of an event's document."""


class Task(QWidget):
    """One thing to write down; Enter walks through the fields to the button, F9 records."""

    gives_up = Signal()
    typed = Signal()

    def __init__(
        self, heading: str, rows: Sequence[Row], *, save: str, then: Callable[[Document], object]
    ) -> None:
        super().__init__()
        self.rows = list(rows)
        self._save = button(save, self.save, role="primary", key="F9")
        self.form = Form(self.rows, ends=self._save.setFocus)
        self._then = then
        self._note = label(wraps=True)
        self._note.hide()
        inside = QWidget()
        self.middle = Beside(inside)
        self.middle.addWidget(_at_the_top(self.form), 3)
        self._area = scrolling(inside)
        self.below = button_row(button(text("part.cancel"), self.gives_up.emit))
        self.below.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(self._note)
        column.addWidget(self._area, 1)
        column.addLayout(self.below)
        self._follow_typing()
        self._before = self._standing()

    def say(self, sentence: str, role: str = "") -> None:
        """Show a sentence under the heading, as long as it is true."""
        self._note.setText(sentence)
        restyle(self._note, "role", role)
        self._note.setVisible(bool(sentence))

    def save(self) -> None:
        """Hand over what was typed, once every field can be read."""
        if (document := self.form.document()) is not None:
            self._then(document)
        else:
            self._show_focus()

    def readable(self) -> Document:
        """Return what can be read so far, without a word about the rest."""
        found = {row.key: _read(row) for row in self.rows}
        return {
            key: value
            for key, value in found.items()
            if value is not None and value is not Unreadable
        }

    @property
    def is_touched(self) -> bool:
        """Return whether anything was typed that leaving would lose."""
        return self._standing() != self._before

    def mark_kept(self) -> None:
        """Note that what stands here is kept, so that leaving loses nothing."""
        self._before = self._standing()

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show a refusal beside the field that it names."""
        if self.isVisible():
            self.form.show_refusal(sentence, error)
            self._show_focus()

    def _show_focus(self) -> None:
        if _holds(self.form, focus := self.focusWidget()):
            self._area.ensureWidgetVisible(focus, 0, 3 * MARGIN)

    def _follow_typing(self) -> None:
        for row in self.rows:
            follow(row.field, self.typed.emit)

    def _standing(self) -> list[object]:
        return [_read(row) for row in self.rows]


class Parts(QStackedWidget):
    """What lies one on another: at the bottom where one begins, over it what was opened."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner

    def push(self, part: QWidget, focus: QWidget) -> None:
        """Lay a part over the others."""
        self.addWidget(part)
        self.setCurrentWidget(part)
        if isinstance(part, Task):
            part.gives_up.connect(lambda: self.leave(lambda: None))
        focus.setFocus()

    def start(self, task: Task) -> None:
        """Lay a task over the others, and begin typing; what is refused is shown in it."""
        self._runner.refused.connect(task.show_refusal)
        first = task.form.first_focus()
        self.push(task, first)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def pop(self) -> None:
        """Take the uppermost part away; the cursor is again where it was below."""
        top = self.currentWidget()
        self.setCurrentIndex(self.count() - 2)
        self.removeWidget(top)
        top.deleteLater()
        below = self.currentWidget()
        (below.focusWidget() or below).setFocus()

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part down, or away from the last; what was typed is not lost unasked."""
        top = self.currentWidget()
        if self.count() == 1:
            go()
        elif isinstance(top, Task) and top.is_touched:
            yes, no = text("part.lose.yes"), text("part.lose.no")
            ask(self, text("part.lose"), yes=yes, no=no, then=self.pop)
        else:
            self.pop()


def button_row(*buttons: QPushButton) -> Flow:
    """Return buttons side by side; what is added after them stands at the right."""
    row = flowing(*buttons)
    row.add_gap()
    return row


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a widget that scrolls up and down where it does not fit; never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(inner)
    return area


def _at_the_top(inner: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inner)
    column.addStretch(1)
    return made


def _read(row: Row) -> object:
    try:
        return row.field.reading()
    except Unreadable:
        return Unreadable


def _holds(widget: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))
