from pathlib import Path

import pytest

from books import a_new_book, open_for_test
from lthtgn_desktop.store.signing_keys import StoredKey, broken, current, every
from store_tools import add_a_key, codes, spoilt

GOLDEN = StoredKey(1, "b" * 64, "Hòa", b"cert", b"locked", b"{}", "2026-01-02T08:00:00", "")


def test_a_book_that_signed_nothing_has_no_key(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))
    with desk.book.reading() as connection:
        found = (every(connection), current(connection))
    desk.book.close()

    assert found == ([], None)


def test_the_last_key_is_the_one_that_signs(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        added = add_a_key(writing.connection)
        found = current(writing.connection)
    desk.book.close()

    assert added.number == 3
    assert found == added


def test_the_hash_of_a_key_will_be_the_same_in_every_later_program() -> None:
    assert GOLDEN.hash == "9f01ccd14d429f98c9a755b7f55bb399c4aa415ba5e0fd4ca8ee784fd8ff6f2a"


@pytest.mark.parametrize(
    ("statement", "numbers"),
    [
        ("UPDATE signing_key SET person = 'x' WHERE number = 1", [1]),
        ("UPDATE signing_key SET locked = x'00' WHERE number = 2", [2]),
        ("UPDATE signing_key SET previous_hash = 'x' WHERE number = 2", [2]),
        ("DELETE FROM signing_key WHERE number = 1", [2]),
    ],
)
def test_a_changed_key_is_named_by_its_number(
    statement: str, numbers: list[int], book: Path
) -> None:
    desk = open_for_test(book)
    with spoilt(book) as by_hand:
        by_hand.execute(statement)

    with desk.book.reading() as connection:
        found = list(broken(connection))
    desk.book.close()

    assert found == numbers
    assert "key_changed" in codes(book)


def test_a_key_that_an_older_copy_of_the_book_lacks_is_taken_back(book: Path) -> None:
    older = book.read_bytes()
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        added = add_a_key(writing.connection)
    desk.book.note_keys()
    desk.book.close()
    book.write_bytes(older)

    desk = open_for_test(book)
    with desk.book.reading() as connection:
        found = current(connection)
    desk.book.close()

    assert found == added


def test_a_key_that_somebody_wrote_into_the_second_record_is_not_taken(book: Path) -> None:
    desk = open_for_test(book)
    desk.book.second.append_keys([GOLDEN._replace(number=3)])
    desk.book.close()

    desk = open_for_test(book)
    with desk.book.reading() as connection:
        found = len(every(connection))
    desk.book.close()

    assert found == 2
