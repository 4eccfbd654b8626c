"""The reports that left the club: numbered without gaps, in a hash chain of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.store import chained, tables


class SentReport(NamedTuple):
    """One report file as it was made; hashes are SHA-256 in hexadecimal.

    `file_id` is the hash of its signature and `signer` of the certificate; reports of the first
    version of a book were not signed and have neither.
    """

    number: int
    month: str
    made_at: str
    file_name: str
    content_hash: str
    previous_hash: str
    file_id: str = ""
    signer: str = ""

    @property
    def hash(self) -> str:
        """Return the hash that the next report's row names."""
        signed = len(self) if self.file_id or self.signer else UNSIGNED_FIELDS
        return chained.hash_of(self[:signed])


UNSIGNED_FIELDS = 6
"""How many fields there were before reports were signed: their hashes stay what they are."""


def next_number(connection: Connection) -> int:
    """Return the sequence number of the club's next report."""
    return chained.next_number(connection, tables.report)


def last_hash(connection: Connection) -> str:
    """Return the hash of the last report's row, or nothing before the first."""
    return chained.last_hash(connection, tables.report)


def last_file(connection: Connection) -> str:
    """Return the id of the last report's file: what the next file names as the one before it."""
    sent = all_sent(connection)
    return sent[-1].file_id or NO_FILE if sent else NO_FILE


def add(connection: Connection, sent: SentReport) -> None:
    """Note a report that was made."""
    chained.add(connection, tables.report, sent)


def all_sent(connection: Connection) -> list[SentReport]:
    """Return every report in order."""
    return chained.every(connection, tables.report, SentReport)


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of reports whose row does not give its hash or does not follow."""
    return chained.broken(connection, tables.report, SentReport)
