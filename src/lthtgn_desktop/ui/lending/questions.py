"""The two questions that are asked before money is given away: lending, and giving a loan up."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.new_loan import NewLoan
from lthtgn_desktop.ui.lending.rate_field import shown_rate
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.usecases.list_loans import LoanLine
from lthtgn_desktop.usecases.plan_loan import Plan


def lending_question(form: NewLoan, document: Document, plan: Plan | None) -> str:
    """Return the question before a loan: who, how much in words, on which terms, at what cost."""
    warning = form.warning()
    return text(
        "loan.ask",
        name=form.borrower(),
        code=document["member"],
        amount=told_in_words(int(str(document["amount"]))),
        months=document["months"],
        rate=shown_rate(document["rate"]),
        method=text(f"loan.method.{document['method']}").lower(),
        principal=text(f"loan.principal.{document['principal']}").lower(),
        interest="…" if plan is None else grouped(plan.total_interest),
        total="…" if plan is None else grouped(plan.total),
        place=text(f"loan.place.{document['from']}").lower(),
        warning=f"\n\n{warning}" if warning else "",
    )


def write_off_question(line: LoanLine, funds: Mapping[str, str], document: Document) -> str:
    """Return the question before principal is given up: how much, whose, and who bears it."""
    return text(
        "loan.write_off.ask",
        amount=told_in_words(int(str(document["amount"]))),
        name=line.name,
        loan=line.loan.code,
        minutes=document["minutes"],
        fund=funds[str(document["bearer"])],
    )
