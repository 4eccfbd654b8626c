"""How an association adds up what clubs reported: stocks of the last day, movements inside.

Missing months are never guessed: a club without the period's last month is named as missing and
is in no sum. All amounts are in đồng.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.club_sums import ClubSums, club_sums
from lthtgn_desktop.domain.consolidation_counts import Found
from lthtgn_desktop.domain.consolidation_indicators import Indicators, indicators
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.period import Period

_LOANS_MOVED = ("turns", "lent", "principal_collected", "interest_collected", "written_off")


def periods(period: Period, months: Iterable[ClubMonth]) -> list[ClubPeriod]:
    """Return each club's figures for a period, by code; only clubs whose last month is there."""
    by_club: defaultdict[str, list[ClubMonth]] = defaultdict(list)
    for month in months:
        if month.month in period:
            by_club[month.club].append(month)
    return [
        period_of(period, own)
        for _, own in sorted(by_club.items())
        if any(month.month == period.last for month in own)
    ]


def period_of(period: Period, months: Sequence[ClubMonth]) -> ClubPeriod:
    """Return what one club's months of a period come to; the period's last month is among them."""
    last = max(months, key=lambda month: month.month)
    moved = {item: sum(getattr(month.loans, item) for month in months) for item in _LOANS_MOVED}
    return ClubPeriod(
        club=last.club,
        first=period.first,
        last=period.last,
        months=len(months),
        opened=last.opened,
        is_practice=last.is_practice,
        members=replace(
            last.members,
            joined=sum(month.members.joined for month in months),
            left=sum(month.members.left for month in months),
        ),
        loans=replace(last.loans, **moved),
        dues_collected=sum(month.dues_collected for month in months),
        initial_grant=last.initial_grant,
        initial_source=last.initial_source,
        funds=last.funds,
        sources=_sources(last, months),
    )


def _sources(last: ClubMonth, months: Iterable[ClubMonth]) -> dict[str, SourceFigures]:
    """Return capital by source; a source of which everything was taken back is left out."""
    received: defaultdict[str, int] = defaultdict(int)
    for month in months:
        for source, figures in month.sources.items():
            received[source] += figures.received
    nothing = SourceFigures(0, 0)
    found = {
        source: SourceFigures(last.sources.get(source, nothing).capital, received[source])
        for source in sorted(received)
    }
    return {source: figures for source, figures in found.items() if figures != nothing}


@dataclass(frozen=True, slots=True)
class Part:
    """Some clubs of the list: how many, who of them reported, what those come to."""

    enrolled: int
    reported: int
    missing: tuple[str, ...]
    sums: ClubSums

    def as_document(self) -> dict[str, object]:
        """Return the clubs and their sums."""
        clubs = {
            "enrolled": self.enrolled,
            "reported": self.reported,
            "missing": list(self.missing),
        }
        return {"clubs": clubs, **self.sums.as_document()}


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The report of an association for a period: all clubs, each club, each association below.

    `clubs` are all that are listed, `figures` those of the clubs that reported; both by code.
    """

    association: Association
    period: Period
    clubs: tuple[ListedClub, ...]
    figures: tuple[ClubPeriod, ...]
    whole: Part
    by_club: dict[str, ClubSums]
    by_association: dict[str, Part]
    indicators: Indicators

    def as_document(self) -> dict[str, object]:
        """Return the report as `association report --json` prints it (contract, section 7)."""
        below = {code: part.as_document() for code, part in self.by_association.items()}
        return {
            "association": self.association.code,
            "period": str(self.period),
            "from": self.period.first_day.isoformat(),
            "to": self.period.last_day.isoformat(),
            **self.whole.as_document(),
            "by_club": {code: sums.as_document() for code, sums in self.by_club.items()},
            "indicators": self.indicators.as_document() | {"by_association": below},
        }


def consolidated(
    association: Association,
    period: Period,
    clubs: Sequence[ListedClub],
    figures: Iterable[ClubPeriod],
    notes: Notes,
) -> Consolidated:
    """Add up the clubs; `figures` are of listed clubs whose last month of the period is there.

    Raises ValueError where figures are of a club that is not listed.
    """
    known = sorted(figures, key=lambda club: club.club)
    if strangers := {club.club for club in known} - {club.code for club in clubs}:
        raise ValueError(sorted(strangers))
    whole = _part(clubs, known)
    by_club = {club.club: club_sums([club]) for club in known}
    own = notes.of(association.code, period.year)
    return Consolidated(
        association=association,
        period=period,
        clubs=tuple(sorted(clubs, key=lambda club: club.code)),
        figures=tuple(known),
        whole=whole,
        by_club=by_club,
        by_association=_by_association(clubs, known),
        indicators=indicators(Found(period, clubs, known, whole.sums, by_club, own)),
    )


def _part(clubs: Iterable[ListedClub], figures: Sequence[ClubPeriod]) -> Part:
    reported = {club.club for club in figures}
    codes = {club.code for club in clubs}
    return Part(len(codes), len(reported), tuple(sorted(codes - reported)), club_sums(figures))


def _by_association(clubs: Iterable[ListedClub], figures: Sequence[ClubPeriod]) -> dict[str, Part]:
    """Return the sub-totals of the associations that pass clubs on, by code."""
    listed: defaultdict[str, list[ListedClub]] = defaultdict(list)
    for club in clubs:
        if club.parent:
            listed[club.parent].append(club)
    by_code = {club.club: club for club in figures}
    return {
        parent: _part(own, [by_code[club.code] for club in own if club.code in by_code])
        for parent, own in sorted(listed.items())
    }
