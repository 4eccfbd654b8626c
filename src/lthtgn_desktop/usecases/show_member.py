"""One member's whole history: dues by month, loans, and every payment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.balances import LoanBalance, MemberBalance
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.dues import DuesTable, first_owed
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import history
from lthtgn_desktop.store.history import MemberPayment
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.show_figures import Picture, picture


class MonthOfDues(NamedTuple):
    """The dues of one month: what was charged, and how much of it is covered, in đồng."""

    month: Month
    charged: int
    covered: int


@dataclass(frozen=True, slots=True)
class MemberHistory:
    """Everything the book knows of one member on a day."""

    day: date
    club: Club
    member: Member
    balance: MemberBalance
    dues: list[MonthOfDues]
    loans: dict[str, LoanBalance]
    payments: list[MemberPayment]


def member_history(desk: Desk, code: str, day: date | None = None) -> MemberHistory:
    """Return one member's history; raises `Refused` where there is no such member."""
    return history_in(desk, picture(desk, day), code)


def history_in(desk: Desk, seen: Picture, code: str) -> MemberHistory:
    """Return one member's history from figures that are known; raises `Refused`."""
    member = seen.club.need_member(code)
    with desk.book.reading() as connection:
        payments = history.payments_of(connection, code, seen.day)
    balance = seen.balances.members[code]
    return MemberHistory(
        day=seen.day,
        club=seen.club,
        member=member,
        balance=balance,
        dues=_dues(seen.club, member, balance.dues_paid, seen.day),
        loans={loan: value for loan, value in seen.balances.loans.items() if value.member == code},
        payments=payments,
    )


def _dues(club: Club, member: Member, paid: int, day: date) -> list[MonthOfDues]:
    """Return every month since joining, payments covering the oldest months first.

    Months before the book stand there only where their dues were still owed when it began.
    """
    table = DuesTable.up_to(club.rules, club.opened, day)
    first = max(Month.of(member.joined), min(Month.of(club.opened), first_owed(member)))
    last = Month.of(day if member.left is None else min(day, member.left))
    months = []
    for step in range(first.until(last) + 1):
        month = first.plus(step)
        charged = table.of_month(member, month)
        covered = min(charged, paid)
        paid -= covered
        months.append(MonthOfDues(month, charged, covered))
    return months
