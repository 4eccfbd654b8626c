"""The register's page: parts lie one over another, and files may be dropped on any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.ui.association import choosing
from lthtgn_desktop.ui.association.club import ClubView
from lthtgn_desktop.ui.association.enrolling import Enrolling
from lthtgn_desktop.ui.association.importing import Importing
from lthtgn_desktop.ui.association.overview import Overview
from lthtgn_desktop.ui.association.own_key import OwnKeyView
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.totals import TotalsView
from lthtgn_desktop.ui.association.verifying import Verifying
from lthtgn_desktop.ui.association.waiting import Waiting
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.drop_target import files_in
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.show_card import look_at_card
from lthtgn_desktop.usecases.register.show_club import club_record


class RegisterPage(Page):
    """The home of a register; what is opened from it lies over it."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("register.title"))
        self.parts = Parts(runner)
        self.stage = Stage(runner, self.parts, self.told.emit)
        own = runner.run(_association)
        self._whose = "" if own is None else f"{own.name} ({own.code})"
        self.overview = Overview(self.stage, Level.COMMUNE if own is None else own.level)
        self.overview.opens.connect(self.open_club)
        self.overview.asks.connect(self.begin)
        self.overview.drops.connect(self.take_in)
        self.setAcceptDrops(True)
        self.fill_with(self.parts)
        self.parts.currentChanged.connect(self._follow)
        self.parts.push(self.overview, self.overview)

    def reload(self) -> None:
        """Show who has sent; called on entering."""
        self._follow()

    def first_focus(self) -> QWidget:
        """Return where the overview begins."""
        return self.overview.first_focus()

    def leave(self, go: Callable[[], None]) -> None:
        """Take the uppermost part away, or go from the overview."""
        top = self.parts.currentWidget()
        if isinstance(top, Part):
            top.leave(lambda: self.parts.leave(go))
        else:
            self.parts.leave(go)

    def begin(self, name: str) -> None:
        """Begin what a button names."""
        if name == "import":
            choosing.choose_reports(self, self.take_in)
        elif name == "enrol":
            choosing.choose_card(self, self.enrol)
        elif name == "waiting":
            self.stage.show(Waiting(self.stage))
        elif name == "totals":
            self._show_totals()
        elif name == "verify":
            self.stage.show(Verifying(self.stage))
        elif name == "key":
            self.stage.show(OwnKeyView(self.stage))
        else:
            self.leaves.emit(name)

    def take_in(self, files: Sequence[Path]) -> None:
        """Take files in; where they still come in, these come after them."""
        reports, top = choosing.reports_in(files), self.parts.currentWidget()
        if not reports:
            self.told.emit(text("register.import.nothing"))
            return
        if isinstance(top, Importing):
            top.take_files(reports)
            return
        part = Importing(self.stage, reports)
        part.asks.connect(self.begin)
        self.stage.show(part)

    def enrol(self, path: Path) -> None:
        """Show a card, to be compared with the paper."""
        if (seen := self.runner.run(look_at_card, path)) is not None:
            self.stage.start(Enrolling(self.stage, seen))

    def open_club(self, code: str) -> None:
        """Show one sender's page."""
        if (record := self.runner.run(club_record, code)) is not None:
            self.stage.show(ClubView(self.stage, record))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be held over the window."""
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give files to the part that lies on top; else to nobody."""
        top = self.parts.currentWidget()
        if isinstance(top, Part) and top.take_files(files_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _show_totals(self) -> None:
        part = TotalsView(self.stage)
        part.opens.connect(self.open_club)
        self.stage.show(part)

    def _follow(self) -> None:
        """Show the title of the part that lies on top, which looks at the register again."""
        top = self.parts.currentWidget()
        self.is_deep = self.parts.currentIndex() > 0
        if isinstance(top, Part):
            self.title, self.subtitle = top.title, self._whose
            top.reload()
        self.renamed.emit()


def _association(desk: RegisterDesk) -> Association:
    return desk.association


def make(runner: Runner) -> Page:
    """Return the page."""
    return RegisterPage(runner)
