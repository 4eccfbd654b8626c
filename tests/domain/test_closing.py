"""What to look at before a month is closed."""

import pytest

from builders import AClub, Document, a_club, an_event, collected, paid
from lthtgn_desktop.domain.acts import Count
from lthtgn_desktop.domain.closing import Check, CheckCode, checks, counted
from lthtgn_desktop.domain.month import Month

FEBRUARY = Month(2024, 2)


def february(club: AClub) -> list[Check]:
    events = [recorded.event for recorded in club.books.recorded.values()]
    return checks(FEBRUARY, events, club.figures("2024-02-29"))


def found(club: AClub, code: CheckCode) -> dict[str, tuple[bool, int]]:
    """What was found of one kind: for each fund whether it is fine, and the amount."""
    return {
        check.fund: (check.is_fine, check.amount) for check in february(club) if check.code is code
    }


def a_club_with_cash() -> AClub:
    return a_club().with_member("M001").with_gift("HD", 1_000_000)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (an_event("meeting"), CheckCode.MEETING_HELD),
        (collected("2024-02-10", paid(dues=10_000)), CheckCode.COLLECTED),
    ],
    ids=["meeting", "collection"],
)
@pytest.mark.parametrize(
    ("day", "is_fine"),
    [("2024-01-31", False), ("2024-02-01", True), ("2024-02-29", True), ("2024-03-01", False)],
)
def test_a_meeting_and_a_collection_belong_to_every_month(
    document: Document, code: CheckCode, day: str, *, is_fine: bool
) -> None:
    club = a_club_with_cash()
    assert found(club, code) == {"": (False, 0)}

    club.does(document | {"date": day})

    assert found(club, code) == {"": (is_fine, 0)}


def test_a_fund_with_cash_is_counted() -> None:
    club = a_club_with_cash()
    assert found(club, CheckCode.CASH_COUNTED) == {"HD": (False, 0)}

    club.does(an_event("count", fund="HD", notes={"500000": 2}))

    assert found(club, CheckCode.CASH_COUNTED) == {"HD": (True, 0)}
    assert found(club, CheckCode.CASH_AGREES) == {"HD": (True, 0)}


@pytest.mark.parametrize(
    ("notes", "difference"),
    [({"500000": 2, "1": 1}, -1), ({"500000": 1}, 500_000), ({}, 1_000_000)],
)
def test_a_difference_between_book_and_count_is_shown(
    notes: dict[str, int], difference: int
) -> None:
    club = a_club_with_cash().does(an_event("count", fund="HD", notes=notes))

    assert found(club, CheckCode.CASH_AGREES) == {"HD": (False, difference)}


def test_the_last_count_of_the_month_holds() -> None:
    club = a_club_with_cash()

    club.does(an_event("count", "2024-02-10", fund="HD", notes={}))
    club.does(an_event("count", "2024-02-29", fund="HD", notes={"500000": 2}))

    assert found(club, CheckCode.CASH_AGREES) == {"HD": (True, 0)}


def test_a_count_of_another_month_does_not_help() -> None:
    club = a_club_with_cash().does(an_event("count", "2024-01-31", fund="HD", notes={"500000": 2}))

    assert found(club, CheckCode.CASH_COUNTED) == {"HD": (False, 0)}


def test_an_empty_box_may_be_counted_and_need_not() -> None:
    assert "TTN" not in found(a_club_with_cash(), CheckCode.CASH_COUNTED)

    club = a_club_with_cash().does(an_event("count", fund="TTN", notes={"500000": 1}))

    assert found(club, CheckCode.CASH_COUNTED)["TTN"] == (True, 0)
    assert found(club, CheckCode.CASH_AGREES) == {"TTN": (False, -500_000)}


def test_every_fund_adds_up() -> None:
    club = a_club_with_cash().with_fund("DP")

    expected = dict.fromkeys(("DP", "HD", "TTN"), (True, 0))

    assert found(club, CheckCode.FUNDS_ADD_UP) == expected


@pytest.mark.parametrize(("bearer", "expected"), [("TTN", (False, 1_000_000)), ("HD", (True, 0))])
def test_the_capital_is_whole_unless_the_lending_fund_bore_a_loss(
    bearer: str, expected: tuple[bool, int]
) -> None:
    club = a_club_with_cash().with_grant(50_000_000).who_lent("L0001", "M001", 2_000_000)
    assert found(club, CheckCode.CAPITAL_WHOLE) == {"TTN": (True, 0)}

    club.does(an_event("write_off", bearer=bearer))

    assert found(club, CheckCode.CAPITAL_WHOLE) == {"TTN": expected}


def test_a_count_is_the_sum_of_its_notes() -> None:
    assert counted(Count("HD", ((500_000, 3), (200_000, 0), (500, 7), (1, 999)))) == 1_504_499
    assert counted(Count("HD", ())) == 0
