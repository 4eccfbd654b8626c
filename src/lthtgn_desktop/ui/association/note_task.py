"""What the association notes of a year: clubs to be founded, and the members' campaign."""

from __future__ import annotations

from lthtgn_desktop.ui.association.part import Stage
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.notes import note_campaign, note_target, own_notes

_MOST_CLUBS, _MOST_MEMBERS = 100_000, 10**9
_CAMPAIGN = ("members", "paid", "amount")


def start_noting(stage: Stage, year: int) -> None:
    """Ask for the target and the campaign of a year; what was noted before stands there."""
    noted = stage.runner.run(own_notes, year)
    if noted is None:
        return
    target, campaign = noted
    rows = [
        Row("clubs", text("register.notes.clubs"), WholeField(0, _MOST_CLUBS), needed=False),
        Row("members", text("register.notes.members"), WholeField(0, _MOST_MEMBERS), needed=False),
        Row("paid", text("register.notes.paid"), WholeField(0, _MOST_MEMBERS), needed=False),
        Row("amount", text("register.notes.amount"), MoneyField(), needed=False),
    ]
    for row in rows:
        of = target if row.key == "clubs" else campaign
        row.field.put(None if of is None else getattr(of, row.key))

    def then(document: Document) -> None:
        lacking = [key for key in _CAMPAIGN if key not in document]
        if 0 < len(lacking) < len(_CAMPAIGN):
            task.form.show_problem(lacking[0], text("register.notes.three"))
            task.form.field(lacking[0]).input().setFocus()
        elif stage.runner.run(_noted, year, document):
            stage.end(text("register.notes.done", year=year))

    heading = text("register.notes.title", year=year)
    task = Task(heading, rows, save=text("register.save"), then=then)
    task.say(text("register.notes.about"))
    stage.start(task)


def _noted(desk: RegisterDesk, year: int, document: Document) -> bool:
    figures = {key: int(str(value)) for key, value in document.items()}
    if "members" in figures:
        note_campaign(desk, year, figures["members"], figures["paid"], figures["amount"])
    if "clubs" in figures:
        note_target(desk, year, figures["clubs"])
    return True
