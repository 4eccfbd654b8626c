"""Loans: paid out, made longer, written off."""

from __future__ import annotations

from lthtgn_desktop.domain import accounts, acts
from lthtgn_desktop.domain.booking.requests import refuse_unapproved
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.choices import Method
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Entry, Moment, Posting, place_of, two_sided


def lend(books: Books, act: acts.Lend, moment: Moment) -> Entry:
    """Pay out a loan from the lending fund to somebody who is a member that day."""
    books.club.need_member_on(act.member, moment.day)
    refuse_terms(books, act)
    refuse_unapproved(books, act, moment)
    owed = accounts.loans(act.fund, act.member, act.loan)
    return (
        Posting(owed, act.amount, act.member, act.loan),
        Posting(place_of(act.fund, act.from_), -act.amount),
    )


def refuse_terms(books: Books, act: acts.Lend) -> None:
    """Raise `Refused` where a loan cannot be one under this code, of this fund, on these terms."""
    if act.fund != LENDING_FUND:
        raise Refused(RefusalCode.NOT_THE_LENDING_FUND, fund=act.fund)
    if act.loan in books.club.loans:
        raise Refused(RefusalCode.LOAN_TAKEN, loan=act.loan)
    if (act.grace or 0) >= act.months:
        raise Refused(RefusalCode.GRACE_TOO_LONG, grace=act.grace, months=act.months)
    if act.method is Method.NONE and act.rate:
        raise Refused(RefusalCode.RATE_WITHOUT_INTEREST, rate=act.rate)


def extend(books: Books, act: acts.Extend, moment: Moment) -> Entry:
    """Make the term of an open loan longer; no money moves."""
    loan = books.club.need_loan(act.loan)
    if not books.ledger.timeline(loan.account).at(moment):
        raise Refused(RefusalCode.LOAN_NOT_OPEN, loan=act.loan, day=moment.day)
    return ()


def write_off(books: Books, act: acts.WriteOff, moment: Moment) -> Entry:
    """Give up principal: the bearing fund's loss, and its cash makes the lending fund whole."""
    loan = books.club.need_loan(act.loan)
    books.club.need_fund(act.bearer, moment.day)
    owed = books.ledger.timeline(loan.account).lowest_from(moment)
    if act.amount > owed:
        code = RefusalCode.WRITES_OFF_TOO_MUCH
        raise Refused(code, loan=act.loan, there=owed, amount=act.amount)
    lost = (
        Posting(accounts.loss(act.bearer), act.amount, loan.member, loan.code),
        Posting(loan.account, -act.amount, loan.member, loan.code),
    )
    if act.bearer == loan.fund:
        return lost
    return (
        *lost,
        *two_sided(accounts.cash(loan.fund), accounts.cash(act.bearer), act.amount),
    )
