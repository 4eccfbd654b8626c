"""The club's signing keys: locked by a password, chained, the last one is the one that signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.store import chained, tables


class StoredKey(NamedTuple):
    """One key as the book keeps it; `locked` is its PKCS#12, which only the password opens.

    `card` is the enrolment card that announces it, as it was made together with the key.
    """

    number: int
    fingerprint: str
    person: str
    certificate: bytes
    locked: bytes
    card: bytes
    made_at: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next key's row names."""
        return chained.hash_of(self)


def every(connection: Connection) -> list[StoredKey]:
    """Return all keys, the oldest first."""
    return chained.every(connection, tables.signing_key, StoredKey)


def current(connection: Connection) -> StoredKey | None:
    """Return the key that signs, or None in a book that has not needed one yet."""
    return next(reversed(every(connection)), None)


def add(connection: Connection, key: StoredKey) -> None:
    """Store a key after the others."""
    chained.add(connection, tables.signing_key, key)


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of keys whose row does not give its hash or does not follow."""
    return chained.broken(connection, tables.signing_key, StoredKey)
