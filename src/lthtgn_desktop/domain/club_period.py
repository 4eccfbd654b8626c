"""One club's figures for a period: stocks on its last day, movements from its first to its last.

They are what `ClubMonth` says, added up. A month that is not known is never guessed: `months` tells
how many were found.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import LoanFigures, MemberFigures, SourceFigures
from lthtgn_desktop.domain.month import Month


@dataclass(frozen=True, slots=True)
class ClubPeriod:
    """One club's months from `first` to `last`, both included; the last one is always known.

    Amounts are in đồng; `opened` is the ISO date of the book's first event. `broken` are the months
    that do not open with what the month before closed with.
    """

    club: str
    first: Month
    last: Month
    months: int
    opened: str
    is_practice: bool
    members: MemberFigures
    loans: LoanFigures
    dues_collected: int
    initial_grant: int
    initial_source: str
    funds: dict[str, FundBalance]
    sources: dict[str, SourceFigures]
    broken: tuple[Month, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Return whether every month of the period is known in which the club had a book."""
        begun = max(self.first, Month.of(date.fromisoformat(self.opened)))
        return self.months >= begun.until(self.last) + 1
