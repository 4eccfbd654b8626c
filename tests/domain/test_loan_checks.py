from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from busy_month import a_busy_club, found, with_counted, with_loan
from lthtgn_desktop.domain.choices import Method
from lthtgn_desktop.domain.loans import Status
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


def with_standing(report: MonthlyReport, place: int, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where a loan is said to stand otherwise."""
    return with_loan(report, place, standing=report.loans[place].standing._replace(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"amount": 12_000_001},
        {"months": 0},
        {"is_cancelled": True},
        {"lent_on": date(2024, 4, 1)},
        {"principal_paid": 600_000},
    ],
)
def test_a_loan_that_cannot_be_so_is_named(
    report: MonthlyReport, changed: dict[str, object]
) -> None:
    assert "loans.L0001" in with_loan(report, 0, **changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"outstanding": 0, "principal_paid": 11_800_000},
        {"next_due": None},
        {"next_due": date(2024, 3, 31)},
        {"status": Status.REPAID},
        {"overdue_principal": 12_000_000},
        {"interest_paid": 0},
    ],
)
def test_a_loan_that_cannot_stand_so_is_named(
    report: MonthlyReport, changed: dict[str, Any]
) -> None:
    standing = report.loans[0].standing._replace(**changed)

    assert "loans.L0001" in with_loan(report, 0, standing=standing)


def test_a_loan_that_is_not_late_is_not_at_risk(report: MonthlyReport) -> None:
    first, second, *others = report.loans
    false = (first, replace(second, is_at_risk=True), *others)

    assert "loans.L0002" in found(report, loans=false)


def test_a_loan_that_is_left_out_is_missed(report: MonthlyReport) -> None:
    assert {"lending.open", "lending.outstanding"} <= found(report, loans=report.loans[1:])


def test_a_loan_taken_back_in_its_own_month_counts_nothing(report: MonthlyReport) -> None:
    cancelled = next(line for line in report.loans if line.is_cancelled)

    assert (cancelled.loan, report.counted.lending.turns) == ("L0003", 1)
    assert report.counted.lending.lent == 3_000_000


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"turns_ever": 0}, "lending.turns_ever"),
        ({"borrowers_ever": 1}, "lending.borrowers_ever"),
        ({"borrowers_ever": 3}, "lending.borrowers_ever"),
        ({"lent_ever": 14_999_999}, "lending.lent_ever"),
        ({"member_borrowers": 3}, "lending.member_borrowers"),
        ({"member_borrowers": -1}, "lending.member_borrowers"),
    ],
)
def test_what_was_lent_ever_is_no_less_than_what_is_known(
    report: MonthlyReport, changed: dict[str, int], name: str
) -> None:
    assert name in with_counted(report, lending=replace(report.counted.lending, **changed))


def test_the_next_due_date_is_the_same_day_of_the_next_month(report: MonthlyReport) -> None:
    assert report.loans[0].standing.next_due == date(2024, 4, 10)
    assert "loans.L0001" in with_standing(report, 0, next_due=date(2024, 4, 11))
    assert "loans.L0001" in with_standing(report, 0, next_due=date(2024, 5, 10))


def test_after_its_term_all_of_a_loan_is_late(report: MonthlyReport) -> None:
    assert "loans.L0001" in with_loan(report, 0, months=2)


def test_a_loan_of_the_month_brings_nothing_from_before(report: MonthlyReport) -> None:
    assert "loans.L0002" in with_standing(report, 1, interest_due=1)
    assert "loans.L0002" in with_standing(report, 1, interest_paid=1)


def test_a_loan_without_a_rate_bears_no_interest(report: MonthlyReport) -> None:
    free = {"rate": Decimal(0), "method": Method.NONE}

    assert "loans.L0001" in with_loan(report, 0, **free)
    assert "loans.L0001" in with_loan(report, 0, rate=Decimal(0))


def test_what_was_written_off_is_what_the_funds_lost(report: MonthlyReport) -> None:
    lost = report.counted.lost_in_month | {"DP": 0}

    assert "lending.written_off" in with_counted(report, lost_in_month=lost)


@pytest.mark.parametrize("amount", [2, 3 * 10**12 + 1])
def test_what_was_lent_ever_is_what_so_many_loans_can_be(
    report: MonthlyReport, amount: int
) -> None:
    lending = replace(report.counted.lending, lent_ever=amount)

    assert "lending.lent_ever" in with_counted(report, lending=lending)
