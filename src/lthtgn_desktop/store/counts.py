"""The cash counts of the book, and what the book said at the moment of each."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.store import history

_IN_BOOK = """
SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN account a ON a.id = p.account_id
WHERE a.kind = ? AND a.fund = ? AND p.date <= ? AND p.sequence < ?
"""


class StoredCount(NamedTuple):
    """One count of one fund's cash box, with its number in the book."""

    sequence: int
    day: date
    act: acts.Count


def every(connection: Connection) -> list[StoredCount]:
    """Return all counts as they were recorded."""
    return [
        StoredCount(sequence, event.date, event.act)
        for sequence, event in history.events(connection, ("count",))
        if isinstance(event.act, acts.Count)
    ]


def in_book(connection: Connection, count: StoredCount) -> int:
    """Return the fund's cash as the screen compared it with the count, in đồng.

    That is everything dated up to the day's end and recorded before the count: minutes that were
    signed say the same when they are printed again.
    """
    found = connection.exec_driver_sql(
        _IN_BOOK, (Kind.CASH, count.act.fund, count.day.isoformat(), count.sequence)
    )
    return int(found.scalar_one())
