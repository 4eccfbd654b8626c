"""Before the grid: the day of the meeting."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Form, Row


class DayForm(QWidget):
    """Asks for one day; Enter opens the sheet."""

    chosen = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._day = DateField(today)
        self.form = Form([Row("date", text("meet.day"), self._day)], ends=self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(120, 60, 120, 40)
        column.addWidget(label(text("meet.ask.day"), role="heading"))
        column.addWidget(self.form)
        opens = button(text("meet.open"), self.choose, role="primary")
        column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def propose(self, day: date) -> None:
        """Put a day into the field, ready to be replaced."""
        self._day.put(day)
        self._day.line.selectAll()

    def choose(self) -> None:
        """Give the day, if it is one."""
        if self.form.document() is not None:
            self.chosen.emit(self._day.day())
