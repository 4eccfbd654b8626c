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
from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.cash_book import CashBook
from lthtgn_desktop.domain.choices import Place, Source
from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.indicators import Attendance
from lthtgn_desktop.domain.lending_capital import InitialGrant
from lthtgn_desktop.domain.loans import Status
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


def a_busy_club() -> AClub:
    """Loans, dues, spending, interest divided and a loss in March, one collection reversed."""
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.with_member("M002", "2024-02-03", sex="F", household="poor").with_fund("DP", 300_000)
    club.who_lent("L0002", "M002", 3_000_000, day="2024-03-05")
    club.who_lent("L0003", "M002", 1_000_000, day="2024-03-05")
    club.does(an_event("reverse", "2024-03-06", of=list(club.books.recorded)[-1]))
    club.who_collected("2024-03-09", paid(dues=10_000))
    club.does(an_event("reverse", "2024-03-09", of=list(club.books.recorded)[-1]))
    club.who_collected(
        "2024-03-10", paid(dues=20_000, loan="L0001", principal=500_000, interest=120_000)
    )
    shares = {"TTN": 50, "HD": 40, "DP": 10}
    club.does(an_event("split", "2024-03-11", amount=100_000, shares=shares))
    club.does(an_event("meeting", "2024-03-10"), an_event("spend", "2024-03-12"))
    club.does(an_event("write_off", "2024-03-13", amount=200_000, bearer="DP"))
    gifts = [("share", "members"), ("borrowed", "other"), ("gift", "project"), ("income", "other")]
    for nature, source in gifts:
        said = {"nature": nature, "source": source, "member": "M001"}
        club.does(an_event("receive", "2024-03-15", **said))
    return club.does(an_event("move", "2024-03-14"), an_event("transfer", "2024-03-16"))


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


def found(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    return set(replace(report, **changed).disagreements())


def with_counted(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    return found(report, counted=replace(report.counted, **changed))


def with_line(report: MonthlyReport, **changed: Any) -> set[str]:  # noqa: ANN401
    """What is found where the first loan's line is changed."""
    return found(report, loans=(replace(report.loans[0], **changed), *report.loans[1:]))


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

    assert found(report, funds=(report.funds[0], more, report.funds[2])) == {
        "HD.income",
        "dues.paid",
    }


def test_a_cash_book_that_is_left_out_is_named(report: MonthlyReport) -> None:
    assert found(report, cash_books=report.cash_books[1:]) == {"TTN.cash"}


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

    assert found(report, cash_books=(lending, bank, operating, strange, other)) == {"HD.bank"}


def test_members_who_paid_no_dues_are_listed_too(report: MonthlyReport) -> None:
    assert found(report, dues=report.dues[:1]) == {"dues.members"}


def test_nobody_has_paid_less_than_in_this_month(report: MonthlyReport) -> None:
    first = replace(report.dues[0], paid_so_far=report.dues[0].paid - 1)

    assert found(report, dues=(first, *report.dues[1:])) == {"dues.M001"}


def test_dues_are_income_of_the_operating_fund(report: MonthlyReport) -> None:
    first = replace(report.dues[0], paid_so_far=10**9)

    assert found(report, dues=(first, *report.dues[1:])) == {"dues.paid_so_far"}


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
    assert "loans.L0001" in with_line(report, **changed)


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

    assert "loans.L0001" in with_line(report, standing=standing)


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

    assert with_counted(report, lost_in_month=lost) == {"lost_in_month.HD"}
