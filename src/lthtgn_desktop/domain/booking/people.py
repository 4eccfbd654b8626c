"""Rules, funds, officers and members: acts that move no money."""

from __future__ import annotations

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Entry, Moment
from lthtgn_desktop.domain.members import AMENDABLE

NOTHING: Entry = ()


def club(_books: Books, _act: acts.Club, _moment: Moment) -> Entry:
    """Open the book; that it is the first event was looked at already."""
    return NOTHING


def policy(books: Books, act: acts.Policy, moment: Moment) -> Entry:
    """Set rules that name something, and only funds that there are."""
    if act.dues is None and act.entry_fee is None and act.split is None:
        raise Refused(RefusalCode.EMPTY_POLICY)
    for fund_code, _ in act.split or ():
        books.club.need_fund(fund_code, moment.day)
    return NOTHING


def fund(books: Books, act: acts.Fund, _moment: Moment) -> Entry:
    """Set up a fund under a code that is free."""
    if act.code in books.club.funds:
        raise Refused(RefusalCode.FUND_TAKEN, fund=act.code)
    return NOTHING


def officer(_books: Books, _act: acts.Officer, _moment: Moment) -> Entry:
    """Name an officer."""
    return NOTHING


def join(books: Books, act: acts.Join, moment: Moment) -> Entry:
    """Take in a member under a code that was never used."""
    if act.member in books.club.members:
        name = books.club.members[act.member].name
        raise Refused(RefusalCode.MEMBER_TAKEN, member=act.member, name=name)
    if act.born > moment.day.isoformat()[: len(act.born)]:
        raise Refused(RefusalCode.BORN_AFTER_JOINING, name=act.name, born=act.born)
    return NOTHING


def amend(books: Books, act: acts.Amend, moment: Moment) -> Entry:
    """Put right something of a member, past ones too."""
    member = books.club.need_joined(act.member, moment.day)
    if all(getattr(act, name) is None for name in AMENDABLE):
        raise Refused(RefusalCode.EMPTY_AMENDMENT, member=act.member)
    if act.born and act.born > member.joined.isoformat()[: len(act.born)]:
        raise Refused(RefusalCode.BORN_AFTER_JOINING, name=member.name, born=act.born)
    return NOTHING


def household(books: Books, act: acts.HouseholdReview, moment: Moment) -> Entry:
    """Note a household's status for a year."""
    books.club.need_joined(act.member, moment.day)
    return NOTHING


def exempt(books: Books, act: acts.Exempt, moment: Moment) -> Entry:
    """Free a member from dues for some months."""
    books.club.need_joined(act.member, moment.day)
    if act.to < act.from_:
        raise Refused(RefusalCode.MONTHS_BACKWARDS, first=act.from_, last=act.to)
    return NOTHING


def leave(books: Books, act: acts.Leave, moment: Moment) -> Entry:
    """Let a member go who is one on that day and paid no dues after it."""
    member = books.club.need_member(act.member)
    if member.left is not None:
        day = member.left
        raise Refused(RefusalCode.HAS_LEFT, member=act.member, name=member.name, day=day)
    books.club.need_member_on(act.member, moment.day)
    for event, _, _ in books.recorded.values():
        if event.date > moment.day and _pays_dues(books, event, act.member):
            code = RefusalCode.PAID_AFTER_LEAVING
            raise Refused(code, name=member.name, day=event.date)
    return NOTHING


def _pays_dues(books: Books, event: Event, member: str) -> bool:
    """Return whether a collection that was not taken back has dues of a member."""
    if not isinstance(event.act, acts.Collect) or event.ref in books.reversed_refs:
        return False
    return any(line.member == member and line.dues for line in event.act.lines)


def meeting(books: Books, act: acts.Meeting, _moment: Moment) -> Entry:
    """Note who attended."""
    for code in act.attended:
        books.club.need_member(code)
    return NOTHING
