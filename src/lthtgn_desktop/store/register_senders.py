"""Who sends files to the association: clubs, and associations of the level below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select

from lthtgn_desktop.domain.association import Sender, SenderKind
from lthtgn_desktop.store.register_tables import sender as table

_QUERY = select(*(table.c[field.name] for field in fields(Sender)))
_BY_CODE = _QUERY.where(table.c.code == bindparam("whose"))


def add(connection: Connection, sender: Sender) -> None:
    """Enrol a sender under a code that nobody has yet."""
    connection.execute(insert(table), _row(sender))


def find(connection: Connection, code: str) -> Sender | None:
    """Return the sender with this code, or None."""
    return next(_senders(connection, _BY_CODE, whose=code), None)


def every(connection: Connection) -> list[Sender]:
    """Return all senders in the order of their codes."""
    return list(_senders(connection, _QUERY.order_by(table.c.code)))


def _row(sender: Sender) -> dict[str, object]:
    return {**asdict(sender), "is_practice": int(sender.is_practice)}


def _senders(
    connection: Connection, query: Select[*tuple[Any, ...]], **words: object
) -> Iterator[Sender]:
    for row in connection.execute(query, words).mappings().all():
        truths = {"kind": SenderKind(row["kind"]), "is_practice": bool(row["is_practice"])}
        yield Sender(**{**row, **truths})
