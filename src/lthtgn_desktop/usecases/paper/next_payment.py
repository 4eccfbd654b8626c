"""What a member owes now and is to pay next, in figures and in the sentences of a statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import club_loans
from lthtgn_desktop.domain.due_dates import due_date
from lthtgn_desktop.domain.dues import DuesTable
from lthtgn_desktop.domain.loans import (
    interest_of_next,
    principal_covered,
    principal_due,
    rows_until,
)
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.usecases.show_figures import Picture

_DUES, _OVERDUE, _PRINCIPAL, _INTEREST = "hội phí", "gốc đến hạn", "gốc", "lãi"


class Coming(NamedTuple):
    """The next due date of a loan that asks for money; amounts in đồng."""

    due: date
    principal: int
    interest: int


def coming(seen: Picture, code: str) -> Coming | None:
    """Return what an open loan asks for next, beside what is due already; None for nothing.

    As on the list of loans, interest is that of what is owed now.
    """
    loan, now = seen.club.loans[code], seen.balances.loans[code].standing
    if not now.outstanding:
        return None
    principal, first = seen.totals.principal[code], rows_until(loan, seen.day) + 1
    covered = principal_covered(loan, principal, seen.day)
    ahead = max(0, now.interest_paid - seen.interest_asked(code))
    interest = max(0, interest_of_next(loan, now.outstanding, seen.day) - ahead)
    terms, left = loan.terms_on(seen.day), now.outstanding - now.overdue_principal
    for number in range(first, max(first, terms.n) + 1):
        due = due_date(loan.lent.day, number)
        part = min(left, max(0, principal_due(loan, principal, due) - covered))
        if part or interest:
            return Coming(due, part, interest)
        if loan.bears_interest:
            interest = club_loans.interest_due(terms, number + 1, now.outstanding)
    return None


def notice(seen: Picture, member: Member) -> tuple[str, ...]:
    """Return the sentences that say what a member owes now, and what is to be paid next."""
    owed = _owed_now(seen, member)
    now = f"Đến ngày {seen.day:%d/%m/%Y}"
    first = f"{now} còn phải nộp: {added(owed)}." if owed else f"{now}: không còn thiếu khoản nào."
    more = "cần nộp thêm" if owed else "cần nộp"
    return (
        first,
        *(f"Kỳ tới {when} {more}: {added(parts)}." for when, parts in _next(seen, member)),
    )


def added(parts: Mapping[str, int]) -> str:
    """Return amounts and their sum: `hội phí 20.000 + gốc 500.000 = 520.000 đồng`."""
    said = " + ".join(f"{name} {grouped(amount)}" for name, amount in parts.items())
    whole = in_documents(sum(parts.values()))
    return f"{said} = {whole}" if len(parts) > 1 else f"{said} đồng"


def _owed_now(seen: Picture, member: Member) -> dict[str, int]:
    standings = [
        loan.standing for loan in seen.balances.loans.values() if loan.member == member.code
    ]
    return _without_nothing(
        {
            _DUES: max(0, seen.balances.members[member.code].dues_owed),
            _OVERDUE: sum(now.overdue_principal for now in standings),
            _INTEREST: sum(now.interest_due for now in standings),
        }
    )


def _next(seen: Picture, member: Member) -> Iterable[tuple[str, dict[str, int]]]:
    """Yield the days of the next month that asks for anything, and what each asks for."""
    month, dues = Month.of(seen.day).plus(1), _dues_of_next_month(seen, member)
    by_day: dict[date, dict[str, int]] = {}
    for code, loan in seen.balances.loans.items():
        if loan.member == member.code and (ask := coming(seen, code)):
            parts = by_day.setdefault(ask.due, {_PRINCIPAL: 0, _INTEREST: 0})
            parts[_PRINCIPAL] += ask.principal
            parts[_INTEREST] += ask.interest
    days = sorted(by_day)
    if dues and (not days or month < Month.of(days[0])):
        yield f"tháng {month.number}/{month.year}", {_DUES: dues}
        return
    for day in days:
        if Month.of(day) == Month.of(days[0]):
            due = dues if Month.of(day) == month and day == days[0] else 0
            yield f"{day:%d/%m/%Y}", _without_nothing({_DUES: due} | by_day[day])


def _dues_of_next_month(seen: Picture, member: Member) -> int:
    """Return what next month's dues will ask for, less what is paid ahead, in đồng."""
    if member.left is not None:
        return 0
    month = Month.of(seen.day).plus(1)
    table = DuesTable.up_to(seen.club.rules, seen.club.opened, month.first_day)
    ahead = max(0, -seen.balances.members[member.code].dues_owed)
    return max(0, table.of_month(member, month) - ahead)


def _without_nothing(parts: Mapping[str, int]) -> dict[str, int]:
    return {name: amount for name, amount in parts.items() if amount}
