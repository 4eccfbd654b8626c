"""The sums of periods, counted by the database: what stands at their end, what moved in them."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, case, cast, func, select

from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.club_month import SourceFigures
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.register_figures import FUNDS, WIDE, broken_months, funds_of, nested
from lthtgn_desktop.store.register_tables import (
    CURRENT,
    WHOLE,
    club_month,
    club_month_fund,
    club_month_source,
)

MOVEMENTS = frozenset(
    {
        "members_joined",
        "members_left",
        "loans_turns",
        "loans_lent",
        "loans_principal_collected",
        "loans_interest_collected",
        "loans_written_off",
        "dues_collected",
    }
)
"""What happened in a month, and so adds up; all other figures stand on its last day."""

_columns = club_month.c


def periods(connection: Connection, first: Month, last: Month) -> list[ClubPeriod]:
    """Return the figures from one month to another for every club that has sent the last one.

    Both months are included; clubs stand in the order of their codes.
    """
    is_inside = (_columns.month.between(str(first), str(last)), CURRENT)
    is_last = (_columns.month == str(last), CURRENT)
    moved = (
        select(
            _columns.club,
            func.count().label("months"),
            *(_sum(_columns[name]).label(name) for name in sorted(MOVEMENTS)),
        )
        .where(*is_inside)
        .group_by(_columns.club)
        .subquery()
    )
    figures = (moved.c[name] if name in MOVEMENTS else _columns[name] for name in WIDE)
    query = (
        select(_columns.number, _columns.club, moved.c.months, *figures)
        .join(moved, moved.c.club == _columns.club)
        .where(*is_last)
        .order_by(_columns.club)
    )
    rows = connection.execute(query).all()
    funds = funds_of(connection, FUNDS.where(*is_last), {})
    sources = _sources(connection, is_inside, str(last))
    broken = broken_months(connection, first.plus(-1), last)
    return [
        ClubPeriod(
            *(club, first, last, months, *nested(wide)),
            *(funds[number], sources[club], tuple(broken.get(club, ()))),
        )
        for number, club, months, *wide in rows
    ]


def lost_before(connection: Connection, first: Month) -> dict[str, int]:
    """Return what each lending fund had lost before a month, where the month before is in."""
    funds = club_month_fund.c
    query = (
        select(_columns.club, funds.loss)
        .join(club_month, _columns.number == funds.club_month)
        .where(_columns.month == str(first.plus(-1)), CURRENT, funds.fund == LENDING_FUND)
        .order_by(_columns.club)
    )
    return {row.club: row.loss for row in connection.execute(query)}


def _sources(
    connection: Connection, is_inside: tuple[ColumnElement[bool], ...], last: str
) -> defaultdict[str, dict[str, SourceFigures]]:
    """Return each club's capital by source; a source that is nothing in the period is left out."""
    columns = club_month_source.c
    capital = _sum(case((_columns.month == last, columns.capital), else_=0))
    received = _sum(columns.received)
    query = (
        select(_columns.club, columns.source, capital, received)
        .join(club_month, _columns.number == columns.club_month)
        .where(*is_inside)
        .group_by(_columns.club, columns.source)
        .order_by(_columns.club, columns.source)
    )
    found: defaultdict[str, dict[str, SourceFigures]] = defaultdict(dict)
    for club, source, *figures in connection.execute(query).all():
        if any(figures):
            found[club][source] = SourceFigures(*figures)
    return found


def _sum(of: ColumnElement[int]) -> ColumnElement[int]:
    """Return a sum as a whole number, which PostgreSQL would otherwise give as a decimal."""
    return cast(func.sum(of), WHOLE)
