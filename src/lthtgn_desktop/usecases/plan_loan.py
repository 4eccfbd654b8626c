"""What a loan will ask for: one that is not paid out yet, and one that is still open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import club_loans
from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.loans import principal_covered, principal_due, rows_until
from lthtgn_desktop.domain.schedule import Row, schedule
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import figures_day

_ANY = {"loan": "L", "member": "M", "purpose": "…", "ref": "…"}


class PlanRow(NamedTuple):
    """One due date; amounts in đồng, `balance` is what is owed afterwards."""

    number: int
    due: date
    principal: int
    interest: int
    balance: int


class Plan(NamedTuple):
    """All due dates of a loan, if it is paid as agreed."""

    rows: list[PlanRow]
    total_interest: int
    total: int


def plan_loan(_desk: Desk, typed: Mapping[str, object]) -> Plan | None:
    """Return the plan of a loan as far as it is typed, or None while it makes no sense."""
    try:
        event = read_event({**typed, **_ANY, "type": "lend"}, spare_ref="…")
    except Refused:
        return None
    if not isinstance(event.act, Lend) or (event.act.grace or 0) >= event.act.months:
        return None
    planned = schedule(club_loans.club_terms(event.act, event.date))
    rows = [_row(row) for row in planned.rows]
    return Plan(rows, int(planned.total_interest), int(planned.total))


def plan_ahead(desk: Desk, code: str) -> Plan:
    """Return what is still to come on an open loan, if what is due now is paid now."""
    seen = picture(desk, figures_day(desk))
    loan, now = seen.club.need_loan(code), seen.balances.loans[code].standing
    principal = seen.totals.principal[code]
    left = now.outstanding - now.overdue_principal
    covered = principal_covered(loan, principal, seen.day)
    terms, rows = loan.terms_on(seen.day), []
    for number in range(rows_until(loan, seen.day) + 1, terms.n + 1):
        if not left:
            break
        due = due_date(loan.lent.day, number)
        part = min(left, max(0, principal_due(loan, principal, due) - covered))
        covered += part
        interest = club_loans.interest_due(terms, number, left) if loan.bears_interest else 0
        left -= part
        rows.append(PlanRow(number, due, part, interest, left))
    interests = sum(row.interest for row in rows)
    return Plan(rows, interests, interests + sum(row.principal for row in rows))


def _row(row: Row) -> PlanRow:
    due = row.due if isinstance(row.due, date) else date.max
    return PlanRow(row.n, due, int(row.principal), int(row.interest), int(row.balance))
