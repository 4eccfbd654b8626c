from dataclasses import replace

import pytest

from lthtgn_desktop.domain.fund_report import Turnover
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of
from opened_lives import an_opened_club


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(an_opened_club(), "2024-03")


def wrong(report: MonthlyReport, fund: int, item: str, more: int) -> list[str]:
    """What disagrees where a fund says that a figure grew by more."""
    old = report.funds[fund]
    grown = Turnover(old.turnover[item].grown + more, old.turnover[item].shrunk)
    closing = replace(old.closing, **{item: getattr(old.closing, item) + more})
    new = replace(old, turnover=old.turnover | {item: grown}, closing=closing)
    funds = (*report.funds[:fund], new, *report.funds[fund + 1 :])
    return list(replace(report, funds=funds).disagreements())


def test_the_month_of_the_opening_adds_up(report: MonthlyReport) -> None:
    assert list(report.disagreements()) == []
    assert report.has_openings


@pytest.mark.parametrize(
    ("fund", "item"),
    [
        (0, "undistributed_interest"),
        (0, "shares_owed"),
        (0, "borrowed_owed"),
        (1, "capital"),
    ],
)
def test_what_was_taken_over_is_what_is_owed_and_capital(
    report: MonthlyReport, fund: int, item: str
) -> None:
    code = report.funds[fund].code

    assert f"{code}.brought" in wrong(report, fund, item, 1_000)


def test_a_later_month_takes_nothing_over() -> None:
    later = report_of(an_opened_club(), "2024-04")

    assert list(later.disagreements()) == []
    assert "HD.brought" in wrong(later, 1, "capital", 1_000)
    assert "TTN.brought" in wrong(later, 0, "undistributed_interest", 1_000)


def test_an_older_loan_that_nothing_tells_of_is_found(report: MonthlyReport) -> None:
    fewer = replace(report, loans=report.loans[1:])

    assert {"TTN.loans", "TTN.brought"} <= set(fewer.disagreements())
