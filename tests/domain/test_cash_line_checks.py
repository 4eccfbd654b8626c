from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builders import a_lending_club, an_event, paid
from busy_month import a_busy_club, found, line_of, with_cash_line, with_purpose
from lthtgn_desktop.domain.cash_line_checks import settled
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


@pytest.fixture(scope="module")
def later() -> MonthlyReport:
    """A month in which a voucher of the month before was taken back."""
    club = a_lending_club().with_policy(dues=10_000)
    club.who_collected("2024-02-10", paid(dues=10_000))
    return report_of(
        club.does(an_event("reverse", "2024-03-02", of=list(club.books.recorded)[-1])), "2024-03"
    )


def test_lines_are_told_apart_by_what_became_of_them(
    report: MonthlyReport, later: MonthlyReport
) -> None:
    lines = settled(report.cash_books)

    assert {line.purpose.type for _, _, line in lines.taken_back} == {"lend", "collect"}
    assert lines.of_earlier == []
    assert [line.purpose.codes for _, _, line in settled(later.cash_books).of_earlier] == [
        ("PT 1/2024 HD",)
    ]
    assert found(later) == set()


@pytest.mark.parametrize(
    "voucher",
    ["V1", "PC 1/2023 HD", "PC 0/2024 HD", "PC 9/2024 TTN", "PT 9/2024 HD", "BN 9/2024 HD"],
)
def test_a_voucher_is_of_its_book_and_year(report: MonthlyReport, voucher: str) -> None:
    line = line_of(report, "spend")

    assert f"HD.cash.{voucher}" in with_cash_line(report, line, voucher=voucher)


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("receive", {"type": "return", "choice": "share", "source": ""}),
        ("spend", {"type": "receive", "choice": "gift", "source": "other"}),
        ("spend", {"type": "lend", "choice": "", "codes": ("L0009", "M001"), "text": ""}),
        ("move", {"choice": "cash"}),
        ("transfer", {"codes": ("HD", "QQ")}),
        ("transfer", {"codes": ("HD", "HD")}),
        ("transfer", {"codes": ("TTN", "HD")}),
        ("lend", {"type": "spend", "choice": "health", "codes": ()}),
        ("collect", {"choice": "dues"}),
        ("split", {"codes": ("DP",)}),
        ("split", {"choice": "in"}),
        ("write_off", {"codes": ("L0001", "TTN")}),
        ("write_off", {"codes": ("L0001", "QQ")}),
        ("write_off", {"choice": "out"}),
    ],
)
def test_money_goes_the_way_of_what_it_was_for(
    report: MonthlyReport, what: str, changed: dict[str, Any]
) -> None:
    line = line_of(report, what)

    assert any(name.endswith(line.voucher) for name in with_purpose(report, line, **changed))


def test_dues_are_collected_in_cash(report: MonthlyReport) -> None:
    operating = report.cash_books[2]
    at_the_bank = replace(operating, place=Place.BANK)
    books = (*report.cash_books[:2], at_the_bank, *report.cash_books[3:])

    assert operating.fund == "HD"
    assert "HD.bank.PT 2/2024 HD" in found(report, cash_books=books)


@pytest.mark.parametrize("what", ["move", "transfer", "split", "write_off"])
def test_what_one_gave_is_what_another_took(report: MonthlyReport, what: str) -> None:
    line = line_of(report, what)

    assert "cash_books" in with_purpose(report, line, text="Khác")


@pytest.mark.parametrize(
    "code",
    ["PC 1/2024 HD", "PT 9/2025 HD", "PT 1/2023 HD", "PT 1/2024 DP", "BC 1/2024 HD", "phiếu cũ"],
)
def test_what_is_taken_back_was_a_voucher_of_this_book_before(
    later: MonthlyReport, code: str
) -> None:
    line = line_of(later, "reverse")

    assert f"HD.cash.{line.voucher}" in with_purpose(later, line, codes=(code,))


def test_nothing_is_taken_back_that_is_older_than_the_book(later: MonthlyReport) -> None:
    line = line_of(later, "reverse")

    assert f"HD.cash.{line.voucher}" in found(later, opened=date(2024, 3, 1))


def test_a_voucher_is_taken_back_whole(report: MonthlyReport) -> None:
    line = line_of(report, "reverse")

    assert f"TTN.cash.{line.voucher}" in with_cash_line(report, line, received=line.received - 1)


def test_a_voucher_is_taken_back_once_and_after_it_was_made(report: MonthlyReport) -> None:
    lending, *others = report.cash_books
    lines = [line for line in lending.lines if line.purpose.type != "reverse"]
    back = line_of(report, "reverse")
    again = back._replace(voucher="PT 99/2024 TTN")
    twice = replace(lending, lines=(*lending.lines, again))
    before = replace(lending, lines=(back, *lines))

    assert f"TTN.cash.{again.voucher}" in found(report, cash_books=(twice, *others))
    assert f"TTN.cash.{back.voucher}" in found(report, cash_books=(before, *others))
