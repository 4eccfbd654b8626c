"""The passbooks of all members: printed in one go, and noted in one go when they are right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lthtgn_desktop.domain.papers import Wanted
from lthtgn_desktop.ui.papers.everyone_view import EveryoneView
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.papers.passbook_marking import Marking, Printout
from lthtgn_desktop.ui.papers.passbook_tasks import NewLinesTask, WholeTask
from lthtgn_desktop.ui.papers.passbook_words import events_of
from lthtgn_desktop.ui.preview.printers import printer_names
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.task import Parts, Task
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_marks import by_hand_everyone
from lthtgn_desktop.usecases.paper.passbook_shelf import Shelf


class EveryoneActs:
    """What the big buttons do."""

    def __init__(
        self, runner: Runner, parts: Parts, marking: Marking, tell: Callable[[str], object]
    ) -> None:
        self._runner = runner
        self._parts = parts
        self._marking = marking
        self._tell = tell

    def open(self, ground: Ground) -> None:
        """Show how many have new lines, and the two ways to print."""
        view = EveryoneView()
        view.asks.connect(partial(self._act, ground, view))
        self._count(view)
        self._parts.push(view, view.first)

    def _act(self, ground: Ground, view: EveryoneView, name: str) -> None:
        if name == "hand":
            self._ask_by_hand(view)
            return
        about, who = Wanted(everyone=True), text("book.everyone")
        printout = Printout(who, None, partial(self._count, view))
        show = partial(self._marking.show, printout)
        task: Task = WholeTask(who, about, ground.years, show)
        if name == "new":
            task = NewLinesTask(who, about, show, printers=printer_names())
        self._parts.start(task)

    def _ask_by_hand(self, view: EveryoneView) -> None:
        if (counts := self._runner.run(_new_of_everyone)) is not None and any(counts):
            question = text("book.hand.everyone.ask", people=counts[0], lines=counts[1])
            yes, no = text("book.ask.later.yes"), text("act.review")
            ask(view, question, yes=yes, no=no, then=partial(self._note_by_hand, view))

    def _note_by_hand(self, view: EveryoneView) -> None:
        if (marked := self._runner.run(by_hand_everyone)) is not None:
            self._count(view)
            count = sum(one.lines for one in marked)
            self._tell(text("book.kept", count=count, who=text("book.everyone")))

    def _count(self, view: EveryoneView) -> None:
        if (counts := self._runner.run(_new_of_everyone)) is not None:
            view.show_counts(*counts)


def _new_of_everyone(desk: Desk) -> tuple[int, int]:
    """Return how many members have new lines, and how many these are."""
    shelf = Shelf(desk)
    counts = [
        sum(event.is_new for event in events_of(book)) for book in map(shelf.book, shelf.members())
    ]
    return sum(map(bool, counts)), sum(counts)
