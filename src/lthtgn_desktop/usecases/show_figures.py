"""What the book says on a day: every figure of section 4 of the contract, and the club itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.balances import Balances, balances
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.ledger import Timeline
from lthtgn_desktop.domain.loans import interest_due, overdue_terms
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk


class Picture(NamedTuple):
    """The club and its figures as they stood at the end of a day."""

    day: date
    club: Club
    totals: Totals
    balances: Balances

    def interest_asked(self, loan: str) -> int:
        """Return all interest that has fallen due on a loan, in đồng, paid or not."""
        return interest_due(self.club.loans[loan], self._principal(loan), self.day)

    def overdue_terms(self, loan: str) -> int:
        """Return on how many due dates before this day principal was asked for and is unpaid."""
        return overdue_terms(self.club.loans[loan], self._principal(loan), self.day)

    def _principal(self, loan: str) -> Timeline:
        return self.totals.principal.get(loan, Timeline())


def picture(desk: Desk, day: date | None = None) -> Picture:
    """Return the book's figures on a day; without one, on the day of its last event."""
    with desk.book.reading() as connection:
        chosen = day or history.last_day(connection) or desk.today
        club = history.club_at(connection, chosen)
        totals = history.totals_at(connection, chosen)
    return Picture(chosen, club, totals, balances(club, totals, chosen))
