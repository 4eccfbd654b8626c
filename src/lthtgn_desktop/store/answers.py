"""What the association answered to the club's reports: the files as they came in, chained.

A key of the association that signed a kept answer was compared by eye: it is trusted from then on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.store import chained, tables


class StoredAnswer(NamedTuple):
    """One answer; `file_id` is the hash of its signature, `content` the file's bytes."""

    number: int
    file_id: str
    report_number: int
    signer: str
    received_at: str
    received_by: str
    content: bytes
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next answer's row names."""
        return chained.hash_of(self)


def every(connection: Connection) -> list[StoredAnswer]:
    """Return all answers as they came in."""
    return chained.every(connection, tables.answer, StoredAnswer)


def next_place(connection: Connection) -> tuple[int, str]:
    """Return the number of the next answer and the hash of the one before it."""
    number = chained.next_number(connection, tables.answer)
    return number, chained.last_hash(connection, tables.answer)


def add(connection: Connection, answer: StoredAnswer) -> None:
    """Keep an answer."""
    chained.add(connection, tables.answer, answer)


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of answers whose row does not give its hash or does not follow."""
    return chained.broken(connection, tables.answer, StoredAnswer)
