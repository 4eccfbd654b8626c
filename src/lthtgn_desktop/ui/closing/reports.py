"""The closed months, and the signed report of each that goes to the association."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.secrets import WrongPassword
from lthtgn_desktop.ui.remembered import REPORTS, remember, remembered
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.choose_path import choose_folder
from lthtgn_desktop.ui.widgets.password_field import PasswordField
from lthtgn_desktop.ui.widgets.report_words import month_words, needs_a_look, short_standing
from lthtgn_desktop.ui.widgets.typing import Unreadable
from lthtgn_desktop.ui.widgets.written_file import Written
from lthtgn_desktop.usecases.club_key import key_in_use, signing_key
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.list_reports import ReportedMonth


class Reports(QFrame):
    """Chooses a closed month, newest first, and writes its report into a folder.

    `wants_key`: there is none yet to sign with. `wants_answers`: what the association answered
    is to be read.
    """

    wants_key = Signal()
    wants_answers = Signal()
    written = Signal(object)

    def __init__(self, runner: Runner, months: Sequence[ReportedMonth], *, has_key: bool) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._runner = runner
        self._has_key = has_key
        self._months = {str(one.month): one for one in months}
        options = {
            key: text("report.option", month=month_words(one.month), standing=short_standing(one))
            for key, one in self._months.items()
        }
        self.choice = Choice(options, chosen=next(iter(options), None), as_list=True)
        self.password = PasswordField(is_narrow=True)
        self._problem = label(role="problem", wraps=True)
        self._answer = button(text("report.answers"), self.wants_answers.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.addWidget(label(text("report.title"), role="heading"))
        if options:
            self._lay()
        else:
            self._column.addWidget(label(text("report.none"), role="muted"))

    def write(self) -> None:
        """Open the key and ask for the folder; without a key, ask for one."""
        if not self._has_key:
            self.wants_key.emit()
        elif (password := self._typed()) is not None:
            key = self._runner.run_long(signing_key, password)
            if key is not None:
                self.password.put(None)
                self.ask_folder(key)

    def ask_folder(self, key: object) -> None:
        """Ask where the file goes; the folder of the last time is proposed."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        proposed = remembered(REPORTS, QStandardPaths.writableLocation(place))
        words = text("report.folder")
        choose_folder(self, words, proposed, lambda folder: self.export(folder, key))

    def export(self, folder: Path, key: object) -> None:
        """Write the report of the chosen month; Excel's library is loaded here, the first time."""
        remember(REPORTS, str(folder))
        month = Month.read(str(self.choice.reading()))
        sent = self._runner.run_long(_export, month, folder, key)
        known = self._runner.run(key_in_use)
        if sent is not None and known is not None:
            told = text("report.done", month=month_words(month), number=sent.number)
            advice = [text("report.as_it_is"), text("report.guarded")]
            self.written.emit(Written(told, sent.path, advice, known.fingerprint))

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show at the field that the password is wrong; it stays to be looked at."""
        if isinstance(error, WrongPassword):
            self._show_problem(sentence)

    def _typed(self) -> str | None:
        try:
            typed = self.password.reading()
        except Unreadable as wrong:
            self._show_problem(wrong.sentence)
            return None
        if typed is None:
            self._show_problem(text("report.password.missing"))
        return typed

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        line = self.password.input()
        restyle(line, "wrong", bool(sentence))
        line.setAccessibleDescription(sentence)
        if sentence:
            line.setFocus()
            line.selectAll()

    def _lay(self) -> None:
        words = label(text("report.month"))
        words.setBuddy(self.choice.input())
        self.choice.input().setAccessibleName(text("report.month"))
        self._column.addWidget(words)
        self._column.addWidget(self.choice)
        self._column.addWidget(self._answer)
        if self._has_key:
            self._lay_password()
        self._column.addWidget(button(text("report.do"), self.write, key="F7"))
        self.choice.changed.connect(self._follow)
        self._follow()

    def _lay_password(self) -> None:
        line = self.password.input()
        words = label(text("report.password"))
        words.setBuddy(line)
        line.setAccessibleName(text("report.password"))
        line.returnPressed.connect(self.write)
        self._problem.hide()
        for widget in (words, self.password, self._problem):
            self._column.addWidget(widget)
        self.password.changed.connect(lambda: self._show_problem(""))
        self._runner.refused.connect(self.show_refusal)

    def _follow(self) -> None:
        """Offer to read what the association says of the chosen month, where it wants something."""
        one = self._months.get(str(self.choice.reading()))
        self._answer.setVisible(one is not None and needs_a_look(one))


class _Sent(Protocol):
    """The file that was written, and its number among the club's reports."""

    path: Path
    number: int


def _export(desk: Desk, month: Month, folder: Path, key: object) -> _Sent:
    """Write a report; Excel's library is loaded here, the first time."""
    verb = importlib.import_module("lthtgn_desktop.usecases.send_report").export_month
    sent: _Sent = verb(desk, month, folder, key)
    return sent
