"""Printing: every paper of the catalogue, the passbooks, the printer, and the club's wishes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.papers.ground import ground_of
from lthtgn_desktop.ui.papers.menu import Menu
from lthtgn_desktop.ui.papers.options import NEEDS_MEMBER
from lthtgn_desktop.ui.papers.paper_task import PaperTask
from lthtgn_desktop.ui.papers.passbook_acts import PassbookActs
from lthtgn_desktop.ui.papers.ruler_task import RulerTask
from lthtgn_desktop.ui.papers.wishes_task import WishesTask
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.printers import printer_names
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.paper.settings import change_settings, paper_settings
from lthtgn_desktop.usecases.working_day import club_now


class PapersPage(Page):
    """The papers; what is asked about one lies over them, its pages over that."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("papers.title"))
        self.menu = Menu()
        self.parts = Parts(runner)
        self.parts.push(self.menu, self.menu.buttons[0])
        self._passbooks = PassbookActs(runner, self.parts, self.told.emit)
        self.menu.chosen.connect(self.open_paper)
        self.menu.wants_settings.connect(self.open_wishes)
        self.fill_with(self.parts)

    def first_focus(self) -> QWidget:
        """Return the first paper."""
        return self.menu.buttons[0]

    def take(self, errand: Errand) -> None:
        """Ask at once about the paper that the person came for."""
        super().take(errand)
        if errand.task:
            self.open_paper(Paper(errand.task))

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the papers."""
        self.parts.leave(go)

    def open_paper(self, paper: Paper) -> None:
        """Show what can be said about a paper."""
        if paper is Paper.CALIBRATION:
            self.open_ruler()
        elif (ground := ground_of(self.runner, paper)) is None:
            return
        elif paper is Paper.PASSBOOK:
            self._passbooks.start(ground)
        else:
            self.parts.start(PaperTask(paper, ground, partial(self._show, paper)))

    def open_ruler(self) -> None:
        """Show how a printer is set right."""
        show = partial(self._show, Paper.CALIBRATION)
        self.parts.start(RulerTask(printer_names(), show, self.told.emit))

    def open_wishes(self) -> None:
        """Show the club's wishes for its papers."""
        wishes, club = self.runner.run(paper_settings), self.runner.run(club_now)
        if wishes is not None and club is not None:
            name = "" if club.identity is None else club.identity.name
            self.parts.start(WishesTask(wishes, name, self._keep, self._look))

    def _show(self, paper: Paper, wanted: Wanted, on_printer: OnPrinter | None = None) -> None:
        show_paper(self.runner, self.parts, paper, wanted, on_printer)

    def _keep(self, wishes: PaperSettings) -> bool:
        kept = self.runner.run(change_settings, wishes) is not None
        if kept:
            self.told.emit(text("wishes.saved"))
        return kept

    def _look(self, paper: Paper) -> None:
        """Show a paper with the new wishes; one that is about a member, about the first one."""
        if (ground := ground_of(self.runner)) is not None:
            about = paper in NEEDS_MEMBER and bool(ground.people)
            self._show(paper, Wanted(member=ground.people[0].code) if about else Wanted())


def make(runner: Runner) -> Page:
    """Return the page."""
    return PapersPage(runner)
