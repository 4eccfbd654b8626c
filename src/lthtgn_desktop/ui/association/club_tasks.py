"""What is written down of one sender: a key that was lost, when and by whom it was founded."""

from __future__ import annotations

from functools import partial

from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import revoke
from lthtgn_desktop.usecases.register.notes import note_founding
from lthtgn_desktop.usecases.register.show_club import ClubRecord

_AS_IN_BOOK = "book"
_YEARS = (1900, 2199)


def start_revoking(stage: Stage, record: ClubRecord) -> None:
    """Ask why the keys of a sender are no longer to be believed, and then once more."""
    code, name = record.listed.code, record.listed.name

    def record_it(reason: str) -> None:
        if stage.runner.run(revoke, code, reason) is not None:
            stage.end(text("register.revoke.done", name=name))

    def then(document: Document) -> None:
        reason = str(document["reason"])
        question = text("register.revoke.ask", name=name)
        yes, no = text("register.revoke.yes"), text("act.review")
        ask(task, question, yes=yes, no=no, then=partial(record_it, reason))

    row = Row("reason", text("register.revoke.reason"), TextField())
    heading, save = text("register.revoke.title", name=name), text("register.revoke.save")
    task = Task(heading, [row], save=save, then=then)
    task.say(text("register.revoke.about"))
    stage.start(task)


def start_founding(stage: Stage, record: ClubRecord) -> None:
    """Ask when a club was founded and by whose money, where its book does not tell."""
    listed = record.listed
    sources = {_AS_IN_BOOK: text("register.source.book")}
    sources |= {source: text(f"money.source.{source}") for source in Source}
    year, source = WholeField(*_YEARS), Choice(sources, as_list=True)
    year.put(listed.founded_year or None)
    source.put(listed.founding_source or _AS_IN_BOOK)

    def then(document: Document) -> None:
        chosen = str(document["source"])
        noted = None if chosen == _AS_IN_BOOK else Source(chosen)
        when = int(str(document.get("year", 0)))
        if stage.runner.run(_founding_noted, listed.code, when, noted):
            stage.end(text("register.founding.done", name=listed.name))

    rows = [
        Row("year", text("register.founding.year"), year, needed=False),
        Row("source", text("register.founding.source"), source),
    ]
    heading = text("register.founding.title", name=listed.name)
    task = Task(heading, rows, save=text("register.save"), then=then)
    task.say(text("register.founding.about"))
    stage.start(task)


def _founding_noted(desk: RegisterDesk, code: str, year: int, source: Source | None) -> bool:
    note_founding(desk, code, year, source)
    return True
