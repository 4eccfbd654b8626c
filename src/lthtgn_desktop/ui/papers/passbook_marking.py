"""After the printer: the person looks at the paper, and only then its lines count as printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from lthtgn_desktop.domain.papers import NewLines, Paper, PassbookMode, Wanted
from lthtgn_desktop.domain.passbook import Form
from lthtgn_desktop.ui.papers.passbook_words import turning
from lthtgn_desktop.ui.preview.handling import OnPrinter
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.usecases.paper.passbook_marks import (
    Marked,
    Paperwork,
    by_hand,
    by_hand_everyone,
    confirm,
)
from lthtgn_desktop.usecases.paper.passbook_shelf import MemberBook, last_event
from lthtgn_desktop.usecases.working_day import figures_day

_FORMS = {
    PassbookMode.YEAR_CARD: Form.YEAR_CARD,
    PassbookMode.BOOKLET: Form.BOOKLET,
    PassbookMode.SHEET: Form.BOOKLET,
}


class Printout(NamedTuple):
    """Whose paper is printed: a member's passbook as it was, or nobody's for everybody."""

    who: str
    book: MemberBook | None
    renew: Callable[[], MemberBook | None]


class Marking:
    """Shows paper, and asks whether it came out right each time that it was printed or saved."""

    def __init__(self, runner: Runner, parts: Parts, tell: Callable[[str], object]) -> None:
        self._runner = runner
        self._parts = parts
        self._tell = tell

    def show(self, printout: Printout, wanted: Wanted, on_printer: OnPrinter | None = None) -> None:
        """Lay the preview over the task that asked for it."""
        until, today = self._runner.run(last_event), self._runner.run(figures_day)
        preview = show_paper(self._runner, self._parts, Paper.PASSBOOK, wanted, on_printer)
        if preview is not None and until is not None and today is not None:
            paper = paperwork(wanted, until, today)
            preview.printed.connect(partial(self._ask, preview, printout, wanted, paper))

    def _ask(self, preview: Preview, printout: Printout, wanted: Wanted, paper: Paperwork) -> None:
        if wanted.new_lines is NewLines.INTO_BOOK:
            name, note = "book.ask", partial(self._confirm, printout, wanted, paper)
        else:
            name, note = "book.ask.later", partial(self._pasted, printout, wanted, paper)
        if wanted.from_line is None or _new_sides(printout.book):
            yes, no = text(f"{name}.yes"), text(f"{name}.no")
            how_later = text("book.later." + ("everyone" if wanted.everyone else "one"))
            question = text(name, who=printout.who, later=how_later)
            ask(preview, question, yes=yes, no=no, then=note)

    def _confirm(self, printout: Printout, wanted: Wanted, paper: Paperwork) -> None:
        members = [wanted.member] if wanted.member else []
        times = 1 if wanted.from_line is None else _new_sides(printout.book)
        marked: list[Marked] = []
        for _ in range(times):  # a side each time; lines printed again take all of a volume's
            if (noted := self._runner.run(confirm, members, paper)) is None:
                return
            marked += noted
        self._leave(printout, marked)

    def _pasted(self, printout: Printout, wanted: Wanted, paper: Paperwork) -> None:
        last = paper.last_event
        if wanted.everyone:
            marked = self._runner.run(by_hand_everyone, last)
        else:
            marked = self._runner.run(by_hand, wanted.member, None, last)
        if marked is not None:
            self._leave(printout, marked)

    def _leave(self, printout: Printout, marked: list[Marked]) -> None:
        """Go back to the passbook, and say what to turn to next."""
        self._parts.pop()
        self._parts.pop()
        book = printout.renew()
        said = text("book.kept", who=printout.who, count=sum(one.lines for one in marked))
        before = None if printout.book is None else printout.book.next_side
        turn = turning(before, book) if before is not None and book is not None else ""
        self._tell(f"{said} {turn}".rstrip())


def paperwork(wanted: Wanted, until: int, today: date) -> Paperwork:
    """Return what came out of the printer, of which the last event that stands on it is `until`."""
    form = _FORMS.get(wanted.mode)
    year = (wanted.year or today.year) if form else None
    return Paperwork(form, year, is_large=wanted.is_large, last_event=until)


def _new_sides(book: MemberBook | None) -> int:
    """Return how many sides of the volume in use have new lines."""
    if book is None:
        return 0
    chain, place = book.current
    return sum(side.volume == place for side in chain.sides)
