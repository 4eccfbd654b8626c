"""A plan of repayments as a list with its sums under it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.usecases.plan_loan import Plan, PlanRow

_COLUMNS = (
    Column(text("loan.plan.number"), is_amount=True),
    Column(text("loan.plan.due"), grows=True, holds="30/08/2026"),
    Column(text("loan.plan.principal"), is_amount=True),
    Column(text("loan.plan.interest"), is_amount=True),
    Column(text("loan.plan.total"), is_amount=True),
    Column(text("loan.plan.balance"), is_amount=True),
)


class PlanPanel(QFrame):
    """Every due date with principal and interest, and what the loan costs in all."""

    def __init__(self, heading: str, *, with_balance: bool) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._columns = _COLUMNS if with_balance else _COLUMNS[:-1]
        self.listing = Listing(heading, self._columns)
        self.sums = label(role="words", wraps=True)
        column = QVBoxLayout(self)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(self.sums)
        column.addWidget(self.listing, 1)
        column.addStretch(0)
        self.show_plan(None)

    def show_plan(self, plan: Plan | None) -> None:
        """Show a plan, or what is still missing for one."""
        rows = [] if plan is None else plan.rows
        self.listing.setVisible(plan is not None)
        self.listing.show_lines([_line(row, len(self._columns)) for row in rows])
        self.sums.setText(text("loan.plan.none") if plan is None else shown_sums(plan))


def shown_sums(plan: Plan) -> str:
    """Return what a loan costs in all."""
    interest, total = grouped(plan.total_interest), grouped(plan.total)
    return text("loan.plan.sum", interest=interest, total=total)


def _line(row: PlanRow, columns: int) -> Line:
    amounts = (row.principal, row.interest, row.principal + row.interest, row.balance)
    cells = (str(row.number), written(row.due), *map(grouped, amounts))
    return Line(str(row.number), cells[:columns])
