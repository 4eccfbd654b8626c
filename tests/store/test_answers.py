from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.store import answers
from store_tools import add_an_answer, codes, spoilt


def test_an_answer_is_kept_as_it_came_in(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        kept = add_an_answer(writing.connection, 1)
    with desk.book.reading() as connection:
        found = answers.every(connection)
    desk.book.close()

    assert [answer.number for answer in found] == [1, 2, 3]
    assert found[-1] == kept


@pytest.mark.parametrize("number", [1, 2])
def test_a_changed_answer_is_named_by_its_number(number: int, book: Path) -> None:
    desk = open_for_test(book)
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE answer SET content = x'00' WHERE number = ?", (number,))

    with desk.book.reading() as connection:
        found = list(answers.broken(connection))
    desk.book.close()

    assert found == [number]
    assert "answer_changed" in codes(book)
