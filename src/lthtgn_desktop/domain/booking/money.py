"""Money in and out that is neither dues nor a loan."""

from __future__ import annotations

from lthtgn_desktop.domain import accounts, acts
from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.choices import Nature
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.ledger import Entry, Moment, Posting, place_of, two_sided
from lthtgn_desktop.domain.lenders import lender_keys


def receive(books: Books, act: acts.Receive, moment: Moment) -> Entry:
    """Take in money: owed back, capital of the lending fund, or income."""
    books.club.need_fund(act.fund, moment.day)
    if act.member is not None:
        books.club.need_joined(act.member, moment.day)
    credit = _given(books, act)
    place = place_of(act.fund, act.into)
    return (Posting(place, act.amount), Posting(credit, -act.amount, act.member))


def _given(books: Books, act: acts.Receive) -> Account:
    if act.nature is Nature.SHARE:
        if act.member is None:
            raise Refused(RefusalCode.SHARE_NEEDS_MEMBER)
        return accounts.shares(act.fund, act.member)
    if act.nature is Nature.BORROWED:
        lenders = books.club.lenders
        known = lenders.number(act.fund, lender_keys(act))
        return accounts.borrowed(act.fund, known or lenders.next_number(act.fund))
    if act.nature is Nature.INCOME:
        return accounts.income(act.fund, "other")
    if act.fund == LENDING_FUND:
        return accounts.capital(act.fund, act.source)
    return accounts.income(act.fund, act.nature)


def return_(books: Books, act: acts.Return, moment: Moment) -> Entry:
    """Give back what is owed to a member or a lender; never more than is owed."""
    books.club.need_fund(act.fund, moment.day)
    if act.member is not None:
        books.club.need_joined(act.member, moment.day)
    if act.nature is Nature.SHARE:
        if act.member is None:
            raise Refused(RefusalCode.SHARE_NEEDS_MEMBER)
        debit = accounts.shares(act.fund, act.member)
    elif act.nature is Nature.BORROWED:
        debit = _lender(books, act)
    else:
        raise Refused(
            RefusalCode.NOT_A_CHOICE,
            key="nature",
            value=act.nature,
            choices=f"{Nature.SHARE} {Nature.BORROWED}",
        )
    owed = books.ledger.timeline(debit).lowest_from(moment)
    if act.amount > owed:
        code, whom = RefusalCode.RETURN_TOO_MUCH, act.to or act.member
        raise Refused(code, fund=act.fund, part=whom, there=owed, amount=act.amount)
    place = place_of(act.fund, act.from_)
    return (Posting(debit, act.amount, act.member), Posting(place, -act.amount))


def _lender(books: Books, act: acts.Return) -> Account:
    keys = lender_keys(act)
    if not keys:
        raise Refused(RefusalCode.RETURN_NEEDS_WHOM)
    number = books.club.lenders.number(act.fund, keys)
    if number is None:
        whom = act.to or act.member
        raise Refused(RefusalCode.LENDER_UNKNOWN, fund=act.fund, lender=whom)
    return accounts.borrowed(act.fund, number)


def spend(books: Books, act: acts.Spend, moment: Moment) -> Entry:
    """Spend on one of the areas; the lending fund is never spent."""
    books.club.need_fund(act.fund, moment.day)
    if act.fund == LENDING_FUND:
        raise Refused(RefusalCode.LENDING_FUND_NOT_SPENT, fund=act.fund)
    debit = accounts.expense(act.fund, act.area)
    return two_sided(debit, place_of(act.fund, act.from_), act.amount)


def move(books: Books, act: acts.Move, moment: Moment) -> Entry:
    """Carry money between a fund's cash box and its bank account."""
    books.club.need_fund(act.fund, moment.day)
    if act.from_ is act.to:
        raise Refused(RefusalCode.SAME_PLACE)
    return two_sided(place_of(act.fund, act.to), place_of(act.fund, act.from_), act.amount)


def transfer(books: Books, act: acts.Transfer, moment: Moment) -> Entry:
    """Hand cash from one fund to another; the lending fund only gives up interest, by a split."""
    books.club.need_fund(act.from_fund, moment.day)
    books.club.need_fund(act.to_fund, moment.day)
    if act.from_fund == act.to_fund:
        raise Refused(RefusalCode.SAME_FUND, fund=act.to_fund)
    if act.from_fund == LENDING_FUND:
        raise Refused(RefusalCode.LENDING_FUND_NOT_TRANSFERRED, fund=act.from_fund)
    to_lending = act.to_fund == LENDING_FUND
    credit = (accounts.capital if to_lending else accounts.income)(act.to_fund, "transfer")
    return (
        *two_sided(accounts.cash(act.to_fund), accounts.cash(act.from_fund), act.amount),
        *two_sided(accounts.expense(act.from_fund, "transfer"), credit, act.amount),
    )


def split(books: Books, act: acts.Split, moment: Moment) -> Entry:
    """Divide interest: each share floored to the đồng, the rest to the lending fund's capital."""
    _need_lending_fund(act.fund)
    shares = act.shares or books.club.rules.split_on(moment.day)
    if shares is None:
        raise Refused(RefusalCode.SPLIT_NOT_SET)
    entry = [Posting(accounts.interest(act.fund), act.amount)]
    own = act.amount
    for fund, percent in shares:
        books.club.need_fund(fund, moment.day)
        part = act.amount * percent // 100
        if fund == act.fund or not part:
            continue
        own -= part
        entry += two_sided(accounts.cash(fund), accounts.cash(act.fund), part)
        entry.append(Posting(accounts.income(fund, "interest"), -part))
    if own:
        entry.append(Posting(accounts.capital(act.fund, "interest"), -own))
    return tuple(entry)


def _need_lending_fund(fund: str) -> None:
    if fund != LENDING_FUND:
        raise Refused(RefusalCode.NOT_THE_LENDING_FUND, fund=fund)
