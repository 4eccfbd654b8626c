"""The members: the list, one member's page, and everything written down of a member."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.members import tasks
from lthtgn_desktop.ui.members.fields import shown_birth
from lthtgn_desktop.ui.members.people import People
from lthtgn_desktop.ui.members.person import Known, Person
from lthtgn_desktop.ui.members.person_opener import PersonOpener
from lthtgn_desktop.ui.members.person_tasks import PersonTasks
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.preview.page import Offer, PrintingPage
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.list_members import list_members, namesake, next_member_code
from lthtgn_desktop.usecases.member_dues import dues_months
from lthtgn_desktop.usecases.member_events import member_events
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_member import member_history
from lthtgn_desktop.usecases.working_day import figures_day, proposed_day


class MembersPage(PrintingPage):
    """Everybody in the club; a member's page lies over the list, a form over both."""

    interests = Changed.MEMBERS | Changed.MONEY | Changed.LOANS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("members.title"))
        self.people = People()
        self.person: Person | None = None
        self._tasks = PersonTasks(runner, self.parts, self.told.emit)
        self._opener = PersonOpener(runner, self.parts, self.told.emit)
        self.parts.push(self.people, self.people.searched.search)
        self.people.opens.connect(self.open_member)
        self.people.adds.connect(self.start_joining)
        self.fill_with(self.parts)

    def reload(self) -> None:
        """Show the members and, where one is open, that one's history as they are now."""
        if (found := self.runner.run(list_members)) is not None:
            self.people.show_people(found)
        if self.person is not None and self.parts.indexOf(self.person) >= 0:
            self._show_known(self.person.history.member.code, self.person.show_known)

    def first_focus(self) -> QWidget:
        """Return the line to search in."""
        return self.people.searched.search

    def offers(self) -> Sequence[Offer]:
        """Offer the list, or a member's statement and passbook."""
        shown = self.parts.currentWidget()
        if shown is self.people:
            return [Offer(Paper.MEMBERS, Wanted())]
        if self.person is None or shown is not self.person:
            return ()
        wanted = Wanted(member=self.person.history.member.code)
        return [
            Offer(Paper.PASSBOOK, wanted, text("members.print.passbook"), "F7"),
            Offer(Paper.STATEMENT, wanted, text("members.print.statement")),
        ]

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part back, or away from the list."""
        self.parts.leave(go)

    def open_member(self, code: str) -> None:
        """Show one member's page."""
        self._show_known(code, self._push_person)

    def start_joining(self) -> None:
        """Show the form for somebody new."""
        code, day = self.runner.run(next_member_code), self.runner.run(proposed_day)
        if code is not None and day is not None:
            self.parts.start(tasks.join_task(code, day, self._join))

    def _show_known(self, code: str, show: Callable[[Known], object]) -> None:
        day = self.runner.run(figures_day)
        history = self.runner.run(member_history, code, day)
        events = self.runner.run(member_events, code)
        if history is None or events is None:
            return
        dues = self.runner.run(dues_months, history)
        if dues is not None:
            show(Known(history, dues, events, self._opener.unprinted(code)))

    def _push_person(self, known: Known) -> None:
        self.person = person = Person(known)
        person.asks.connect(lambda name: self._tasks.start(name, person.history.member))
        person.opens_figure.connect(lambda name: self._opener.figure(person.history, name))
        person.opens_month.connect(lambda month: self._opener.month(person.history, month))
        person.opens.connect(lambda what, key: self._opener.line(person.history, what, key))
        self.parts.push(self.person, self.person.dues.grid)

    def _join(self, document: Document) -> None:
        wanted = tasks.joined(document)
        same = self.runner.run(namesake, str(wanted["name"]), str(wanted["born"]))
        if same is None:
            self._record_joining(wanted)
            return
        year = shown_birth(same.facts.born)[-4:]
        question = text("err.dup", name=same.name, code=same.code, year=year)
        yes, no = text("err.dup.yes"), text("act.review")
        ask(self, question, yes=yes, no=no, then=lambda: self._record_joining(wanted))

    def _record_joining(self, wanted: Document) -> None:
        self._record(wanted, text("members.added", name=wanted["name"], code=wanted["member"]))

    def _record(self, wanted: Document, said: str) -> None:
        if self.runner.run(record_document, wanted) is not None:
            self.parts.pop()
            self.told.emit(said)


def make(runner: Runner) -> Page:
    """Return the page."""
    return MembersPage(runner)
