"""What a loan would ask for, before it is paid out: nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.club_loans import club_terms
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.schedule import Row, schedule
from lthtgn_desktop.usecases.desk import Desk

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
    planned = schedule(club_terms(event.act, event.date))
    rows = [_row(row) for row in planned.rows]
    return Plan(rows, int(planned.total_interest), int(planned.total))


def _row(row: Row) -> PlanRow:
    due = row.due if isinstance(row.due, date) else date.max
    return PlanRow(row.n, due, int(row.principal), int(row.interest), int(row.balance))
