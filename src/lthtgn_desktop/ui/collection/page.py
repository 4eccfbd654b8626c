"""The collection day: the day is asked, the sheet is typed, and then it is all recorded at once.

What is typed is kept at every key, so leaving asks nothing and a power cut loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from lthtgn_desktop.domain.collection import Row
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.sheet_draft import Here
from lthtgn_desktop.ui.collection.autosave import Autosave, go_back, is_worth_keeping
from lthtgn_desktop.ui.collection.cells import Place, started
from lthtgn_desktop.ui.collection.day_form import DayForm
from lthtgn_desktop.ui.collection.opened_day import DayOpening, OpenedDay
from lthtgn_desktop.ui.collection.printed_sheet import found_line, place_of
from lthtgn_desktop.ui.collection.questions import done_line, gone_line, question
from lthtgn_desktop.ui.collection.receipts import no_receipt_line
from lthtgn_desktop.ui.collection.sheet_view import SheetView
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import long_form, written
from lthtgn_desktop.usecases.collect import save_sheet
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.collection_draft import keep_rows, throw_away
from lthtgn_desktop.usecases.find_sheet import FoundSheet


class CollectionPage(PrintingPage):
    """First the day, then the sheet."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("meet.title"))
        self._day: date | None = None
        self.sheet: SheetView | None = None
        self.days = DayForm(runner.desk.today)
        self.opening = DayOpening(runner, self.days, asks_on=self)
        self.opening.opened.connect(self._show)
        self._saving: Autosave | None = None
        self.parts.addWidget(self.days)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Propose a day, or go back to the sheet that a power cut stopped."""
        if self.sheet is None:
            self.opening.look()

    def take(self, errand: Errand) -> None:
        """Open the day, or the printed sheet, that the person came for; its code may just begin."""
        super().take(errand)
        if self.sheet is not None:
            return
        if errand.task == "code":
            self.days.begin_code(errand.about)
        elif errand.about:
            self.opening.open_coded(errand.about)
        elif errand.day is not None:
            self.opening.open_day(errand.day)

    def first_focus(self) -> QWidget:
        """Return the grid, or before it what is asked for the day."""
        return self.days.first_focus() if self.sheet is None else self.sheet.grid

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
        """Go; what was typed is kept until it is recorded."""
        if self.shows_paper:
            self.parts.pop()
            return
        if self.sheet is not None and not self.sheet.grid.cells.finish():
            return
        if self.sheet is not None and self._saving is not None and self._day is not None:
            self._saving.leave()
            if not is_worth_keeping(self.sheet):
                self.runner.run(throw_away, self._day)
        go()

    def _show(self, opened: OpenedDay) -> None:
        taken, day = opened.taken, opened.day
        self._day = day
        self.sheet = SheetView(taken.sheet)
        self.subtitle = long_form(day)
        self.narrow_title = text("meet.title.narrow", day=written(day))
        self.sheet.wants_receipt.connect(self.print_receipt)
        self.parts.push(self.sheet, self.sheet.grid)
        keep = partial(self._keep, day)
        self._saving = Autosave(self.sheet, keep, is_begun=taken.is_begun)
        self._saving.kept.connect(self.sheet.detail.show_saved)
        if opened.found is not None:
            self._go_to_found(opened.found)
        elif taken.is_begun:  # once the frame has put the cursor into the grid
            QTimer.singleShot(0, self.sheet, partial(go_back, self.sheet, taken.here))
        self._tell_taken(opened)

    def _keep(self, day: date, rows: Sequence[Row], here: Here) -> str | None:
        return self.runner.run(keep_rows, day, rows, here)

    def _go_to_found(self, found: FoundSheet) -> None:
        """Put the cursor on the first who stands on the printed sheet."""
        if self.sheet is None:
            return
        place = place_of(found, self.sheet.table.sheet)
        if place is not None:
            grid, top = self.sheet.grid, QAbstractItemView.ScrollHint.PositionAtTop
            grid.go(place, Place.DUES)
            grid.scrollTo(grid.currentIndex(), top)  # the screen begins where the paper does
        self.told.emit(found_line(found, place))

    def _tell_taken(self, opened: OpenedDay) -> None:
        """Say what was typed before, and what of it has no row any more."""
        taken, sheet = opened.taken, opened.taken.sheet
        if taken.gone:
            self.told.emit(gone_line(taken.gone))
        elif taken.is_begun and opened.found is None:
            amount = in_documents(sum(sheet.totals().values()))
            day, paid = written(opened.day), sheet.payers
            self.told.emit(text("meet.resumed", day=day, amount=amount, paid=paid))

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
