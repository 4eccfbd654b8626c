"""A loan on the pages of a passbook: its terms in words, and what is still to be paid when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from lthtgn_desktop.domain import club_loans
from lthtgn_desktop.domain.choices import Method, Repayment
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loan_terms import LoanTerms
from lthtgn_desktop.domain.loans import Loan, principal_due, rows_until
from lthtgn_desktop.domain.schedule import schedule
from lthtgn_desktop.printing.passbook.values import Instalment, Terms
from lthtgn_desktop.usecases.paper.loan_words import percent

_REPAID = {
    Repayment.MONTHLY: "trả gốc hằng tháng",
    Repayment.EVERY_2: "trả gốc 2 tháng một lần",
    Repayment.EVERY_3: "trả gốc 3 tháng một lần",
    Repayment.EVERY_6: "trả gốc 6 tháng một lần",
    Repayment.END: "trả gốc một lần khi hết hạn",
}


def terms_of(loan: Loan, since: date, row: int = 1) -> Terms:
    """Return a loan as it was agreed, with the extensions made before its passbook began."""
    terms, lend = _terms(loan, since), loan.facts
    return Terms(
        row=row,
        loan=loan.code,
        day=loan.lent.day,
        amount=lend.amount,
        terms=_in_words(loan, terms),
        purpose=lend.purpose,
        ends=due_date(loan.lent.day, terms.n),
    )


def _terms(loan: Loan, since: date) -> LoanTerms:
    return loan.terms_on(since - timedelta(days=1))


def _in_words(loan: Loan, terms: LoanTerms) -> str:
    lend = loan.facts
    counted_on = "số vay ban đầu" if lend.method is Method.FLAT else "dư nợ"
    rate = f"{percent(lend.rate)}/tháng trên {counted_on}" if loan.bears_interest else "không lãi"
    said = f"{rate}, {terms.n} tháng, {_REPAID[lend.principal]}"
    return f"{said}, {lend.grace} tháng đầu chưa phải trả gốc" if lend.grace else said


def begun_with(loan: Loan) -> tuple[date, int]:
    """Return from when a loan's schedule is in the book, and what was owed on it before, in đồng.

    Whatever fell due up to the day on which a loan was taken over is settled, or owed that day.
    """
    if loan.taken_over is None:
        return loan.lent.day, 0
    return loan.entered.day + timedelta(days=1), loan.taken_over.outstanding


def as_known(loan: Loan, until: int | None) -> Loan:
    """Return a loan with the extensions that were recorded up to an event, or with all."""
    if until is None:
        return loan
    known = [longer for longer in loan.extensions if longer.moment.sequence <= until]
    return replace(loan, extensions=known)


def owed_as_known(principal: Timeline, until: int | None) -> Timeline:
    """Return what was owed, without what was recorded after an event."""
    if until is None:
        return principal
    known = Timeline()
    for moment, amount in zip(principal.moments, principal.amounts, strict=True):
        if moment.sequence <= until:
            known.add(moment, amount)
    return known


def whole_schedule(loan: Loan) -> tuple[Instalment, ...]:
    """Return every due date of a loan as it was agreed."""
    return tuple(
        Instalment(row.n, row.due, int(row.principal), int(row.interest))
        for row in schedule(loan.terms).rows
        if isinstance(row.due, date)
    )


def schedule_left(
    loan: Loan, principal: Timeline, since: date, owed: int
) -> tuple[Instalment, ...]:
    """Return the due dates from a day on, for what is owed then, in đồng.

    What is overdue that day falls to the first of them; what is owed after the last due date of
    the term is in no row. `principal` says how much was owed whenever the term was made longer.
    """
    terms = _terms(loan, since)
    settled, left = loan.facts.amount - owed, owed
    rows = []
    for number in range(rows_until(loan, since - timedelta(days=1)) + 1, terms.n + 1):
        due = due_date(loan.lent.day, number)
        asked = max(0, principal_due(loan, principal, due) - settled)
        part = min(left, max(0, asked - (owed - left)))
        interest = club_loans.interest_due(terms, number, left) if loan.bears_interest else 0
        left -= part
        rows.append(Instalment(number, due, part, interest))
    return tuple(rows)
