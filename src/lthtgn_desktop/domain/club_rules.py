"""The club's own rules and the days from which they hold: dues, entry fee, split of interest."""

from __future__ import annotations

from bisect import insort_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from lthtgn_desktop.domain.acts import Policy
from lthtgn_desktop.domain.fields import Shares
from lthtgn_desktop.domain.month import Month

_Rule = TypeVar("_Rule")


@dataclass(slots=True)
class ClubRules:
    """All rules ever set; asking for one names the day."""

    history: list[tuple[date, Policy]] = field(default_factory=list)

    def set_from(self, day: date, policy: Policy) -> None:
        """Add rules that hold from a day on."""
        insort_right(self.history, (day, policy), key=lambda rule: rule[0])

    def dues_on(self, day: date) -> int:
        """Return the dues of a month in đồng, as they stood on a day; 0 where none were set."""
        return self._latest(day, lambda policy: policy.dues) or 0

    def entry_fee_on(self, day: date) -> int:
        """Return the entry fee in đồng, as it stood on a day; 0 where none was set."""
        return self._latest(day, lambda policy: policy.entry_fee) or 0

    def split_on(self, day: date) -> Shares | None:
        """Return how interest is divided (percent by fund) on a day, if that was set."""
        return self._latest(day, lambda policy: policy.split)

    def dues_by_month(self, first: Month, last: Month) -> list[int]:
        """Return the dues of each month, both ends included, as they stood on its first day."""
        return [self.dues_on(first.plus(step).first_day) for step in range(first.until(last) + 1)]

    def _latest(self, day: date, rule: Callable[[Policy], _Rule | None]) -> _Rule | None:
        for since, policy in reversed(self.history):
            if since <= day and (value := rule(policy)) is not None:
                return value
        return None
