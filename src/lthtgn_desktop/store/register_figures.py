"""The months of clubs as files brought them: one wide row a month, its funds and sources beside.

Of the rows of one club's month one is current; those that corrected files replaced stay behind it
as its versions, in the order in which their files came in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Select,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    update,
)

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import (
    ClubMonth,
    LoanFigures,
    MemberFigures,
    SourceFigures,
    closes_with,
)
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store.register_tables import (
    CURRENT,
    FUND,
    LOANS,
    MEMBERS,
    club_month,
    club_month_fund,
    club_month_source,
    received_file,
)

WIDE = ("opened", "is_practice", *MEMBERS, *LOANS)
WIDE += ("dues_collected", "initial_grant", "initial_source")
"""The columns of a club's month that hold its figures, in the order of `ClubMonth`."""

EARLIEST, LATEST = Month(1, 1), Month(9999, 12)

_ALL = ("number", "arrival", "is_current", "club", "month", "opens_with", "closes_with", *WIDE)
_members = attrgetter(*(name.removeprefix("members_") for name in MEMBERS))
_loans = attrgetter(*(name.removeprefix("loans_") for name in LOANS))
_fund = attrgetter(*FUND)

Query: TypeAlias = Select[*tuple[Any, ...]]

_columns = club_month.c
_ADD = insert(club_month)
_ADD_FUND = insert(club_month_fund)
_ADD_SOURCE = insert(club_month_source)
_NEXT = select(func.coalesce(func.max(_columns.number), 0) + 1)
_ARRIVAL = select(received_file.c.arrival).where(received_file.c.id == bindparam("file_id"))

FUNDS: Query = (
    select(club_month_fund)
    .join(club_month, _columns.number == club_month_fund.c.club_month)
    .order_by(club_month_fund.c.club_month, club_month_fund.c.fund)
)
_SOURCES = (
    select(club_month_source)
    .join(club_month, _columns.number == club_month_source.c.club_month)
    .order_by(club_month_source.c.club_month, club_month_source.c.source)
)
_MONTHS = select(
    *(_columns[name] for name in ("number", "club", "month", "opens_with", *WIDE)),
).order_by(_columns.club, _columns.month, _columns.arrival)


class _Asked(NamedTuple):
    """The queries for months that fulfil some conditions, put together once."""

    months: Query
    funds: Query
    sources: Query

    @classmethod
    def where(cls, *which: ColumnElement[bool]) -> _Asked:
        return cls(*(query.where(*which) for query in (_MONTHS, FUNDS, _SOURCES)))


_IS_MONTH = _columns.month == bindparam("of_month")
_IS_CLUB = _columns.club == bindparam("of_club")
_IS_WITHIN = _columns.month.between(bindparam("first"), bindparam("last"))
_ONE = _Asked.where(_IS_MONTH, _IS_CLUB, CURRENT)
_CLUBS = _Asked.where(_IS_CLUB, CURRENT)
_WITHIN = _Asked.where(_IS_WITHIN, CURRENT)
_VERSIONS = _Asked.where(_IS_CLUB, _IS_MONTH)

_CAME_WITH = received_file.join(club_month, _columns.arrival == received_file.c.arrival)
_FILES = select(received_file.c.id).select_from(_CAME_WITH).order_by(received_file.c.arrival)
_FILE_OF = _FILES.where(_IS_MONTH, _IS_CLUB, CURRENT)
_FILES_OF = _FILES.where(_IS_CLUB, _IS_MONTH)
_IN = select(_columns.club, _columns.month).where(CURRENT).order_by(_columns.club, _columns.month)
_NO_LONGER = (
    update(club_month).where(_IS_MONTH, _IS_CLUB, CURRENT).values(is_current=literal_column("0"))
)


_IN_A_ROW = (
    select(
        _columns.club,
        _columns.month,
        _columns.opens_with,
        *(
            func.lag(column).over(partition_by=_columns.club, order_by=_columns.month).label(name)
            for column, name in ((_columns.month, "before"), (_columns.closes_with, "closed"))
        ),
    )
    .where(_IS_WITHIN, CURRENT)
    .subquery()
)
_row_s = _IN_A_ROW.c
_BROKEN = (
    select(_row_s.club, _row_s.month, _row_s.before)
    .where(_row_s.closed != _row_s.opens_with)
    .order_by(_row_s.club, _row_s.month)
)


class Version(NamedTuple):
    """One state of a club's month, and the id of the file that brought it."""

    file: str
    month: ClubMonth


def add(connection: Connection, months: Iterable[ClubMonth], file_id: str) -> None:
    """Take in the months that a file brought; none of them may be there already."""
    first = connection.execute(_NEXT).scalar_one()
    arrival = connection.execute(_ARRIVAL, {"file_id": file_id}).scalar_one()
    numbered = list(enumerate(months, first))
    _execute(connection, _ADD, [_row(number, arrival, month) for number, month in numbered])
    _execute(connection, _ADD_FUND, [row for one in numbered for row in _fund_rows(*one)])
    _execute(connection, _ADD_SOURCE, [row for one in numbered for row in _source_rows(*one)])


def replace(connection: Connection, months: Sequence[ClubMonth], file_id: str) -> None:
    """Take in months in the place of those that are there; these stay as older versions."""
    _execute(connection, _NO_LONGER, [_place(month.club, month.month) for month in months])
    add(connection, months, file_id)


def _execute(
    connection: Connection, statement: Executable, rows: Sequence[Mapping[str, object]]
) -> None:
    if rows:
        connection.execute(statement, rows)


def _span(first: Month, last: Month) -> dict[str, str]:
    return {"first": str(first), "last": str(last)}


def _place(club: str, month: Month) -> dict[str, str]:
    return {"of_club": club, "of_month": str(month)}


def _row(number: int, arrival: int, month: ClubMonth) -> dict[str, object]:
    values = (
        *(number, arrival, 1, month.club, str(month.month)),
        *(month.opens_with, closes_with(month), month.opened, int(month.is_practice)),
        *_members(month.members),
        *_loans(month.loans),
        *(month.dues_collected, month.initial_grant, month.initial_source),
    )
    return dict(zip(_ALL, values, strict=True))


def _fund_rows(number: int, month: ClubMonth) -> Iterator[dict[str, object]]:
    for code, fund in month.funds.items():
        yield {"club_month": number, "fund": code, **dict(zip(FUND, _fund(fund), strict=True))}


def _source_rows(number: int, month: ClubMonth) -> Iterator[dict[str, object]]:
    for code, source in month.sources.items():
        yield {
            "club_month": number,
            "source": code,
            "capital": source.capital,
            "received": source.received,
        }


def current(connection: Connection, club: str, month: Month) -> ClubMonth | None:
    """Return what counts of a club's month, or None where it is not in."""
    return next(_months(connection, _ONE, _place(club, month)), None)


def of_club(connection: Connection, club: str) -> list[ClubMonth]:
    """Return what counts of all of a club's months, in order."""
    return list(_months(connection, _CLUBS, {"of_club": club}))


def within(connection: Connection, first: Month, last: Month) -> list[ClubMonth]:
    """Return what counts of every club's months from one to another, by club."""
    return list(_months(connection, _WITHIN, _span(first, last)))


def versions(connection: Connection, club: str, month: Month) -> list[Version]:
    """Return every state of a club's month with its file; the last one counts."""
    place = _place(club, month)
    files = connection.scalars(_FILES_OF, place)
    return [
        Version(*both) for both in zip(files, _months(connection, _VERSIONS, place), strict=True)
    ]


def file_of(connection: Connection, club: str, month: Month) -> str | None:
    """Return the id of the file that brought what counts of a club's month, or None."""
    return connection.scalar(_FILE_OF, _place(club, month))


def months_of(connection: Connection) -> dict[str, list[Month]]:
    """Return the months that are in, in order, by club."""
    known: dict[str, Month] = {}
    found: defaultdict[str, list[Month]] = defaultdict(list)
    for club, text in connection.execute(_IN).all():
        found[club].append(known.get(text) or known.setdefault(text, Month.read(text)))
    return dict(found)


def broken_months(
    connection: Connection, first: Month = EARLIEST, last: Month = LATEST
) -> dict[str, list[Month]]:
    """Return, by club, the months that do not open with what the one before closed with.

    Both months count; those before `first` and after `last` are not looked at.
    """
    found: defaultdict[str, list[Month]] = defaultdict(list)
    for club, *both in connection.execute(_BROKEN, _span(first, last)).all():
        month, before = map(Month.read, both)
        if before.plus(1) == month:
            found[club].append(month)
    return dict(found)


def _months(
    connection: Connection, asked: _Asked, words: Mapping[str, object]
) -> Iterator[ClubMonth]:
    rows = connection.execute(asked.months, words).all()
    funds = funds_of(connection, asked.funds, words)
    sources: defaultdict[int, dict[str, SourceFigures]] = defaultdict(dict)
    for number, source, *figures in connection.execute(asked.sources, words).all():
        sources[number][source] = SourceFigures(*figures)
    for number, club, month, opens, *wide in rows:
        both = funds[number], sources[number]
        yield ClubMonth(club, Month.read(month), opens, *nested(wide), *both)


def funds_of(
    connection: Connection, query: Query, words: Mapping[str, object]
) -> defaultdict[int, dict[str, FundBalance]]:
    """Return the funds that a narrowed `FUNDS` asks for, by their months' own numbers."""
    found: defaultdict[int, dict[str, FundBalance]] = defaultdict(dict)
    for number, code, *figures in connection.execute(query, words).all():
        found[number][code] = FundBalance(*figures)
    return found


def nested(wide: Sequence[Any]) -> tuple[str, bool, MemberFigures, LoanFigures, int, int, str]:
    """Return the values of the columns `WIDE` as a club's month has them."""
    opened, is_practice, *counted = wide
    members, loans = counted[: len(MEMBERS)], counted[len(MEMBERS) : -3]
    dues, grant, source = counted[-3:]
    both = MemberFigures(*members), LoanFigures(*loans)
    return opened, bool(is_practice), *both, dues, grant, source
