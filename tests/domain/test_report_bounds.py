from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from busy_month import a_busy_club, found, line_of, with_cash_line, with_counted, with_loan
from lthtgn_desktop.domain.cash_book import CashLine
from lthtgn_desktop.domain.indicators import Attendance
from lthtgn_desktop.domain.lending_capital import InitialGrant
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import MonthlyReport, Number
from lthtgn_desktop.domain.report_bounds import MOST_AMOUNT, MOST_FUNDS, MOST_LETTERS
from month_material import HASH, report_of

TOO_MUCH = MOST_AMOUNT + 1


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


@pytest.fixture(scope="module")
def line(report: MonthlyReport) -> CashLine:
    return line_of(report, "spend")


@pytest.mark.parametrize("number", [0, 10**5 + 1, 10**9])
def test_a_file_s_number_is_one_that_a_club_can_reach(report: MonthlyReport, number: int) -> None:
    assert found(report, number=Number(number, HASH)) == {"number"}


@pytest.mark.parametrize("sequence", [0, 10**9 + 1])
def test_a_closing_has_a_place_in_the_book(report: MonthlyReport, sequence: int) -> None:
    assert found(report, closing=report.closing._replace(sequence=sequence)) == {"closing"}


@pytest.mark.parametrize("month", [Month(1999, 12), Month(2025, 1)])
def test_a_month_is_closed_in_its_time(report: MonthlyReport, month: Month) -> None:
    assert found(report, month=month) & {"month", "closing"}


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2024, 2, 29), date(2034, 5, 1)])
def test_a_closing_is_neither_before_the_month_nor_years_after_it(
    report: MonthlyReport, day: date
) -> None:
    assert found(report, closing=report.closing._replace(on=day)) == {"closing"}


def test_a_month_of_years_gone_by_can_be_closed_today(report: MonthlyReport) -> None:
    assert found(report, closing=report.closing._replace(on=date(2027, 1, 5))) == set()


def test_a_book_was_not_opened_before_our_time(report: MonthlyReport) -> None:
    assert found(report, opened=date(1999, 12, 31)) == {"opened"}


def test_no_club_has_more_funds_than_sheets_can_show(report: MonthlyReport) -> None:
    more = tuple(replace(report.funds[2], code=f"F{number}") for number in range(MOST_FUNDS - 2))
    lost = {fund.code: 0 for fund in (*report.funds, *more)}
    counted = replace(report.counted, lost_in_month=lost)

    assert found(report, funds=(*report.funds, *more), counted=counted) == {"funds"}


def test_each_cash_book_is_of_one_of_these_funds(report: MonthlyReport) -> None:
    books = report.cash_books * MOST_FUNDS

    assert "cash_books" in found(report, cash_books=books)


@pytest.mark.parametrize("name", ["", " ", " Quỹ", "q" * 501])
def test_a_fund_has_a_name(report: MonthlyReport, name: str) -> None:
    named = replace(report.funds[2], name=name)

    assert found(report, funds=(*report.funds[:2], named)) == {"funds"}


@pytest.mark.parametrize("amount", [TOO_MUCH, -TOO_MUCH])
def test_no_figure_of_a_fund_is_beyond_all_money(report: MonthlyReport, amount: int) -> None:
    lending, operating, other = report.funds
    changes: list[dict[str, Any]] = [
        {"opening": replace(other.opening, cash=amount)},
        {"closing": replace(other.closing, bank=amount)},
        {"turnover": other.turnover | {"cash": other.turnover["cash"]._replace(grown=amount)}},
        {"income": {"Gift": amount}},
        {"spending": {"Health": amount}},
    ]

    for changed in changes:
        assert found(report, funds=(lending, operating, replace(other, **changed))) == {"DP"}


def test_no_count_is_beyond_all_clubs(report: MonthlyReport) -> None:
    counted = report.counted
    much: dict[str, tuple[str, Any]] = {
        "people": ("people", replace(counted.people, total=10**5 + 1)),
        "attendance": ("attendance", Attendance(1, 1, 31 * 10**5 + 1)),
        "capital": ("capital", replace(counted.capital, lost=TOO_MUCH)),
        "sources": ("sources", dict.fromkeys(counted.sources, TOO_MUCH)),
        "initial": ("initial", InitialGrant(TOO_MUCH, counted.initial.source)),
        "income_fund": ("income_fund", replace(counted.income_fund, opening=-TOO_MUCH)),
        "lending": ("lending", replace(counted.lending, turns_ever=10**6 + 1)),
        "lost_in_month": ("lost_in_month", counted.lost_in_month | {"HD": TOO_MUCH}),
    }

    for name, (field, value) in much.items():
        assert with_counted(report, **{field: value}) == {name}
    assert with_counted(report, lending=replace(counted.lending, lent_ever=TOO_MUCH)) == {"lending"}


@pytest.mark.parametrize(
    "changed",
    [
        {"amount": TOO_MUCH},
        {"rate": Decimal("100.000001")},
        {"months": 601},
        {"lent_on": date(1999, 12, 31)},
        {"interest_paid": -TOO_MUCH},
    ],
)
def test_no_loan_is_beyond_all_loans(report: MonthlyReport, changed: dict[str, Any]) -> None:
    assert with_loan(report, 0, **changed) == {"loans.L0001"}


def test_no_loan_stands_beyond_all_loans(report: MonthlyReport) -> None:
    standing = report.loans[0].standing._replace(interest_due=TOO_MUCH)

    assert with_loan(report, 0, standing=standing) == {"loans.L0001"}


def test_no_dues_are_beyond_all_dues(report: MonthlyReport) -> None:
    first = replace(report.dues[0], owed=-TOO_MUCH)

    assert found(report, dues=(first, *report.dues[1:])) == {"dues.M001"}


@pytest.mark.parametrize(
    "changed",
    [{"received": TOO_MUCH}, {"balance": -TOO_MUCH}, {"day": date(2200, 1, 1)}],
)
def test_no_line_of_a_cash_book_is_beyond_all_lines(
    report: MonthlyReport, line: CashLine, changed: dict[str, Any]
) -> None:
    assert with_cash_line(report, line, **changed) == {"HD.cash"}


def test_a_cash_book_is_no_library(report: MonthlyReport, line: CashLine) -> None:
    long = replace(line.purpose, text="a" * (MOST_LETTERS + 1))

    assert with_cash_line(report, line, purpose=long) == {"cash_books"}


def test_a_cash_book_begins_with_an_amount_that_can_be(report: MonthlyReport) -> None:
    first, *others = report.cash_books

    assert found(report, cash_books=(replace(first, opening=TOO_MUCH), *others)) == {"TTN.cash"}
