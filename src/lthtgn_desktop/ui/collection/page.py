"""The collection day: the day is asked, the sheet is typed, and then it is all recorded at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from lthtgn_desktop.domain.collection import CollectionSheet
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.collection.cells import Place, started
from lthtgn_desktop.ui.collection.day_form import DayForm
from lthtgn_desktop.ui.collection.printed_sheet import again_question, found_line, place_of
from lthtgn_desktop.ui.collection.questions import done_line, question, throw_question
from lthtgn_desktop.ui.collection.receipts import no_receipt_line
from lthtgn_desktop.ui.collection.sheet_view import SheetView
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import long_form, written
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.find_sheet import FoundSheet, find_sheet
from lthtgn_desktop.usecases.working_day import club_now, proposed_day


class CollectionPage(PrintingPage):
    """First the day, then the sheet; leaving asks where something was typed."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("meet.title"))
        self._day: date | None = None
        self.sheet: SheetView | None = None
        self.days = DayForm(runner.desk.today)
        self.days.chosen.connect(self.open_day)
        self.days.coded.connect(self.open_coded)
        runner.refused.connect(self.days.show_refusal)
        self.parts.addWidget(self.days)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Propose a day: today, or the first one that is still open."""
        if self.sheet is None and (day := self.runner.run(proposed_day)) is not None:
            self.days.propose(day)
        club = self.runner.run(club_now)
        if club is not None and club.identity is not None:
            self.days.expect(club.identity.code)

    def first_focus(self) -> QWidget:
        """Return the grid, or before it the field for the day."""
        return self.days.form.first_focus() if self.sheet is None else self.sheet.grid

    def bar_buttons(self) -> Sequence[QPushButton]:
        """Return print and, once there is a sheet, undo and close."""
        prints = super().bar_buttons()
        if self.sheet is None or self.shows_paper:
            return prints
        undo, steps = button(text("act.undo"), self.sheet.take_back), self.sheet.table.steps
        undo.setEnabled(steps.canUndo())
        steps.canUndoChanged.connect(undo.setEnabled)
        closes = button(text("meet.close"), self.close_day, role="primary", key="F9")
        return (*prints, undo, closes)

    def offers(self) -> Sequence[Offer]:
        """Offer the sheet on paper: of the open day, else of the one in the field."""
        if self.shows_paper:
            return ()
        day = self._day if self.sheet is not None else self.days.typed_day()
        return [Offer(Paper.COLLECTION_SHEET, Wanted(day=day))]

    def print_offer(self, key: str) -> None:
        """Print once what is being typed is finished."""
        if self.sheet is None or self.sheet.grid.cells.finish():
            super().print_offer(key)

    def leave(self, go: Callable[[], None]) -> None:
        """Ask before what was typed is thrown away."""
        if self.shows_paper:
            self.parts.pop()
            return
        if self.sheet is not None and not self.sheet.grid.cells.finish():
            return
        if self.sheet is None or self._day is None or not started(self.sheet.table.sheet):
            go()
            return
        words = throw_question(self._day, self.sheet.table.sheet)
        ask(self, words, yes=text("meet.throw.yes"), no=text("meet.throw.no"), then=go)

    def open_day(self, day: date) -> None:
        """Open a day whose month is open; ask first where its collection is in the book."""
        sheet = self.runner.run(open_sheet, day)
        collected = None if sheet is None else self.runner.run(collected_day, day)
        if sheet is None or collected is None:
            return
        shown = partial(self._show, day, sheet)
        if collected.is_recorded:
            self._ask_again(again_question(day, collected), shown)
        else:
            shown()

    def open_coded(self, typed: str) -> None:
        """Open the day of a printed sheet, the cursor on the first who stands on that sheet."""
        if (found := self.runner.run(find_sheet, typed)) is None:
            return
        if found.collected.is_closed:
            self.days.show_problem(text("meet.code.closed", day=written(found.day)))
            return
        if (sheet := self.runner.run(open_sheet, found.day)) is None:
            return
        shown = partial(self._show_found, found, sheet)
        if found.collected.is_recorded:
            self._ask_again(again_question(found.day, found.collected, found), shown)
        else:
            shown()

    def _ask_again(self, words: str, then: Callable[[], None]) -> None:
        ask(self, words, yes=text("meet.again.yes"), no=text("meet.again.no"), then=then)

    def _show_found(self, found: FoundSheet, sheet: CollectionSheet) -> None:
        self._show(found.day, sheet)
        place = place_of(found, sheet)
        if place is not None and self.sheet is not None:
            self.sheet.grid.go(place, Place.DUES)
            grid, top = self.sheet.grid, QAbstractItemView.ScrollHint.PositionAtTop
            grid.scrollTo(grid.currentIndex(), top)  # the screen begins where the paper does
        self.told.emit(found_line(found, place))

    def _show(self, day: date, sheet: CollectionSheet) -> None:
        self._day = day
        self.sheet = SheetView(sheet)
        self.subtitle = long_form(day)
        self.narrow_title = text("meet.title.narrow", day=written(day))
        self.sheet.wants_receipt.connect(self.print_receipt)
        self.parts.push(self.sheet, self.sheet.grid)

    def close_day(self) -> None:
        """Ask once, with all totals in words; then record."""
        if self.sheet is None or self._day is None or not self.sheet.grid.cells.finish():
            return
        if not started(self.sheet.table.sheet):
            self.told.emit(text("meet.nothing"))
            return
        words = question(self._day, self.sheet.table.sheet)
        ask(self, words, yes=text("meet.yes"), no=text("act.review"), then=self._record)

    def print_receipt(self) -> None:
        """Show the receipt of the member under the cursor, or say why there is none yet."""
        if self.sheet is None or self._day is None or not self.sheet.grid.cells.finish():
            return
        place = self.sheet.grid.currentIndex().row()
        collected = self.runner.run(collected_day, self._day)
        if place < 0 or collected is None:
            return
        sheet = self.sheet.table.sheet
        if said := no_receipt_line(sheet, place, collected):
            self.told.emit(said)
            return
        wanted = Wanted(day=self._day, member=sheet.rows[place].member)
        show_paper(self.runner, self.parts, Paper.RECEIPT, wanted)

    def _record(self) -> None:
        if self.sheet is None or self._day is None:
            return
        done = self.runner.run(save_sheet, self._day, self.sheet.table.sheet)
        if done is not None:
            self.told.emit(done_line(self._day, done, self.sheet.table.sheet))
            self.sheet = None
            self.leaves.emit("home")


def make(runner: Runner) -> Page:
    """Return the page."""
    return CollectionPage(runner)
