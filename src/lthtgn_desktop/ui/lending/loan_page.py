"""One loan: what was agreed, what is still to come, and what was paid so far, each a voucher."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from lthtgn_desktop.domain.loans import Standing
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.lending.chips import Chips
from lthtgn_desktop.ui.lending.loan_words import shown_cost, shown_standing, shown_terms
from lthtgn_desktop.ui.lending.loans import DAY
from lthtgn_desktop.ui.lending.plan import PlanPanel
from lthtgn_desktop.ui.preview.page import Offer, OfferingPart
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.task import MARGIN
from lthtgn_desktop.usecases.loan_history import LoanPast, LoanStep
from lthtgn_desktop.usecases.plan_loan import Plan

AHEAD, PAST = "ahead", "past"

_COLUMNS = (
    Column(text("past.day"), holds=DAY),
    Column(text("past.vouchers")),
    Column(text("past.what"), grows=True),
    Column(text("past.lent"), is_amount=True),
    Column(text("past.principal"), is_amount=True),
    Column(text("past.interest"), is_amount=True),
    Column(text("past.owed"), is_amount=True),
)


class LoanPage(OfferingPart):
    """Two lists under the facts, one at a time; `opens` names the event of a payment."""

    opens = Signal(str)

    def __init__(self, past: LoanPast, now: Standing, plan: Plan) -> None:
        super().__init__()
        self.loan = past.loan.code
        self.panel = PlanPanel(text("loan.ahead"), with_balance=True)
        self.listing = Listing(text("past.list"), _COLUMNS)
        self.listing.opens.connect(self.opens)
        self.chips = Chips((AHEAD, PAST))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.listing)
        self._facts = [label(wraps=True) for _ in range(3)]
        heading = text("loan.page", loan=self.loan, name=past.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading", wraps=True))
        for fact in self._facts:
            column.addWidget(fact)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)
        self.chips.chosen.connect(self.show_list)
        self.show_loan(past, now, plan)
        self.show_list(AHEAD if plan.rows else PAST)

    def show_loan(self, past: LoanPast, now: Standing, plan: Plan) -> None:
        """Show the loan as the book has it now."""
        cost = shown_cost(past.interest, now.interest_due, plan.total_interest)
        facts = (shown_terms(past.loan), shown_standing(now, past.day), cost)
        for fact, said in zip(self._facts, facts, strict=True):
            fact.setText(said)
        self.panel.show_plan(plan)
        self.listing.show_lines([_line(step) for step in past.steps])
        self.chips.show_words(AHEAD, text("loan.part.ahead", count=len(plan.rows)))
        self.chips.show_words(PAST, text("loan.part.past", count=len(past.steps)))

    def offers(self) -> Sequence[Offer]:
        """Offer the contract."""
        return [Offer(Paper.LOAN_CONTRACT, Wanted(loan=self.loan))]

    @property
    def shown_listing(self) -> Listing:
        """Return the list that is shown."""
        return self.listing if self.chips.marked == PAST else self.panel.listing

    def show_list(self, name: str) -> None:
        """Show what is to come, or what was."""
        self.chips.mark(name)
        self._stack.setCurrentWidget(self.listing if name == PAST else self.panel)
        self.shown_listing.setFocus()


def _line(step: LoanStep) -> Line:
    said = text("past.lost", what=step.said, amount=grouped(step.lost)) if step.lost else step.said
    amounts = (step.lent, step.principal, step.interest)
    shown = (grouped(amount) if amount else "" for amount in amounts)
    cells = (written(step.day), ", ".join(step.vouchers), said, *shown, grouped(step.owed))
    return Line(step.ref, cells)
