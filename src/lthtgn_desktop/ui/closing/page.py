"""Closing a month: look, count the cash, close, send the report."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.ui.closing.count import CountView
from lthtgn_desktop.ui.closing.figures import checks_list, figures_table
from lthtgn_desktop.ui.closing.reports import Reports
from lthtgn_desktop.ui.closing.words import closing_question, early_words, month_words
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.close_month import Preview, close, closing_day, preview
from lthtgn_desktop.usecases.show_figures import picture


class ClosingPage(Page):
    """Shows the month whose turn it is; the cash count stands on a page of its own."""

    interests = Changed.MONEY | Changed.MONTHS | Changed.LOANS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("close.title"))
        self._parts = QStackedWidget()
        self._seen: Preview | None = None
        self._club: Club | None = None
        self.count: CountView | None = None
        self._first: QPushButton | None = None
        self.fill_with(self._parts)

    def reload(self) -> None:
        """Look at the month again; while cash is being counted, afterwards."""
        if self.count is not None:
            return
        now, seen = self.runner.run(picture), self.runner.run(preview)
        if now is None or seen is None:
            return
        self._seen, self._club = seen, now.club
        self.subtitle = text("close.month", month=month_words(seen.month))
        self._show(self._overview(seen, now.club))
        self.renamed.emit()

    def first_focus(self) -> QWidget:
        """Return the cash count's button: it comes before the closing."""
        return self if self._first is None else self._first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the cash count first."""
        if event.key() == Qt.Key.Key_Escape and self.count is not None:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def leave(self, go: Callable[[], None]) -> None:
        """Ask before a count that was begun is thrown away."""
        if self.count is None or not self.count.is_started:
            go()
            return
        words, yes, no = text("count.throw"), text("count.throw.yes"), text("count.throw.no")
        ask(self, words, yes=yes, no=no, then=go)

    def give_up(self) -> None:
        """Leave the cash count for the overview."""
        self.leave(self.back)

    def count_cash(self) -> None:
        """Show the cash count, proposed for the day of closing, never for one to come."""
        if self._seen is None or self._club is None:
            return
        today = self.runner.desk.today
        day = min(today, closing_day(self.runner.desk, self._seen.month))
        self.count = CountView(self.runner, self._club.funds, day)
        self.count.done.connect(self._counted)
        self.count.given_up.connect(self.give_up)
        self._show(self.count)
        self.count.notes.input().setFocus()

    def back(self) -> None:
        """Go back to the overview."""
        self.count = None
        self.reload()
        self.first_focus().setFocus()

    def close_month(self) -> None:
        """Ask once, with what is still open; then close."""
        if self._seen is None or self._club is None:
            return
        early = early_words(self._seen.month, self.runner.desk.today)
        words = closing_question(self._seen, self._club.funds, early)
        yes = text("close.yes", month=month_words(self._seen.month))
        ask(self, words, yes=yes, no=text("act.review"), then=self._close)

    def _close(self) -> None:
        if self._seen is None:
            return
        month = self._seen.month
        if self.runner.run(close, month) is not None:
            self.told.emit(text("close.done", month=month_words(month)))
            self.first_focus().setFocus()

    def _counted(self, sentence: str) -> None:
        self.back()
        self.told.emit(sentence)

    def _show(self, part: QWidget) -> None:
        old = self._parts.currentWidget()
        self._parts.addWidget(part)
        self._parts.setCurrentWidget(part)
        if old is not None:
            self._parts.removeWidget(old)
            old.deleteLater()

    def _overview(self, seen: Preview, club: Club) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(24)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(8)
        month = month_words(seen.month)
        left.addWidget(label(text("close.checks", month=month), role="heading"))
        left.addWidget(checks_list(seen.checks, club.funds))
        day = written(seen.month.last_day)
        left.addWidget(label(text("close.figures", day=day), role="heading"))
        left.addWidget(figures_table(seen.figures, club.funds))
        left.addStretch(1)
        row.addWidget(scrolling(left, sideways=True), 1)
        row.addLayout(self._acts(month, club))
        return made

    def _acts(self, month: str, club: Club) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        self._first = button(text("close.count"), self.count_cash, role="big", key="F6")
        closes = button(text("close.do", month=month), self.close_month, role="primary", key="F9")
        reports = Reports(self.runner, [closed.month for closed in club.closed])
        reports.done.connect(self.told.emit)
        for widget in (self._first, closes, reports):
            column.addWidget(widget)
        column.addStretch(1)
        return column


def make(runner: Runner) -> Page:
    """Return the page."""
    return ClosingPage(runner)
