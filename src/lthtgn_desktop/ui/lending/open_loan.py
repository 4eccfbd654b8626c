"""The forms that change an open loan: a longer term, and principal that will not come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from lthtgn_desktop.ui.lending.loan_words import shown_standing
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.list_loans import LoanLine

Then = Callable[[Document], object]

LONGEST = 600


def extend_task(line: LoanLine, day: date, then: Then) -> Task:
    """Return the form for a longer term."""
    rows = [
        Row("months", text("loan.field.more"), WholeField(1, LONGEST)),
        Row("minutes", text("loan.field.minutes"), TextField()),
        Row("date", text("part.day"), DateField(day)),
    ]
    return _task("extend", line, rows, then, day)


def write_off_task(line: LoanLine, funds: Mapping[str, str], day: date, then: Then) -> Task:
    """Return the form for principal that will not come back."""
    amount = MoneyField()
    amount.put(line.standing.outstanding)
    rows = [
        Row("amount", text("loan.field.lost"), amount),
        Row("bearer", text("loan.field.bearer"), Choice(funds)),
        Row("minutes", text("loan.field.minutes"), TextField()),
        Row("date", text("part.day"), DateField(day)),
    ]
    return _task("write_off", line, rows, then, day)


def _task(name: str, line: LoanLine, rows: list[Row], then: Then, day: date) -> Task:
    heading = text(f"loan.{name}", loan=line.loan.code, name=line.name)
    save = text("loan.write_off.next" if name == "write_off" else "part.save")
    task = Task(heading, rows, save=save, then=then)
    task.say(shown_standing(line.standing, day))
    return task
