"""What the association counts of a club's month; every share has its numerator and denominator.

What moved in the month is net of reversals: what a reversal takes back counts negative in the
month of the reversal. Everything else is as it stood at the end of the month's last day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.choices import Household, Sex, Source
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.dues import DuesTable
from lthtgn_desktop.domain.lending_capital import Capital, IncomeFund, InitialGrant
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.members import AGED, Member
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.movements import Movement, net

OLDER = 55
"""Whole years from which clubs count a member as older; below it as young."""


class Share(NamedTuple):
    """A part of a whole, both counted."""

    part: int
    whole: int

    @property
    def tenths(self) -> int | None:
        """Return the percentage in tenths, rounded half up; nothing is a share of nothing."""
        if not self.whole:
            return None
        return (2000 * self.part + self.whole) // (2 * self.whole)


@dataclass(frozen=True, slots=True)
class People:
    """The members on the last day, in groups that overlap, and who came and went."""

    total: int
    women: int
    older: int
    aged: int
    young: int
    poor: int
    near_poor: int
    difficult: int
    volunteers: int
    joined: int
    left: int


def people(members: Collection[Member], month: Month) -> People:
    """Count the members."""
    day = month.last_day
    here = [member for member in members if member.belongs_on(day)]
    ages = [member.age_on(day) for member in here]
    households = [member.household_on(day) for member in here]
    return People(
        total=len(here),
        women=sum(member.facts.sex is Sex.FEMALE for member in here),
        older=sum(age >= OLDER for age in ages),
        aged=sum(age >= AGED for age in ages),
        young=sum(age < OLDER for age in ages),
        poor=households.count(Household.POOR),
        near_poor=households.count(Household.NEAR_POOR),
        difficult=households.count(Household.DIFFICULT),
        volunteers=sum(bool(member.facts.volunteer) for member in here),
        joined=sum(Month.of(member.joined) == month for member in members),
        left=sum(member.left is not None and Month.of(member.left) == month for member in members),
    )


class Attendance(NamedTuple):
    """Meeting days of the month, members who came and members there were, added up."""

    meetings: int
    present: int
    members: int


def attendance(meetings: Mapping[date, Collection[str]], members: Iterable[Member]) -> Attendance:
    """Count who came; `meetings` has the codes of those who came on each day."""
    everybody = list(members)
    present = expected = 0
    for day, attended in meetings.items():
        codes = {member.code for member in everybody if member.belongs_on(day)}
        present += len(codes.intersection(attended))
        expected += len(codes)
    return Attendance(len(meetings), present, expected)


@dataclass(frozen=True, slots=True)
class Lending:
    """Loans: as they stand on the last day, what moved in the month, and since the book began.

    Loans that ran already when the book began stand, and are paid; they were not lent by it.
    """

    open: int
    borrowers: int
    member_borrowers: int
    outstanding: int
    overdue_principal: int
    overdue_loans: int
    interest_due: int
    at_risk: int
    turns: int
    lent: int
    principal_collected: int
    interest_collected: int
    written_off: int
    turns_ever: int
    borrowers_ever: int
    lent_ever: int


def lending(
    club: Club, day: date, lines: Iterable[LoanLine], movements: Iterable[Movement]
) -> Lending:
    """Count loans and borrowers from the lines of the loan register."""
    own, register = list(movements), list(lines)
    still_open = [line for line in register if line.standing.outstanding]
    borrowers = {line.member for line in still_open}
    own_loans = (loan for loan in club.loans.values() if loan.taken_over is None)
    ever = [loan for loan in own_loans if loan.amount_on(day)]
    overdue = [line.standing.overdue_principal for line in still_open]
    return Lending(
        open=len(still_open),
        borrowers=len(borrowers),
        member_borrowers=sum(club.members[code].belongs_on(day) for code in borrowers),
        outstanding=sum(line.standing.outstanding for line in still_open),
        overdue_principal=sum(overdue),
        overdue_loans=sum(amount > 0 for amount in overdue),
        interest_due=sum(line.standing.interest_due for line in register),
        at_risk=sum(line.standing.outstanding for line in still_open if line.is_at_risk),
        turns=turns(own),
        lent=net(own, Kind.LOANS, act="lend"),
        principal_collected=-net(own, Kind.LOANS, act="collect"),
        interest_collected=-net(own, Kind.INTEREST, act="collect"),
        written_off=-net(own, Kind.LOANS, act="write_off"),
        turns_ever=len(ever),
        borrowers_ever=len({loan.member for loan in ever}),
        lent_ever=sum(loan.facts.amount for loan in ever),
    )


def turns(movements: Iterable[Movement]) -> int:
    """Return how many loans were paid out, less those whose paying-out was taken back."""
    paid_out = [move.net for move in movements if move.act == "lend" and move.loan]
    return sum((amount > 0) - (amount < 0) for amount in paid_out if amount)


@dataclass(frozen=True, slots=True)
class DuesLine:
    """The dues of one member; amounts in đồng, `owed` is negative where dues are paid ahead."""

    member: str
    charged: int
    paid: int
    paid_so_far: int
    owed: int


def dues(
    club: Club, figures: Balances, month: Month, movements: Iterable[Movement]
) -> list[DuesLine]:
    """Return the dues of everybody who was a member in the month, paid in it, or still owes."""
    table = DuesTable.up_to(club.rules, club.opened, figures.at)
    paid = {
        move.account.part.removeprefix("Dues:"): -move.net
        for move in movements
        if move.account.part.startswith("Dues:")
    }
    lines = [
        DuesLine(
            code,
            table.of_month(club.members[code], month),
            paid.get(code, 0),
            member.dues_paid,
            member.dues_owed,
        )
        for code, member in sorted(figures.members.items())
    ]
    return [line for line in lines if line.paid or line.owed or _was_here(club, line, month)]


def _was_here(club: Club, line: DuesLine, month: Month) -> bool:
    member = club.members[line.member]
    return member.belongs_on(month.last_day) or month in {
        Month.of(day) for day in (member.joined, member.left) if day is not None
    }


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures that the association adds up, beside those of the funds."""

    people: People
    attendance: Attendance
    capital: Capital
    sources: dict[Source, int]
    """What the lending fund was given for good since the book began; only what is not nothing."""
    initial: InitialGrant
    income_fund: IncomeFund
    lending: Lending
    lost_in_month: dict[str, int]
    """Loans given up, by the fund that bears the loss."""
