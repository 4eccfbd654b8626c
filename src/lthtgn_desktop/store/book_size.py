"""How much is in a book: rows of each table, events of each type; nothing of what they say."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from lthtgn_desktop.store import tables


def rows_of_tables(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables.metadata.sorted_tables
    }


def events_of_types(connection: Connection) -> dict[str, int]:
    """Return how many events of each type there are, by the types' names."""
    kind = tables.event.c.type
    counted = select(kind, func.count()).group_by(kind).order_by(kind)
    return {str(name): int(count) for name, count in connection.execute(counted)}
