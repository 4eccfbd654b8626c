"""The month whose turn it is, what can be done with it, and the reports of the months before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.ui.closing.figures import checks_list, figures_table
from lthtgn_desktop.ui.closing.reports import Reports
from lthtgn_desktop.ui.patience import patience
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.key_task import new_key_task
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.ui.widgets.task import scrolling as narrow
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from lthtgn_desktop.usecases.close_month import Preview
from lthtgn_desktop.usecases.club_key import holder_to_be, key_in_use, signing_key
from lthtgn_desktop.usecases.list_reports import list_reports


class Overview(Parts):
    """Figures at the left, acts at the right; a new key and a written report lie over them."""

    counts = Signal()
    closes = Signal()
    wants_answers = Signal()
    chooses = Signal()

    def __init__(self, runner: Runner, seen: Preview, club: Club) -> None:
        super().__init__(runner)
        month = month_words(seen.month)
        self.first = button(text("close.count"), self.counts.emit, role="big", key="F6")
        closes = button(text("close.do", month=month), self.closes.emit, role="primary", key="F9")
        self.reports: Reports | None = None
        acts = QWidget()
        self._acts = QVBoxLayout(acts)
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(12)
        self._acts.addWidget(self.first)
        self._acts.addWidget(closes)
        self._acts.addStretch(1)
        bottom = QWidget()
        row = QHBoxLayout(bottom)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(24)
        row.addWidget(scrolling(_figures(seen, club), sideways=True), 1)
        self.renew_reports()
        row.addWidget(narrow(acts))
        self.addWidget(bottom)

    def renew_reports(self) -> None:
        """Show the reports as they stand now; the month that was chosen stays chosen."""
        months, key = self._runner.run(list_reports), self._runner.run(key_in_use)
        old, self.reports = (
            self.reports,
            Reports(self._runner, months or [], has_key=key is not None),
        )
        if old is not None:
            self.reports.choice.put(old.choice.reading())
            self._acts.removeWidget(old)
            old.deleteLater()
        self.reports.choice.changed.connect(self.chooses)
        self.reports.wants_key.connect(self.start_key)
        self.reports.wants_answers.connect(self.wants_answers.emit)
        self.reports.written.connect(self._show_written)
        self._acts.insertWidget(2, self.reports)

    def start_key(self) -> None:
        """Explain what the key is, and ask for its password; the first time only."""
        explained = text("key.explained", person=self._runner.run(holder_to_be))
        heading, save = text("key.first.title"), text("key.first.report")
        self.start(new_key_task(heading, explained, save, self._make_key))

    def pop(self) -> None:
        """Take the uppermost part away, and go back to the months."""
        super().pop()
        if self.reports is not None:
            self.reports.choice.input().setFocus()

    def _make_key(self, password: str) -> None:
        with patience():
            key = self._runner.run(signing_key, password)
        if key is not None and self.reports is not None:
            self.pop()
            self.renew_reports()
            self.reports.ask_folder(key)

    def _show_written(self, file: Written) -> None:
        shown = WrittenFile(file)
        shown.done.connect(self.pop)
        self.push(shown, shown.ends)
        self.renew_reports()


def _figures(seen: Preview, club: Club) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    column.addWidget(label(text("close.checks", month=month_words(seen.month)), role="heading"))
    column.addWidget(checks_list(seen.checks, club.funds))
    day = written(seen.month.last_day)
    column.addWidget(label(text("close.figures", day=day), role="heading"))
    column.addWidget(figures_table(seen.figures, club.funds))
    column.addStretch(1)
    return column
