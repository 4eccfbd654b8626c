from dataclasses import asdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import AClub, Document, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain import indicators
from lthtgn_desktop.domain.indicators import (
    Counted,
    DuesLine,
    Lending,
    People,
    Share,
    attendance,
)
from lthtgn_desktop.domain.month import Month
from month_material import material_of, report_of

FEBRUARY = Month(2024, 2)


def counted(club: AClub, month: str = "2024-02") -> Counted:
    return report_of(club, month).counted


def dues(club: AClub, month: Month = FEBRUARY) -> dict[str, DuesLine]:
    return {line.member: line for line in report_of(club, str(month)).dues}


# T16 of the domain: 23 and 20 of 43 members; a paper printed 53,4 % and 48,7 %.
@pytest.mark.parametrize(
    ("part", "whole", "tenths"),
    [
        (23, 43, 535),
        (20, 43, 465),
        (0, 43, 0),
        (43, 43, 1000),
        (1, 3, 333),
        (2, 3, 667),
        (1, 16, 63),
        (1, 2000, 1),
        (1, 2001, 0),
        (129, 100, 1290),
    ],
)
def test_a_share_is_rounded_half_up_to_a_tenth(part: int, whole: int, tenths: int) -> None:
    assert Share(part, whole).tenths == tenths


def test_nothing_is_a_share_of_nothing() -> None:
    assert Share(0, 0).tenths is None


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_a_share_is_what_exact_decimals_give(part: int, whole: int) -> None:
    exact = Decimal(part * 1000) / Decimal(whole)

    if (2000 * part) % whole:  # a half that no decimal can hold exactly is no half
        assert Share(part, whole).tenths == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(st.lists(st.integers(0, 500), min_size=1, max_size=8))
def test_the_shares_of_a_whole_add_up_but_for_rounding(parts: list[int]) -> None:
    tenths = [Share(part, sum(parts)).tenths for part in parts]

    if sum(parts):
        assert abs(sum(share or 0 for share in tenths) - 1000) <= len(parts)


@pytest.mark.parametrize(
    ("born", "household", "groups"),
    [
        ("1969-03-01", None, {"young"}),
        ("1969-02-28", None, {"older"}),
        ("1969", None, {"older"}),
        ("1964-03-01", None, {"older"}),
        ("1964", None, {"older", "aged"}),
        ("1940", "poor", {"older", "aged", "poor"}),
        ("1940", "near_poor", {"older", "aged", "near_poor"}),
        ("1940", "difficult", {"older", "aged", "difficult"}),
        ("1940", "none", {"older", "aged"}),
    ],
)
def test_a_member_is_counted_in_every_group(
    born: str, household: str | None, groups: set[str]
) -> None:
    club = a_club().with_member("M001", born=born, household=household)

    found = asdict(counted(club).people)

    assert {name for name, number in found.items() if number} == {"total"} | groups


def test_women_and_volunteers_are_counted() -> None:
    club = a_club().with_member("M001", sex="F", volunteer=True).with_member("M002", sex="F")

    people = counted(club.with_member("M003", volunteer=False)).people

    assert (people.total, people.women, people.volunteers) == (3, 2, 1)


def test_a_household_counts_as_last_reviewed_up_to_the_last_day() -> None:
    club = a_club().with_member("M001", household="poor")
    club.does(an_event("household", "2024-02-10", status="near_poor"))
    club.does(an_event("household", "2024-03-10", status="none"))

    people = counted(club).people

    assert (people.poor, people.near_poor) == (0, 1)


def test_who_joined_and_who_left_is_counted_in_its_month() -> None:
    club = a_club().with_member("M001").with_member("M002").with_member("M003", "2024-02-10")
    club.does(an_event("leave", "2024-02-29", member="M001", reason="died"))

    january, february = counted(club, "2024-01").people, counted(club).people

    assert (january.total, january.joined, january.left) == (2, 2, 0)
    assert (february.total, february.joined, february.left) == (2, 1, 1)


def test_total_members_are_those_before_with_the_joined_and_without_the_left() -> None:
    club = a_club().with_member("M001").with_member("M002", "2024-02-01")
    club.does(an_event("leave", "2024-02-01", member="M002"))

    people = counted(club).people

    assert people == People(1, 0, 1, 1, 0, 0, 0, 0, 0, joined=1, left=1)


def test_attendance_counts_members_of_the_day_only() -> None:
    club = a_club().with_member("M001").with_member("M002").with_member("M003", "2024-02-20")
    club.does(an_event("leave", "2024-02-15", member="M002"))
    members = club.club_on("2024-02-29").members.values()
    first, second = date(2024, 2, 10), date(2024, 2, 24)

    found = attendance({first: {"M001", "M003"}, second: {"M002", "M003"}}, members)

    assert found == (2, 2, 4)


def test_a_month_without_a_meeting_has_no_attendance() -> None:
    assert counted(a_club().with_member("M001")).attendance == (0, 0, 0)


def a_month_of_loans() -> AClub:
    """Two borrowers, one of them gone; interest divided and a debt given up in February."""
    club = a_lending_club().with_member("M002").who_lent("L0002", "M002", 2_000_000, rate="0.5")
    club.does(an_event("leave", "2024-02-05", member="M002"))
    club.who_collected(
        "2024-02-10",
        paid(loan="L0001", principal=1_000_000, interest=120_000),
        paid("M002", loan="L0002", principal=200_000, interest=10_000),
    )
    shares = {"TTN": 50, "HD": 50}
    club.does(an_event("split", "2024-02-12", amount=100_000, shares=shares))
    return club.does(an_event("write_off", "2024-02-14", loan="L0002", amount=300_000))


def test_loans_are_counted_as_they_stand_and_as_they_moved() -> None:
    assert counted(a_month_of_loans()).lending == Lending(
        open=2,
        borrowers=2,
        member_borrowers=1,
        outstanding=12_500_000,
        overdue_principal=0,
        overdue_loans=0,
        interest_due=0,
        at_risk=0,
        turns=0,
        lent=0,
        principal_collected=1_200_000,
        interest_collected=130_000,
        written_off=300_000,
        turns_ever=2,
        borrowers_ever=2,
        lent_ever=14_000_000,
    )


def test_turns_count_loans_and_not_borrowers() -> None:
    club = a_lending_club().who_lent("L0002", "M001", 1_000_000)

    lending = counted(club, "2024-01").lending

    assert (lending.turns, lending.borrowers, lending.lent) == (2, 1, 13_000_000)


def reversal_of(club: AClub, day: str) -> Document:
    """Takes back what the club did last."""
    return an_event("reverse", day, of=list(club.books.recorded)[-1])


@pytest.mark.parametrize(
    ("taken_back", "january", "february"),
    [("2024-01-20", (0, 0), (0, 0)), ("2024-02-10", (1, 12_000_000), (-1, -12_000_000))],
)
def test_a_loan_taken_back_counts_negative_in_the_month_of_its_reversal(
    taken_back: str, january: tuple[int, int], february: tuple[int, int]
) -> None:
    club = a_lending_club()
    club.does(reversal_of(club, taken_back))

    first, second = counted(club, "2024-01").lending, counted(club).lending

    assert (first.turns, first.lent) == january
    assert (second.turns, second.lent) == february
    assert (second.open, second.turns_ever, second.lent_ever) == (0, 0, 0)


def test_a_collection_taken_back_counts_negative() -> None:
    club = a_lending_club().with_policy(dues=10_000)
    club.who_collected("2024-02-10", paid(dues=20_000, loan="L0001", principal=500_000))
    club.does(reversal_of(club, "2024-03-10"))

    found = counted(club, "2024-03")

    assert found.lending.principal_collected == -500_000
    assert dues(club, Month(2024, 3))["M001"].paid == -20_000


def test_overdue_principal_and_risk_follow_the_schedule() -> None:
    lending = counted(a_lending_club(), "2024-03").lending

    assert (lending.overdue_principal, lending.overdue_loans) == (2_000_000, 1)
    assert (lending.at_risk, lending.interest_due) == (12_000_000, 240_000)


def test_dues_are_listed_by_code() -> None:
    club = a_club().with_policy(dues=10_000).with_member("M001").with_member("M002")
    club.who_collected("2024-01-10", paid(dues=10_000)).who_collected(
        "2024-02-10", paid(dues=50_000)
    )

    assert dues(club) == {
        "M001": DuesLine("M001", charged=10_000, paid=50_000, paid_so_far=60_000, owed=-40_000),
        "M002": DuesLine("M002", charged=10_000, paid=0, paid_so_far=0, owed=20_000),
    }


def test_the_exempt_are_charged_nothing() -> None:
    club = a_club().with_policy(dues=10_000).with_member("M001")
    club.does(an_event("exempt", from_="2024-02", to="2024-02"))

    assert dues(club)["M001"].charged == 0


@pytest.mark.parametrize(
    ("left", "january_paid", "is_listed"),
    [
        ("2024-01-20", 10_000, False),  # left before the month, owing nothing
        ("2024-01-20", 0, True),  # left before it and still owes
        ("2024-02-20", 20_000, True),  # left in the month
    ],
)
def test_who_left_is_listed_while_there_is_something_to_say(
    left: str, january_paid: int, *, is_listed: bool
) -> None:
    club = a_club().with_policy(dues=10_000).with_member("M001")
    if january_paid:
        club.who_collected("2024-01-10", paid(dues=january_paid))
    club.does(an_event("leave", left))

    assert ("M001" in dues(club)) is is_listed


def test_turns_need_movements_of_loans() -> None:
    moved = material_of(a_club().with_gift("HD", 500_000, "2024-02-10"), FEBRUARY).moved

    assert indicators.turns(moved) == 0
