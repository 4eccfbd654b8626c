"""How an association adds up what clubs reported: stocks of the last day, movements inside.

Missing months are never guessed: a club without the period's last month is named as missing and
is in no sum. All amounts are in đồng.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.association_notes import Notes
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures, follows, neighbours
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.club_sums import ClubSums, club_sums, sums_of
from lthtgn_desktop.domain.consolidation_counts import Found
from lthtgn_desktop.domain.consolidation_indicators import Indicators, indicators
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period

_LOANS_MOVED = ("turns", "lent", "principal_collected", "interest_collected", "written_off")


def periods(
    period: Period, months: Iterable[ClubMonth], closed_before: Mapping[str, str] | None = None
) -> list[ClubPeriod]:
    """Return each club's figures for a period, by code; only clubs whose last month is there.

    `closed_before` has, by club, the digest of what the month before the period closed with, where
    that month is known.
    """
    closed = closed_before or {}
    by_club: defaultdict[str, list[ClubMonth]] = defaultdict(list)
    for month in months:
        if month.month in period:
            by_club[month.club].append(month)
    return [
        period_of(period, own, closed.get(club, ""))
        for club, own in sorted(by_club.items())
        if any(month.month == period.last for month in own)
    ]


def period_of(period: Period, months: Sequence[ClubMonth], closed_before: str = "") -> ClubPeriod:
    """Return what one club's months of a period come to; the period's last month is among them.

    `closed_before` is the digest of what the month before the period closed with, or empty.
    """
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
        broken=tuple(_broken(period.first, months, closed_before)),
    )


def _broken(first: Month, months: Sequence[ClubMonth], closed_before: str) -> Iterator[Month]:
    begins = (month for month in months if month.month == first and closed_before)
    yield from (month.month for month in begins if month.opens_with != closed_before)
    yield from (month.month for before, month in neighbours(months) if not follows(month, before))


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

    `clubs` are all that count, `figures` those of the clubs that reported; both by code. `left_out`
    are practice clubs, which are in no sum, no list and no denominator beside real ones.
    """

    association: Association
    period: Period
    clubs: tuple[ListedClub, ...]
    figures: tuple[ClubPeriod, ...]
    whole: Part
    by_club: dict[str, ClubSums]
    by_association: dict[str, Part]
    indicators: Indicators
    left_out: tuple[ListedClub, ...]

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

    Practice clubs count only where no real club is listed. Raises ValueError where figures are of a
    club that is not listed.
    """
    every = sorted(figures, key=lambda club: club.club)
    listed = sorted(clubs, key=lambda club: club.code)
    if strangers := {club.club for club in every} - {club.code for club in listed}:
        raise ValueError(sorted(strangers))
    practice = practice_clubs(listed, every)
    left_out = practice if any(club.code not in practice for club in listed) else frozenset()
    counting = [club for club in listed if club.code not in left_out]
    known = [club for club in every if club.club not in left_out]
    whole = _part(counting, known)
    by_club = {club.club: sums_of(club) for club in known}
    own = notes.of(association.code, period.year)
    found = Found(period, counting, known, whole.sums, by_club, own, tuple(sorted(practice)))
    return Consolidated(
        association=association,
        period=period,
        clubs=tuple(counting),
        figures=tuple(known),
        whole=whole,
        by_club=by_club,
        by_association=_by_association(counting, known),
        indicators=indicators(found),
        left_out=tuple(replace(c, is_practice=True) for c in listed if c.code in left_out),
    )


def practice_clubs(clubs: Iterable[ListedClub], figures: Iterable[ClubPeriod]) -> frozenset[str]:
    """Return the codes of the clubs that are listed as practice, or whose figures are not real."""
    listed = {club.code for club in clubs if club.is_practice}
    return frozenset(listed | {club.club for club in figures if club.is_practice})


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
