"""What paper books say on the day the club's book begins: funds, running loans, dues paid.

All of it belongs to the month in which the book was opened, and that month is still open: what
stands in a closed month's report is never given a new beginning.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.booking.lending import refuse_terms
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.ledger import Entry, Moment, Posting, place_of
from lthtgn_desktop.domain.lenders import Lenders, lender_name
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan

MOST_MONTHS_AHEAD = 120
"""Nobody has paid dues for more than ten years to come: then a year was written wrong."""


def opening(books: Books, act: Opening, moment: Moment) -> Entry:
    """Take over what a fund had: to its lenders, members and interest what is theirs, else capital.

    A second one for the same fund adds to the first, and says why.
    """
    _refuse_late(books, moment.day)
    books.club.need_fund(act.fund, moment.day)
    if act.undistributed_interest and act.fund != LENDING_FUND:
        raise Refused(RefusalCode.NOT_THE_LENDING_FUND, fund=act.fund)
    there = [
        Posting(place_of(act.fund, place), amount)
        for place, amount in ((Place.CASH, act.cash), (Place.BANK, act.bank))
        if amount
    ]
    owed = _owed(books, act, moment)
    if not (there or owed or act.note or act.minutes):
        raise Refused(RefusalCode.OPENING_EMPTY, fund=act.fund)
    if not (act.note or act.minutes) and _has_opening(books, act.fund):
        raise Refused(RefusalCode.OPENING_TWICE, fund=act.fund)
    rest = sum(posting.amount for posting in (*there, *owed))
    capital = [Posting(accounts.capital(act.fund, "opening"), -rest)] if rest else []
    entry = (*there, *owed, *capital)
    refuse_owing_more(books, entry)
    return entry


def opening_loan(books: Books, act: OpeningLoan, moment: Moment) -> Entry:
    """Take over a loan that was paid out before the book began, with what is still owed on it."""
    _refuse_late(books, moment.day)
    books.club.need_joined(act.member, moment.day)
    refuse_terms(books, act.terms)
    if act.lent >= books.club.opened:
        code, opened = RefusalCode.LOAN_OF_THE_BOOK, books.club.opened
        raise Refused(code, loan=act.loan, lent=act.lent, opened=opened)
    if act.outstanding > act.amount:
        code = RefusalCode.OWES_MORE_THAN_LENT
        raise Refused(code, loan=act.loan, there=act.amount, amount=act.outstanding)
    if act.interest_owed and not act.rate:
        raise Refused(RefusalCode.NO_INTEREST, loan=act.loan)
    owed = accounts.loans(act.fund, act.member, act.loan)
    return (
        Posting(owed, act.outstanding, act.member, act.loan),
        Posting(accounts.capital(act.fund, "opening"), -act.outstanding),
    )


def opening_dues(books: Books, act: OpeningDues, moment: Moment) -> Entry:
    """Take over how far a member's dues are paid; no money moves."""
    _refuse_late(books, moment.day)
    member = books.club.need_joined(act.member, moment.day)
    if act.paid_to > Month.of(moment.day).plus(MOST_MONTHS_AHEAD):
        raise Refused(RefusalCode.DUES_TOO_FAR, name=member.name, month=act.paid_to)
    return ()


def refuse_late_reversal(books: Books, act: Act, moment: Moment) -> None:
    """Raise `Refused` where what was taken over can no longer be taken back."""
    if isinstance(act, Opening | OpeningLoan | OpeningDues):
        _refuse_late(books, moment.day)


def refuse_owing_more(books: Books, entry: Entry) -> None:
    """Raise `Refused` where a fund would begin with less than it owes: loans are given first."""
    moved: defaultdict[accounts.Account, int] = defaultdict(int)
    for account, amount, _, _ in entry:
        moved[account] += amount
    for account, amount in moved.items():
        if account != accounts.capital(account.fund, "opening") or amount <= 0:
            continue
        lacking = books.ledger.sums.get(account, 0) + amount
        if lacking > 0:
            raise Refused(RefusalCode.OPENING_OWES_MORE, fund=account.fund, amount=lacking)


def _refuse_late(books: Books, day: date) -> None:
    month = Month.of(books.club.opened)
    if books.club.closed or Month.of(day) != month:
        raise Refused(RefusalCode.OPENING_TOO_LATE, day=day, month=month)


def _owed(books: Books, act: Opening, moment: Moment) -> list[Posting]:
    owed = []
    if act.undistributed_interest:
        owed.append(Posting(accounts.interest(act.fund), -act.undistributed_interest))
    numbers = Lenders(books.club.lenders)
    for lender in act.borrowed or ():
        number = numbers.take_in(act.fund, [lender_name(lender.from_)])
        owed.append(Posting(accounts.borrowed(act.fund, number), -lender.amount))
    for member, amount in act.shares or ():
        books.club.need_joined(member, moment.day)
        owed.append(Posting(accounts.shares(act.fund, member), -amount, member))
    return owed


def _has_opening(books: Books, fund: str) -> bool:
    return any(
        isinstance(event.act, Opening)
        and event.act.fund == fund
        and event.ref not in books.reversed_refs
        for event, _, _ in books.recorded.values()
    )
