"""The month whose turn it is, what can be done with it, and the reports of the months before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.ui.closing.figures import figures_table
from lthtgn_desktop.ui.closing.reports import Reports
from lthtgn_desktop.ui.closing.todo import HERE, TodoList
from lthtgn_desktop.ui.page import Errand
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.beside import Beside
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.key_task import new_key_task
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.ui.widgets.task import scrolling as narrow
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from lthtgn_desktop.usecases.close_month import Preview
from lthtgn_desktop.usecases.closing_list import ClosingList
from lthtgn_desktop.usecases.club_key import holder_to_be, key_in_use, signing_key
from lthtgn_desktop.usecases.list_reports import list_reports


class Overview(Parts):
    """Figures at the left, acts at the right; a new key and a written report lie over them."""

    counts = Signal()
    counts_fund = Signal(str)
    goes = Signal(object)
    """The `Errand` by which something of the list is mended elsewhere."""
    closes = Signal()
    wants_answers = Signal()
    chooses = Signal()

    def __init__(self, runner: Runner, found: ClosingList, club: Club) -> None:
        super().__init__(runner)
        seen = found.seen
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
        self._acts.addWidget(
            button(text("close.checking"), lambda: self.goes.emit(Errand("checking")))
        )
        self._acts.addStretch(1)
        bottom = QWidget()
        row = Beside(bottom)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(24)
        todo = TodoList(found.items, club.funds)
        todo.goes.connect(self._go)
        figures = QWidget()
        figures.setLayout(_figures(seen, club, todo))
        figures.setMinimumWidth(todo.minimumSizeHint().width())
        row.addWidget(figures, 1, 44)
        self.renew_reports()
        row.addWidget(acts, 0)
        self.addWidget(narrow(bottom))

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

    def _go(self, errand: Errand) -> None:
        if errand.screen != HERE:
            self.goes.emit(errand)
        elif errand.task == "count":
            self.counts_fund.emit(errand.about)
        elif self.reports is not None:
            self.reports.choice.input().setFocus()

    def _make_key(self, password: str) -> None:
        key = self._runner.run_long(signing_key, password)
        if key is not None and self.reports is not None:
            self.pop()
            self.renew_reports()
            self.reports.ask_folder(key)

    def _show_written(self, file: Written) -> None:
        shown = WrittenFile(file)
        shown.done.connect(self.pop)
        self.push(shown, shown.ends)
        self.renew_reports()


def _figures(seen: Preview, club: Club, todo: TodoList) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    checks = text("close.checks", month=month_words(seen.month))
    column.addWidget(label(checks, role="heading", wraps=True))
    column.addWidget(todo)
    day = written(seen.month.last_day)
    column.addWidget(label(text("close.figures", day=day), role="heading", wraps=True))
    table = QVBoxLayout()
    table.setContentsMargins(0, 0, 0, 0)
    table.addWidget(figures_table(seen.figures, club.funds))
    area = scrolling(table, sideways=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(
        table.sizeHint().height() + area.horizontalScrollBar().sizeHint().height()
    )
    column.addWidget(area)
    column.addStretch(1)
    return column
