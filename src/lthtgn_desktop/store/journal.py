"""The book as a journal: every event that moved money, in the order of days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from lthtgn_desktop.domain.acts import Club
from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, Line, OpenedAccount
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.narration import COLLECTION, narration
from lthtgn_desktop.store import history, months
from lthtgn_desktop.store.chain import head
from lthtgn_desktop.store.vouchers import Voucher

# A collection's document is long, and its narration needs none of it.
_ENTRIES = """
SELECT e.date, e.sequence, e.ref, e.type, CASE WHEN e.type <> 'collect' THEN e.document END,
    (SELECT group_concat(fund || ' ' || kind || ' ' || year || ' ' || number || ' ' || amount,
            char(10))
        FROM (SELECT * FROM voucher v WHERE v.sequence = e.sequence ORDER BY fund, kind)),
    (SELECT group_concat(account_id || ' ' || amount, char(10))
        FROM (SELECT p.account_id, p.amount FROM posting p
            WHERE p.sequence = e.sequence ORDER BY p.line)) AS lines
FROM event e WHERE e.date <= ? AND lines IS NOT NULL ORDER BY e.date, e.sequence
"""

_OPENED = """
SELECT a.name, min(p.date) FROM posting p JOIN account a ON a.id = p.account_id
WHERE p.date <= ? GROUP BY p.account_id ORDER BY a.name
"""


def journal_until(connection: Connection, until: date) -> Journal:
    """Return the journal up to a day, that day included; its entries are read as they are asked."""
    opened = connection.exec_driver_sql(_OPENED, (until.isoformat(),))
    ends = (Month.read(closed.month).last_day for closed in months.closed_months(connection))
    return Journal(
        club=_club(connection),
        is_practice=history.is_practice(connection),
        head_hash=head(connection).hash,
        until=until,
        accounts=tuple(OpenedAccount(name, date.fromisoformat(since)) for name, since in opened),
        month_ends=tuple(end for end in ends if end <= until),
        entries=entries_until(connection, until),
    )


def entries_until(connection: Connection, until: date) -> Iterator[JournalEntry]:
    """Yield the events that moved money, by date and then by sequence number."""
    named = connection.exec_driver_sql("SELECT id, name FROM account")
    names = {str(number): name for number, name in named}
    for row in connection.exec_driver_sql(_ENTRIES, (until.isoformat(),)):
        day, sequence, ref, kind, document, vouchers, lines = row
        yield JournalEntry(
            date.fromisoformat(day),
            sequence,
            ref,
            kind,
            _text(document),
            tuple(_label(line) for line in (vouchers or "").splitlines()),
            tuple(
                Line(names[number], int(amount))
                for number, _, amount in (line.partition(" ") for line in lines.splitlines())
            ),
        )


def _club(connection: Connection) -> str:
    """Return the club's code and name, or nothing while the book has no club yet."""
    for _, event in history.events(connection, ("club",)):
        if isinstance(event.act, Club):
            return f"{event.act.code} – {event.act.name}"
    return ""


def _text(document: str | None) -> str:
    if document is None:
        return COLLECTION
    return narration(read_event(json.loads(document), spare_ref="").act)


def _label(line: str) -> str:
    fund, kind, year, number, amount = line.split(" ")
    return Voucher(fund, kind, int(year), int(number), int(amount)).label
