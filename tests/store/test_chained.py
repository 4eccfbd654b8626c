from pathlib import Path

from books import open_for_test
from lthtgn_desktop.store import chained, tables
from lthtgn_desktop.store.signing_keys import StoredKey


def test_bytes_and_numbers_are_hashed_as_text() -> None:
    assert chained.hash_of([1, b"\x00", "x"]) == chained.hash_of(["1", "00", "x"])


def test_the_order_of_the_fields_counts() -> None:
    assert chained.hash_of(["a", "b"]) != chained.hash_of(["b", "a"])


def test_a_chain_goes_on_after_its_last_row(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.reading() as connection:
        rows = chained.every(connection, tables.signing_key, StoredKey)
        found = chained.next_number(connection, tables.signing_key)
        end = chained.last_hash(connection, tables.signing_key)
        wrong = list(chained.broken(connection, tables.signing_key, StoredKey))
    desk.book.close()

    assert (found, end, wrong) == (3, rows[-1].hash, [])
