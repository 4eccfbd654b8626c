"""Paying a loan out: what was agreed in words, its plan, and the amount typed a second time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.plan import PlanPanel
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.money_edit import MoneyField
from lthtgn_desktop.ui.widgets.task import Document, Task
from lthtgn_desktop.usecases.plan_loan import Plan

AGAIN = "again"


class PayOut(Task):
    """The last look before money leaves the box; both amounts stay as they were typed."""

    def __init__(
        self, name: str, amount: int, terms: str, plan: Plan | None, then: Callable[[], object]
    ) -> None:
        rows = [Row(AGAIN, text("pay.again"), MoneyField())]
        heading = text("pay.title", name=name)
        super().__init__(heading, rows, save=text("pay.yes"), then=self._compare)
        self._amount = amount
        self._done = then
        question, _, rest = terms.partition("\n\n")
        self.say(question, "words")
        self.middle.addWidget(_beside(rest, plan), 4)

    def _compare(self, typed: Document) -> None:
        if (again := typed[AGAIN]) == self._amount:
            self._done()
            return
        first, second = grouped(self._amount), grouped(int(str(again)))
        self.form.show_problem(AGAIN, text("pay.differs", first=first, second=second))
        self.form.field(AGAIN).input().setFocus()


def _beside(terms: str, plan: Plan | None) -> QWidget:
    """Return the terms over the plan: the field beside them stays in sight in any size."""
    made = QWidget()
    panel = PlanPanel(text("loan.plan"), with_balance=False)
    panel.show_plan(plan)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label(terms, wraps=True))
    column.addWidget(panel, 1)
    return made
