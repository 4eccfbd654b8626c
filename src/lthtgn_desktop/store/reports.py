"""The reports that left the club: numbered without gaps, in a hash chain of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from lthtgn_desktop.store import tables


class SentReport(NamedTuple):
    """One report file as it was made; hashes are SHA-256 in hexadecimal."""

    number: int
    month: str
    made_at: str
    file_name: str
    content_hash: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next report names."""
        return hashlib.sha256("\n".join(map(str, self)).encode()).hexdigest()


def next_number(connection: Connection) -> int:
    """Return the sequence number of the club's next report."""
    return int(
        connection.exec_driver_sql("SELECT coalesce(max(number), 0) + 1 FROM report").scalar_one()
    )


def last_hash(connection: Connection) -> str:
    """Return the hash of the last report, or nothing before the first."""
    row = connection.exec_driver_sql("SELECT hash FROM report ORDER BY number DESC LIMIT 1").first()
    return "" if row is None else str(row[0])


def add(connection: Connection, sent: SentReport) -> None:
    """Note a report that was made."""
    connection.execute(insert(tables.report), {**sent._asdict(), "hash": sent.hash})


def all_sent(connection: Connection) -> list[SentReport]:
    """Return every report in order."""
    columns = tables.report.c
    query = select(*(columns[name] for name in SentReport._fields)).order_by(columns.number)
    return [SentReport(*row) for row in connection.execute(query)]


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of reports whose row does not give its hash or does not follow."""
    previous, expected = "", 1
    columns = tables.report.c
    rows = connection.execute(select(columns.number, columns.hash))
    stored = {row.number: row.hash for row in rows}
    for sent in all_sent(connection):
        own = stored[sent.number]
        if sent.number != expected or sent.hash != own or sent.previous_hash != previous:
            yield sent.number
        previous, expected = own, sent.number + 1
