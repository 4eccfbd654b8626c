"""Requests for a loan: asked for, decided on, fulfilled; only paying out moves money."""

from __future__ import annotations

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.choices import Decision
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Entry, Moment
from lthtgn_desktop.domain.loan_requests import LoanRequest, RequestState
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan


def request_loan(books: Books, act: RequestLoan, moment: Moment) -> Entry:
    """Note that somebody who is a member that day asks for a loan, under a code never used."""
    if act.request in books.club.requests.by_code:
        raise Refused(RefusalCode.REQUEST_TAKEN, key="request", request=act.request)
    books.club.need_member_on(act.member, moment.day)
    return ()


def decide_loan(books: Books, act: DecideLoan, moment: Moment) -> Entry:
    """Decide on a request, anew where need be; nothing more once it is paid out."""
    request = books.club.requests.need(act.request)
    _refuse_lent(request)
    if moment.day < request.changed.day:
        code, day = RefusalCode.DECIDED_TOO_EARLY, request.changed.day
        raise Refused(code, key="date", request=act.request, day=day)
    if act.decision is not Decision.APPROVED and (act.amount or act.months):
        raise Refused(RefusalCode.DECISION_WITHOUT_TERMS, request=act.request)
    asked = request.facts.amount
    if act.amount is not None and act.amount > asked:
        code = RefusalCode.APPROVES_TOO_MUCH
        raise Refused(code, key="amount", request=act.request, there=asked, amount=act.amount)
    return ()


def refuse_unapproved(books: Books, act: Lend, moment: Moment) -> None:
    """Raise `Refused` where a loan names a request that does not let it be paid out."""
    if act.request is None:
        return
    request = books.club.requests.need(act.request)
    if act.member != request.member:
        code = RefusalCode.REQUEST_OF_ANOTHER
        raise Refused(code, request=request.code, member=act.member, borrower=request.member)
    _refuse_lent(request)
    if request.state is not RequestState.APPROVED or moment.day < request.changed.day:
        raise Refused(RefusalCode.REQUEST_NOT_APPROVED, request=request.code, day=moment.day)
    if act.amount > request.approved_amount:
        code, there = RefusalCode.LENDS_TOO_MUCH, request.approved_amount
        raise Refused(code, request=request.code, there=there, amount=act.amount)


def _refuse_lent(request: LoanRequest) -> None:
    if request.loan is not None:
        raise Refused(RefusalCode.REQUEST_LENT, request=request.code, loan=request.loan)
