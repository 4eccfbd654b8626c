"""The way through the passbooks: whose, what is new, the preview, and the question after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lthtgn_desktop.domain.papers import PassbookMode, Wanted
from lthtgn_desktop.ui.papers.everyone_acts import EveryoneActs
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.papers.passbook_marking import Marking, Printout
from lthtgn_desktop.ui.papers.passbook_tasks import HolderTask, NewLinesTask, WholeTask
from lthtgn_desktop.ui.papers.passbook_view import PassbookView
from lthtgn_desktop.ui.papers.passbook_words import Event, events_of
from lthtgn_desktop.ui.preview.printers import printer_names
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_marks import by_hand, replace_volume
from lthtgn_desktop.usecases.paper.passbook_shelf import MemberBook, Shelf


class PassbookActs:
    """What the buttons under a passbook do."""

    def __init__(self, runner: Runner, parts: Parts, tell: Callable[[str], object]) -> None:
        self._runner = runner
        self._parts = parts
        self._tell = tell
        self._marking = Marking(runner, parts, tell)
        self._everyone = EveryoneActs(runner, parts, self._marking, tell)

    def start(self, ground: Ground) -> None:
        """Ask whose passbook it is about."""
        self._parts.start(HolderTask(ground, partial(self.open, ground)))

    def open(self, ground: Ground, code: str) -> None:
        """Show the passbook of a member; without a code what can be done for everybody."""
        if not code:
            self._everyone.open(ground)
        elif (book := self._runner.run(_book, code)) is not None:
            holder = next(person for person in ground.people if person.code == code)
            view = PassbookView(holder, book)
            view.asks.connect(partial(self._act, ground, view))
            self._parts.push(view, view.listing)

    def _act(self, ground: Ground, view: PassbookView, name: str) -> None:
        act = {"new": self._print_new, "again": self._again, "hand": self._hand}.get(name)
        event = view.chosen_event()
        if name == "whole":
            about = Wanted(member=view.holder.code, mode=PassbookMode(view.book.form))
            show = partial(self._marking.show, self._printout(view))
            self._parts.start(WholeTask(view.who, about, ground.years, show))
        elif name == "lost":
            self._ask_lost(view)
        elif event is None or act is None:
            self._tell(text("book.no_line"))
        else:
            act(view, event)

    def _printout(self, view: PassbookView) -> Printout:
        return Printout(view.who, view.book, partial(self._renew, view))

    def _renew(self, view: PassbookView) -> MemberBook | None:
        if (book := self._runner.run(_book, view.holder.code)) is not None:
            view.show_book(book)
            view.listing.setFocus()
        return book

    def _print_new(self, view: PassbookView, _event: Event) -> None:
        if not view.book.new_lines:
            self._tell(text("book.new.none"))
        else:
            self._start_lines(view, Wanted(member=view.holder.code))

    def _again(self, view: PassbookView, event: Event) -> None:
        if event.is_new:
            self._tell(text("book.line.is_new", line=event.number))
        elif event[:2] != view.book.current:
            self._tell(text("book.line.other", line=event.number))
        else:
            self._start_lines(view, Wanted(member=view.holder.code, from_line=event.number))

    def _start_lines(self, view: PassbookView, about: Wanted) -> None:
        show = partial(self._marking.show, self._printout(view))
        names, is_large = printer_names(), _is_large(view.book)
        self._parts.start(NewLinesTask(view.who, about, show, printers=names, is_large=is_large))

    def _hand(self, view: PassbookView, event: Event) -> None:
        first = next((one for one in events_of(view.book) if one.is_new), None)
        if not event.is_new or first is None:
            self._tell(text("book.line.there", line=event.number))
            return
        if event[:2] != first[:2]:
            self._tell(text("book.hand.first"))
            return
        who = view.who
        question = text("book.hand.ask", line=event.number, day=event.day, who=who)
        yes, no = text("book.hand.yes"), text("act.review")
        then = partial(self._note_by_hand, view, event.number)
        ask(view, question, yes=yes, no=no, then=then)

    def _note_by_hand(self, view: PassbookView, number: int) -> None:
        if (marked := self._runner.run(by_hand, view.holder.code, number)) is not None:
            self._renew(view)
            count = sum(one.lines for one in marked)
            self._tell(text("book.kept", count=count, who=view.who))

    def _ask_lost(self, view: PassbookView) -> None:
        question = text("book.lost.ask", who=view.who)
        yes, no = text("book.lost.yes"), text("act.review")
        ask(view, question, yes=yes, no=no, then=partial(self._replace, view))

    def _replace(self, view: PassbookView) -> None:
        if (done := self._runner.run(replace_volume, view.holder.code)) is not None:
            self._renew(view)
            said = {"who": view.who, "old": done.old, "new": done.new}
            self._tell(text("book.lost.done", **said))


def _is_large(book: MemberBook) -> bool | None:
    """Return whether the passbook in use is a large one, None where none was noted yet."""
    chain, place = book.current
    return chain.volumes[place].volume.is_large if book.is_noted else None


def _book(desk: Desk, code: str) -> MemberBook:
    """Return the passbook that a member uses."""
    return Shelf(desk, code).book(code)
