"""Before the grid: the day of the meeting, or the code on a sheet that was printed for it."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.ui.collection.unfinished_days import UnfinishedDays
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Unreadable

_OF_THE_CODE = {RefusalCode.SHEET_CODE_UNREADABLE, RefusalCode.SHEET_OF_ANOTHER_CLUB}


class DayForm(QWidget):
    """Asks for one day, or for a sheet's code; Enter opens the day.

    A scanner types wherever the cursor stands: what it types into the day goes over to the code.
    """

    chosen = Signal(object)
    coded = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._day = DateField(today)
        self._proposed = today
        self._begins = ""
        self._keys = ""
        self.unfinished = UnfinishedDays()
        self._code = TextField(hint=text("meet.code.hint"))
        self._code_line = cast("QLineEdit", self._code.input())
        self.form = Form([Row("date", text("meet.day"), self._day)], ends=self.choose)
        self.code = Form([Row("code", text("meet.code"), self._code)], ends=self.choose_code)
        column = QVBoxLayout()
        column.setContentsMargins(120, 30, 120, 20)
        column.addWidget(self.unfinished)
        column.addWidget(label(text("meet.ask.day"), role="heading"))
        column.addWidget(self.form)
        opens = button(text("meet.open"), self.choose, role="primary")
        column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(30)
        column.addWidget(label(text("meet.ask.code"), role="heading"))
        column.addWidget(self.code)
        coded = button(text("meet.code.open"), self.choose_code)
        column.addWidget(coded, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
        whole.addWidget(area)
        self._day.line.installEventFilter(self)  # after the field's own, so it is asked before it

    def first_focus(self) -> QWidget:
        """Return the collection to go on with, or else the day."""
        return self.unfinished.first or self.form.first_focus()

    def propose(self, day: date) -> None:
        """Put a day into the field, ready to be replaced."""
        self._proposed = day
        self._day.put(day)
        self._day.line.selectAll()

    def expect(self, club: str) -> None:
        """Say whose sheets are scanned here: the club's code, with which every code begins."""
        self._begins = f"{club}/".casefold()

    def typed_day(self) -> date | None:
        """Return the day that stands in the field, None where it cannot be read."""
        try:
            return self._day.day()
        except Unreadable:
            return None

    def choose(self) -> None:
        """Give the day, if it is one."""
        if self.form.document() is not None:
            self.chosen.emit(self._day.day())

    def choose_code(self) -> None:
        """Give the code as it was typed."""
        if (document := self.code.document()) is not None:
            self.coded.emit(str(document["code"]))

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show beside the code what is wrong with it."""
        if isinstance(error, Refused) and error.code in _OF_THE_CODE:
            self.show_problem(sentence)

    def show_problem(self, sentence: str) -> None:
        """Show a sentence beside the code, which stands ready to be replaced."""
        self.code.show_problem("code", sentence)
        self._code_line.setFocus()
        self._code_line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a sheet's code that is being typed or scanned into the day."""
        if event.type() is QEvent.Type.FocusIn:
            self._keys = ""
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._keys += event.text()
            if self._begins and self._keys.casefold().endswith(self._begins):
                self.begin_code(self._keys[-len(self._begins) :])
                return True
        return super().eventFilter(watched, event)

    def begin_code(self, typed: str) -> None:
        """Take how a code begins; the rest is typed or scanned behind it."""
        self._keys = ""
        self.propose(self._proposed)
        self._day.line.deselect()
        self._code.put(typed)
        self._code_line.setFocus()
        self._code_line.deselect()
        self._code_line.end(False)  # noqa: FBT003 - Qt's
