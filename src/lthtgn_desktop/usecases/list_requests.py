"""The requests for a loan: who waits since when, what is approved, and what came of the others."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.choices import Household
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.loan_requests import LoanRequest, RequestState
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.next_code import next_code
from lthtgn_desktop.usecases.show_figures import Picture, picture
from lthtgn_desktop.usecases.working_day import club_now, figures_day

FIRST_REQUEST = "D001"

OPEN = (RequestState.WAITING, RequestState.APPROVED)
"""The states in which a request still wants something: a decision, or the money."""


class RequestLine(NamedTuple):
    """One request, with what the meeting asks about whoever asks; `owes` is principal, in đồng.

    `turns` counts the loans before; `is_member` is false once the person has left.
    """

    request: LoanRequest
    name: str
    household: Household
    turns: int
    owes: int
    is_member: bool


class Requests(NamedTuple):
    """All requests on a day: open ones, oldest first; settled ones, newest first; and the money."""

    day: date
    open: list[RequestLine]
    settled: list[RequestLine]
    cash: int
    bank: int

    @property
    def approved(self) -> int:
        """Return what is approved and not paid out yet, in đồng."""
        return sum(line.request.approved_amount for line in self.open)

    def find(self, code: str) -> RequestLine:
        """Return the line of a request."""
        return next(line for line in (*self.open, *self.settled) if line.request.code == code)


def list_requests(desk: Desk) -> Requests:
    """Return the waiting list: those who asked first stand first."""
    seen = picture(desk, figures_day(desk))
    lines = [_line(seen, request) for request in seen.club.requests.by_code.values()]
    open_ones = [line for line in lines if line.request.state in OPEN]
    settled = [line for line in lines if line.request.state not in OPEN]
    open_ones.sort(key=lambda line: line.request.asked)
    settled.sort(key=lambda line: line.request.changed, reverse=True)
    fund = seen.balances.funds[LENDING_FUND]
    return Requests(seen.day, open_ones, settled, fund.cash, fund.bank)


def proposed_request(desk: Desk) -> str:
    """Return the code of the next request."""
    return next_code(club_now(desk).requests.by_code, FIRST_REQUEST)


def _line(seen: Picture, request: LoanRequest) -> RequestLine:
    member = seen.club.members[request.member]
    turns = [
        loan
        for loan in seen.club.loans.values()
        if loan.member == request.member and loan.cancelled_on is None and loan.code != request.loan
    ]
    return RequestLine(
        request=request,
        name=member.name,
        household=member.household_on(seen.day),
        turns=len(turns),
        owes=seen.balances.members[request.member].principal_outstanding,
        is_member=member.belongs_on(seen.day),
    )
