"""One event as it was recorded: when, by whom, and what it posted; and the events behind a sum."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.life import read_event


class Recorded(NamedTuple):
    """An event with its number in the book; `at` is ISO 8601, `by` as the computer knew them."""

    sequence: int
    event: Event
    at: str
    by: str


class Written(NamedTuple):
    """An event as it stands in the book, its document not read yet."""

    sequence: int
    ref: str
    type: str
    day: date
    document: str

    @property
    def event(self) -> Event:
        """Read the document."""
        return read_event(json.loads(self.document), spare_ref=self.ref)


class Posted(NamedTuple):
    """What an event moved on one account, in đồng, debit positive."""

    sequence: int
    kind: Kind
    fund: str
    part: str
    member: str
    loan: str
    amount: int


class Sum(NamedTuple):
    """Which postings a figure adds up; what is blank or None is not looked at.

    `part` is how the account's own part begins, such as `Dues`.
    """

    kind: Kind | None = None
    fund: str = ""
    part: str = ""
    member: str = ""
    loan: str = ""


_FIND = "SELECT sequence, document, recorded_at, recorded_by FROM event WHERE ref = ?"

_POSTED = """
SELECT p.sequence, a.kind, a.fund, a.part, coalesce(p.member, ''), coalesce(p.loan, ''), p.amount
FROM posting p JOIN account a ON a.id = p.account_id
"""


def find(connection: Connection, ref: str) -> Recorded | None:
    """Return the event of a name, or None where the book has none."""
    row = connection.exec_driver_sql(_FIND, (ref,)).first()
    if row is None:
        return None
    sequence, document, at, by = row
    return Recorded(sequence, read_event(json.loads(document), spare_ref=ref), at, by)


def written(connection: Connection) -> list[Written]:
    """Return every event unread: reading thirty collections takes as long as all the rest."""
    query = "SELECT sequence, ref, type, date, document FROM event ORDER BY sequence"
    return [
        Written(sequence, ref, kind, date.fromisoformat(day), document)
        for sequence, ref, kind, day, document in connection.exec_driver_sql(query)
    ]


def postings_of(connection: Connection, sequence: int) -> list[Posted]:
    """Return what one event posted, in its order."""
    query = f"{_POSTED} WHERE p.sequence = ? ORDER BY p.line"
    return _read(connection, query, (sequence,))


def behind(connection: Connection, wanted: Sum, until: date) -> list[Posted]:
    """Return all postings that a figure adds up, to the end of a day, in the order of days."""
    asked = {
        "a.kind": wanted.kind,
        "a.fund": wanted.fund,
        "p.member": wanted.member,
        "p.loan": wanted.loan,
    }
    kept = {column: value for column, value in asked.items() if value}
    conditions = ["p.date <= ?", *(f"{column} = ?" for column in kept)]
    values: list[object] = [until.isoformat(), *map(str, kept.values())]
    if wanted.part:
        conditions.append("substr(a.part, 1, ?) = ?")
        values += [len(wanted.part), wanted.part]
    query = f"{_POSTED} WHERE {' AND '.join(conditions)} ORDER BY p.date, p.sequence, p.line"
    return _read(connection, query, tuple(values))


def _read(connection: Connection, query: str, values: tuple[object, ...]) -> list[Posted]:
    return [
        Posted(sequence, Kind(kind), *rest)
        for sequence, kind, *rest in connection.exec_driver_sql(query, values)
    ]
