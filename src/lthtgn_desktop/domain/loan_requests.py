"""Requests for a loan in the course of time: waiting, decided on, fulfilled by a loan."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Decision
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Moment
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan


class RequestState(StrEnum):
    """How a request stands."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LENT = "lent"


class Decided(NamedTuple):
    """A decision, and when it was taken."""

    moment: Moment
    act: DecideLoan


@dataclass(slots=True)
class LoanRequest:
    """What was asked for, every decision on it, and the loan that fulfils it."""

    facts: RequestLoan
    asked: Moment
    decisions: list[Decided] = field(default_factory=list)
    loan: str | None = None
    """The loan that was paid out on it; nothing again once that paying-out was reversed."""

    @property
    def code(self) -> str:
        """Return the request's code."""
        return self.facts.request

    @property
    def member(self) -> str:
        """Return the code of who asks."""
        return self.facts.member

    @property
    def last(self) -> Decided | None:
        """Return the decision that counts: the last one."""
        return self.decisions[-1] if self.decisions else None

    @property
    def changed(self) -> Moment:
        """Return when it was asked or decided on last; nothing is decided before that day."""
        return self.decisions[-1].moment if self.decisions else self.asked

    @property
    def state(self) -> RequestState:
        """Return how the request stands."""
        if self.loan is not None:
            return RequestState.LENT
        if self.last is None:
            return RequestState.WAITING
        return RequestState(self.last.act.decision)

    @property
    def approved_amount(self) -> int:
        """Return what may be lent on it at most, in đồng; nothing where it is not approved."""
        if self.last is None or self.last.act.decision is not Decision.APPROVED:
            return 0
        return self.last.act.amount or self.facts.amount

    @property
    def approved_months(self) -> int:
        """Return the term that was approved, or asked for where the decision names none."""
        return (self.last.act.months if self.last else None) or self.facts.months


@dataclass(slots=True)
class LoanRequests:
    """All requests of a club by their codes, in the order in which they were recorded."""

    by_code: dict[str, LoanRequest] = field(default_factory=dict)

    def learn(self, act: RequestLoan | DecideLoan, moment: Moment) -> None:
        """Take in a request or a decision that was accepted."""
        match act:
            case RequestLoan():
                self.by_code[act.request] = LoanRequest(act, moment)
            case DecideLoan():
                self.by_code[act.request].decisions.append(Decided(moment, act))

    def fulfil(self, lend: Lend) -> None:
        """Note the loan that was paid out on a request, if it names one."""
        if lend.request is not None:
            self.by_code[lend.request].loan = lend.loan

    def release(self, loan: str) -> None:
        """Let the request of a loan be as it was before the paying-out, which was reversed."""
        for request in self.by_code.values():
            if request.loan == loan:
                request.loan = None

    def need(self, code: str) -> LoanRequest:
        """Return a request; raises `Refused`."""
        if code not in self.by_code:
            raise Refused(RefusalCode.REQUEST_UNKNOWN, request=code)
        return self.by_code[code]
