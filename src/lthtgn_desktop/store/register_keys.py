"""The keys that senders sign with, and the association's own, which signs what it sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, insert, select, update

from lthtgn_desktop.domain.association import KeyState, SenderKey
from lthtgn_desktop.store.register_tables import own_key, sender_key

_columns = sender_key.c
_QUERY = select(*(_columns[field.name] for field in fields(SenderKey))).order_by(
    _columns.sender, _columns.first_number, _columns.enrolled_at, _columns.fingerprint
)
_BY_FINGERPRINT = _QUERY.where(_columns.fingerprint == bindparam("whole"))


def add(connection: Connection, key: SenderKey) -> None:
    """Enrol a key; a fingerprint belongs to one sender for ever."""
    connection.execute(insert(sender_key), asdict(key))


def change(connection: Connection, key: SenderKey) -> None:
    """Put down what a key is good for now: its state, its numbers, when it ended and why."""
    connection.execute(
        update(sender_key).where(_columns.fingerprint == key.fingerprint),
        {
            "state": key.state,
            "first_number": key.first_number,
            "last_number": key.last_number,
            "ended_at": key.ended_at,
            "reason": key.reason,
        },
    )


def find(connection: Connection, fingerprint: str) -> SenderKey | None:
    """Return the key with this fingerprint (in full), whose ever it is, or None."""
    return next(_keys(connection, _BY_FINGERPRINT, whole=fingerprint), None)


def of_sender(connection: Connection, code: str) -> list[SenderKey]:
    """Return a sender's keys in the order in which they sign."""
    return list(_keys(connection, _QUERY.where(_columns.sender == code)))


def every(connection: Connection) -> list[SenderKey]:
    """Return all keys by sender, each sender's in the order in which they sign."""
    return list(_keys(connection, _QUERY))


def _keys(
    connection: Connection, query: Select[*tuple[Any, ...]], **words: object
) -> Iterator[SenderKey]:
    for row in connection.execute(query, words).mappings().all():
        yield SenderKey(**{**row, "state": KeyState(row["state"])})


class OwnKey(NamedTuple):
    """One key of the association and its card.

    `locked` is its PKCS#12, which only the password opens.
    """

    number: int
    fingerprint: str
    person: str
    certificate: bytes
    locked: bytes
    card: bytes
    made_at: str


def add_own(connection: Connection, key: OwnKey) -> None:
    """Keep a key of the association's own after the others; `number` counts from 1."""
    connection.execute(insert(own_key), key._asdict())


def own(connection: Connection) -> list[OwnKey]:
    """Return the association's own keys, the oldest first; the last one signs."""
    rows = connection.execute(select(own_key).order_by(own_key.c.number))
    return [OwnKey(*row) for row in rows]
