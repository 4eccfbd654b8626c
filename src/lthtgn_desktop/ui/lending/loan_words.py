"""What was agreed on a loan, how it stands, and what it costs, in sentences."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.loans import Loan, Standing
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.rate_field import shown_rate
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written


def shown_terms(loan: Loan) -> str:
    """Return what was agreed, extensions included."""
    facts = loan.facts
    return text(
        "loan.facts",
        amount=grouped(facts.amount),
        day=written(loan.lent.day),
        months=loan.terms_on(date.max).n,
        rate=shown_rate(facts.rate),
        method=text(f"loan.method.{facts.method}").lower(),
        principal=text(f"loan.principal.{facts.principal}").lower(),
        purpose=facts.purpose,
    )


def shown_standing(now: Standing, day: date) -> str:
    """Return how a loan stands on a day."""
    return text(
        "loan.now",
        day=written(day),
        outstanding=grouped(now.outstanding),
        principal=grouped(now.overdue_principal),
        interest=grouped(now.interest_due),
    )


def shown_cost(paid: int, due: int, ahead: int) -> str:
    """Return what a loan costs in all: interest paid, due now, and still to come, in đồng."""
    return text(
        "loan.cost",
        paid=grouped(paid),
        due=grouped(due),
        ahead=grouped(ahead),
        total=grouped(paid + due + ahead),
    )
