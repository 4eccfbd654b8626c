from datetime import date

import pytest

from builders import AClub, a_club, an_event
from lthtgn_desktop.domain.choices import Household, LeaveReason, Sex
from lthtgn_desktop.domain.members import Member
from lthtgn_desktop.domain.month import Month


def member(club: AClub, code: str = "M001") -> Member:
    return club.books.club.members[code]


@pytest.mark.parametrize(
    ("day", "belongs"),
    [
        ("2024-01-14", False),
        ("2024-01-15", True),
        ("2024-06-09", True),
        ("2024-06-10", False),
        ("2025-01-01", False),
    ],
)
def test_a_person_is_a_member_from_joining_until_the_day_before_leaving(
    day: str, *, belongs: bool
) -> None:
    club = a_club().with_member("M001", "2024-01-15").does(an_event("leave", "2024-06-10"))

    assert member(club).belongs_on(date.fromisoformat(day)) is belongs
    assert member(club).leave_reason is LeaveReason.MOVED


def test_who_has_not_left_belongs_for_ever() -> None:
    assert member(a_club().with_member("M001")).belongs_on(date(2199, 12, 31))


def test_an_amendment_puts_right_what_it_names_and_nothing_else() -> None:
    club = a_club().with_member("M001", name="Trần Văn Ăn", address="xóm 1", alone=True)

    club.does(an_event("amend", phone=None, name="Trần Văn An", sex="F", alone=False))

    facts = member(club).facts
    assert (facts.name, facts.sex, facts.alone) == ("Trần Văn An", Sex.FEMALE, False)
    assert (facts.member, facts.born, facts.address) == ("M001", "1955", "xóm 1")
    assert (member(club).code, member(club).name) == ("M001", "Trần Văn An")


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("1964", "2023-12-31", 59),
        ("1964", "2024-01-01", 60),
        ("1964-03-02", "2024-03-01", 59),
        ("1964-03-02", "2024-03-02", 60),
        ("1964-02-29", "2023-02-28", 58),
        ("1964-02-29", "2023-03-01", 59),
    ],
)
def test_age_is_counted_in_whole_years_and_a_bare_year_from_1_january(
    born: str, day: str, age: int
) -> None:
    club = a_club("2022-01-01").with_member("M001", "2022-01-01", born=born)

    assert member(club).age_on(date.fromisoformat(day)) == age


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2024-01-09", Household.DIFFICULT),
        ("2024-01-10", Household.NEAR_POOR),
        ("2024-12-31", Household.NEAR_POOR),
        ("2025-01-20", Household.POOR),
    ],
)
def test_a_household_has_the_last_status_known_that_day(day: str, status: Household) -> None:
    club = a_club().with_member("M001", household="difficult")

    club.does(an_event("household", "2024-01-10", status="near_poor", year=2024))
    club.does(an_event("household", "2025-01-20", status="poor", year=2025))

    assert member(club).household_on(date.fromisoformat(day)) is status


def test_a_review_of_an_older_year_does_not_replace_a_newer_one() -> None:
    club = a_club().with_member("M001")

    club.does(an_event("household", "2024-01-10", status="none", year=2024))
    club.does(an_event("household", "2024-02-10", status="poor", year=2023))

    assert member(club).household_on(date(2024, 3, 1)) is Household.NONE


def test_of_two_reviews_of_one_year_the_later_one_holds() -> None:
    club = a_club().with_member("M001")

    club.does(an_event("household", "2024-02-10", status="poor"))
    club.does(an_event("household", "2024-01-10", status="none"))

    assert member(club).household_on(date(2024, 3, 1)) is Household.POOR


def test_without_a_review_or_a_word_at_joining_a_household_has_no_status() -> None:
    assert member(a_club().with_member("M001")).household_on(date(2024, 3, 1)) is Household.NONE


@pytest.mark.parametrize(
    ("month", "exempt"),
    [("2024-01", False), ("2024-02", True), ("2024-03", True), ("2024-04", False)],
)
def test_an_exemption_holds_in_its_first_and_its_last_month_too(
    month: str, *, exempt: bool
) -> None:
    club = a_club().with_member("M001").does(an_event("exempt"))

    assert member(club).is_exempt(Month.read(month)) is exempt
