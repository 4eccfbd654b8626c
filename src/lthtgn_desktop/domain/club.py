"""The club as its book knows it, apart from the money: rules, funds, officers, people, loans."""

from __future__ import annotations

from bisect import insort_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Nature, Role
from lthtgn_desktop.domain.club_rules import ClubRules
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.lenders import Lenders, lender_keys, lender_name
from lthtgn_desktop.domain.loan_requests import LoanRequests
from lthtgn_desktop.domain.loans import Extension, Loan, TakenOver
from lthtgn_desktop.domain.members import Member, Settled
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan

LENDING_FUND = "TTN"
OPERATING_FUND = "HD"


class Closed(NamedTuple):
    """A closed month and the day on which it was closed."""

    month: Month
    on: date


class Officer(NamedTuple):
    """A person in an office since a day."""

    since: date
    role: Role
    name: str


def _since(officer: Officer) -> date:
    return officer.since


@dataclass(slots=True)
class Club:
    """What events have said so far; `learn` is the only way in."""

    identity: acts.Club | None = None
    opened: date = date.max
    funds: dict[str, str] = field(
        default_factory=lambda: {
            LENDING_FUND: "Quỹ tăng thu nhập",
            OPERATING_FUND: "Quỹ hoạt động",
        },
    )
    fund_since: dict[str, date] = field(default_factory=dict)
    """The day from which each fund stands that was not always there."""
    rules: ClubRules = field(default_factory=ClubRules)
    officers: list[Officer] = field(default_factory=list)
    members: dict[str, Member] = field(default_factory=dict)
    loans: dict[str, Loan] = field(default_factory=dict)
    requests: LoanRequests = field(default_factory=LoanRequests)
    loan_of_ref: dict[str, str] = field(default_factory=dict)
    lenders: Lenders = field(default_factory=Lenders)
    closed: list[Closed] = field(default_factory=list)

    def learn(self, event: Event, sequence: int) -> None:
        """Take in an event that was accepted; events that only move money change nothing here."""
        match event.act:
            case acts.Lend() as lend:
                self._learn_of_loan(event.ref, Loan(lend, Moment(event.date, sequence)))
                self.requests.fulfil(lend)
            case Opening() | OpeningLoan() | OpeningDues():
                self._learn_of_opening(event, sequence)
            case RequestLoan() | DecideLoan():
                self.requests.learn(event.act, Moment(event.date, sequence))
            case acts.Extend(loan=code, months=months):
                moment = Moment(event.date, sequence)
                insort_right(self.loans[code].extensions, Extension(moment, months))
            case acts.Reverse(of=ref):
                self._forget(ref, event.date)
            case acts.Receive(nature=Nature.BORROWED) as receive:
                self.lenders.take_in(receive.fund, lender_keys(receive))
            case acts.Join() | acts.Amend() | acts.Leave() | acts.Exempt() | acts.HouseholdReview():
                self._learn_of_people(event)
            case _:
                self._learn_of_the_club(event)

    def _learn_of_loan(self, ref: str, loan: Loan) -> None:
        self.loans[loan.code] = loan
        self.loan_of_ref[ref] = loan.code

    def _learn_of_opening(self, event: Event, sequence: int) -> None:
        match event.act:
            case Opening(fund=fund, borrowed=lenders):
                for lender in lenders or ():
                    self.lenders.take_in(fund, [lender_name(lender.from_)])
            case OpeningLoan() as running:
                since = Moment(event.date, sequence)
                owed = TakenOver(since, running.outstanding, running.interest_owed or 0)
                lent = Moment(running.lent, sequence)
                self._learn_of_loan(event.ref, Loan(running.terms, lent, owed))
            case OpeningDues(member=code, paid_to=month):
                self.members[code].openings[event.ref] = Settled(event.date, month)

    def _forget(self, ref: str, day: date) -> None:
        """Take in that an event was reversed on a day."""
        if ref in self.loan_of_ref:
            self.loans[self.loan_of_ref[ref]].cancelled_on = day
            self.requests.release(self.loan_of_ref[ref])
        for member in self.members.values():
            member.openings.pop(ref, None)

    def _learn_of_people(self, event: Event) -> None:
        match event.act:
            case acts.Join() as join:
                self.members[join.member] = Member(event.date, join)
            case acts.Amend(member=code) as amend:
                self.members[code].amend(amend)
            case acts.Leave(member=code, reason=reason):
                self.members[code].left = event.date
                self.members[code].leave_reason = reason
            case acts.Exempt(member=code) as exempt:
                self.members[code].exempt.append((exempt.from_, exempt.to))
            case acts.HouseholdReview(member=code) as review:
                self.members[code].reviews.append((review.year, event.date, review.status))

    def _learn_of_the_club(self, event: Event) -> None:
        match event.act:
            case acts.Club() as identity:
                self.identity = identity
                self.opened = event.date
            case acts.Policy() as policy:
                self.rules.set_from(event.date, policy)
            case acts.Fund(code=code, name=name):
                self.funds[code] = name
                self.fund_since[code] = event.date
            case acts.Officer(role=role, name=name):
                insort_right(self.officers, Officer(event.date, role, name), key=_since)
            case acts.Close(month=month):
                self.closed.append(Closed(month, event.date))

    @property
    def last_closed(self) -> Month | None:
        """Return the last closed month."""
        return self.closed[-1].month if self.closed else None

    @property
    def next_to_close(self) -> Month:
        """Return the month whose turn it is to be closed."""
        return self.closed[-1].month.plus(1) if self.closed else Month.of(self.opened)

    def officer(self, role: Role, day: date) -> str | None:
        """Return who holds an office on a day."""
        held = [
            officer for officer in self.officers if officer.role is role and officer.since <= day
        ]
        return held[-1].name if held else None

    def need_fund(self, code: str, day: date) -> None:
        """Raise `Refused` where the club has no such fund on a day."""
        if code not in self.funds or self.fund_since.get(code, day) > day:
            raise Refused(RefusalCode.FUND_UNKNOWN, fund=code)

    def need_member(self, code: str) -> Member:
        """Return a member, past ones too; raises `Refused`."""
        if code not in self.members:
            raise Refused(RefusalCode.MEMBER_UNKNOWN, member=code)
        return self.members[code]

    def need_joined(self, code: str, day: date) -> Member:
        """Return somebody who is a member on a day or was one before; raises `Refused`."""
        member = self.need_member(code)
        if day < member.joined:
            raise Refused(RefusalCode.NOT_A_MEMBER_THAT_DAY, member=code, name=member.name, day=day)
        return member

    def need_member_on(self, code: str, day: date) -> Member:
        """Return somebody who is a member on a day; raises `Refused`."""
        member = self.need_member(code)
        if not member.belongs_on(day):
            raise Refused(RefusalCode.NOT_A_MEMBER_THAT_DAY, member=code, name=member.name, day=day)
        return member

    def need_loan(self, code: str) -> Loan:
        """Return a loan; raises `Refused`."""
        if code not in self.loans:
            raise Refused(RefusalCode.LOAN_UNKNOWN, loan=code)
        return self.loans[code]
