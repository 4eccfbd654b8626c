import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from books import DATA, a_new_book, open_for_test
from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.events import ACT_TYPES
from lthtgn_desktop.domain.recount import recount
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history
from lthtgn_desktop.store.book import Book

DAYS = [
    date(2022, 5, 31),
    date(2022, 6, 1),
    date(2022, 12, 31),
    date(2023, 6, 15),
    date(2024, 2, 29),
    date.max,
]


@pytest.fixture(scope="module", params=["life_1", "life_2", "life_small"])
def life(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def filled(life: str, lived: Callable[[str], Path]) -> Iterator[Book]:
    desk = open_for_test(lived(life))
    yield desk.book
    desk.book.close()


def all_books(filled: Book) -> Books:
    """The books as the rules make them from every event, without the tables of figures."""
    books = Books()
    with filled.reading() as connection:
        for _, event in history.events(connection):
            books.accept(event, examine(books, event))
    return books


def nonzero(totals: Totals) -> list[dict[object, int]]:
    parts = (totals.by_fund, totals.dues, totals.shares, totals.interest, totals.written_off)
    return [{key: amount for key, amount in part.items() if amount} for part in parts]


def test_events_come_back_as_they_were_written(life: str, filled: Book) -> None:
    written = [json.loads(line) for line in (DATA / f"{life}.jsonl").read_text().splitlines()[1:]]

    with filled.reading() as connection:
        found = [(n, e.ref, e.type, e.date.isoformat()) for n, e in history.events(connection)]

    assert found == [
        (number, line["ref"], line["type"], line["date"]) for number, line in enumerate(written, 1)
    ]


def test_events_can_be_chosen_by_type(filled: Book) -> None:
    with filled.reading() as connection:
        found = {event.type for _, event in history.events(connection, ("join", "lend"))}

    assert found == {"join", "lend"}


def test_events_can_be_chosen_by_day(filled: Book) -> None:
    with filled.reading() as connection:
        every = list(history.events(connection))
        for day in {stored.event.date for stored in every}:
            assert list(history.events(connection, on=day)) == [
                stored for stored in every if stored.event.date == day
            ]


def test_the_club_is_known_from_its_standing_events_alone(filled: Book) -> None:
    with filled.reading() as connection:
        club = history.club_at(connection, date.max)

    expected = all_books(filled).club
    expected.lenders.clear()  # who lends to the club is a matter of money
    assert club == expected


def test_the_standing_types_are_types_of_events() -> None:
    assert set(history.STANDING_TYPES) < set(ACT_TYPES)


def test_a_club_of_the_past_knows_nothing_of_later(filled: Book) -> None:
    with filled.reading() as connection:
        first = history.club_at(connection, date(2022, 6, 1))
        before = history.club_at(connection, date(2022, 5, 31))

    assert all(member.joined == date(2022, 6, 1) for member in first.members.values())
    assert first.closed == []
    assert before.identity is None


@pytest.mark.parametrize("day", DAYS)
def test_the_database_adds_up_to_the_same_as_the_entries_one_by_one(
    day: date, filled: Book
) -> None:
    with filled.reading() as connection:
        totals = history.totals_at(connection, day)

    expected = recount(all_books(filled), day)

    assert nonzero(totals) == nonzero(expected)
    assert totals.principal == expected.principal


def test_everything_adds_up_to_zero_on_every_day(filled: Book) -> None:
    with filled.reading() as connection:
        sums = [sum(history.account_sums(connection, day).values()) for day in DAYS]

    assert sums == [0] * len(DAYS)


def test_the_last_day_is_that_of_the_latest_event(life: str, filled: Book) -> None:
    lines = (DATA / f"{life}.jsonl").read_text().splitlines()[1:]

    with filled.reading() as connection:
        found = history.last_day(connection)

    assert found == max(date.fromisoformat(json.loads(line)["date"]) for line in lines)


def test_an_empty_book_has_no_last_day(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))
    with desk.book.reading() as connection:
        found = history.last_day(connection)
    desk.book.close()

    assert found is None


def test_a_members_payments_are_all_of_theirs_and_in_order(filled: Book) -> None:
    with filled.reading() as connection:
        dues = history.totals_at(connection, date.max).dues
        paid = {member: history.payments_of(connection, member, date.max) for member in dues}

    for member, payments in paid.items():
        in_dues = [p.amount for p in payments if p.account.startswith("Income:Dues:")]
        assert -sum(in_dues) == dues[member]
        assert [p.date for p in payments] == sorted(p.date for p in payments)


def test_a_members_payments_stop_at_the_day(filled: Book) -> None:
    with filled.reading() as connection:
        found = history.payments_of(connection, "M001", date(2022, 7, 31))

    assert found
    assert all(payment.date <= "2022-07-31" for payment in found)


def test_a_loan_stands_under_its_own_account(filled: Book) -> None:
    with filled.reading() as connection:
        sums = history.account_sums(connection, date.max)
        principal = history.totals_at(connection, date.max).principal

    by_loan = {a.part.split(":")[1]: amount for a, amount in sums.items() if a.kind is Kind.LOANS}
    assert by_loan == {loan: timeline.total for loan, timeline in principal.items()}
