"""The indicators of a consolidated report: counted figures, and tables by source, year and club.

Every share and every average names its denominator. All amounts are in đồng.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lthtgn_desktop.domain import consolidation_counts
from lthtgn_desktop.domain.association_notes import Campaign
from lthtgn_desktop.domain.club_period import ClubPeriod
from lthtgn_desktop.domain.club_sums import ClubSums
from lthtgn_desktop.domain.consolidation_counts import Figure, Found, Groups
from lthtgn_desktop.domain.indicators import Share
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.ratios import Ratio, Whole, ratio

UNKNOWN = "unknown"
"""Stands in place of a founding year or source that nobody knows."""


class SourceLine(NamedTuple):
    """Capital of the lending funds from one source since the books began, and in the period."""

    capital: Ratio
    received: int


class CampaignLine(NamedTuple):
    """One year's campaign: who paid of the association's members, what came in of what could."""

    paid: Ratio
    amount: Ratio


@dataclass(frozen=True, slots=True)
class Indicators:
    """All indicators: `groups` of figures, the rest are tables.

    `founded` and `founded_by` count clubs by year and by source; `targets` and `campaigns` are by
    year. `incomplete` has the months found of the months expected, by club. `not_yet_open` are
    clubs whose books begin after the period, `practice` those whose figures are not real; `broken`
    are months that do not open with what the one before closed with: `CLB-01 2025-10`.
    """

    groups: Groups
    sources: dict[str, SourceLine]
    founded: dict[str, int]
    founded_by: dict[str, int]
    targets: dict[int, Ratio]
    campaigns: dict[int, CampaignLine]
    incomplete: dict[str, Share]
    not_yet_open: tuple[str, ...]
    practice: tuple[str, ...]
    broken: tuple[str, ...]

    def as_document(self) -> dict[str, object]:
        """Return the indicators as they stand under `indicators` of the printed document."""
        months = {
            code: {"found": found, "expected": expected}
            for code, (found, expected) in self.incomplete.items()
        }
        return {
            **{group: _documents(figures) for group, figures in self.groups.items()},
            "sources": {
                source: _documents(line._asdict()) for source, line in self.sources.items()
            },
            "founded_by_year": dict(self.founded),
            "founded_by_source": dict(self.founded_by),
            "targets": {str(year): line.as_document() for year, line in self.targets.items()},
            "campaigns": {
                str(year): _documents(line._asdict()) for year, line in self.campaigns.items()
            },
            "incomplete": months,
            "not_yet_open": list(self.not_yet_open),
            "practice": list(self.practice),
            "broken": list(self.broken),
        }


def indicators(found: Found) -> Indicators:
    """Count everything."""
    not_yet_open = consolidation_counts.not_yet_open(found)
    here = [club for club in found.clubs if _is_founded(club, found.period.year, not_yet_open)]
    founded = Counter(club.year for club in here)
    known = sorted(founded.keys() - {0})
    notes = found.notes
    return Indicators(
        groups=consolidation_counts.groups(found),
        sources=_sources(found.sums),
        founded={str(year): founded[year] for year in known}
        | ({UNKNOWN: founded[0]} if founded[0] else {}),
        founded_by=_founded_by(here, found.figures),
        targets={
            note.year: ratio(founded[note.year], note.clubs, Whole.TARGET) for note in notes.targets
        },
        campaigns={note.year: _campaign(note) for note in notes.campaigns},
        incomplete=consolidation_counts.incomplete(found.figures),
        not_yet_open=not_yet_open,
        practice=found.practice,
        broken=tuple(f"{club.club} {month}" for club in found.figures for month in club.broken),
    )


def _is_founded(club: ListedClub, year: int, not_yet_open: Collection[str]) -> bool:
    """Tell whether a club was founded by a year; a book that begins later does not make it so."""
    is_known = club.founded_year > 0 or club.code not in not_yet_open
    return is_known and club.year <= year


def _sources(sums: ClubSums) -> dict[str, SourceLine]:
    capital = sums.lending_fund.capital
    return {
        source: SourceLine(ratio(figures.capital, capital, Whole.CAPITAL), figures.received)
        for source, figures in sums.sources.items()
    }


def _founded_by(clubs: Iterable[ListedClub], figures: Iterable[ClubPeriod]) -> dict[str, int]:
    """Count clubs by what an officer noted, else by what their books say."""
    in_books = {club.club: club.initial_source for club in figures}
    sources = (club.founding_source or in_books.get(club.code, "") for club in clubs)
    return dict(sorted(Counter(source or UNKNOWN for source in sources).items()))


def _campaign(note: Campaign) -> CampaignLine:
    return CampaignLine(
        ratio(note.paid, note.members, Whole.ASSOCIATION_MEMBERS),
        ratio(note.amount, note.expected, Whole.EXPECTED),
    )


def _documents(figures: dict[str, Figure]) -> dict[str, object]:
    return {
        name: figure.as_document() if isinstance(figure, Ratio) else figure
        for name, figure in figures.items()
    }
