"""Locks, pages and bits of the file itself; its rows are the matter of test_tampering."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.domain.errors import NotReadable
from lthtgn_desktop.store import tables
from lthtgn_desktop.store.proof import stored_schema
from lthtgn_desktop.store.second_record import folder_of
from store_tools import SCHEMA, Rows, a_copy, all_of, codes, findings, rows, schema_open, told


def test_a_good_book_has_nothing_wrong(book: Path) -> None:
    assert findings(book) == []


@pytest.mark.parametrize("lock", all_of("trigger"))
def test_a_lock_that_was_taken_away_is_found(lock: str, book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute(f"DROP TRIGGER {lock}")

    assert codes(book) == {"lock_missing"}
    assert lock in told(book)


@pytest.mark.parametrize("lock", all_of("trigger"))
def test_a_lock_that_was_changed_is_found(lock: str, book: Path) -> None:
    with schema_open(book) as by_hand:
        by_hand.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'RAISE(ABORT', 'RAISE(IGNORE') || ' '"
            " WHERE name = ?",
            (lock,),
        )
        by_hand.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'BEGIN', 'WHEN 0 BEGIN')"
            " WHERE name = ? AND sql NOT LIKE '%RAISE(IGNORE%'",
            (lock,),
        )

    assert found_or_unreadable(book)


def found_or_unreadable(book: Path) -> bool:
    try:
        return findings(book) != []
    except NotReadable:
        return True


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE note (a)",
        "CREATE VIEW event_view AS SELECT * FROM event",
        "CREATE INDEX ix_event_date ON event (date)",
        "CREATE TRIGGER after_event AFTER INSERT ON event BEGIN SELECT 1; END",
        "CREATE TRIGGER a AFTER INSERT ON voucher BEGIN DELETE FROM account WHERE 0; END",
        "ANALYZE",
    ],
)
def test_whatever_was_added_to_the_schema_is_found(statement: str, book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute(statement)
        by_hand.commit()

    assert codes(book) == {"lock_strange"}


@pytest.mark.parametrize("table", sorted(tables.metadata.tables))
def test_a_table_whose_checks_were_taken_out_is_found(table: str, book: Path) -> None:
    with schema_open(book) as by_hand:
        by_hand.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '')"
            " WHERE type = 'table' AND name = ?",
            (table,),
        )

    assert found_or_unreadable(book)


def test_an_index_that_was_taken_away_is_found(book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("DROP INDEX ix_posting_account")

    assert codes(book) == {"lock_missing"}


def test_the_schema_that_is_expected_is_that_of_a_new_book(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.reading() as connection:
        found = stored_schema(connection)
    desk.book.close()

    statements = (text.split("\n", 1) for text in SCHEMA if text)
    assert found == {name.removeprefix("-- "): sql.rstrip(";\n") for name, sql in statements}


@pytest.fixture(scope="module")
def flips(full_book: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What became of 200 copies of the book, each with one bit flipped somewhere."""
    content, whole = full_book.read_bytes(), rows(full_book)
    copy = a_copy(full_book, tmp_path_factory.mktemp("flips"))
    outcomes = []
    for position in random.Random(1).sample(range(100, len(content)), 200):  # noqa: S311 - the same each time
        flipped = bytearray(content)
        flipped[position] ^= 1 << position % 8
        copy.write_bytes(flipped)
        outcomes.append(f"{position}: {outcome(copy, whole)}")
    return outcomes


def outcome(book: Path, whole: Rows) -> str:
    if found_or_unreadable(book):
        return "found"
    return "nothing lost" if rows(book) == whole else "silent"


def test_no_flipped_bit_changes_the_book_unnoticed(flips: list[str]) -> None:
    assert [flip for flip in flips if flip.endswith("silent")] == []


def test_flipped_bits_are_found_wherever_something_stands(flips: list[str]) -> None:
    found = [flip for flip in flips if flip.endswith("found")]

    assert len(found) > 50  # most of a young book's pages is empty: there nothing is lost


def test_a_book_that_was_cut_short_is_found(book: Path) -> None:
    content = book.read_bytes()

    for size in range(4096, len(content), 4096):
        book.write_bytes(content[:size])
        assert found_or_unreadable(book), size


def test_a_page_of_zeros_is_found(book: Path) -> None:
    content, whole = book.read_bytes(), rows(book)

    for start in range(4096, len(content), 4096):
        book.write_bytes(content[:start] + bytes(4096) + content[start + 4096 :])
        assert outcome(book, whole) != "silent", start


def test_a_second_record_of_another_book_is_found(book: Path, tmp_path: Path) -> None:
    other = a_copy(book, tmp_path, "other.clb")
    log = folder_of(other) / "nhat-ky-2026.log"
    log.write_text(log.read_text("utf-8").replace('[77,"', '[77,"f'), "utf-8")

    assert codes(other) == {"record_differs"}
