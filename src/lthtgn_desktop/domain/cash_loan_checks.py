"""The lines of the cash books against the members and the loans: who paid, and who got money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lthtgn_desktop.domain.cash_figure_checks import room
from lthtgn_desktop.domain.cash_line_checks import Settled
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.indicators import DuesLine
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report_shape import Check


def paid_out(month: Month, loans: Sequence[LoanLine], lines: Settled) -> Iterator[Check]:
    """Yield that the loans of the month are those that were paid out, and stood or were undone.

    The loans are those that the book lent, none that it took over.
    """
    said = {
        loan.loan: (loan.lent_on, loan.member, loan.amount, loan.is_cancelled)
        for loan in loans
        if Month.of(loan.lent_on) == month
    }
    paid: dict[str, object] = {}
    for group, is_cancelled in ((lines.standing, False), (lines.taken_back, True)):
        for _, _, line in group:
            if line.purpose.type == "lend":
                loan, member = line.purpose.codes
                yield f"loans.{loan}", loan not in paid
                paid[loan] = (line.day, member, line.paid, is_cancelled)
    for loan in sorted(said.keys() | paid.keys()):
        yield f"loans.{loan}", said.get(loan) == paid.get(loan)


def made_good(loans: Sequence[LoanLine], lines: Settled) -> Iterator[Check]:
    """Yield that what another fund made good was written off of a loan that is there."""
    codes = {loan.loan for loan in loans}
    for _, _, line in (*lines.standing, *lines.taken_back):
        if line.purpose.type == "write_off":
            yield f"loans.{line.purpose.codes[0]}", line.purpose.codes[0] in codes


def collected(
    dues: Sequence[DuesLine], loans: Sequence[LoanLine], lines: Settled
) -> Iterator[Check]:
    """Yield that money was collected from no more people than there are, and from these."""
    membership = {line.member: line.paid for line in dues}
    repaid: Counter[str] = Counter()
    for loan in loans:
        repaid[loan.member] += loan.principal_paid + loan.interest_paid
    people: Mapping[str, Mapping[str, int]] = {OPERATING_FUND: membership, LENDING_FUND: repaid}
    told: Counter[tuple[str, str]] = Counter()
    for group, stands in ((lines.standing, 1), (lines.taken_back, 0)):
        for fund, _, line in group:
            if line.purpose.type == "collect":
                yield f"{fund}.cash.{line.voucher}", line.purpose.people <= len(people[fund])
                for member in line.purpose.codes:
                    # An entry fee is no part of the dues; so only what must be is asked for.
                    is_dues = "entry_fee" not in line.purpose.choice
                    told[fund, member] += stands * is_dues * line.received
    for (fund, member), amount in told.items():
        paid = people[fund].get(member)
        is_told = paid is not None and amount <= paid + room(lines, fund).came
        yield f"{fund}.cash.{member}", is_told
