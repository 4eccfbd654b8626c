"""What the book knows of the club apart from its money."""

from datetime import date

import pytest

from builders import AClub, Document, a_club, a_lending_club, an_event
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.domain.lenders import lender_keys
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.month import Month

TREASURERS = [
    an_event("officer", "2024-01-01", name="Hòa"),
    an_event("officer", "2024-06-01", name="Lan"),
    an_event("officer", "2024-06-01", name="Nga", role="chair"),
]


def test_two_funds_are_always_there() -> None:
    assert list(a_club().books.club.funds) == ["TTN", "HD"]


def test_a_fund_that_is_set_up_comes_after_them() -> None:
    club = a_club().with_fund("DP").books.club

    assert club.funds["DP"] == "Quỹ DP"
    assert list(club.funds) == ["TTN", "HD", "DP"]


@pytest.mark.parametrize(
    ("day", "treasurer", "chair"),
    [
        ("2023-12-31", None, None),
        ("2024-01-01", "Hòa", None),
        ("2024-05-31", "Hòa", None),
        ("2024-06-01", "Lan", "Nga"),
    ],
)
def test_an_office_is_held_from_its_day_until_the_next_one_takes_it(
    day: str, treasurer: str | None, chair: str | None
) -> None:
    club = a_club().does(*TREASURERS).books.club

    assert club.officer(Role.TREASURER, date.fromisoformat(day)) == treasurer
    assert club.officer(Role.CHAIR, date.fromisoformat(day)) == chair


@pytest.mark.parametrize(
    ("closed", "last", "coming"),
    [
        ([], None, "2024-11"),
        (["2024-11"], "2024-11", "2024-12"),
        (["2024-11", "2024-12"], "2024-12", "2025-01"),
    ],
)
def test_months_are_closed_one_after_the_other_from_the_first(
    closed: list[str], last: str | None, coming: str
) -> None:
    club = a_club("2024-11-15")

    club.does(*(an_event("close", "2025-02-01", month=month) for month in closed))

    assert club.books.club.last_closed == (Month.read(last) if last else None)
    assert club.books.club.next_to_close == Month.read(coming)
    assert {when for _, when in club.books.club.closed} <= {date(2025, 2, 1)}


def borrowed(fund: str = "TTN", **lender: str) -> Document:
    return an_event("receive", fund=fund, nature="borrowed", **lender)


def the_lenders(*received: Document) -> AClub:
    return a_club().with_member("M001").with_member("M002").does(*received)


@pytest.mark.parametrize(
    ("received", "numbers"),
    [
        ([borrowed(from_="An"), borrowed(from_="Bình"), borrowed(from_="An")], [1, 2, 1]),
        ([borrowed(from_="Ngân hàng"), borrowed(from_="NGÂN HÀNG")], [1, 1]),
        ([borrowed(member="M001"), borrowed(member="M002")], [1, 2]),
        (
            [borrowed(member="M001", from_="An"), borrowed(from_="An"), borrowed(member="M001")],
            [1, 1, 1],
        ),
        ([borrowed(source="bank"), borrowed(source="project")], [1, 2]),
        (
            [borrowed(from_="An"), borrowed("HD", from_="Bình"), borrowed("HD", from_="An")],
            [1, 1, 2],
        ),
    ],
    ids=["by name", "capitals", "by member", "by both", "by source", "in each fund"],
)
def test_each_lender_to_a_fund_has_a_number(received: list[Document], numbers: list[int]) -> None:
    club = the_lenders()
    found = []
    for document in received:
        (name,) = [name for name in club.posts(document) if name.startswith("Liabilities")]
        found.append(int(name.rpartition(":")[2]))
        club.does(document)

    assert found == numbers


def test_a_lender_whose_loan_was_taken_back_keeps_the_number() -> None:
    club = the_lenders(borrowed(from_="An", ref="wrong"), an_event("reverse", of="wrong"))

    assert "Liabilities:Borrowed:TTN:2" in club.posts(borrowed(from_="Bình"))
    assert "Liabilities:Borrowed:TTN:1" in club.posts(borrowed(from_="An"))


def test_who_gives_nothing_back_to_nobody_names_nobody() -> None:
    act = read_event(an_event("return", nature="borrowed"), spare_ref="e").act

    assert isinstance(act, acts.Return)
    assert lender_keys(act) == []


@pytest.mark.parametrize("day", ["2024-01-09", "2024-01-10"])
def test_the_club_of_an_earlier_day_knows_only_what_was_dated_up_to_it(day: str) -> None:
    club = a_lending_club().does(an_event("extend", "2024-01-11"), an_event("leave", "2024-01-12"))

    then = club.club_on(day)

    assert list(then.loans) == (["L0001"] if day == "2024-01-10" else [])
    assert all(not loan.extensions for loan in then.loans.values())
    assert then.members["M001"].left is None


def test_a_loan_whose_paying_out_was_taken_back_is_known_as_such() -> None:
    club = a_lending_club().does(an_event("reverse", "2024-03-20", of="e0004"))

    loan = club.books.club.need_loan("L0001")

    assert [loan.amount_on(date(2024, 3, day)) for day in (19, 20)] == [12_000_000, 0]


def test_taking_back_other_money_cancels_no_loan() -> None:
    club = a_lending_club().with_grant(1_000_000, day="2024-03-01")
    club.does(an_event("reverse", "2024-03-01", of="e0005"))

    assert club.books.club.need_loan("L0001").cancelled_on is None


def test_money_tells_nothing_of_the_club() -> None:
    club = a_lending_club()
    before = club.club_on("2024-12-31")

    club.with_grant(1_000_000).does(an_event("move"), an_event("count"), an_event("meeting"))

    assert club.club_on("2024-12-31") == before


def test_a_club_before_its_book_knows_nobody() -> None:
    assert a_club().club_on("2023-12-31") == Club()
    assert Club().officer(Role.CHAIR, date(2024, 1, 1)) is None
    assert a_club().refusal(an_event("household")) is RefusalCode.MEMBER_UNKNOWN
