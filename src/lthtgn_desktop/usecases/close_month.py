"""Closing a month: what to look at first, and the closing itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.balances import Balances, balances
from lthtgn_desktop.domain.closing import Check, checks
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import Done, record_acts


class Preview(NamedTuple):
    """The month whose turn it is, its figures on its last day, and what was looked at."""

    month: Month
    figures: Balances
    checks: list[Check]


def preview(desk: Desk) -> Preview:
    """Return what the next month to close looks like."""
    with desk.book.reading() as connection:
        latest = history.last_day(connection) or desk.today
        month = history.club_at(connection, latest).next_to_close
        club = history.club_at(connection, month.last_day)
        totals = history.totals_at(connection, month.last_day)
        events = [event for _, event in history.events(connection)]
    figures = balances(club, totals, month.last_day)
    return Preview(month, figures, checks(month, events, figures))


def closing_day(desk: Desk, month: Month) -> date:
    """Return the day on which a month is closed: its last day, or today when it is not over."""
    today = desk.today
    return today if Month.of(today) == month else month.last_day


def close(desk: Desk, month: Month) -> Done:
    """Close a month; raises `Refused` where it is not its turn."""
    return record_acts(desk, closing_day(desk, month), [acts.Close(month)])[0]
