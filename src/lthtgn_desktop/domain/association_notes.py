"""What an association knows beside the clubs' figures: targets, and the members' yearly campaign.

Both may be noted on every level. What an association notes itself stands; without a note of its
own, the notes of the associations below it are added up, so that nobody is counted twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

CAMPAIGN_FEE = 10_000
"""What a member of the association gives in a year, in đồng, beside the association's dues."""


@dataclass(frozen=True, slots=True)
class Target:
    """How many clubs an association is to found in a year (chỉ tiêu)."""

    association: str
    year: int
    clubs: int

    @property
    def is_sound(self) -> bool:
        """Return whether this can be so."""
        return self.clubs >= 0


@dataclass(frozen=True, slots=True)
class Campaign:
    """A year's campaign in an association: its members, who of them paid, and what, in đồng."""

    association: str
    year: int
    members: int
    paid: int
    amount: int

    @property
    def expected(self) -> int:
        """Return what comes in when every member gives, in đồng."""
        return CAMPAIGN_FEE * self.members

    @property
    def is_sound(self) -> bool:
        """Return whether this can be so: nobody pays who is no member."""
        return 0 <= self.paid <= self.members and self.amount >= 0


Note = TypeVar("Note", Target, Campaign)


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes that an association has, its own and those that came with files from below.

    `lost_before`: by club, what its lending fund had lost before the period, where that is known.
    """

    targets: tuple[Target, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    lost_before: dict[str, int] = field(default_factory=dict)

    def of(self, association: str, year: int) -> Notes:
        """Return one target and one campaign for each year up to this one, for an association."""

        def target(year: int, notes: list[Target]) -> Target:
            return Target(association, year, sum(note.clubs for note in notes))

        def campaign(year: int, notes: list[Campaign]) -> Campaign:
            return Campaign(
                association,
                year,
                sum(note.members for note in notes),
                sum(note.paid for note in notes),
                sum(note.amount for note in notes),
            )

        return Notes(
            _by_year(association, year, self.targets, target),
            _by_year(association, year, self.campaigns, campaign),
            self.lost_before,
        )


def _by_year(
    association: str,
    last: int,
    notes: Iterable[Note],
    added: Callable[[int, list[Note]], Note],
) -> tuple[Note, ...]:
    found: dict[int, list[Note]] = {}
    for note in notes:
        if note.year <= last:
            found.setdefault(note.year, []).append(note)
    return tuple(
        added(year, [note for note in of_year if note.association == association] or of_year)
        for year, of_year in sorted(found.items())
    )
