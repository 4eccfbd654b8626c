from collections.abc import Callable
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.store import history, passbooks
from lthtgn_desktop.store.passbooks import StoredPassbook, StoredPassbookLine
from members_on_paper import a_club_on_paper, has, pays
from store_tools import a_copy, codes, spoilt

AT = ("2026-01-01T08:00:00", "Người thử", "")
VOLUME = StoredPassbook(0, "M001", 1, "year-card", 0, "2022-01-01", 0, *AT)
LINES = [
    StoredPassbookLine(0, "M001", 1, "payments", 1, row, row, "printed", *AT) for row in (1, 2, 3)
]


@pytest.fixture
def book(lived: Callable[[str], Path], tmp_path: Path) -> Path:
    """A book that no paper was ever made of."""
    return a_copy(lived("life_small"), tmp_path)


def a_book_with_a_passbook(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        passbooks.add(writing.connection, [VOLUME])
        passbooks.add_lines(writing.connection, LINES)
    desk.book.close()


def test_volumes_and_lines_are_kept_in_their_order(book: Path) -> None:
    a_book_with_a_passbook(book)

    desk = open_for_test(book)
    with desk.book.reading() as connection:
        (volume,) = passbooks.every(connection)
        lines = passbooks.every_line(connection)
    desk.book.close()

    assert (volume.number, volume.member, volume.volume) == (1, "M001", 1)
    assert [(line.number, line.row) for line in lines] == [(1, 1), (2, 2), (3, 3)]
    assert codes(book) == set()


def test_a_changed_passbook_and_a_changed_line_are_found(book: Path) -> None:
    a_book_with_a_passbook(book)
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE passbook SET since = '2023-01-01'")
        by_hand.execute("UPDATE passbook_line SET row = 9 WHERE number = 2")

    assert {"passbook_changed", "passbook_line_changed"} <= codes(book)


def test_what_was_posted_is_told_by_member(full_book: Path, tmp_path: Path) -> None:
    desk = open_for_test(a_copy(full_book, tmp_path, "full.clb"))
    with desk.book.reading() as connection:
        everybody = passbooks.posted(connection)
        one = passbooks.posted(connection, "M001")
    desk.book.close()

    assert one == {"M001": everybody["M001"]}
    assert all(code == posting.member for code, found in everybody.items() for posting in found)
    sequences = [posting.sequence for posting in everybody["M001"]]
    assert sequences == sorted(sequences)


def test_a_reversal_is_told_as_what_it_takes_back_and_of_which_day(tmp_path: Path) -> None:
    repaid = pays("2026-02-20") | {"ref": "tra"}
    undone = {"type": "reverse", "date": "2026-03-01", "of": "tra", "reason": "ghi nhầm"}
    with a_club_on_paper(tmp_path) as desk:
        has(desk, repaid, undone)
        with desk.book.reading() as connection:
            paid, back = passbooks.posted(connection)["M001"]

    assert (paid.act, paid.reverses, back.act) == ("collect", None, "collect")
    assert (back.reverses, back.amount) == (paid.day, -paid.amount)


def test_who_has_something_of_a_day_on_no_paper_is_counted(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.reading() as connection:
        (day,) = history.last_days(connection, ("collect",), 1)
        waiting = passbooks.waiting(connection, day)
        (collected,) = list(history.events(connection, ("collect",), on=day))
    lines = collected.event.act.lines  # type: ignore[union-attr] # it is a collection
    row = LINES[0]._replace(member=lines[0].member, sequence=collected.sequence)
    with desk.book.writing() as writing:
        passbooks.add(writing.connection, [VOLUME._replace(member=row.member)])
        passbooks.add_lines(writing.connection, [row])
    with desk.book.reading() as connection:
        afterwards = passbooks.waiting(connection, day)
    desk.book.close()

    assert waiting >= len({line.member for line in lines})
    assert afterwards == waiting - 1
