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
from lthtgn_desktop.domain.choices import Method, Place, Source
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.fund_report import ITEMS, FundReport, Turnover
from lthtgn_desktop.domain.indicators import Counted, DuesLine, Lending, People
from lthtgn_desktop.domain.lending_capital import Capital, IncomeFund
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.loans import Status
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
            yield f"{fund.code}.loans", not _lends(fund.opening) and not _lends(fund.closing)


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
    yield "dues.members", people.total <= len(lines)
    for line in lines:
        yield f"dues.{line.member}", line.charged >= 0 and line.paid_so_far >= max(0, line.paid)


def loans(
    month: Month, fund: FundReport, lines: Sequence[LoanLine], figures: Counted
) -> Iterator[Check]:
    """Yield that each loan adds up, and that what is said of all loans is their sum."""
    lending = figures.lending
    for line in lines:
        yield f"loans.{line.loan}", _is_loan(month, line)
    for name, amount in _recounted(month, lines).items():
        yield f"lending.{name}", getattr(lending, name) == amount
    collected = lending.principal_collected + lending.written_off
    yield f"{fund.code}.loans", fund.closing.loans == lending.outstanding
    yield f"{fund.code}.loans", fund.turnover["loans"] == (lending.lent, collected)
    yield (
        f"{fund.code}.undistributed_interest",
        fund.turnover["undistributed_interest"].grown == lending.interest_collected,
    )
    yield from _ever(lines, lending)
    borrowers = min(lending.borrowers, figures.people.total)
    yield "lending.member_borrowers", 0 <= lending.member_borrowers <= borrowers


def capital(fund: FundReport, figures: Counted) -> Iterator[Check]:
    """Yield that where the lending fund's capital came from is told as the fund itself tells it."""
    found, closing = figures.capital, fund.closing
    yield f"{fund.code}.capital", found.total == closing.assets
    put_in = found.granted + found.given + found.transferred + found.interest_added
    yield "capital.put_in", put_in == closing.capital
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
    yield "attendance", meetings > 0 or not expected


def _net(turnover: Turnover) -> int:
    return turnover.grown - turnover.shrunk


def _lends(balance: FundBalance) -> bool:
    return any((balance.loans, balance.undistributed_interest, balance.capital))


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


def _is_loan(month: Month, line: LoanLine) -> bool:
    now, lent = line.standing, 0 if line.is_cancelled else line.amount
    settled = now.principal_paid + now.written_off
    adds_up = min(now[:6]) >= 0 and now.outstanding + settled == lent  # the six amounts
    before = (
        now.principal_paid - line.principal_paid,
        now.interest_paid - line.interest_paid,
        now.written_off - line.written_off,
    )
    return adds_up and min(before) >= 0 and _is_agreed(month, line) and _stands(month, line)


def _is_agreed(month: Month, line: LoanLine) -> bool:
    can_bear = line.method is not Method.NONE or not (line.rate or line.standing.interest_due)
    has_terms = line.amount > 0 and line.months > 0 and line.rate >= 0
    return has_terms and can_bear and line.lent_on <= month.last_day


def _stands(month: Month, line: LoanLine) -> bool:
    now = line.standing
    if not now.outstanding:
        is_over = Status.WRITTEN_OFF if now.written_off else Status.REPAID
        is_late = line.is_at_risk or now.overdue_principal > 0
        return (now.status, now.next_due, is_late) == (is_over, None, False)
    is_due = now.next_due is not None and now.next_due > month.last_day
    late = now.overdue_principal
    return now.status is Status.OPEN and is_due and line.is_at_risk <= late <= now.outstanding


def _recounted(month: Month, lines: Sequence[LoanLine]) -> dict[str, int]:
    """Return the figures of all loans that can be counted from their lines.

    Every loan that moved in the month has a line. One that was paid out in the month counts once;
    one whose paying-out was taken back in the month counts once less.
    """
    still = [line for line in lines if line.standing.outstanding]
    turns = [(Month.of(line.lent_on) == month) - line.is_cancelled for line in lines]
    return {
        "open": len(still),
        "borrowers": len({line.member for line in still}),
        "outstanding": sum(line.standing.outstanding for line in still),
        "overdue_principal": sum(line.standing.overdue_principal for line in still),
        "overdue_loans": sum(line.standing.overdue_principal > 0 for line in still),
        "interest_due": sum(line.standing.interest_due for line in lines),
        "at_risk": sum(line.standing.outstanding for line in still if line.is_at_risk),
        "turns": sum(turns),
        "lent": sum(turn * line.amount for turn, line in zip(turns, lines, strict=True)),
        "principal_collected": sum(line.principal_paid for line in lines),
        "interest_collected": sum(line.interest_paid for line in lines),
        "written_off": sum(line.written_off for line in lines),
    }


def _ever(lines: Sequence[LoanLine], lending: Lending) -> Iterator[Check]:
    """Yield that what was lent since the book began is no less than what the lines tell of."""
    lent = [line for line in lines if not line.is_cancelled]
    borrowers = len({line.member for line in lent})
    yield "lending.turns_ever", lending.turns_ever >= max(len(lent), lending.turns)
    yield "lending.borrowers_ever", borrowers <= lending.borrowers_ever <= lending.turns_ever
    amount = sum(line.amount for line in lent)
    yield "lending.lent_ever", lending.lent_ever >= max(amount, lending.lent)


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
    yield "initial", first is None or first in sources
    for source in Source:
        received = figures.income_fund.received[source]
        yield f"income_fund.{source}", sources.get(source, 0) >= max(0, received)


def _growth(fund: FundReport, growth: IncomeFund) -> Iterator[Check]:
    """Yield that the lending fund grew in the month by what its figures grew."""
    moved = {item: _net(turnover) for item, turnover in fund.turnover.items()}
    given = sum(growth.received.values()) + growth.transferred + growth.interest_added
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
