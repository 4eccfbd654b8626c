"""The collection day: the day is asked, the sheet is typed, and then it is all recorded at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from lthtgn_desktop.ui.collection.cells import started
from lthtgn_desktop.ui.collection.day_form import DayForm
from lthtgn_desktop.ui.collection.questions import done_line, question, throw_question
from lthtgn_desktop.ui.collection.sheet_view import SheetView
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import long_form
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.working_day import proposed_day


class CollectionPage(Page):
    """First the day, then the sheet; leaving asks where something was typed."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("meet.title"))
        self._day: date | None = None
        self.sheet: SheetView | None = None
        self.days = DayForm(runner.desk.today)
        self.days.chosen.connect(self.open_day)
        self._parts = QStackedWidget()
        self._parts.addWidget(self.days)
        self._undo = button(text("act.undo"), self._take_back)
        self._close = button(text("meet.close"), self.close_day, role="primary", key="F9")
        for keys, then in (("Ctrl+Z", self._take_back), ("Ctrl+Y", self._make_again)):
            QShortcut(QKeySequence(keys), self).activated.connect(then)
        QShortcut(QKeySequence("F3"), self).activated.connect(self._find)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._give)
        self.fill_with(self._parts)

    def reload(self) -> None:
        """Propose a day: today, or the first one that is still open."""
        if self.sheet is None and (day := self.runner.run(proposed_day)) is not None:
            self.days.propose(day)

    def first_focus(self) -> QWidget:
        """Return the grid, or before it the field for the day."""
        return self.days.form.first_focus() if self.sheet is None else self.sheet.grid

    def bar_buttons(self) -> Sequence[QPushButton]:
        """Return undo and close, once there is a sheet."""
        return () if self.sheet is None else (self._undo, self._close)

    def leave(self, go: Callable[[], None]) -> None:
        """Ask before what was typed is thrown away."""
        if self.sheet is not None and not self.sheet.grid.cells.finish():
            return
        if self.sheet is None or self._day is None or not started(self.sheet.table.sheet):
            go()
            return
        words = throw_question(self._day, self.sheet.table.sheet)
        ask(self, words, yes=text("meet.throw.yes"), no=text("meet.throw.no"), then=go)

    def open_day(self, day: date) -> None:
        """Open the sheet of a day whose month is still open."""
        if (sheet := self.runner.run(open_sheet, day)) is None:
            return
        self._day = day
        self.sheet = SheetView(sheet)
        self.subtitle = long_form(day)
        self._parts.addWidget(self.sheet)
        self._parts.setCurrentWidget(self.sheet)
        self.sheet.grid.setFocus()
        self.sheet.table.steps.canUndoChanged.connect(self._undo.setEnabled)
        self._undo.setEnabled(False)
        self.renamed.emit()

    def close_day(self) -> None:
        """Ask once, with all totals in words; then record."""
        if self.sheet is None or self._day is None or not self.sheet.grid.cells.finish():
            return
        if not started(self.sheet.table.sheet):
            self.told.emit(text("meet.nothing"))
            return
        words = question(self._day, self.sheet.table.sheet)
        ask(self, words, yes=text("meet.yes"), no=text("act.review"), then=self._record)

    def _record(self) -> None:
        if self.sheet is None or self._day is None:
            return
        done = self.runner.run(save_sheet, self._day, self.sheet.table.sheet)
        if done is not None:
            self.told.emit(done_line(self._day, done, self.sheet.table.sheet))
            self.sheet = None
            self.leaves.emit("home")

    def _take_back(self) -> None:
        if self.sheet is not None and self.sheet.grid.cells.finish():
            self.sheet.table.steps.undo()
            self.sheet.grid.setFocus()

    def _make_again(self) -> None:
        if self.sheet is not None and self.sheet.grid.cells.finish():
            self.sheet.table.steps.redo()

    def _find(self) -> None:
        if self.sheet is not None:
            self.sheet.find_name()

    def _give(self) -> None:
        if self.sheet is not None:
            self.sheet.give()


def make(runner: Runner) -> Page:
    """Return the page."""
    return CollectionPage(runner)
