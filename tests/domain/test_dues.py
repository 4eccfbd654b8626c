"""Dues owed by a member on a day: every clause of the contract's paragraph."""

from datetime import date

import pytest

from builders import AClub, Document, a_club, an_event, paid
from lthtgn_desktop.domain.dues import DuesTable
from lthtgn_desktop.domain.month import Month


def a_club_with_dues() -> AClub:
    return a_club().with_policy(dues=10_000)


def owed(club: AClub, day: str) -> int:
    return club.figures(day).members["M001"].dues_owed


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-01-20", 10_000),
        ("2024-01-31", 10_000),
        ("2024-02-01", 20_000),
        ("2024-12-31", 120_000),
        ("2025-01-01", 130_000),
    ],
)
def test_each_month_from_joining_to_today_is_owed_in_full(day: str, expected: int) -> None:
    assert owed(a_club_with_dues().with_member("M001", "2024-01-20"), day) == expected


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        ("2024-03-14", 10_000 + 15_000),
        ("2024-03-15", 15_000 + 15_000),
        ("2024-03-31", 15_000 + 15_000),
        ("2024-02-20", 10_000 + 10_000 + 15_000),
    ],
)
def test_a_change_in_mid_month_counts_from_the_next_month_unless_one_joins_after_it(
    joined: str, expected: int
) -> None:
    club = a_club_with_dues().with_policy("2024-03-15", dues=15_000)

    assert owed(club.with_member("M001", joined), "2024-04-30") == expected


def test_a_change_on_the_first_of_a_month_counts_in_that_month() -> None:
    club = a_club_with_dues().with_policy("2024-03-01", dues=15_000).with_member("M001")

    assert owed(club, "2024-03-01") == 10_000 + 10_000 + 15_000


def test_a_month_without_a_policy_costs_nothing() -> None:
    club = a_club().with_member("M001").with_policy("2024-03-01", dues=10_000)

    assert owed(club, "2024-02-29") == 0
    assert owed(club, "2024-04-01") == 20_000


@pytest.mark.parametrize(
    ("exempt", "expected"),
    [
        ([("2024-02", "2024-03")], 40_000),
        ([("2024-01", "2024-01")], 50_000),
        ([("2024-06", "2025-06")], 50_000),
        ([("2023-01", "2024-02")], 40_000),
        ([("2024-02", "2024-04"), ("2024-03", "2024-05")], 20_000),
        ([("2025-01", "2025-12")], 60_000),
        ([("2000-01", "2100-12")], 0),
    ],
    ids=str,
)
def test_exempt_months_are_not_owed(exempt: list[tuple[str, str]], expected: int) -> None:
    club = a_club_with_dues().with_member("M001")

    club.does(*(an_event("exempt", from_=first, to=last) for first, last in exempt))

    assert owed(club, "2024-06-30") == expected


def test_an_exempt_month_of_joining_saves_the_dues_of_the_joining_day() -> None:
    club = (
        a_club_with_dues().with_policy("2024-03-15", dues=15_000).with_member("M001", "2024-03-20")
    )

    club.does(an_event("exempt", "2024-03-20", from_="2024-03", to="2024-03"))

    assert owed(club, "2024-04-01") == 15_000


@pytest.mark.parametrize(
    ("left", "expected"), [("2024-03-01", 30_000), ("2024-03-31", 30_000), ("2024-01-01", 10_000)]
)
def test_the_month_of_leaving_is_still_owed_and_none_after_it(left: str, expected: int) -> None:
    club = a_club_with_dues().with_member("M001").does(an_event("leave", left))

    assert owed(club, "2024-12-31") == expected


def test_before_the_day_of_leaving_nothing_is_known_of_it() -> None:
    club = a_club_with_dues().with_member("M001").does(an_event("leave", "2024-03-20"))

    assert owed(club, "2024-02-29") == 20_000


PAID_TWICE = [paid(dues=15_000), paid(dues=20_000)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [([], 20_000), (PAID_TWICE[:1], 5_000), (PAID_TWICE, -15_000)],
    ids=["nothing paid", "paid in part", "paid ahead"],
)
def test_what_is_paid_is_taken_off_and_may_run_ahead(lines: list[Document], expected: int) -> None:
    club = a_club_with_dues().with_member("M001").who_collected("2024-02-10", *lines)

    assert owed(club, "2024-02-29") == expected
    assert club.figures("2024-02-29").members["M001"].dues_paid == 20_000 - expected


def test_an_entry_fee_pays_no_dues() -> None:
    club = (
        a_club_with_dues().with_member("M001").who_collected("2024-01-01", paid(entry_fee=50_000))
    )

    assert owed(club, "2024-01-31") == 10_000


def test_dues_paid_later_do_not_count_yet() -> None:
    club = a_club_with_dues().with_member("M001").who_collected("2024-02-10", paid(dues=20_000))

    assert owed(club, "2024-02-09") == 20_000


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2024-02", 0),
        ("2024-03", 15_000),
        ("2024-04", 15_000),
        ("2024-05", 0),
        ("2024-06", 15_000),
        ("2024-07", 0),
    ],
)
def test_a_month_of_its_own_costs_what_it_adds(month: str, expected: int) -> None:
    club = (
        a_club_with_dues().with_policy("2024-03-15", dues=15_000).with_member("M001", "2024-03-20")
    )
    club.does(an_event("exempt", "2024-04-01", from_="2024-05", to="2024-05"))
    club.does(an_event("leave", "2024-06-20"))
    rules, member = club.books.club.rules, club.books.club.members["M001"]

    table = DuesTable.up_to(rules, club.books.club.opened, date(2024, 12, 31))

    assert table.of_month(member, Month.read(month)) == expected
    assert table.charged(member) == 45_000


def test_nobody_owes_anything_before_joining() -> None:
    club = a_club_with_dues().with_member("M001", "2024-03-20")

    table = DuesTable.up_to(club.books.club.rules, club.books.club.opened, date(2024, 2, 29))

    assert table.charged(club.books.club.members["M001"]) == 0
