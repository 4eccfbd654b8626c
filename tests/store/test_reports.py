from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from books import a_new_book, open_for_test
from lthtgn_desktop.store.reports import SentReport, add, all_sent, broken, last_hash, next_number
from store_tools import spoilt, the_next_report

GOLDEN = SentReport(1, "2022-06", "2026-01-02T08:00:00", "BC_X_2022-06_0001.xlsx", "a" * 64, "")


@pytest.fixture
def connection(book: Path) -> Iterator[Connection]:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        yield writing.connection
    desk.book.close()


def test_a_book_that_sent_nothing_begins_with_report_1(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))
    with desk.book.reading() as connection:
        found = (next_number(connection), last_hash(connection), all_sent(connection))
    desk.book.close()

    assert found == (1, "", [])


def test_reports_are_numbered_on_and_name_the_one_before(connection: Connection) -> None:
    first, second = all_sent(connection)

    assert (first.number, second.number, next_number(connection)) == (1, 2, 3)
    assert (first.previous_hash, second.previous_hash) == ("", first.hash)
    assert last_hash(connection) == second.hash


def test_a_report_is_kept_as_it_was_noted(connection: Connection) -> None:
    sent = the_next_report(connection, "2022-08")

    add(connection, sent)

    assert all_sent(connection)[-1] == sent
    assert list(broken(connection)) == []


def test_the_same_month_may_be_sent_again_under_a_new_number(connection: Connection) -> None:
    add(connection, the_next_report(connection, "2022-06"))

    assert [sent.month for sent in all_sent(connection)] == ["2022-06", "2022-07", "2022-06"]


def test_the_hash_of_a_report_will_be_the_same_in_every_later_program() -> None:
    assert GOLDEN.hash == "71a8ad06f275b6b3be2f49eb5a307d42499bb51450eb9c679794c6c00d29ea01"


@pytest.mark.parametrize("field", SentReport._fields)
def test_everything_about_a_report_is_in_its_hash(field: str) -> None:
    values: dict[str, Any] = {field: 2 if field == "number" else "x"}

    changed = GOLDEN._replace(**values)

    assert changed.hash != GOLDEN.hash


@pytest.mark.parametrize(
    ("statement", "numbers"),
    [
        ("UPDATE report SET file_name = 'x' WHERE number = 1", [1]),
        ("UPDATE report SET previous_hash = 'x' WHERE number = 2", [2]),
        ("UPDATE report SET hash = content_hash WHERE number = 1", [1, 2]),
        ("DELETE FROM report WHERE number = 1", [2]),
        ("UPDATE report SET number = 7 WHERE number = 2", [7]),
    ],
)
def test_a_changed_report_is_named_by_its_number(
    statement: str, numbers: list[int], book: Path
) -> None:
    desk = open_for_test(book)
    with spoilt(book) as by_hand:
        by_hand.execute(statement)

    with desk.book.reading() as connection:
        found = list(broken(connection))
    desk.book.close()

    assert found == numbers
