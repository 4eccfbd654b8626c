"""Members: joining, leaving, who belongs on a day, and what the commune knows of a household."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.acts import Amend, Join
from lthtgn_desktop.domain.choices import Household, LeaveReason
from lthtgn_desktop.domain.month import Month

AMENDABLE = ("name", "sex", "born", "alone", "disabled", "volunteer", "address", "phone")

AGED = 60
"""Whole years from which a person counts as older (Law 39/2009/QH12)."""


class Settled(NamedTuple):
    """What was said when the book began: on that day dues were settled up to a month."""

    on: date
    paid_to: Month


@dataclass(slots=True)
class Member:
    """One member with all that was recorded of them; members are never deleted."""

    joined: date
    facts: Join
    left: date | None = None
    leave_reason: LeaveReason | None = None
    exempt: list[tuple[Month, Month]] = field(default_factory=list)
    reviews: list[tuple[int, date, Household]] = field(default_factory=list)
    openings: dict[str, Settled] = field(default_factory=dict)
    """How far dues were paid when the book began, by the event that says so; the last one counts.
    """

    @property
    def code(self) -> str:
        """Return the member's code."""
        return self.facts.member

    @property
    def name(self) -> str:
        """Return the member's name in its own spelling."""
        return self.facts.name

    @property
    def settled(self) -> Settled | None:
        """Return how far dues were paid when the book began, if that was said."""
        return next(reversed(self.openings.values()), None)

    def amend(self, amend: Amend) -> None:
        """Put right what was written down; a member's code never changes."""
        given = {name: getattr(amend, name) for name in AMENDABLE}
        self.facts = replace(self.facts, **{k: v for k, v in given.items() if v is not None})

    def belongs_on(self, day: date) -> bool:
        """Return whether the person is a member on a day (no longer on the day of leaving)."""
        return self.joined <= day and (self.left is None or day < self.left)

    def is_exempt(self, month: Month) -> bool:
        """Return whether the member owes no dues for a month."""
        return any(first <= month <= last for first, last in self.exempt)

    def household_on(self, day: date) -> Household:
        """Return the last status known on a day: the newest year reviewed up to that day."""
        known = [review for review in self.reviews if review[1] <= day]
        if known:
            return max(known, key=lambda review: review[:2])[2]
        return self.facts.household or Household.NONE

    def age_on(self, day: date) -> int:
        """Return whole years of age; a birth known by its year alone counts from 1 January."""
        year, month, number = (*map(int, self.facts.born.split("-")), 1, 1)[:3]
        return day.year - year - ((day.month, day.day) < (month, number))
