"""Fields of a member's forms: a birth, a month, a whole number, and marks to tick."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import read_day, written
from lthtgn_desktop.ui.widgets.text_field import DigitsField
from lthtgn_desktop.ui.widgets.tick_box import TickBox
from lthtgn_desktop.ui.widgets.typing import Unreadable

_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})", re.ASCII)


class BirthField(DigitsField):
    """A year of birth, or the whole date."""

    def reading(self) -> str | None:
        """Return `1955` or `1955-03-02`, None for a blank; raises `Unreadable`."""
        typed = super().reading()
        if typed is None or re.fullmatch(r"\d{4}", typed, re.ASCII):
            return typed
        try:
            day = read_day(typed)
        except Unreadable:
            day = None
        if day is None:
            raise Unreadable(text("err.born", typed=typed))
        return day.isoformat()

    def put(self, value: object) -> None:
        """Show a birth as it is written."""
        super().put(shown_birth(str(value)))


class MonthField(DigitsField):
    """A month of a year."""

    def reading(self) -> str | None:
        """Return `2025-03`, None for a blank; raises `Unreadable`."""
        typed = super().reading()
        if typed is None:
            return None
        match = _MONTH.fullmatch(typed)
        if match is None or not 1 <= int(match[1]) <= 12:
            raise Unreadable(text("err.month", typed=typed))
        return str(Month(int(match[2]), int(match[1])))

    def put(self, value: object) -> None:
        """Show a month."""
        super().put(shown_month(value) if isinstance(value, Month) else value)


class MarksField(QWidget):
    """What is true or not of a person, each with a box to tick."""

    def __init__(self, marks: Mapping[str, str]) -> None:
        super().__init__()
        self._boxes = {key: TickBox(words) for key, words in marks.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for box in self._boxes.values():
            row.addWidget(box)
        row.addStretch(1)

    def reading(self) -> object:
        """Return every mark with whether it is ticked."""
        return {key: box.isChecked() for key, box in self._boxes.items()}

    def put(self, value: object) -> None:
        """Tick what is true."""
        for key, box in self._boxes.items():
            box.setChecked(isinstance(value, Mapping) and bool(value.get(key)))

    def input(self) -> QWidget:
        """Return the first box."""
        return next(iter(self._boxes.values()))

    def widget(self) -> QWidget:
        """Return all boxes."""
        return self


def shown_birth(born: str) -> str:
    """Return a birth as it is written: a year, or day/month/year."""
    day = "/".join(reversed(born.split("-")))
    return day if len(born) == len("1955-03-02") else born


def shown_month(month: Month) -> str:
    """Return a month as it is written: 03/2025."""
    return written(month.first_day)[3:]
