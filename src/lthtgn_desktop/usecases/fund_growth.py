"""The lending fund at the end of every month, and the grant with which the club began."""

from __future__ import annotations

import json
from typing import NamedTuple

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club import LENDING_FUND, Club
from lthtgn_desktop.domain.fund_report import NOTHING
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import history, month_figures, months
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.working_day import club_now, figures_day


class MonthOfFund(NamedTuple):
    """What the lending fund had at a month's end, in đồng: lent out, and as money."""

    month: Month
    loans: int
    money: int

    @property
    def total(self) -> int:
        """Return both together."""
        return self.loans + self.money


class FundGrowth(NamedTuple):
    """The months from the first to the last, and the initial grant in đồng."""

    months: tuple[MonthOfFund, ...]
    initial: int


def fund_growth(desk: Desk) -> FundGrowth:
    """Return how the lending fund grew since the book was opened, this month included."""
    club = club_now(desk)
    if club.identity is None:
        return FundGrowth((), 0)
    return growth_between(desk, Month.of(club.opened), _last(desk, club))


def growth_between(desk: Desk, first: Month, last: Month) -> FundGrowth:
    """Return how the lending fund stood at the ends of these months."""
    with desk.book.reading() as connection:
        given = month_figures.first_capital(connection, LENDING_FUND, last.last_day)
        stored = {one.month: one.figures for one in months.closed_months(connection)}
        found = tuple(
            _month(
                each, stored.get(str(each)) or months.figures_of(connection, each, [LENDING_FUND])
            )
            for each in map(first.plus, range(first.until(last) + 1))
        )
    return FundGrowth(found, -sum(move.net for move in given))


def _last(desk: Desk, club: Club) -> Month:
    """Return this month, or the book's last where today lies before its opening."""
    with desk.book.reading() as connection:
        latest = history.last_day(connection) or desk.today
    return max(Month.of(club.opened), min(Month.of(figures_day(desk)), Month.of(latest)))


def _month(month: Month, figures: str) -> MonthOfFund:
    own = json.loads(figures)["funds"].get(LENDING_FUND)
    fund = NOTHING if own is None else FundBalance(**own)
    return MonthOfFund(month, fund.loans, fund.cash + fund.bank)
