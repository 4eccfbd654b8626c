"""What a consolidated file carries, as a plain document and back: a club's month is one short list.

A province's year has three thousand months of clubs. Written with the name of every figure they
would be three times as long; the order of the figures is that of the fields in `club_month`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple, TypeAlias, TypeVar

from lthtgn_desktop.domain import documents
from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import (
    ClubMonth,
    LoanFigures,
    MemberFigures,
    SourceFigures,
)
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.consolidation import Part
from lthtgn_desktop.domain.documents import NotThisForm
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period

_Figures: TypeAlias = tuple[int, ...]
_Row: TypeAlias = tuple[
    str,  # the day from which the book is kept
    bool,  # whether it is a practice book
    _Figures,  # members
    _Figures,  # loans
    int,  # dues collected
    int,  # initial grant
    str,  # its source
    dict[str, _Figures],  # funds
    dict[str, _Figures],  # sources
    str,  # what the month opens with
]

MOST_CLUBS, MOST_MONTHS, MOST_FUNDS = 3_000, 10_000, 40_000
"""More than the largest province lists, than it sends of a year, and than these months have."""

_LISTED: tuple[tuple[str, ...], ...] = (
    ("clubs",),
    ("below",),
    ("closed_before",),
    ("notes", "targets"),
    ("notes", "campaigns"),
    ("notes", "lost_before"),
    ("stated", "missing"),
    ("stated", "sums", "funds"),
    ("stated", "sums", "sources"),
)
_FUNDS, _SOURCES = 7, 8  # their places in a row

Kind = TypeVar("Kind", MemberFigures, LoanFigures, FundBalance, SourceFigures)


class Content(NamedTuple):
    """A file, and the fingerprint of the key that signs it as people compare it."""

    file: ConsolidatedFile
    signer: str


@dataclass(frozen=True, slots=True)
class _Document:
    """The file without its period, which stands in the envelope; months by club."""

    association: Association
    clubs: tuple[ListedClub, ...]
    below: dict[str, str]
    closed_before: dict[str, str]
    months: dict[str, dict[Month, _Row]]
    notes: Notes
    stated: Part
    signer: str


def content_document(content: Content) -> object:
    """Return what the file carries as a plain document."""
    file = content.file
    months: defaultdict[str, dict[Month, _Row]] = defaultdict(dict)
    for month in file.months:
        months[month.club][month.month] = _row(month)
    return documents.as_document(
        _Document(
            association=file.association,
            clubs=file.clubs,
            below=file.below,
            closed_before=file.closed_before,
            months=dict(months),
            notes=file.notes,
            stated=file.stated,
            signer=content.signer,
        )
    )


def read_content(document: object, period: Period) -> Content:
    """Return what a document carries; raises `NotThisForm`."""
    _see_size(document)
    found = documents.read(_Document, document)
    file = ConsolidatedFile(
        association=found.association,
        period=period,
        clubs=found.clubs,
        below=found.below,
        closed_before=found.closed_before,
        months=tuple(_months(found.months)),
        notes=found.notes,
        stated=found.stated,
    )
    return Content(file, found.signer)


def _see_size(document: object) -> None:
    """Refuse more than anybody has to send, before reading it costs anything."""
    for path in _LISTED:
        if len(_parts_of(document, *path)) > MOST_CLUBS:
            raise NotThisForm(*path)
    rows = [row for club in _parts_of(document, "months") for row in _parts_of(club)]
    inside = (row[_FUNDS : _SOURCES + 1] for row in rows if isinstance(row, list))
    funds = sum(len(_parts_of(part)) for parts in inside for part in parts)
    if len(rows) > MOST_MONTHS or funds > MOST_FUNDS:
        raise NotThisForm("months")


def _parts_of(document: object, *path: str) -> Sequence[object]:
    """Return what lies in a list or an object, or further down in it; of all else nothing."""
    for name in path:
        document = document.get(name) if isinstance(document, dict) else None
    if isinstance(document, dict):
        return list(document.values())
    return document if isinstance(document, list) else ()


def _row(month: ClubMonth) -> _Row:
    return (
        month.opened,
        month.is_practice,
        astuple(month.members),
        astuple(month.loans),
        month.dues_collected,
        month.initial_grant,
        month.initial_source,
        {code: astuple(fund) for code, fund in month.funds.items()},
        {source: astuple(figures) for source, figures in month.sources.items()},
        month.opens_with,
    )


def _months(by_club: Mapping[str, Mapping[Month, _Row]]) -> Iterator[ClubMonth]:
    for club, months in sorted(by_club.items()):
        for month, row in sorted(months.items()):
            try:
                yield _month(club, month, row)
            except NotThisForm as wrong:
                raise NotThisForm("months", club, str(month), *wrong.places) from None


def _month(club: str, month: Month, row: _Row) -> ClubMonth:
    opened, is_practice, members, loans, dues, grant, source, funds, sources, opens_with = row
    return ClubMonth(
        club=club,
        month=month,
        opens_with=opens_with,
        opened=opened,
        is_practice=is_practice,
        members=_figures(MemberFigures, members, "members"),
        loans=_figures(LoanFigures, loans, "loans"),
        dues_collected=dues,
        initial_grant=grant,
        initial_source=source,
        funds={code: _figures(FundBalance, own, "funds", code) for code, own in funds.items()},
        sources={
            code: _figures(SourceFigures, own, "sources", code) for code, own in sources.items()
        },
    )


def _figures(kind: type[Kind], values: Iterable[int], *places: str) -> Kind:
    try:
        return kind(*values)
    except TypeError:  # there are more or fewer figures than the kind has
        raise NotThisForm(*places) from None
