"""Rows that are only ever added to, each with the hash of the one before: reports, keys, answers.

Unlike events they bring no entry; what is chained is the row itself, field by field.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Table, insert, select


class Chained(Protocol):
    """A row with its number, counted from 1, and the hash of the row before it."""

    _fields: Any
    """Names of the columns, as a NamedTuple has them."""

    @property
    def number(self) -> int:
        """Return its place in the chain."""

    @property
    def previous_hash(self) -> str:
        """Return the hash of the row before; nothing for the first."""

    @property
    def hash(self) -> str:
        """Return the hash that the next row names."""

    def _asdict(self) -> dict[str, Any]: ...


Row = TypeVar("Row", bound=Chained)


def hash_of(fields: Sequence[object]) -> str:
    """Return the SHA-256 of fields in hexadecimal; what is no text is written as one."""
    parts = (part.hex() if isinstance(part, bytes) else str(part) for part in fields)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def every(connection: Connection, table: Table, kind: type[Row]) -> list[Row]:
    """Return all rows in order."""
    columns = [table.c[name] for name in kind._fields]
    return [kind(*row) for row in connection.execute(select(*columns).order_by(table.c.number))]


def add(connection: Connection, table: Table, row: Chained) -> None:
    """Store a row after the others."""
    connection.execute(insert(table), {**row._asdict(), "hash": row.hash})


def next_number(connection: Connection, table: Table) -> int:
    """Return the number of the next row."""
    return 1 if (row := last(connection, table)) is None else int(row[0]) + 1


def last_hash(connection: Connection, table: Table) -> str:
    """Return the hash of the last row, or nothing before the first."""
    return "" if (row := last(connection, table)) is None else str(row[1])


def last(connection: Connection, table: Table) -> tuple[int, str] | None:
    """Return number and hash of the last row."""
    columns = table.c
    query = select(columns.number, columns.hash).order_by(columns.number.desc()).limit(1)
    row = connection.execute(query).first()
    return None if row is None else (row.number, row.hash)


def broken(connection: Connection, table: Table, kind: type[Row]) -> Iterator[int]:
    """Return the numbers of rows that do not give their hash or do not follow."""
    rows = connection.execute(select(table.c.number, table.c.hash))
    stored = {row.number: row.hash for row in rows}
    previous, expected = "", 1
    for row in every(connection, table, kind):
        own = stored[row.number]
        if row.number != expected or row.hash != own or row.previous_hash != previous:
            yield row.number
        previous, expected = own, row.number + 1
