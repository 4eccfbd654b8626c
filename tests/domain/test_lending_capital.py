from dataclasses import asdict

import pytest

from builders import AClub, a_club, a_lending_club, an_event, paid
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.indicators import Counted
from lthtgn_desktop.domain.lending_capital import InitialGrant
from month_material import report_of


def counted(club: AClub, month: str = "2024-02") -> Counted:
    return report_of(club, month).counted


def a_rich_club() -> AClub:
    """A lending fund with money from everywhere, all of it in February."""
    day = "2024-02-10"
    club = a_club().with_member("M001").with_grant(10_000_000, day="2024-01-05")
    gifts = [("state_budget", "grant", 1), ("project", "grant", 2), ("mobilised", "gift", 3)]
    gifts += [("members", "gift", 4), ("association", "gift", 5), ("bank", "grant", 6)]
    gifts += [("members", "share", 7), ("other", "borrowed", 8), ("other", "income", 9)]
    for source, nature, millions in gifts:
        member = "M001" if nature == "share" else None
        said = {"source": source, "nature": nature, "member": member}
        club.does(an_event("receive", day, amount=millions * 1_000_000, **said))
    club.with_gift("HD", 500_000, day)
    club.does(an_event("transfer", day, amount=300_000))
    club.does(an_event("return", day, amount=2_000_000, member="M001"))
    return club


def test_capital_is_told_apart_by_where_it_came_from() -> None:
    capital = asdict(counted(a_rich_club()).capital)

    assert capital == {
        "brought": 0,
        "granted": 19_000_000,
        "given": 12_000_000,
        "transferred": 300_000,
        "interest_added": 0,
        "shares": 5_000_000,
        "borrowed": 8_000_000,
        "undistributed": 0,
        "other_income": 9_000_000,
        "lost": 0,
    }


def test_capital_adds_up_to_what_the_fund_has() -> None:
    club = a_rich_club()

    assert counted(club).capital.total == club.figures("2024-02-29").funds["TTN"].assets


def test_what_came_to_the_lending_fund_is_told_apart_by_source() -> None:
    received = counted(a_rich_club()).income_fund.received

    assert received == {
        Source.STATE_BUDGET: 1_000_000,
        Source.PROJECT: 2_000_000,
        Source.MOBILISED: 3_000_000,
        Source.MEMBERS: 4_000_000,
        Source.ASSOCIATION: 5_000_000,
        Source.BANK: 6_000_000,
        Source.OTHER: 0,
    }


def grown_to(club: AClub, month: str) -> int:
    """What the fund should have, by all that the indicators say of the month."""
    fund = counted(club, month).income_fund
    came = sum(fund.received.values()) + fund.shares + fund.borrowed + fund.transferred
    earned = fund.interest_added + fund.undistributed + fund.other_income
    return fund.opening + came + earned - fund.lost


def test_the_lending_fund_goes_from_opening_to_closing() -> None:
    club = a_rich_club()

    fund = counted(club).income_fund

    assert (fund.opening, fund.closing) == (10_000_000, grown_to(club, "2024-02"))


def test_interest_that_was_divided_grows_the_fund_by_its_own_part() -> None:
    club = a_lending_club().who_collected(
        "2024-02-10", paid(loan="L0001", principal=1_000_000, interest=130_000)
    )
    shares = {"TTN": 50, "HD": 50}
    club.does(an_event("split", "2024-02-12", amount=100_000, shares=shares))
    club.does(an_event("write_off", "2024-02-14", amount=300_000))

    fund = counted(club).income_fund

    assert (fund.interest_added, fund.undistributed, fund.lost) == (50_000, 30_000, 300_000)
    assert fund.closing == grown_to(club, "2024-02")


def test_capital_is_told_apart_by_source_since_the_book_began() -> None:
    assert counted(a_rich_club()).sources == {
        Source.STATE_BUDGET: 11_000_000,
        Source.PROJECT: 2_000_000,
        Source.MOBILISED: 3_000_000,
        Source.MEMBERS: 4_000_000,
        Source.ASSOCIATION: 5_000_000,
        Source.BANK: 6_000_000,
    }


def test_a_source_whose_capital_was_taken_back_is_left_out() -> None:
    club = a_club().with_grant(10_000_000)
    club.does(an_event("receive", "2024-01-08", source="project"))
    club.does(an_event("reverse", "2024-02-08", of=list(club.books.recorded)[-1]))

    assert counted(club, "2024-01").sources.keys() == {Source.STATE_BUDGET, Source.PROJECT}
    assert counted(club).sources == {Source.STATE_BUDGET: 10_000_000}


def given_on(day: str, *gifts: tuple[str, int]) -> AClub:
    """A club that was given these millions by these sources on a day, and more a month later."""
    club = a_club()
    for source, millions in gifts:
        club.does(an_event("receive", day, source=source, amount=millions * 1_000_000))
    return club.with_grant(90_000_000, day="2024-02-20")


@pytest.mark.parametrize(
    ("gifts", "initial"),
    [
        ([("project", 40)], InitialGrant(40_000_000, Source.PROJECT)),
        ([("members", 10), ("project", 30)], InitialGrant(40_000_000, Source.PROJECT)),
        ([("other", 20), ("project", 20)], InitialGrant(40_000_000, Source.PROJECT)),
        ([], InitialGrant(90_000_000, Source.STATE_BUDGET)),
    ],
)
def test_the_initial_grant_is_all_capital_of_the_first_day_and_its_largest_source(
    gifts: list[tuple[str, int]], initial: InitialGrant
) -> None:
    club = given_on("2024-01-15", *gifts)

    assert counted(club).initial == initial


def test_before_any_capital_there_is_no_initial_grant() -> None:
    assert counted(given_on("2024-01-15"), "2024-01").initial == InitialGrant(0, None)


def test_shares_and_loans_to_the_club_are_no_grant() -> None:
    club = a_club().with_member("M001")
    for nature in ("share", "borrowed", "income"):
        club.does(an_event("receive", "2024-01-10", nature=nature, member="M001"))

    assert counted(club, "2024-01").initial == InitialGrant(0, None)


def test_a_first_grant_that_was_taken_back_is_none_from_that_day_on() -> None:
    club = a_club().with_grant(55_000_000, day="2024-01-05")
    club.does(an_event("reverse", "2024-02-06", of=list(club.books.recorded)[-1]))
    club.with_grant(50_000_000, day="2024-02-07")

    assert counted(club, "2024-01").initial.amount == 55_000_000
    assert counted(club).initial.amount == 50_000_000


def test_a_club_that_lends_began_with_its_grant() -> None:
    assert counted(a_lending_club()).initial == InitialGrant(50_000_000, Source.STATE_BUDGET)
