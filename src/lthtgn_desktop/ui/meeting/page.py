"""The meeting: seven steps, each with how far it is; one goes out to do them and comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.meeting.parts import Choice, Choices, DayTask, Summary
from lthtgn_desktop.ui.meeting.steps_view import StepsView
from lthtgn_desktop.ui.meeting.words import read_out
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.page import PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import long_form, written
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.meeting_day import latest_meetings
from lthtgn_desktop.usecases.meeting_steps import Meeting, Step, meeting, meeting_to_propose
from lthtgn_desktop.usecases.working_day import club_now

_LATEST = 4
_PAPERS = (Paper.COLLECTION_SHEET, Paper.RECEIPT, Paper.PAYMENT, Paper.CASH_COUNT)


class MeetingPage(PrintingPage):
    """The steps lie at the bottom; a choice, a paper or the summary over them."""

    interests = Changed.MONEY | Changed.LOANS | Changed.MONTHS | Changed.MEMBERS | Changed.RULES
    waits = True

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("meeting.title"))
        self._day: date | None = None
        self._met: Meeting | None = None
        self.steps = StepsView()
        self.steps.starts.connect(self.start)
        self.steps.reads_out.connect(self.read_out)
        self.steps.keys.coded.connect(
            lambda typed: self.sends.emit(Errand("collection", "code", about=typed))
        )
        self.parts.push(self.steps, self.steps.rows[0])
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Look how far each step is by now."""
        club = self.runner.run(club_now)
        if club is not None and club.identity is not None:
            self.steps.keys.expect(club.identity.code)
        if self._day is None:
            self._day = self.runner.run(meeting_to_propose)
        if self._day is None or (met := self.runner.run(meeting, self._day)) is None:
            return
        self._met = met
        self.subtitle = long_form(met.day)
        self.steps.show_meeting(met)
        self.renamed.emit()

    def take(self, errand: Errand) -> None:
        """Show the meeting of the errand's day."""
        super().take(errand)
        if errand.day is not None:
            self.show_day(errand.day)

    def first_focus(self) -> QWidget:
        """Return the next step to do."""
        return self.steps.row_of(Step.COLLECT if self._met is None else self._met.next_step)

    def leave(self, go: Callable[[], None]) -> None:
        """Go back to the steps, or away from them."""
        self.parts.leave(go)

    def show_day(self, day: date) -> None:
        """Show the meeting of another day, from its steps on."""
        if self.parts.count() > 1:
            self.parts.pop()
        self._day = day
        self.reload()
        self.first_focus().setFocus()

    def start(self, step: Step) -> None:
        """Go where a step is done."""
        match step:
            case Step.OPEN:
                self._ask_day()
            case Step.COLLECT:
                self._collect()
            case Step.PAY:
                self._choose_payment()
            case Step.PRINT:
                self._choose_paper()
            case Step.COUNT:
                count = None if self._met is None else self._met.next_count
                about = "" if count is None else count.box.fund
                self.sends.emit(Errand("closing", "count", self._day, about))
            case Step.CLOSE | Step.SEND:
                self.sends.emit(Errand("closing", "report" if step is Step.SEND else ""))

    def read_out(self) -> None:
        """Show the summary."""
        if self._met is not None:
            summary = Summary(read_out(self._met), self.parts.pop)
            self.parts.push(summary, summary.returns)

    def _collect(self) -> None:
        if self._met is not None and self._met.done.collected.is_closed:
            self.told.emit(text("meet.code.closed", day=written(self._met.day)))
        else:
            self.sends.emit(Errand("collection", day=self._day))

    def _ask_day(self) -> None:
        latest = self.runner.run(latest_meetings, _LATEST)
        if self._day is not None and latest is not None:
            days = (self.runner.desk.today, self._day)
            self.parts.start(DayTask(days, latest, self.show_day))

    def _choose_payment(self) -> None:
        screens = ("lending", "money")
        ways: list[tuple[str, Callable[[], object]]] = [
            (name, partial(self._send, Errand(name, day=self._day))) for name in screens
        ]
        self._offer(text("meeting.choose.pay"), ways)

    def _choose_paper(self) -> None:
        wanted = Wanted(day=self._day)
        ways: list[tuple[str, Callable[[], object]]] = [
            (paper.value.replace("-", "_"), self._show(paper, wanted)) for paper in _PAPERS
        ]
        ways.append(("passbook", partial(self._send, Errand("papers", Paper.PASSBOOK))))
        ways.append(("papers", partial(self._send, Errand("papers"))))
        self._offer(text("meeting.choose.print"), ways)

    def _show(self, paper: Paper, wanted: Wanted) -> Callable[[], object]:
        return partial(show_paper, self.runner, self.parts, paper, wanted)

    def _offer(self, heading: str, ways: list[tuple[str, Callable[[], object]]]) -> None:
        made = [Choice(text(f"meeting.choose.{name}"), then) for name, then in ways]
        choices = Choices(heading, made, self.parts.pop)
        self.parts.push(choices, choices.buttons[0])

    def _send(self, errand: Errand) -> None:
        """Send the person on; the steps lie open when they come back."""
        self.parts.pop()
        self.sends.emit(errand)


def make(runner: Runner) -> Page:
    """Return the page."""
    return MeetingPage(runner)
