"""The funds: figures, movements, and behind a button the club's rules and officers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.funds.chart_part import ChartPart
from lthtgn_desktop.ui.funds.figures import KINDS
from lthtgn_desktop.ui.funds.overview import Overview
from lthtgn_desktop.ui.funds.policy import Policy, document_of, task_of
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.vouchers.behind import open_behind
from lthtgn_desktop.ui.vouchers.opening import open_event
from lthtgn_desktop.ui.vouchers.words import kind_words
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.usecases.behind_figure import Sum
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.fund_book import fund_book
from lthtgn_desktop.usecases.fund_growth import fund_growth
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day, proposed_day


class FundsPage(PrintingPage):
    """One fund at a time; the rules lie over it, a form over both."""

    interests = Changed.MONEY | Changed.LOANS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("funds.title"))
        self.overview = Overview()
        self.policy: Policy | None = None
        self.parts.push(self.overview, self.overview.book.listing)
        self.overview.wants.connect(self._show_lines)
        self.overview.asks.connect(self.open_policy)
        self.overview.asks_chart.connect(self.open_chart)
        self.overview.opens_figure.connect(self.open_figure)
        self.overview.opens.connect(self.open_event)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the funds and, where they are open, the rules as they are now."""
        day = self.runner.run(figures_day)
        if day is not None and (seen := self.runner.run(picture, day)) is not None:
            self.overview.show_picture(seen)
        if self.policy is not None and self.parts.indexOf(self.policy) >= 0:
            self._show_policy(self.policy.show_club)

    def first_focus(self) -> QWidget:
        """Return the list of movements."""
        return self.overview.book.listing

    def offers(self) -> Sequence[Offer]:
        """Offer the cash book of the fund that is shown."""
        if not self.overview.chosen or self.parts.currentWidget() is not self.overview:
            return ()
        wanted = Wanted(fund=self.overview.chosen, month=self.overview.book.month)
        return [Offer(Paper.CASH_BOOK, wanted)]

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the funds."""
        self.parts.leave(go)

    def open_policy(self) -> None:
        """Show the club's rules, officers and funds."""
        self._show_policy(lambda club, day: self._push(Policy(club, day)))

    def open_chart(self) -> None:
        """Show the lending fund since the club began."""
        if (growth := self.runner.run(fund_growth)) is not None:
            part = ChartPart(growth)
            part.closes.connect(lambda: self.parts.leave(lambda: None))
            self.parts.push(part, part.chart)

    def open_figure(self, name: str) -> None:
        """Show the events behind a figure of the chosen fund."""
        fund, day = self.overview.chosen, self.runner.run(figures_day)
        if day is not None:
            what = kind_words(KINDS[name], fund)
            figure = (what, Sum(KINDS[name], fund), day)
            open_behind(self.runner, self.parts, figure, self.told.emit)

    def open_event(self, ref: str) -> None:
        """Show the event of a line of the book."""
        open_event(self.runner, self.parts, ref, self.told.emit)

    def start(self, name: str) -> None:
        """Show one of the forms that change the rules."""
        club, day = self.runner.run(club_now), self.runner.run(proposed_day)
        if club is not None and day is not None:
            task = task_of(name, club, day, lambda typed: self._record(name, typed))
            self.parts.start(task)

    def _show_policy(self, show: Callable[..., object]) -> None:
        club, day = self.runner.run(club_now), self.runner.run(proposed_day)
        if club is not None and day is not None:
            show(club, day)

    def _push(self, policy: Policy) -> None:
        self.policy = policy
        policy.asks.connect(self.start)
        self.parts.push(policy, policy.buttons[0])

    def _show_lines(self, fund: str, place: str) -> None:
        if (lines := self.runner.run(fund_book, fund, Place(place))) is not None:
            self.overview.book.show_lines(lines)

    def _record(self, name: str, typed: Document) -> None:
        if self.runner.run(record_document, document_of(name, typed)) is not None:
            self.parts.pop()
            day = written(date.fromisoformat(str(typed["date"])))
            self.told.emit(text(f"policy.{name}.done", day=day))


def make(runner: Runner) -> Page:
    """Return the page."""
    return FundsPage(runner)
