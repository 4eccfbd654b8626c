"""The collection day: dues, entry fees, principal and interest of all members, in cash."""

from __future__ import annotations

from collections import defaultdict

from lthtgn_desktop.domain import accounts, acts
from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.club import OPERATING_FUND
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Entry, Moment, Posting, cash_lines
from lthtgn_desktop.domain.loans import Loan, interest_due, interest_of_next
from lthtgn_desktop.domain.money import MAX_AMOUNT


def collect(books: Books, act: acts.Collect, moment: Moment) -> Entry:
    """Take in what the lines say; cash comes first, one posting for each fund's box."""
    paid_in: list[Posting] = []
    principal: defaultdict[str, int] = defaultdict(int)
    interest: defaultdict[str, int] = defaultdict(int)
    for line in act.lines:
        paid_in += _membership(books, line, moment)
        if line.loan is None and line.principal is None and line.interest is None:
            continue
        loan = _loan_of(books, line, moment)
        principal[loan.code] += line.principal or 0
        interest[loan.code] += line.interest or 0
        paid_in += _repayment(loan, line)
    for code, amount in principal.items():
        _refuse_too_much(books, books.club.loans[code], amount, moment)
    for code, amount in interest.items():
        _refuse_too_early(books, books.club.loans[code], amount, moment)
    cash = cash_lines((posting.account.fund, -posting.amount) for posting in paid_in)
    for posting in cash:
        if posting.amount > MAX_AMOUNT:
            raise Refused(RefusalCode.NOT_AN_AMOUNT, key="lines", value=str(posting.amount))
    return (*cash, *paid_in)


def _membership(books: Books, line: acts.CollectLine, moment: Moment) -> list[Posting]:
    if line.dues is None and line.entry_fee is None:
        books.club.need_joined(line.member, moment.day)
        return []
    books.club.need_member_on(line.member, moment.day)
    paid: list[tuple[Account, int | None]] = [
        (accounts.dues(OPERATING_FUND, line.member), line.dues),
        (accounts.income(OPERATING_FUND, "entry_fee"), line.entry_fee),
    ]
    return [Posting(account, -amount, line.member) for account, amount in paid if amount]


def _loan_of(books: Books, line: acts.CollectLine, moment: Moment) -> Loan:
    if line.loan is None:
        raise Refused(RefusalCode.LOAN_NEEDED, member=line.member)
    loan = books.club.need_loan(line.loan)
    if loan.member != line.member:
        code = RefusalCode.LOAN_OF_ANOTHER
        raise Refused(code, loan=loan.code, member=line.member, borrower=loan.member)
    if loan.cancelled_on is not None:
        raise Refused(RefusalCode.LOAN_NOT_OPEN, loan=loan.code, day=moment.day)
    if moment < loan.entered:
        since = loan.entered.day
        raise Refused(RefusalCode.LOAN_LATER, loan=loan.code, day=moment.day, lent=since)
    return loan


def _repayment(loan: Loan, line: acts.CollectLine) -> list[Posting]:
    repaid: list[tuple[Account, int | None]] = [
        (loan.account, line.principal),
        (accounts.interest(loan.fund), line.interest),
    ]
    return [
        Posting(account, -amount, loan.member, loan.code) for account, amount in repaid if amount
    ]


def _refuse_too_much(books: Books, loan: Loan, amount: int, moment: Moment) -> None:
    owed = books.ledger.timeline(loan.account).lowest_from(moment)
    if amount > owed:
        code = RefusalCode.REPAYS_TOO_MUCH
        raise Refused(
            code, fund=loan.fund, part=f"{loan.member}:{loan.code}", there=owed, amount=amount
        )


def _refuse_too_early(books: Books, loan: Loan, amount: int, moment: Moment) -> None:
    """Refuse interest that runs ahead of what is due by more than the next due date's."""
    if not amount:
        return
    if not loan.bears_interest:
        raise Refused(RefusalCode.NO_INTEREST, loan=loan.code)
    paid = books.ledger.interest_of(loan.code)
    later = (at for at in paid.moments if at > moment)
    for at in (moment, *later):
        most = _most_interest(books, loan, at) - paid.at(at)
        if amount > most:
            due = _due_interest(books, loan, at) - paid.at(at)
            code = RefusalCode.INTEREST_TOO_EARLY
            raise Refused(code, loan=loan.code, due=max(0, due), most=max(0, most), amount=amount)


def _due_interest(books: Books, loan: Loan, at: Moment) -> int:
    return interest_due(loan, books.ledger.timeline(loan.account), at.day)


def _most_interest(books: Books, loan: Loan, at: Moment) -> int:
    """Return all interest that may have been paid by a moment, its own principal still owed."""
    just_before = Moment(at.day, at.sequence - 1)
    owed = books.ledger.timeline(loan.account).at(just_before)
    return _due_interest(books, loan, at) + interest_of_next(loan, owed, at.day)
