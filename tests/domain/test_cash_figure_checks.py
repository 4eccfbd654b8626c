from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from builders import a_lending_club, an_event, paid
from busy_month import a_busy_club, found, line_of, with_counted, with_purpose
from lthtgn_desktop.domain.cash_book import CashLine, Purpose
from lthtgn_desktop.domain.cash_figure_checks import Room, room
from lthtgn_desktop.domain.cash_line_checks import settled
from lthtgn_desktop.domain.choices import Area, Nature, Place, Source
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


@pytest.fixture(scope="module")
def taken_back() -> MonthlyReport:
    """A month in which a gift and a spending of the month before were taken back."""
    club = a_lending_club().with_gift("HD", 500_000)
    club.does(an_event("receive", "2024-02-03", nature="gift", amount=70_000, fund="HD"))
    club.does(an_event("reverse", "2024-03-02", of=list(club.books.recorded)[-1]))
    club.does(an_event("spend", "2024-02-04", amount=30_000, area="health"))
    club.does(an_event("reverse", "2024-03-02", of=list(club.books.recorded)[-1]))
    return report_of(club, "2024-03")


def with_kinds(report: MonthlyReport, place: int, **changed: Any) -> set[str]:  # noqa: ANN401
    funds = list(report.funds)
    funds[place] = replace(funds[place], **changed)
    return found(report, funds=tuple(funds))


def other_purposes(line: CashLine) -> Iterator[Purpose]:
    """All that a line may be said to be for instead, where a figure tells."""
    purpose = line.purpose
    if purpose.type == "spend":
        yield from (replace(purpose, choice=area) for area in Area if area != purpose.choice)
    if purpose.type == "receive":
        # Grants and gifts to the lending fund are told apart only since the book began.
        is_capital = {Nature.GRANT, Nature.GIFT} if "TTN" in line.voucher else {purpose.choice}
        same = is_capital if purpose.choice in is_capital else {purpose.choice}
        yield from (replace(purpose, choice=kind) for kind in Nature if kind not in same)
        if purpose.choice in {Nature.GRANT, Nature.GIFT} and "TTN" in line.voucher:
            others = (source for source in Source if source != purpose.source)
            yield from (replace(purpose, source=source) for source in others)
    if purpose.type == "transfer":
        yield replace(purpose, codes=purpose.codes[::-1])
    if purpose.type == "collect":
        yield replace(purpose, choice="entry_fee" if "HD" in line.voucher else "interest")


def test_no_line_can_be_said_to_be_for_something_else(report: MonthlyReport) -> None:
    lines = [line for book in report.cash_books for line in book.lines]
    taken_back = {code for line in lines for code in line.purpose.codes}
    told = [
        (line.voucher, other)
        for line in lines
        for other in other_purposes(line)
        if line.voucher not in taken_back
    ]

    assert len(told) > 20
    assert [one for one in told if not _is_noticed(report, *one)] == []


def _is_noticed(report: MonthlyReport, voucher: str, purpose: Purpose) -> bool:
    lines = (line for book in report.cash_books for line in book.lines)
    line = next(line for line in lines if line.voucher == voucher)
    return bool(
        with_purpose(
            report, line, choice=purpose.choice, source=purpose.source, codes=purpose.codes
        )
    )


def test_kinds_of_income_are_what_the_lines_say(report: MonthlyReport) -> None:
    income = report.funds[1].income
    moved = income | {"Gift": 10**9, "Dues": income["Dues"] - 10**9}

    assert {"HD.income.Gift", "HD.collected"} <= with_kinds(report, 1, income=moved)


def test_dues_cannot_be_called_entry_fees(report: MonthlyReport) -> None:
    income = report.funds[1].income
    fees = income | {"Dues": income["Dues"] - 5_000, "EntryFee": 5_000}

    assert "HD.income.Dues" in with_kinds(report, 1, income=fees)


def test_principal_cannot_be_called_interest() -> None:
    club = a_lending_club()
    club.who_collected("2024-02-10", paid(loan="L0001", principal=500_000))
    report = report_of(club, "2024-02")
    less = replace(report.counted.lending, principal_collected=400_000, interest_collected=100_000)

    assert "lending.principal_collected" in with_counted(report, lending=less)


def test_the_lending_fund_spends_nothing_and_gets_no_dues(report: MonthlyReport) -> None:
    income = {"Dues": 5, "Other": -5}

    assert "TTN.spending" in with_kinds(report, 0, spending={"Health": 1, "Culture": -1})
    assert "TTN.income" in with_kinds(report, 0, income=income)


def test_only_the_operating_fund_gets_dues(report: MonthlyReport) -> None:
    income = report.funds[2].income

    assert "DP.income" in with_kinds(report, 2, income=income | {"EntryFee": 5, "Dues": -5})


def test_sources_of_the_month_are_those_of_the_lines(report: MonthlyReport) -> None:
    line = line_of(report, "receive")
    growth = report.counted.income_fund
    received = growth.received | {Source.PROJECT: 0, Source.BANK: line.received}
    counted = replace(report.counted, income_fund=replace(growth, received=received))

    assert "TTN.received.bank" in found(report, counted=counted)


def test_capital_of_the_month_is_part_of_all_capital(report: MonthlyReport) -> None:
    capital = report.counted.capital
    all_granted = replace(capital, granted=capital.granted + capital.given, given=0)

    assert capital.given > 0
    assert with_counted(report, capital=all_granted) == {"capital.given"}


def test_a_line_that_takes_back_something_earlier_leaves_room(taken_back: MonthlyReport) -> None:
    lines = settled(taken_back.cash_books)

    assert room(lines, "HD") == Room(70_000, 30_000)
    assert room(lines, "TTN") == Room(0, 0)
    assert found(taken_back) == set()


@pytest.mark.parametrize("kind", ["Gift", "Other"])
def test_no_figure_goes_beyond_that_room(taken_back: MonthlyReport, kind: str) -> None:
    income = taken_back.funds[1].income
    less = income | {kind: income.get(kind, 0) - 70_001, "Grant": 70_001}

    assert with_kinds(taken_back, 1, income=less) >= {f"HD.income.{kind}", "HD.income.Grant"}


def test_what_is_moved_is_no_income(report: MonthlyReport) -> None:
    line = line_of(report, "move")

    assert line.purpose.choice == Place.BANK
    assert with_purpose(report, line, type="return", choice="share", codes=("M001",))
