"""The recount of a monthly report: sums from its rows, figures from other figures, parts of wholes.

Each check has the name of what it is about, and whether it holds. What `report_shape` asks for
must be there; then none of these can fail in any other way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.cash_book import CashBook, CashLine
from lthtgn_desktop.domain.choices import Place, Source
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.fund_report import ITEMS, NOTHING, FundReport, Turnover
from lthtgn_desktop.domain.indicators import Counted, DuesLine, People
from lthtgn_desktop.domain.lending_capital import Capital, IncomeFund
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report_shape import Check


def funds(reports: Sequence[FundReport]) -> Iterator[Check]:
    """Yield that each fund goes from its opening to its closing, adds up, and is never short."""
    for fund in reports:
        for item in ITEMS:
            opening, closing = getattr(fund.opening, item), getattr(fund.closing, item)
            moved = _net(fund.turnover[item])
            yield f"{fund.code}.{item}", opening + moved == closing and min(opening, closing) >= 0
        yield fund.code, fund.opening.adds_up and fund.closing.adds_up
        for item, kinds in (("income", fund.income), ("expense", fund.spending)):
            yield f"{fund.code}.{item}", _net(fund.turnover[item]) == sum(kinds.values())
        if fund.code != LENDING_FUND:
            yield f"{fund.code}.loans", not _lends(fund)
        yield from _one_way(fund)


def handed_over(
    lending: FundReport, others: Sequence[FundReport], growth: IncomeFund
) -> Iterator[Check]:
    """Yield that what funds gave to one another is what they took."""
    taken = sum(fund.income.get("Transfer", 0) for fund in others) + growth.transferred
    yield "transferred", taken == sum(fund.spending.get("Transfer", 0) for fund in others)
    divided = lending.turnover["undistributed_interest"].shrunk - growth.interest_added
    interest = sum(fund.income.get("Interest", 0) for fund in others)
    yield f"{lending.code}.undistributed_interest", divided == interest


def first_month(
    reports: Sequence[FundReport], figures: Counted, lines: Sequence[DuesLine]
) -> Iterator[Check]:
    """Yield that a book's first month begins with nothing, and has nothing from before it."""
    for fund in reports:
        yield f"{fund.code}.opening", fund.opening == NOTHING
    found, growth, lending = figures.capital, figures.income_fund, figures.lending
    for name in ("brought", "transferred", "interest_added"):
        yield f"capital.{name}", getattr(found, name) == getattr(growth, name)
    for source in Source:
        yield f"income_fund.{source}", figures.sources.get(source, 0) == growth.received[source]
    for name in ("turns", "lent"):
        yield f"lending.{name}_ever", getattr(lending, f"{name}_ever") == getattr(lending, name)
    for line in lines:
        yield f"dues.{line.member}", line.paid_so_far == line.paid


def cash_books(
    month: Month, reports: Mapping[str, FundReport], books: Sequence[CashBook]
) -> Iterator[Check]:
    """Yield that each book runs from the fund's opening to its closing, and none is left out."""
    by_place = {(book.fund, book.place): book for book in books}
    for code, fund in reports.items():
        for place in (Place.CASH, Place.BANK):
            opening, closing = getattr(fund.opening, place), getattr(fund.closing, place)
            book = by_place.get((code, place), CashBook(code, place, opening, ()))
            cancelled = book.cancelled
            moved = Turnover(book.received - cancelled, book.paid - cancelled)
            name = f"{code}.{place}"
            yield name, (book.opening, book.closing) == (opening, closing)
            yield name, moved == fund.turnover[place] and _runs(month, book)


def dues(operating: FundReport, lines: Sequence[DuesLine], people: People) -> Iterator[Check]:
    """Yield that what members paid is what the operating fund got; and that all are listed."""
    paid, so_far = sum(line.paid for line in lines), sum(line.paid_so_far for line in lines)
    yield "dues.paid", paid == operating.income.get("Dues", 0)
    yield "dues.paid_so_far", so_far <= operating.closing.income
    yield "dues.members", people.total + people.left <= len(lines)
    for line in lines:
        is_charged = 0 <= line.charged <= line.owed + line.paid_so_far
        yield f"dues.{line.member}", is_charged and line.paid_so_far >= max(0, line.paid)


def capital(fund: FundReport, figures: Counted) -> Iterator[Check]:
    """Yield that where the lending fund's capital came from is told as the fund itself tells it."""
    found, closing = figures.capital, fund.closing
    yield f"{fund.code}.capital", found.total == closing.assets
    yield "capital.put_in", found.put_in == closing.capital
    growth = figures.income_fund
    grown = (0, 0, growth.brought, growth.transferred, growth.interest_added)
    least = [max(0, amount) for amount in grown]
    given = (found.granted, found.given)
    parts = (*given, found.brought, found.transferred, found.interest_added)
    yield "capital.put_in", all(part >= low for part, low in zip(parts, least, strict=True))
    for name, amount in _owed_and_earned(closing).items():
        yield f"capital.{name}", getattr(found, name) == amount
    yield from _sources(found, figures)
    yield from _growth(fund, figures.income_fund)


def counted(month: Month, reports: Sequence[FundReport], figures: Counted) -> Iterator[Check]:
    """Yield that losses are those of the funds, and that no part is greater than its whole."""
    for fund in reports:
        lost = figures.lost_in_month[fund.code]
        yield f"lost_in_month.{fund.code}", lost == _net(fund.turnover["loss"])
    yield from _people(figures.people)
    meetings, present, expected = figures.attendance
    yield "attendance", 0 <= meetings <= month.last_day.day
    yield "attendance", 0 <= present <= expected
    people = figures.people
    most, least = people.total + people.left, max(0, people.total - people.joined)
    yield "attendance", meetings * least <= expected <= meetings * most


def _net(turnover: Turnover) -> int:
    return turnover.grown - turnover.shrunk


def _lends(fund: FundReport) -> bool:
    items = ("loans", "undistributed_interest")
    ends = (fund.opening, fund.closing)
    stood = any(getattr(balance, item) for balance in ends for item in items)
    return stood or any(any(fund.turnover[item]) for item in items)


def _one_way(fund: FundReport) -> Iterator[Check]:
    """Yield that what only ever adds up never shrank: taking back makes it grow by less."""
    for item in ("capital", "income", "expense", "loss"):
        yield f"{fund.code}.{item}", fund.turnover[item].shrunk == 0


def _runs(month: Month, book: CashBook) -> bool:
    """Tell whether a book's balance runs through its lines, in the order of days of the month."""
    before = CashLine._make((month.first_day, "", None, 0, 0, book.opening))
    return all(_follows(earlier, line) for earlier, line in pairwise((before, *book.lines))) and (
        not book.lines or book.lines[-1].day <= month.last_day
    )


def _follows(before: CashLine, line: CashLine) -> bool:
    one_way = min(line.received, line.paid) == 0 < max(line.received, line.paid)
    is_after = before.balance + line.received - line.paid == line.balance >= 0
    return one_way and is_after and before.day <= line.day


def _owed_and_earned(closing: FundBalance) -> dict[str, int]:
    return {
        "shares": closing.shares_owed,
        "borrowed": closing.borrowed_owed,
        "undistributed": closing.undistributed_interest,
        "other_income": closing.income - closing.expense,
        "lost": closing.loss,
    }


def _sources(found: Capital, figures: Counted) -> Iterator[Check]:
    """Yield that the capital given is told apart by source, and that the first grant is of it."""
    sources, (amount, first) = figures.sources, figures.initial
    yield "sources", all(part > 0 for part in sources.values())
    yield "sources", sum(sources.values()) == found.granted + found.given
    yield "initial", 0 <= amount <= found.granted + found.given
    yield "initial", bool(amount) == bool(sources) == (first is not None)
    # Most of the first grant is from its source, and all of that is still there.
    yield "initial", first is None or sources.get(first, 0) * len(sources) >= amount > 0
    for source in Source:
        received = figures.income_fund.received[source]
        yield f"income_fund.{source}", sources.get(source, 0) >= max(0, received)


def _growth(fund: FundReport, growth: IncomeFund) -> Iterator[Check]:
    """Yield that the lending fund grew in the month by what its figures grew."""
    moved = {item: _net(turnover) for item, turnover in fund.turnover.items()}
    put_in = growth.brought + growth.transferred + growth.interest_added
    given = sum(growth.received.values()) + put_in
    ends = (fund.opening.assets, fund.closing.assets)
    yield "income_fund", (growth.opening, growth.closing) == ends
    yield "income_fund.capital", given == moved["capital"]
    yield "income_fund.shares", growth.shares == moved["shares_owed"]
    yield "income_fund.borrowed", growth.borrowed == moved["borrowed_owed"]
    yield "income_fund.undistributed", growth.undistributed == moved["undistributed_interest"]
    yield "income_fund.other_income", growth.other_income == moved["income"] - moved["expense"]
    yield "income_fund.lost", growth.lost == moved["loss"]


def _people(people: People) -> Iterator[Check]:
    for name, number in asdict(people).items():
        yield f"people.{name}", number >= 0
    groups = (people.women, people.older, people.aged, people.volunteers)
    yield "people.total", max(groups) <= people.total
    yield "people.joined", people.joined <= people.total + people.left
    yield "people.older", people.older + people.young == people.total
    yield "people.aged", people.aged <= people.older
    households = people.poor + people.near_poor + people.difficult
    yield "people.poor", households <= people.total
