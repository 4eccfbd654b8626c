"""The way to a day's sheet: by its date, by the code on a printed sheet, or taken up again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.collection.day_form import DayForm
from lthtgn_desktop.ui.collection.printed_sheet import again_question
from lthtgn_desktop.ui.collection.questions import throw_question
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.collected_day import CollectedDay, collected_day
from lthtgn_desktop.usecases.collection_draft import (
    TakenUp,
    Unfinished,
    interrupted,
    take_up,
    throw_away,
    unfinished,
)
from lthtgn_desktop.usecases.find_sheet import FoundSheet, find_sheet
from lthtgn_desktop.usecases.working_day import club_now, proposed_day


class OpenedDay(NamedTuple):
    """A day whose sheet may be typed; `found` where a printed sheet's code led to it."""

    day: date
    taken: TakenUp
    found: FoundSheet | None = None


class DayOpening(QObject):
    """Asks the book for a day's sheet, and the person where that day has been recorded already."""

    opened = Signal(object)

    def __init__(self, runner: Runner, form: DayForm, asks_on: QWidget) -> None:
        super().__init__(asks_on)
        self._runner = runner
        self._form = form
        self._asks_on = asks_on
        form.chosen.connect(self.open_day)
        form.coded.connect(self.open_coded)
        form.unfinished.resumes.connect(self.open_day)
        form.unfinished.throws.connect(self._ask_to_throw)
        runner.refused.connect(form.show_refusal)

    def look(self) -> None:
        """Propose a day, and list what is unfinished; what a power cut stopped is opened again."""
        if (day := self._runner.run(proposed_day)) is not None:
            self._form.propose(day)
        club = self._runner.run(club_now)
        if club is not None and club.identity is not None:
            self._form.expect(club.identity.code)
        self._form.unfinished.show_days(self._runner.run(unfinished) or [])
        if (stopped := self._runner.run(interrupted)) is not None:
            self.open_day(stopped)

    def open_day(self, day: date) -> None:
        """Open a day whose month is open; ask first where its collection is in the book."""
        taken = self._runner.run(take_up, day)
        collected = None if taken is None else self._runner.run(collected_day, day)
        if taken is not None and collected is not None:
            self._open(OpenedDay(day, taken), collected)

    def open_coded(self, typed: str) -> None:
        """Open the day of a printed sheet."""
        if (found := self._runner.run(find_sheet, typed)) is None:
            return
        if found.collected.is_closed:
            self._form.show_problem(text("meet.code.closed", day=written(found.day)))
        elif (taken := self._runner.run(take_up, found.day)) is not None:
            self._open(OpenedDay(found.day, taken, found), found.collected)

    def _open(self, opened: OpenedDay, collected: CollectedDay) -> None:
        goes_on: Callable[[], None] = partial(self.opened.emit, opened)
        if collected.is_recorded and not opened.taken.is_begun:
            words = again_question(opened.day, collected, opened.found)
            yes, no = text("meet.again.yes"), text("meet.again.no")
            ask(self._asks_on, words, yes=yes, no=no, then=goes_on)
        else:
            goes_on()

    def _ask_to_throw(self, draft: Unfinished) -> None:
        yes, no = text("meet.throw.yes"), text("meet.throw.no")
        throws: Callable[[], None] = partial(self._throw, draft.day)
        ask(self._asks_on, throw_question(draft), yes=yes, no=no, then=throws)

    def _throw(self, day: date) -> None:
        self._runner.run(throw_away, day)
        self._form.unfinished.show_days(self._runner.run(unfinished) or [])
        self._form.form.first_focus().setFocus()
