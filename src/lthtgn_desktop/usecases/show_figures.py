"""What the book says on a day: every figure of section 4 of the contract, and the club itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.balances import Balances, balances
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk


class Picture(NamedTuple):
    """The club and its figures as they stood at the end of a day."""

    day: date
    club: Club
    totals: Totals
    balances: Balances


def picture(desk: Desk, day: date | None = None) -> Picture:
    """Return the book's figures on a day; without one, on the day of its last event."""
    with desk.book.reading() as connection:
        chosen = day or history.last_day(connection) or desk.today
        club = history.club_at(connection, chosen)
        totals = history.totals_at(connection, chosen)
    return Picture(chosen, club, totals, balances(club, totals, chosen))
