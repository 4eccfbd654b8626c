"""A day: typed as people write it, shown with its weekday beside the field."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.typing import Unreadable

_WRITTEN = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*", re.ASCII)


def written(day: date) -> str:
    """Return a day as it is written: 23/11/2025."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_form(day: date) -> str:
    """Return a day in full: Chủ nhật, ngày 23 tháng 11 năm 2025."""
    weekday = text(f"day.{day.weekday()}")
    return text("date.long", weekday=weekday, day=day.day, month=day.month, year=day.year)


def read_day(typed: str) -> date | None:
    """Return the day that was typed, None for a blank; raises `Unreadable`."""
    if not typed.strip():
        return None
    match = _WRITTEN.fullmatch(as_digits(typed))
    try:
        if match is not None:
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        pass
    raise Unreadable(text("err.date", typed=typed))


class DateField(QWidget):
    """A line for a day; T is today, + and - are the days after and before."""

    changed = Signal()

    def __init__(self, today: date, *, day: date | None = None) -> None:
        super().__init__()
        self._today = today
        self.line = QLineEdit(written(day or today))
        self.line.setPlaceholderText(text("date.hint"))
        letters_wide(self.line, 18)
        self.line.installEventFilter(self)
        self._long = label(role="words", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addWidget(self._long, 1)
        self.line.textChanged.connect(self._follow)
        self._follow()

    def day(self) -> date | None:
        """Return the day typed, None for a blank; raises `Unreadable`."""
        return read_day(self.line.text())

    def reading(self) -> object:
        """Return the day typed, as a document holds it."""
        day = self.day()
        return None if day is None else day.isoformat()

    def put(self, value: object) -> None:
        """Show a day, given as a date or as a document holds it."""
        day = date.fromisoformat(value) if isinstance(value, str) else value
        self.line.setText(written(day) if isinstance(day, date) else "")

    def input(self) -> QWidget:
        """Return the line."""
        return self.line

    def widget(self) -> QWidget:
        """Return the line with the long form beside it."""
        return self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take T, + and - as commands; a date needs none of them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._command(event)
        return super().eventFilter(watched, event)

    def _command(self, event: QKeyEvent) -> bool:
        if (
            event.modifiers()
            & ~Qt.KeyboardModifier.KeypadModifier
            & ~Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        if event.text() in {"t", "T"}:
            self.put(self._today)
            return True
        if event.text() in {"+", "=", "-"}:
            self._step(-1 if event.text() == "-" else 1)
            return True
        return False

    def _step(self, days: int) -> None:
        try:
            day = self.day() or self._today
            self.put(day + timedelta(days=days))
        except (Unreadable, OverflowError):
            return

    def _follow(self) -> None:
        try:
            day = self.day()
        except Unreadable:
            day = None
        self._long.setText("" if day is None else long_form(day))
        self.changed.emit()
