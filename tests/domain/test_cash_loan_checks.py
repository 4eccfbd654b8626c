from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from busy_month import a_busy_club, found, line_of, with_loan, with_purpose
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


def test_a_loan_that_nobody_paid_out_is_named(report: MonthlyReport) -> None:
    strange = replace(report.loans[1], loan="L0009")

    assert "loans.L0009" in found(report, loans=(*report.loans, strange))


@pytest.mark.parametrize("codes", [("L0009", "M002"), ("L0002", "M001"), ("L0001", "M001")])
def test_a_loan_is_paid_out_to_its_borrower(report: MonthlyReport, codes: tuple[str, str]) -> None:
    line = line_of(report, "lend")

    assert line.purpose.codes == ("L0002", "M002")
    assert f"loans.{codes[0]}" in with_purpose(report, line, codes=codes)


@pytest.mark.parametrize(
    "changed", [{"member": "M001"}, {"lent_on": date(2024, 3, 6)}, {"is_cancelled": True}]
)
def test_a_loan_of_the_month_is_as_it_was_paid_out(
    report: MonthlyReport, changed: dict[str, Any]
) -> None:
    assert "loans.L0002" in with_loan(report, 1, **changed)


def test_what_is_written_off_is_of_a_loan_that_is_there(report: MonthlyReport) -> None:
    line = line_of(report, "write_off")

    assert "loans.L0009" in with_purpose(report, line, codes=("L0009", "DP"))


def test_no_more_people_paid_than_there_are(report: MonthlyReport) -> None:
    line = line_of(report, "collect")
    changed: dict[str, Any] = {"people": 3, "codes": ()}

    assert f"TTN.cash.{line.voucher}" in with_purpose(report, line, **changed)


def test_nobody_pays_who_has_no_loan_or_less(report: MonthlyReport) -> None:
    line = line_of(report, "collect")

    assert line.purpose.codes == ("M001",)
    assert "TTN.cash.M002" in with_purpose(report, line, codes=("M002",))
    assert "TTN.cash.M009" in with_purpose(report, line, codes=("M009",))


def test_dues_are_paid_by_those_who_are_listed_with_them(report: MonthlyReport) -> None:
    operating = report.cash_books[2]
    line = [line for line in operating.lines if line.purpose.type == "collect"][-1]

    assert line.purpose.codes == ("M001",)
    assert "HD.cash.M002" in with_purpose(report, line, codes=("M002",))
