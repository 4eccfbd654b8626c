"""How much a monthly report may hold at most, and how far from our time: far above any club.

Whatever lies within can be shown on a sheet, kept in a register and added up with other clubs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.cash_book import CashBook, CashLine
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.indicators import Counted, DuesLine, Lending, People
from lthtgn_desktop.domain.lending_capital import Capital, IncomeFund
from lthtgn_desktop.domain.life import MOST_MONTHS
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report_shape import Check, is_name

MOST_AMOUNT = 10**15
"""The largest sum in đồng; a thousand clubs of it still fit into 64 bits."""

MOST_FILES, MOST_FUNDS, MOST_PEOPLE, MOST_TURNS, MOST_EVENTS = 10**5, 40, 10**5, 10**6, 10**9
MOST_LETTERS = 1_000_000
"""All that is said on all lines of all cash books."""

_FIRST_YEAR, _LAST_YEAR = 2000, 2199
_LATEST_CLOSING = timedelta(days=3660)  # books of years gone by are closed when they are typed in
_MOST_PERCENT = 100

_COUNTS_OF_LOANS = ("open", "borrowers", "member_borrowers", "overdue_loans", "turns")
_COUNTS_EVER = ("turns_ever", "borrowers_ever")


def _figures(kind: Any, *others: str) -> attrgetter[Any]:  # noqa: ANN401 - any of the records
    names = [field.name for field in fields(kind)]
    return attrgetter(*(name for name in names if name not in others))


_balance = _figures(FundBalance)
_people = _figures(People)
_capital = _figures(Capital)
_growth = _figures(IncomeFund, "received")
_loan_counts = attrgetter(*_COUNTS_OF_LOANS, *_COUNTS_EVER)
_loan_sums = _figures(Lending, *_COUNTS_OF_LOANS, *_COUNTS_EVER)
_dues = _figures(DuesLine, "member")
_moved = attrgetter("amount", "principal_paid", "interest_paid", "written_off")
_in_and_out = attrgetter("received", "paid", "balance")


def days(month: Month, closed: date, opened: date) -> Iterator[Check]:
    """Yield that the month, its closing and the opening of the book are of our time."""
    yield "month", _is_near(month.first_day)
    is_late = closed - _LATEST_CLOSING > month.last_day
    yield "closing", _is_near(closed) and month.first_day <= closed and not is_late
    yield "opened", _is_near(opened)


def funds(reports: Sequence[FundReport]) -> Iterator[Check]:
    """Yield that no more funds are there than sheets can hold, with amounts that can be."""
    yield "funds", len(reports) <= MOST_FUNDS
    for fund in reports:
        moved = [side for turnover in fund.turnover.values() for side in turnover]
        kinds = [*fund.income.values(), *fund.spending.values()]
        yield fund.code, _fit([*_balance(fund.opening), *_balance(fund.closing), *moved, *kinds])
        yield "funds", is_name(fund.name)


def counted(figures: Counted) -> Iterator[Check]:
    """Yield that nothing was counted that no club can have."""
    lending, growth = figures.lending, figures.income_fund
    yield "people", _fit(_people(figures.people), MOST_PEOPLE)
    yield "attendance", _fit(figures.attendance, MOST_PEOPLE * 31)
    yield "capital", _fit(_capital(figures.capital))
    yield "sources", _fit(figures.sources.values())
    yield "initial", _fit(figures.initial[:1])
    yield "income_fund", _fit([*_growth(growth), *growth.received.values()])
    yield "lending", _fit(_loan_counts(lending), MOST_TURNS) and _fit(_loan_sums(lending))
    yield "lost_in_month", _fit(figures.lost_in_month.values())


def lines(dues: Iterable[DuesLine], loans: Iterable[LoanLine]) -> Iterator[Check]:
    """Yield that the amounts, terms and days of members and loans can be."""
    for due in dues:
        yield f"dues.{due.member}", _fit(_dues(due))
    for loan in loans:
        can_be = loan.rate <= _MOST_PERCENT and loan.months <= MOST_MONTHS
        is_fit = _fit(_moved(loan)) and _fit(loan.standing[:6])  # the six amounts
        yield f"loans.{loan.loan}", can_be and is_fit and _is_near(loan.lent_on)


def cash_books(books: Sequence[CashBook]) -> Iterator[Check]:
    """Yield that each line of a cash book is of our time and of an amount that can be."""
    yield "cash_books", len(books) <= MOST_FUNDS * len(Place)
    texts = [line.purpose.text for book in books for line in book.lines]
    yield "cash_books", sum(map(len, texts)) <= MOST_LETTERS
    for book in books:
        is_fit = _fit([book.opening]) and all(map(_is_line, book.lines))
        yield f"{book.fund}.{book.place}", is_fit


def _is_line(line: CashLine) -> bool:
    return _fit(_in_and_out(line)) and _is_near(line.day) and line.purpose.people <= MOST_PEOPLE


def _is_near(day: date) -> bool:
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def _fit(numbers: Collection[int], most: int = MOST_AMOUNT) -> bool:
    return not numbers or -most <= min(numbers) <= max(numbers) <= most
