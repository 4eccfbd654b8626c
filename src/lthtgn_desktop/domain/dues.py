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
        first, last = first_owed(member), self._last_month(member)
        if last < first:
            return 0
        priced = _priced_by_day(member)
        by_day = [month for month in priced if first <= month <= last]
        rest = first if not by_day else by_day[-1].plus(1)
        on_days = sum(self.rules.dues_on(priced[month]) for month in by_day)
        return on_days + self._sum(rest, last) - self._exempted(member, first, last)

    def of_month(self, member: Member, month: Month) -> int:
        """Return the dues charged to a member for one month, in đồng."""
        first, last = first_owed(member), self._last_month(member)
        if not first <= month <= last or member.is_exempt(month):
            return 0
        return self._price(member, month)

    def _last_month(self, member: Member) -> Month:
        return Month.of(self.day if member.left is None else min(member.left, self.day))

    def _price(self, member: Member, month: Month) -> int:
        return self.rules.dues_on(_priced_by_day(member).get(month, month.first_day))

    def _sum(self, first: Month, last: Month) -> int:
        end = self.first.until(last) + 1
        start = max(0, self.first.until(first))
        return self.totals[end] - self.totals[start] if start < end else 0

    def _exempted(self, member: Member, first: Month, last: Month) -> int:
        if not member.exempt:
            return 0
        months = {
            start.plus(step)
            for start, end in member.exempt
            for step in range(start.until(min(end, last)) + 1)
        }
        return sum(self._price(member, month) for month in months if first <= month <= last)


def first_owed(member: Member) -> Month:
    """Return the first month whose dues a member owes: none that was settled before the book."""
    joined, settled = Month.of(member.joined), member.settled
    return joined if settled is None else max(joined, settled.paid_to.plus(1))


def _priced_by_day(member: Member) -> dict[Month, date]:
    """Return the months whose dues are those of another day than their first, in their order.

    The month of joining costs what it cost that day; and what was owed when the book began costs
    what dues were on the day on which that was said.
    """
    if member.settled is None:
        return {Month.of(member.joined): member.joined}
    on, first = member.settled.on, first_owed(member)
    return {first.plus(step): on for step in range(first.until(Month.of(on)) + 1)}
