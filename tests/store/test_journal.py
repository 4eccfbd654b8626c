from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_new_book, a_replayed_book, open_for_test
from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, Line
from lthtgn_desktop.store import history
from lthtgn_desktop.store.book import Book
from lthtgn_desktop.store.chain import head
from lthtgn_desktop.store.journal import entries_until, journal_until
from lthtgn_desktop.usecases.record import record_document

GIFT = {
    "type": "receive",
    "date": "2022-12-10",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "other",
    "amount": 1_000,
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("journal"), "life_1"))
    yield desk.book
    desk.book.close()


def entries(book: Book, until: date = date.max) -> list[JournalEntry]:
    with book.reading() as connection:
        return list(entries_until(connection, until))


def test_every_event_that_moved_money_is_there_in_order_and_adds_up_to_zero(book: Book) -> None:
    with book.reading() as connection:
        moved = connection.exec_driver_sql("SELECT DISTINCT sequence FROM posting").scalars()
        expected = set(moved)

    found = entries(book)

    assert {entry.sequence for entry in found} == expected
    assert len(found) == len(expected)
    assert found == sorted(found, key=lambda entry: (entry.day, entry.sequence))
    assert [entry for entry in found if sum(line.amount for line in entry.lines)] == []


@pytest.mark.parametrize("until", [date(2022, 9, 10), date(2023, 2, 28), date.max])
def test_the_lines_up_to_a_day_are_the_accounts_balances_on_it(book: Book, until: date) -> None:
    totals: dict[str, int] = {}
    for entry in entries(book, until):
        for account, amount in entry.lines:
            totals[account] = totals.get(account, 0) + amount

    with book.reading() as connection:
        sums = history.account_sums(connection, until)
    assert totals == {account.name: amount for account, amount in sums.items()}


def test_every_entry_says_what_it_is_and_names_its_vouchers(book: Book) -> None:
    with book.reading() as connection:
        vouchers = connection.exec_driver_sql("SELECT count(*) FROM voucher").scalar_one()

    found = entries(book)

    assert all(entry.text and entry.ref and entry.type for entry in found)
    assert len({label for entry in found for label in entry.vouchers}) == vouchers


def test_no_entry_tells_what_only_the_club_may_know(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    private = {"household": "near_poor", "address": "Ngõ 5", "phone": "0912345678"}
    join = {"type": "join", "date": "2022-12-01", "member": "M099", "name": "Đỗ Thị Sen"}
    record_document(desk, join | {"sex": "F", "born": "1950"} | private)
    record_document(desk, GIFT | {"fund": "TTN", "nature": "share", "member": "M099"})

    (said,) = [repr(entry) for entry in entries(desk.book) if "M099" in entry.text]
    desk.book.close()

    assert [word for word in private.values() if word in said] == []


def test_the_journal_says_whose_it_is_and_what_it_holds(book: Book) -> None:
    june, july = date(2022, 6, 30), date(2022, 7, 31)

    with book.reading() as connection:
        journal = journal_until(connection, july)
        whole = journal_until(connection, date.max)
        ends = len(history.club_at(connection, date.max).closed)
        last = head(connection)

    assert journal.club.startswith("CLB-0001 – CLB Liên thế hệ")
    assert (journal.head_hash, journal.is_practice) == (last.hash, False)
    assert journal.month_ends == (june, july)
    assert len(whole.month_ends) == ends
    assert first_days(journal) == first_days_of(list(entries(book, july)))


def first_days(journal: Journal) -> dict[str, date]:
    return {account.name: account.since for account in journal.accounts}


def first_days_of(found: list[JournalEntry]) -> dict[str, date]:
    days: dict[str, date] = {}
    for entry in found:
        for line in entry.lines:
            days.setdefault(line.account, entry.day)
    return days


def test_an_event_that_was_recorded_late_stands_on_its_own_day(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    for day in ("2022-12-20", "2022-12-02"):
        record_document(desk, GIFT | {"date": day, "ref": day})

    found = entries(desk.book)
    desk.book.close()

    assert [entry.ref for entry in found[-2:]] == ["2022-12-02", "2022-12-20"]
    assert found[-1].lines == (Line("Assets:Cash:HD", 1_000), Line("Income:Gift:HD", -1_000))
    assert found[-1].vouchers[0].startswith("PT ")


def test_a_book_without_a_club_has_an_empty_journal(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "empty"))

    with desk.book.reading() as connection:
        journal = journal_until(connection, desk.today)
        found = list(journal.entries)
    desk.book.close()

    assert (journal.club, journal.accounts, journal.month_ends, found) == ("", (), (), [])
