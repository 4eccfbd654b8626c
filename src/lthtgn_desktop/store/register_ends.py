"""What the months that count open and close with, in short: a month's neighbours must agree."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.register_tables import CURRENT, club_month

_columns = club_month.c
_ENDS = select(_columns.club, _columns.month, _columns.opens_with, _columns.closes_with).where(
    _columns.month.between(bindparam("first"), bindparam("last")), CURRENT
)
_ENDS_OF = _ENDS.where(_columns.club == bindparam("of_club"))


class Ends(NamedTuple):
    """The digests of what a club's funds held before a month, and at its end."""

    opens_with: str
    closes_with: str


def ends(
    connection: Connection, first: Month, last: Month, club: str = ""
) -> dict[tuple[str, Month], Ends]:
    """Return what months from one to another open and close with; of one club where it is named."""
    words = {"first": str(first), "last": str(last)}
    query, words = (_ENDS_OF, words | {"of_club": club}) if club else (_ENDS, words)
    rows = connection.execute(query, words).all()
    return {(code, Month.read(month)): Ends(*both) for code, month, *both in rows}


def closed_before(connection: Connection, first: Month) -> dict[str, str]:
    """Return the digest of what each club closed the month before with, where that is in."""
    before = first.plus(-1)
    return {club: both.closes_with for (club, _), both in ends(connection, before, before).items()}
