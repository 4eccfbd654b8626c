"""What associations of the level below pass on beside the figures: their clubs, their notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields, replace

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.store.register_notes import set_campaign, set_target
from lthtgn_desktop.store.register_tables import passed_club, sender

_columns = passed_club.c
_CLUBS = select(*(_columns[field.name] for field in fields(ListedClub)))
_PARENTS = select(_columns.code, _columns.parent)
_PARENT_OF = select(_columns.parent).where(_columns.code == bindparam("of_club"))
AT_ONCE = 500
"""How many clubs are asked for by name in one question."""


def remember(connection: Connection, file: ConsolidatedFile) -> None:
    """Keep the clubs that an enrolled association lists, and what it has noted.

    What the file of an older period says does not take the place of what a newer one said.
    """
    as_of, parent = str(file.period.last), file.association.code
    newest = connection.scalar(select(func.max(_columns.as_of)).where(_columns.parent == parent))
    listed = {club.code: replace(club, parent=parent) for club in file.clubs}
    codes = sorted(listed)
    for first in range(0, len(codes), AT_ONCE):
        _put(connection, [listed[code] for code in codes[first : first + AT_ONCE]], as_of)
    if newest is None or newest <= as_of:
        for target in file.notes.targets:
            set_target(connection, target)
        for campaign in file.notes.campaigns:
            set_campaign(connection, campaign)


def _put(connection: Connection, clubs: Sequence[ListedClub], as_of: str) -> None:
    is_listed = _columns.code.in_([club.code for club in clubs])
    connection.execute(delete(passed_club).where(is_listed, _columns.as_of <= as_of))
    newer = set(connection.scalars(select(_columns.code).where(is_listed)))
    rows = [
        {**asdict(club), "is_practice": int(club.is_practice), "as_of": as_of}
        for club in clubs
        if club.code not in newer
    ]
    if rows:
        connection.execute(insert(passed_club), rows)


def clubs(connection: Connection) -> list[ListedClub]:
    """Return the clubs that associations passed on, by code; `parent` is who did.

    A club that is enrolled itself is left out: it sends its own months.
    """
    is_enrolled = select(sender.c.code).where(sender.c.code == _columns.code).exists()
    rows = connection.execute(_CLUBS.where(~is_enrolled).order_by(_columns.code)).mappings()
    return [ListedClub(**{**row, "is_practice": bool(row["is_practice"])}) for row in rows]


def parents(connection: Connection) -> dict[str, str]:
    """Return who passes each club on, by code; also of clubs that are enrolled themselves."""
    return {row.code: row.parent for row in connection.execute(_PARENTS)}


def parent_of(connection: Connection, code: str) -> str | None:
    """Return who passes a club on, or None; also of one that is enrolled itself."""
    return connection.scalar(_PARENT_OF, {"of_club": code})


def names(connection: Connection) -> dict[str, str]:
    """Return the names of the associations of the level below, by code."""
    query = select(sender.c.code, sender.c.name).where(sender.c.kind == SenderKind.ASSOCIATION)
    return {row.code: row.name for row in connection.execute(query.order_by(sender.c.code))}
