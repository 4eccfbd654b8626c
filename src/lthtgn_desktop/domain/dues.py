"""What members owe in dues (contract, section 3: "Dues owed by a member on a day")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from lthtgn_desktop.domain.club_rules import ClubRules
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month


@dataclass(frozen=True, slots=True)
class DuesTable:
    """The dues of every month up to a day, added up once for all members."""

    rules: ClubRules
    first: Month
    day: date
    totals: tuple[int, ...]
    """`totals[n]` is the sum of the first n months' dues, in đồng."""

    @classmethod
    def up_to(cls, rules: ClubRules, opened: date, day: date) -> DuesTable:
        """Add up the months from the opening of the book to the month of a day."""
        first = Month.of(opened)
        by_month = rules.dues_by_month(first, Month.of(day))
        return cls(rules, first, day, tuple(accumulate(by_month, initial=0)))

    def charged(self, member: Member) -> int:
        """Return all dues charged to a member up to the day, in đồng, before any payment."""
        joined = Month.of(member.joined)
        last = Month.of(self.day if member.left is None else min(member.left, self.day))
        if last < joined:
            return 0
        first_month = self.rules.dues_on(member.joined)
        later = self._sum(joined.plus(1), last)
        return first_month + later - self._exempted(member, joined, last)

    def of_month(self, member: Member, month: Month) -> int:
        """Return the dues charged to a member for one month, in đồng."""
        last = Month.of(self.day if member.left is None else min(member.left, self.day))
        joined = Month.of(member.joined)
        if not joined <= month <= last or member.is_exempt(month):
            return 0
        since = member.joined if month == joined else month.first_day
        return self.rules.dues_on(since)

    def _sum(self, first: Month, last: Month) -> int:
        end = self.first.until(last) + 1
        start = self.first.until(first)
        return self.totals[end] - self.totals[start] if start < end else 0

    def _exempted(self, member: Member, joined: Month, last: Month) -> int:
        if not member.exempt:
            return 0
        months = {
            start.plus(step)
            for start, end in member.exempt
            for step in range(start.until(min(end, last)) + 1)
        }
        return sum(
            self.rules.dues_on(member.joined if month == joined else month.first_day)
            for month in months
            if joined <= month <= last
        )
