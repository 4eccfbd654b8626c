"""Where an event may stand in the book, whatever it says; and what taking one in changes."""

from datetime import date

import pytest

from builders import USUAL, AClub, Document, a_club, a_lending_club, an_event, collected, paid
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.domain.ledger import Moment

LATER = [type_name for type_name in USUAL if type_name != "club"]


def test_a_book_begins_with_the_club() -> None:
    assert AClub().refusal(an_event("club")) is None
    assert a_club().books.club.opened == date(2024, 1, 1)


@pytest.mark.parametrize("type_name", LATER)
def test_nothing_comes_before_the_club(type_name: str) -> None:
    assert AClub().refusal(an_event(type_name)) is RefusalCode.CLUB_FIRST


def test_there_is_one_club_in_a_book() -> None:
    assert a_club().refusal(an_event("club")) is RefusalCode.CLUB_ONCE


@pytest.mark.parametrize("type_name", sorted({*LATER} - {"join"}))
def test_nothing_is_dated_before_the_book(type_name: str) -> None:
    event = an_event(type_name, "2023-12-31")

    assert a_club().refusal(event) is RefusalCode.BEFORE_THE_BOOK


def test_people_may_have_joined_before_the_book() -> None:
    assert a_club().refusal(an_event("join", "2015-03-01")) is None


@pytest.mark.parametrize("type_name", LATER)
@pytest.mark.parametrize("day", ["2024-01-01", "2024-01-31"])
def test_nothing_is_dated_in_a_closed_month(type_name: str, day: str) -> None:
    club = a_lending_club().does(an_event("close", "2024-02-03"))

    assert club.refusal(an_event(type_name, day)) is RefusalCode.MONTH_IS_CLOSED


def test_the_day_after_a_closed_month_is_open() -> None:
    club = a_club().with_gift("HD", 500_000).does(an_event("close", "2024-01-31"))

    assert club.refusal(an_event("spend", "2024-02-01")) is None


def test_a_month_that_was_closed_early_is_closed_to_its_end() -> None:
    club = a_club().with_gift("HD", 500_000).does(an_event("close", "2024-01-05"))

    assert club.refusal(an_event("spend", "2024-01-20")) is RefusalCode.MONTH_IS_CLOSED


@pytest.mark.parametrize("ref", ["first", " first "])
def test_a_name_of_an_event_is_used_once(ref: str) -> None:
    club = a_club().does(an_event("fund", ref="first"))

    assert club.refusal(an_event("officer", ref=ref)) is RefusalCode.REF_TAKEN


def test_names_that_differ_in_capitals_are_two() -> None:
    club = a_club().does(an_event("fund", ref="first"))

    assert club.refusal(an_event("officer", ref="First")) is None


def test_a_refused_event_leaves_its_name_free() -> None:
    club = a_club()

    assert club.refusal(an_event("spend", ref="first")) is RefusalCode.NOT_ENOUGH_CASH
    assert club.refusal(an_event("fund", ref="first")) is None


def test_events_are_numbered_in_the_order_of_the_book_without_gaps() -> None:
    club = a_lending_club().does(an_event("officer", "2024-01-02"))

    assert [recorded.sequence for recorded in club.books.recorded.values()] == [1, 2, 3, 4, 5]
    assert club.books.last_sequence == 5


def test_a_backdated_event_stands_after_all_others_of_its_day() -> None:
    club = a_lending_club()
    (*_, last) = club.books.recorded.values()

    assert club.books.next_moment(last.event) == Moment(date(2024, 1, 10), 5)


REFUSED = [
    an_event("spend", amount=10**9),
    an_event("lend", loan="L2", amount=10**9),
    an_event("lend", loan="L2", member="M999"),
    an_event("join"),
    an_event("extend", loan="L9"),
    an_event("reverse", of="nothing"),
    an_event("close", month="2024-02"),
    an_event("split", amount=1),
    an_event("write_off", amount=12_000_001),
    collected("2024-02-10", paid(dues=10_000), paid("M999", dues=10_000)),
    collected("2024-02-10", paid(loan="L0001", principal=12_000_001)),
]


@pytest.mark.parametrize("document", REFUSED, ids=lambda document: document["type"])
def test_a_refused_event_changes_nothing(document: Document) -> None:
    club = a_lending_club()

    assert club.refusal(document) is not None

    assert club.books == a_lending_club().books


def test_trying_an_event_that_may_come_changes_nothing_either() -> None:
    club = a_lending_club()

    assert club.refusal(an_event("extend")) is None

    assert club.books == a_lending_club().books


def test_what_was_taken_back_is_remembered() -> None:
    club = a_lending_club().does(an_event("reverse", of="e0004"))

    assert club.books.reversed_refs == {"e0004"}


def test_the_same_life_makes_the_same_books() -> None:
    club = a_lending_club().with_fund("DP", 500_000).does(an_event("extend"))

    again = AClub().does(*club.documents())

    assert again.books == club.books
    assert again.documents() == club.documents()


def test_a_new_book_is_empty() -> None:
    assert Books().last_sequence == 0
    assert Books().ledger.balances() == {}
