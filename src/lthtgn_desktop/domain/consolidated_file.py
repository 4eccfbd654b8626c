"""What goes one level up: the clubs, all their months of the period, and the sums stated of them.

The rows are the same that clubs sent, so that the level above can report any period with the same
code. The sums are stated for people; whoever reads the file counts them again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, astuple, dataclass, replace
from functools import cached_property

from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.association_notes import Campaign, Notes, Target
from lthtgn_desktop.domain.club_month import ClubMonth, neighbours
from lthtgn_desktop.domain.club_month_checks import MOST, is_digest, jumps, oddities
from lthtgn_desktop.domain.consolidation import Consolidated, Part, consolidated, periods
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.period import Period


@dataclass(frozen=True)  # without slots, so that it is counted again once and no more
class ConsolidatedFile:
    """What an association has added up for a period, with everything that it was added from.

    `clubs` are all of the list, the practice clubs among them; `months` are of those that count.
    `below` has the names of the associations that pass clubs on, by code. `closed_before` has, by
    club, the digest of what the month before the period closed with, where that is known. `notes`
    are those of this association alone, one for each year.
    """

    association: Association
    period: Period
    clubs: tuple[ListedClub, ...]
    below: dict[str, str]
    closed_before: dict[str, str]
    months: tuple[ClubMonth, ...]
    notes: Notes
    stated: Part

    def name(self, number: int) -> str:
        """Return the name of the file under a number, without its ending."""
        return f"TH_{self.association.code}_{self.period}_{number:04}"

    def recounted(self) -> Consolidated:
        """Return the report as it follows from the rows.

        Raises ValueError where a row is of a club that is not listed.
        """
        return self._recounted

    @cached_property
    def _recounted(self) -> Consolidated:
        figures = periods(self.period, self.months, self.closed_before)
        return consolidated(self.association, self.period, self.clubs, figures, self.notes)

    def disagreements(self) -> Iterator[str]:
        """Yield what does not follow from the rows or cannot be; a sound file has nothing.

        Months that do not open with what the ones before closed with are no disagreement: a person
        may have taken them in, and the report names them (`indicators.broken`).
        """
        strange = [*self._lists(), *self._rows()]
        yield from strange
        if not strange:  # what has no place on the lists cannot be added up either
            report = self.recounted()
            left_out = {club.code for club in report.left_out}
            yield from (_place(row) for row in self.months if row.club in left_out)
            yield from differences("", asdict(self.stated), asdict(report.whole))
            yield from _too_great("", asdict(report.whole.sums))

    def _lists(self) -> Iterator[str]:
        """Yield clubs listed twice or of nobody, and notes that are of others or cannot be."""
        listed = Counter(club.code for club in self.clubs)
        yield from (f"clubs.{code}" for code, times in listed.items() if times > 1)
        yield from (f"clubs.{club.code}" for club in self.clubs if not club.is_sound)
        yield from (
            f"clubs.{club.code}.parent"
            for club in self.clubs
            if club.parent and club.parent not in self.below
        )
        yield from self._noted(self.notes.targets)
        yield from self._noted(self.notes.campaigns)
        lost = self.notes.lost_before.items()
        yield from (
            f"lost_before.{code}"
            for code, amount in lost
            if not listed[code] or not 0 <= amount <= MOST
        )
        closed = self.closed_before.items()
        yield from (
            f"closed_before.{code}"
            for code, digest in closed
            if not listed[code] or not is_digest(digest)
        )

    def _noted(self, notes: Iterable[Target | Campaign]) -> Iterator[str]:
        years = Counter(note.year for note in notes)
        for note in notes:
            is_ours = note.association == self.association.code
            is_in_time = note.year <= self.period.year and years[note.year] == 1
            is_small = max(astuple(note)[1:]) <= MOST
            if not (is_ours and is_in_time and note.is_sound and is_small):
                yield f"notes.{note.year}"

    def _rows(self) -> Iterator[str]:
        listed = {club.code for club in self.clubs}
        found = Counter((row.club, row.month) for row in self.months)
        for row in self.months:
            place = _place(row)
            is_placed = row.club in listed and row.month in self.period
            if not is_placed or found[row.club, row.month] > 1:
                yield place
            yield from (f"{place}.{what}" for what in oddities(row))
        for before, row in neighbours(self.months):
            yield from (f"{_place(row)}.{what}" for what in jumps(before, row))


def _place(row: ClubMonth) -> str:
    return f"months.{row.club}.{row.month}"


def _too_great(place: str, sums: object) -> Iterator[str]:
    """Yield the names of the sums that no association can have."""
    if isinstance(sums, dict):
        for name, part in sums.items():
            yield from _too_great(f"{place}.{name}".lstrip("."), part)
    elif isinstance(sums, int) and abs(sums) > MOST:
        yield place


def consolidated_file(
    report: Consolidated,
    below: Mapping[str, str],
    months: Iterable[ClubMonth],
    closed_before: Mapping[str, str],
    notes: Notes,
) -> ConsolidatedFile:
    """Return what is sent of a report; `months` are all of the period that the register has.

    `closed_before` has the digests of what the month before the period closed with, by club.
    """
    counting = {club.code for club in report.clubs}
    clubs = sorted((*report.clubs, *report.left_out), key=lambda club: club.code)
    parents = sorted({club.parent for club in clubs} - {""})
    own = notes.of(report.association.code, report.period.year)
    lost = {code: amount for code, amount in own.lost_before.items() if code in counting}
    closed = {code: digest for code, digest in closed_before.items() if code in counting}
    counted = (row for row in months if row.club in counting)
    return ConsolidatedFile(
        association=report.association,
        period=report.period,
        clubs=tuple(clubs),
        below={code: below[code] for code in parents},
        closed_before=closed,
        months=tuple(sorted(counted, key=lambda row: (row.club, row.month))),
        notes=replace(own, lost_before=lost),
        stated=report.whole,
    )


def differences(place: str, stated: object, counted: object) -> Iterator[str]:
    """Yield the names of the figures that differ between two documents, in their order."""
    if isinstance(stated, dict) and isinstance(counted, dict):
        for name in dict.fromkeys([*stated, *counted]):
            of_name = f"{place}.{name}" if place else str(name)
            yield from differences(of_name, stated.get(name), counted.get(name))
    elif stated != counted:
        yield place
