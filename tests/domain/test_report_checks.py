import copy
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from books import DATA
from builders import AClub
from busy_month import a_busy_club, found, with_counted
from lthtgn_desktop.domain.cash_book import CashBook
from lthtgn_desktop.domain.choices import Place, Source
from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.indicators import Attendance
from lthtgn_desktop.domain.lending_capital import InitialGrant
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.report import MonthlyReport
from month_material import report_of
from random_lives import STEPS, Step, a_life_begins, attempts

# What nothing else in the report says: each can only be compared with another month, or is a
# part of a whole, or is of a loan whose paying-out was taken back (the third).
KNOWN_FROM_ELSEWHERE = re.compile(
    r"number\.(number|previous_hash)|closing\.sequence"
    r"|counted\.people\.(women|aged|poor|near_poor|difficult|volunteers|joined|left)"
    r"|counted\.attendance\..*|counted\.initial\.amount"
    r"|counted\.lending\.(member_borrowers|turns_ever|borrowers_ever|lent_ever)"
    r"|dues\.\d+\.(charged|paid_so_far|owed)|loans\.\d+\.(rate|months|standing\.interest_paid)"
    r"|loans\.2\.amount|cash_books\.\d+\.lines\.\d+\.purpose\.people"
)


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_busy_club(), "2024-03")


def numbers(document: Any, *path: str) -> Iterator[tuple[str, ...]]:  # noqa: ANN401
    """The ways to all whole numbers of a document."""
    if isinstance(document, dict | list):
        items = document.items() if isinstance(document, dict) else enumerate(document)
        for key, value in items:
            yield from numbers(value, *path, str(key))
    elif isinstance(document, str) and re.fullmatch(r"-?\d+", document):
        yield path


def changed_at(document: object, path: tuple[str, ...], by: int) -> MonthlyReport:
    """The report with one number changed."""
    whole: Any = copy.deepcopy(document)
    part = whole
    for key in path[:-1]:
        part = part[int(key) if isinstance(part, list) else key]
    part[path[-1]] = str(int(part[path[-1]]) + by)
    return read(MonthlyReport, whole)


@pytest.mark.parametrize("by", [1, -1])
def test_a_changed_number_is_noticed_wherever_it_stands(report: MonthlyReport, by: int) -> None:
    document = as_document(report)
    unnoticed = [
        ".".join(path)
        for path in numbers(document)
        if not KNOWN_FROM_ELSEWHERE.fullmatch(".".join(path))
        and not list(changed_at(document, path, by).disagreements())
    ]

    assert unnoticed == []


def test_a_sound_report_has_no_disagreement(report: MonthlyReport) -> None:
    assert list(report.disagreements()) == []


@pytest.mark.parametrize("life", ["life_small", "life_1", "life_2"])
def test_every_month_of_a_life_is_sound(life: str) -> None:
    lines = (DATA / f"{life}.jsonl").read_text("utf-8").splitlines()[1:]
    club = AClub().does(*map(json.loads, lines))

    for closed in club.books.club.closed[::3]:
        assert list(report_of(club, str(closed.month)).disagreements()) == []


@settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
@given(STEPS)
def test_every_month_of_any_life_is_sound(steps: list[Step]) -> None:
    club = a_life_begins()
    for document in attempts(club, steps):
        if not isinstance(club.tries(document), Refused):
            club.does(document)
    last = max(recorded.event.date for recorded in club.books.recorded.values())

    for month in range(Month(2024, 1).until(Month.of(last)) + 1):
        report = report_of(club, str(Month(2024, 1).plus(month)))
        assert list(report.disagreements()) == []


def test_a_fund_that_does_not_go_from_opening_to_closing_is_named(report: MonthlyReport) -> None:
    other = report.funds[2]
    false = replace(other, closing=replace(other.closing, cash=other.closing.cash + 1))

    assert found(report, funds=(*report.funds[:2], false)) == {"DP", "DP.cash"}


def test_a_fund_below_nothing_is_named(report: MonthlyReport) -> None:
    other = report.funds[2]
    less = {"cash": -1, "income": -1}
    below = replace(other, opening=replace(other.opening, **less))

    assert {"DP.cash", "DP.income"} <= found(report, funds=(*report.funds[:2], below))


def test_only_the_lending_fund_lends(report: MonthlyReport) -> None:
    other = report.funds[2]
    more = {"loans": other.closing.loans + 1, "cash": other.closing.cash - 1}
    lends = replace(other, closing=replace(other.closing, **more))

    assert "DP.loans" in found(report, funds=(*report.funds[:2], lends))


def test_kinds_of_income_are_all_of_it(report: MonthlyReport) -> None:
    operating = report.funds[1]
    dues = operating.income["Dues"]
    more = replace(operating, income={**operating.income, "Dues": dues + 1})

    assert {"HD.income", "dues.paid"} <= found(
        report, funds=(report.funds[0], more, report.funds[2])
    )


def test_a_cash_book_that_is_left_out_is_named(report: MonthlyReport) -> None:
    assert "TTN.cash" in found(report, cash_books=report.cash_books[1:])


Lines = Callable[[list[Any]], list[Any]]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[::-1],
        lambda lines: lines[1:],
        lambda lines: [*lines[:-1], lines[-1]._replace(day=date(2024, 4, 1))],
        lambda lines: [lines[0]._replace(day=date(2024, 2, 29)), *lines[1:]],
        lambda lines: [lines[0]._replace(paid=1, received=lines[0].received + 1), *lines[1:]],
        lambda lines: [lines[0]._replace(balance=0), *lines[1:]],
    ],
)
def test_a_cash_book_runs_day_by_day_through_the_month(
    report: MonthlyReport, change: Lines
) -> None:
    first = report.cash_books[0]
    false = replace(first, lines=tuple(change(list(first.lines))))

    assert "TTN.cash" in found(report, cash_books=(false, *report.cash_books[1:]))


def test_a_book_of_a_place_without_money_is_named(report: MonthlyReport) -> None:
    lending, bank, operating, other = report.cash_books
    line = operating.lines[0]._replace(voucher="BC 9/2024 HD")
    strange = CashBook("HD", Place.BANK, 0, (line,))

    assert "HD.bank" in found(report, cash_books=(lending, bank, operating, strange, other))


def test_members_who_paid_no_dues_are_listed_too(report: MonthlyReport) -> None:
    assert found(report, dues=report.dues[:1]) == {"dues.members"}


def test_nobody_has_paid_less_than_in_this_month(report: MonthlyReport) -> None:
    first = replace(report.dues[0], paid_so_far=report.dues[0].paid - 1)

    assert found(report, dues=(first, *report.dues[1:])) == {"dues.M001"}


def test_dues_are_income_of_the_operating_fund(report: MonthlyReport) -> None:
    first = replace(report.dues[0], paid_so_far=10**9)

    assert found(report, dues=(first, *report.dues[1:])) == {"dues.paid_so_far"}


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"women": 3}, "people.total"),
        ({"women": -1}, "people.women"),
        ({"aged": 2, "older": 1, "young": 1}, "people.aged"),
        ({"young": 1}, "people.older"),
        ({"near_poor": 2}, "people.poor"),
        ({"joined": 3}, "people.joined"),
        ({"left": -1}, "people.left"),
    ],
)
def test_no_group_of_people_is_greater_than_all(
    report: MonthlyReport, changed: dict[str, int], name: str
) -> None:
    assert name in with_counted(report, people=replace(report.counted.people, **changed))


@pytest.mark.parametrize(
    "attendance",
    [Attendance(1, 3, 2), Attendance(0, 0, 2), Attendance(32, 2, 2), Attendance(1, -1, 2)],
)
def test_no_more_came_than_there_were(report: MonthlyReport, attendance: Attendance) -> None:
    assert with_counted(report, attendance=attendance) == {"attendance"}


@pytest.mark.parametrize(
    "initial",
    [
        InitialGrant(0, Source.STATE_BUDGET),
        InitialGrant(50_000_000, None),
        InitialGrant(50_000_000, Source.BANK),
        InitialGrant(10**9, Source.STATE_BUDGET),
        InitialGrant(-1, Source.STATE_BUDGET),
    ],
)
def test_the_initial_grant_is_of_the_capital_that_was_given(
    report: MonthlyReport, initial: InitialGrant
) -> None:
    assert with_counted(report, initial=initial) == {"initial"}


@pytest.mark.parametrize("sources", [{}, {Source.STATE_BUDGET: 1}, {Source.BANK: 51_000_000}])
def test_the_sources_are_all_of_the_capital_that_was_given(
    report: MonthlyReport, sources: dict[Source, int]
) -> None:
    assert with_counted(report, sources=sources)


def test_losses_are_those_of_the_funds(report: MonthlyReport) -> None:
    lost = report.counted.lost_in_month | {"HD": 1}

    assert "lost_in_month.HD" in with_counted(report, lost_in_month=lost)


def test_what_adds_up_never_shrinks(report: MonthlyReport) -> None:
    lending, operating, other = report.funds
    both = other.turnover["income"]._replace(grown=other.turnover["income"].grown + 5, shrunk=5)
    false = replace(other, turnover=other.turnover | {"income": both})

    assert found(report, funds=(lending, operating, false)) == {"DP.income"}


def test_what_one_fund_gives_another_takes(report: MonthlyReport) -> None:
    growth = replace(report.counted.income_fund, transferred=7)
    counted = replace(report.counted, income_fund=growth)

    assert "transferred" in found(report, counted=counted)
    lending, operating, other = report.funds
    kinds = {"Interest": 0, "Other": other.income["Interest"]}
    false = replace(other, income=other.income | kinds)
    assert "TTN.undistributed_interest" in found(report, funds=(lending, operating, false))


def test_who_left_is_listed_with_the_dues(report: MonthlyReport) -> None:
    people = replace(report.counted.people, left=1)

    assert "dues.members" in with_counted(report, people=people)


@pytest.mark.parametrize("changed", [{"owed": -30_001}, {"charged": 10**9}])
def test_nobody_owes_less_than_was_charged(report: MonthlyReport, changed: dict[str, Any]) -> None:
    first = replace(report.dues[0], **changed)

    assert "dues.M001" in found(report, dues=(first, *report.dues[1:]))


@pytest.mark.parametrize("attendance", [Attendance(1, 0, 3), Attendance(2, 1, 2)])
def test_every_meeting_counts_all_members(report: MonthlyReport, attendance: Attendance) -> None:
    assert with_counted(report, attendance=attendance) == {"attendance"}


def test_a_book_s_first_month_has_nothing_from_before(report: MonthlyReport) -> None:
    named = found(report, opened=date(2024, 3, 1))

    assert {"TTN.opening", "HD.opening", "lending.lent_ever"} <= named
    assert "income_fund.state_budget" in named
    assert found(report_of(a_busy_club(), "2024-01")) == set()


def test_dues_of_a_book_s_first_month_were_paid_in_it(report: MonthlyReport) -> None:
    first = replace(report.dues[0], paid_so_far=report.dues[0].paid + 1)

    dues = (first, *report.dues[1:])
    assert "dues.M001" in found(report, opened=date(2024, 3, 1), dues=dues)
