"""The events of the book as they were recorded, and the figures that SQL adds up from them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Moment, Timeline
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import tables

STANDING_TYPES = (
    "club",
    "policy",
    "fund",
    "officer",
    "join",
    "amend",
    "household",
    "exempt",
    "leave",
    "loan_request",
    "loan_decision",
    "opening_loan",
    "opening_dues",
    "lend",
    "extend",
    "reverse",
    "close",
)
"""The event types that say something of the club itself, apart from money; see `Club.learn`."""


class StoredEvent(NamedTuple):
    """An event with its number in the book."""

    sequence: int
    event: Event


def events(
    connection: Connection, types: Iterable[str] = (), *, on: date | None = None
) -> Iterator[StoredEvent]:
    """Return the recorded events in order, all or those of some types, or of one day."""
    columns = tables.event.c
    query = select(columns.sequence, columns.ref, columns.document).order_by(columns.sequence)
    if chosen := tuple(types):
        query = query.where(columns.type.in_(chosen))
    if on is not None:
        query = query.where(columns.date == on.isoformat())
    for sequence, ref, document in connection.execute(query):
        yield StoredEvent(sequence, read_event(json.loads(document), spare_ref=ref))


def club_at(connection: Connection, day: date) -> Club:
    """Return the club as it stood at the end of a day, without its money."""
    club = Club()
    for sequence, event in events(connection, STANDING_TYPES):
        if event.date <= day:
            club.learn(event, sequence)
    return club


def is_practice(connection: Connection) -> bool:
    """Return whether the book was made to practise with."""
    return bool(connection.exec_driver_sql("SELECT practice FROM book").scalar_one())


def last_day(connection: Connection, last_event: int | None = None) -> date | None:
    """Return the latest date of any event, or of those up to an event's number."""
    query = select(func.max(tables.event.c.date))
    if last_event is not None:
        query = query.where(tables.event.c.sequence <= last_event)
    found = connection.execute(query).scalar_one()
    return None if found is None else date.fromisoformat(found)


def last_days(connection: Connection, types: Iterable[str], most: int) -> list[date]:
    """Return the latest days on which an event of some types is dated, the newest first."""
    day = tables.event.c.date
    query = select(day).where(tables.event.c.type.in_(tuple(types))).distinct()
    rows = connection.execute(query.order_by(day.desc()).limit(most))
    return [date.fromisoformat(found) for (found,) in rows]


_SUMS = """
SELECT a.kind, a.fund, a.part, s.amount FROM account a JOIN
    (SELECT account_id, sum(amount) AS amount FROM posting
     WHERE date <= ? GROUP BY account_id) s ON s.account_id = a.id
"""

_BY_LOAN = """
SELECT p.loan, a.kind, sum(p.amount) FROM posting p JOIN account a ON a.id = p.account_id
WHERE p.loan IS NOT NULL AND a.kind <> ? AND p.date <= ? GROUP BY p.loan, p.account_id
"""

_PRINCIPAL = """
SELECT p.loan, p.date, p.sequence, sum(p.amount) FROM posting p
JOIN account a ON a.id = p.account_id
WHERE p.loan IS NOT NULL AND a.kind = ? AND p.date <= ?
GROUP BY p.loan, p.date, p.sequence
"""


def account_sums(connection: Connection, day: date) -> dict[Account, int]:
    """Return the balance of every account at the end of a day, debit positive."""
    rows = connection.exec_driver_sql(_SUMS, (day.isoformat(),))
    return {Account(Kind(kind), fund, part): amount for kind, fund, part, amount in rows}


def totals_at(connection: Connection, day: date) -> Totals:
    """Return the sums of all postings up to a day."""
    until = day.isoformat()
    totals = Totals()
    for account, amount in account_sums(connection, day).items():
        totals.add_account(account, amount)
    for loan, kind, amount in connection.exec_driver_sql(_BY_LOAN, (Kind.LOANS, until)):
        totals.add_loan(loan, Kind(kind), amount)
    timelines: defaultdict[str, Timeline] = defaultdict(Timeline)
    for loan, at, sequence, amount in connection.exec_driver_sql(_PRINCIPAL, (Kind.LOANS, until)):
        timelines[loan].add(Moment(date.fromisoformat(at), sequence), amount)
    totals.principal = dict(timelines)
    return totals


class MemberPayment(NamedTuple):
    """What one event moved for a member on one account, in đồng, debit positive."""

    date: str
    ref: str
    type: str
    account: str
    amount: int
    loan: str | None


_PAYMENTS = """
SELECT e.date, e.ref, e.type, a.name, p.amount, p.loan FROM posting p
JOIN event e ON e.sequence = p.sequence JOIN account a ON a.id = p.account_id
WHERE p.member = ? AND p.date <= ? ORDER BY p.date, p.sequence, p.line
"""


def payments_of(connection: Connection, member: str, day: date) -> list[MemberPayment]:
    """Return everything that moved on a member's accounts up to a day, in order."""
    rows = connection.exec_driver_sql(_PAYMENTS, (member, day.isoformat()))
    return [MemberPayment(*row) for row in rows]
