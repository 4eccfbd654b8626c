"""Closing a month: look, count the cash, close, send the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.closing.count import CountView
from lthtgn_desktop.ui.closing.overview import Overview
from lthtgn_desktop.ui.closing.words import closing_question
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.close_month import Preview, close, closing_day
from lthtgn_desktop.usecases.closing_list import ClosingList, closing_list
from lthtgn_desktop.usecases.show_figures import picture


class ClosingPage(PrintingPage):
    """Shows the month whose turn it is; the cash count stands on a page of its own."""

    interests = Changed.MONEY | Changed.MONTHS | Changed.LOANS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("close.title"))
        self._parts = QStackedWidget()
        self._found: ClosingList | None = None
        self._seen: Preview | None = None
        self._club: Club | None = None
        self.count: CountView | None = None
        self.overview: Overview | None = None
        self._minutes: Wanted | None = None
        self.fill_with(self._parts)

    def reload(self) -> None:
        """Look at the month again; while something lies over it, afterwards."""
        if self.count is not None or (self.overview is not None and self.overview.count() > 1):
            return
        now, found = self.runner.run(picture), self.runner.run(closing_list)
        if now is None or found is None:
            return
        seen = found.seen
        self._found, self._seen, self._club = found, seen, now.club
        self.subtitle = text("close.month", month=month_words(seen.month))
        self.overview = Overview(self.runner, found, now.club)
        self.overview.goes.connect(self.sends)
        self.overview.counts_fund.connect(lambda fund: self.count_cash(None, fund))
        self.overview.counts.connect(self.count_cash)
        self.overview.closes.connect(self.close_month)
        self.overview.chooses.connect(self.renamed)
        self.lay_papers_over(self.overview)
        self.overview.wants_answers.connect(lambda: self.leaves.emit("signing"))
        self._show(self.overview)
        self.renamed.emit()

    def take(self, errand: Errand) -> None:
        """Count the cash of a meeting's day at once, or stand where reports are written."""
        super().take(errand)
        if errand.task == "count":
            self.count_cash(errand.day, errand.about)
        elif errand.task == "report" and self.overview is not None and self.overview.reports:
            self.overview.reports.choice.input().setFocus()

    def first_focus(self) -> QWidget:
        """Return the cash count's button: it comes before the closing."""
        return self if self.overview is None else self.overview.first

    def offers(self) -> Sequence[Offer]:
        """Offer the chosen month's page for the board, and the minutes of a count just made."""
        if self._seen is None or self.overview is None or self.overview.count() > 1:
            return []
        chosen = self.overview.reports and self.overview.reports.choice.reading()
        month = Month.read(chosen) if chosen else self._seen.month
        words = text("close.print", month=month_words(month))
        found = [Offer(Paper.MONTH_REPORT, Wanted(month=month), words)]
        if self._minutes is not None:
            found.insert(0, Offer(Paper.CASH_COUNT, self._minutes, text("count.print"), "F8"))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the cash count first."""
        if event.key() == Qt.Key.Key_Escape and self.count is not None:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def leave(self, go: Callable[[], None]) -> None:
        """Ask before a count that was begun is thrown away; leave first what lies over."""
        if self.count is None and self.overview is not None:
            self.overview.leave(go)
            return
        if self.count is None or not self.count.is_started:
            go()
            return
        words, yes, no = text("count.throw"), text("count.throw.yes"), text("count.throw.no")
        ask(self, words, yes=yes, no=no, then=go)

    def give_up(self) -> None:
        """Leave the cash count for the overview."""
        self.leave(self.back)

    def count_cash(self, on: date | None = None, fund: str = "") -> None:
        """Show the cash count, proposed for the day of closing, never for one to come."""
        if self._seen is None or self._club is None:
            return
        today = self.runner.desk.today
        day = on or min(today, closing_day(self.runner.desk, self._seen.month))
        self.count = CountView(self.runner, self._club.funds, day)
        if fund:
            self.count.fund.put(fund)
            self.count.look_up()
        self.count.done.connect(self._counted)
        self.count.given_up.connect(self.give_up)
        self.overview = None
        self._show(self.count)
        self.count.notes.input().setFocus()

    def back(self) -> None:
        """Go back to the overview, or to where the person was sent from to count."""
        self.count = None
        if self.errand is not None and self.errand.task == "count":
            self.leaves.emit("home")
            return
        self.reload()
        self.first_focus().setFocus()

    def close_month(self) -> None:
        """Ask once, with what is still open; then close."""
        if self._found is None or self._seen is None or self._club is None:
            return
        words = closing_question(self._seen, self._found.open_items, self._club.funds)
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
        if self.count is not None:
            self._minutes = Wanted(day=self.count.day.day(), fund=self.count.fund.reading() or "")
        self.back()
        self.told.emit(sentence)

    def _show(self, part: QWidget) -> None:
        old = self._parts.currentWidget()
        self._parts.addWidget(part)
        self._parts.setCurrentWidget(part)
        if old is not None:
            self._parts.removeWidget(old)
            old.deleteLater()


def make(runner: Runner) -> Page:
    """Return the page."""
    return ClosingPage(runner)
