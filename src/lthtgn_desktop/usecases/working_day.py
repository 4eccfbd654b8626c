"""Which day it is for the book: what forms propose, and up to which day figures are shown."""

from __future__ import annotations

from datetime import date

from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk


def club_now(desk: Desk) -> Club:
    """Return the club as all events so far have made it."""
    with desk.book.reading() as connection:
        return history.club_at(connection, date.max)


def proposed_day(desk: Desk) -> date:
    """Return the day a form proposes: today, or the first one that is not closed yet."""
    club = club_now(desk)
    if club.identity is None:
        return desk.today
    return max(desk.today, club.opened, club.next_to_close.first_day)


def figures_day(desk: Desk) -> date:
    """Return the day whose figures are shown: today, or a later one that the book reached."""
    with desk.book.reading() as connection:
        latest = history.last_day(connection)
    return desk.today if latest is None else max(desk.today, latest)
