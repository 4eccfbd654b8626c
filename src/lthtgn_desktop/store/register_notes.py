"""What is noted beside the files: targets, the yearly campaigns, how a club was founded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy import Connection, Table, delete, insert, select, update

from lthtgn_desktop.domain.association_notes import Campaign, Target
from lthtgn_desktop.store.register_tables import campaign as campaign_table
from lthtgn_desktop.store.register_tables import sender
from lthtgn_desktop.store.register_tables import target as target_table


def set_target(connection: Connection, target: Target) -> None:
    """Note an association's target for a year, in the place of an earlier note."""
    _set(connection, target_table, asdict(target))


def targets(connection: Connection) -> tuple[Target, ...]:
    """Return all targets, by association and year."""
    columns = target_table.c
    query = select(target_table).order_by(columns.association, columns.year)
    return tuple(Target(*row) for row in connection.execute(query))


def set_campaign(connection: Connection, campaign: Campaign) -> None:
    """Note an association's campaign of a year, in the place of an earlier note."""
    _set(connection, campaign_table, asdict(campaign))


def campaigns(connection: Connection) -> tuple[Campaign, ...]:
    """Return all campaigns, by association and year."""
    columns = campaign_table.c
    query = select(campaign_table).order_by(columns.association, columns.year)
    return tuple(Campaign(*row) for row in connection.execute(query))


def note_founding(connection: Connection, code: str, year: int, source: str) -> None:
    """Note when and by whose money a club was founded; 0 and nothing: as its book says."""
    founded = {"founded_year": year, "founding_source": source}
    connection.execute(update(sender).where(sender.c.code == code), founded)


def _set(connection: Connection, table: Table, note: Mapping[str, object]) -> None:
    is_same = (table.c.association == note["association"], table.c.year == note["year"])
    connection.execute(delete(table).where(*is_same))
    connection.execute(insert(table), note)
