"""An open loan: its page with what is still to come, and the forms that change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.plan import PlanPanel
from lthtgn_desktop.ui.lending.rate_field import shown_rate
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField, written
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.task import MARGIN, Document, Task
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.whole_field import WholeField
from lthtgn_desktop.usecases.list_loans import LoanLine
from lthtgn_desktop.usecases.plan_loan import Plan

Then = Callable[[Document], object]

LONGEST = 600


class LoanPage(QWidget):
    """What was agreed on a loan, how it stands, and what is still to come."""

    def __init__(self, line: LoanLine, day: date, plan: Plan) -> None:
        super().__init__()
        self.loan = line.loan.code
        self.panel = PlanPanel(text("loan.ahead"), with_balance=True)
        self.panel.show_plan(plan)
        heading = text("loan.page", loan=line.loan.code, name=line.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(label(shown_terms(line), wraps=True))
        column.addWidget(label(shown_standing(line, day), wraps=True))
        column.addWidget(self.panel, 1)


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


def shown_terms(line: LoanLine) -> str:
    """Return what was agreed, extensions included."""
    facts = line.loan.facts
    return text(
        "loan.facts",
        amount=grouped(facts.amount),
        day=written(line.loan.lent.day),
        months=line.loan.terms_on(date.max).n,
        rate=shown_rate(facts.rate),
        method=text(f"loan.method.{facts.method}").lower(),
        principal=text(f"loan.principal.{facts.principal}").lower(),
        purpose=facts.purpose,
    )


def shown_standing(line: LoanLine, day: date) -> str:
    """Return how a loan stands on a day."""
    now = line.standing
    return text(
        "loan.now",
        day=written(day),
        outstanding=grouped(now.outstanding),
        principal=grouped(now.overdue_principal),
        interest=grouped(now.interest_due),
    )


def _task(name: str, line: LoanLine, rows: list[Row], then: Then, day: date) -> Task:
    heading = text(f"loan.{name}", loan=line.loan.code, name=line.name)
    save = text("loan.write_off.next" if name == "write_off" else "part.save")
    task = Task(heading, rows, save=save, then=then)
    task.say(shown_standing(line, day))
    return task
