import json
from dataclasses import asdict

import pytest

from books import DATA
from builders import AClub, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain.club_month import ClubMonth, SourceFigures, closes_with, digest
from lthtgn_desktop.domain.club_month_checks import oddities
from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_of_club import club_month
from month_material import report_of


def a_small_club() -> AClub:
    """Two members, one of them a woman of a poor household; dues and a loan paid in February."""
    club = a_lending_club().with_policy(dues=10_000)
    club.with_member("M002", "2024-02-03", sex="F", household="poor", volunteer=True)
    club.does(an_event("receive", "2024-02-05", source="project", nature="gift", amount=700_000))
    club.who_collected(
        "2024-02-10", paid(dues=20_000, loan="L0001", principal=500_000, interest=120_000)
    )
    return club.does(an_event("write_off", "2024-02-11", amount=100_000))


def test_members_are_those_of_the_last_day() -> None:
    found = asdict(club_month(report_of(a_small_club(), "2024-02")).members)

    assert found == {
        "total": 2,
        "women": 1,
        "aged_60": 2,
        "poor": 1,
        "near_poor": 0,
        "difficult": 0,
        "volunteers": 1,
        "joined": 1,
        "left": 0,
    }


def test_loans_and_dues_are_those_of_the_report() -> None:
    found = club_month(report_of(a_small_club(), "2024-02"))

    assert asdict(found.loans) == {
        "open": 1,
        "borrowers": 1,
        "member_borrowers": 1,
        "turns": 0,
        "lent": 0,
        "principal_collected": 500_000,
        "interest_collected": 120_000,
        "written_off": 100_000,
        "outstanding": 11_400_000,
        "overdue_principal": 400_000,
        "at_risk": 0,
    }
    assert found.dues_collected == 20_000


def test_funds_are_the_balances_of_the_last_day() -> None:
    club = a_small_club()

    found = club_month(report_of(club, "2024-02"))

    assert found.funds == club.figures("2024-02-29").funds


def test_every_month_follows_the_one_before() -> None:
    club = a_small_club()

    january, february = (club_month(report_of(club, f"2024-0{number}")) for number in (1, 2))

    assert january.opens_with == digest({})
    assert february.opens_with == closes_with(january) != digest({})


def test_capital_is_told_by_source_since_the_beginning_and_in_the_month() -> None:
    found = club_month(report_of(a_small_club(), "2024-02"))

    assert (found.initial_grant, found.initial_source) == (50_000_000, "state_budget")
    assert found.sources == {
        "state_budget": SourceFigures(50_000_000, 0),
        "project": SourceFigures(700_000, 700_000),
    }


def test_a_gift_taken_back_is_less_than_nothing_in_its_month() -> None:
    club = a_small_club()
    gift = next(ref for ref, one in club.books.recorded.items() if one.event.date.day == 5)
    club.does(an_event("reverse", "2024-03-02", of=gift))

    found = club_month(report_of(club, "2024-03"))

    assert found.sources["project"] == SourceFigures(0, -700_000)


def test_a_club_that_has_just_opened_has_nothing() -> None:
    found = club_month(report_of(a_club("2024-01-15"), "2024-01"))

    assert (found.club, found.month, found.opened) == ("HP-LN-NX", Month(2024, 1), "2024-01-15")
    assert (found.initial_grant, found.initial_source, found.sources) == (0, "", {})
    assert not found.is_practice


@pytest.mark.parametrize("life", ["life_small", "life_1"])
def test_every_month_of_a_life_is_one_that_an_association_takes(life: str) -> None:
    lines = (DATA / f"{life}.jsonl").read_text("utf-8").splitlines()[1:]
    club = AClub().does(*map(json.loads, lines))

    for closed in club.books.club.closed[::3]:
        row = club_month(report_of(club, str(closed.month)))
        assert list(oddities(row)) == []
        assert read(ClubMonth, as_document(row)) == row
