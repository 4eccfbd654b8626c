"""Drafts: kept part by part, forgotten whole, and never part of the record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.store import drafts
from store_tools import a_copy, codes

FIRST, SECOND = "2026-11-05T08:00:00", "2026-11-05T08:00:07"


@pytest.fixture
def book(lived: Callable[[str], Path], tmp_path: Path) -> Path:
    """A book without drafts."""
    return a_copy(lived("life_small"), tmp_path)


def test_a_draft_is_kept_part_by_part_and_an_empty_part_goes_away(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        drafts.keep(writing.connection, "thu", {"M001": {"a": 1}, "M002": {"tên": "Đào"}}, FIRST)
    with desk.book.writing() as writing:
        drafts.keep(writing.connection, "thu", {"M001": {}, "M002": {"tên": "Đạo"}}, SECOND)

    with desk.book.reading() as connection:
        assert drafts.kept(connection, "thu") == {"M002": {"tên": "Đạo"}}
        assert drafts.names(connection) == {"thu": SECOND}
    desk.book.close()


def test_a_forgotten_draft_is_gone_and_the_others_stay(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        for name in ("thu:1", "thu:2", "mở"):
            drafts.keep(writing.connection, name, {"": {"a": 1}}, FIRST)
        drafts.forget(writing.connection, "thu:1")

    with desk.book.reading() as connection:
        assert list(drafts.names(connection, "thu:")) == ["thu:2"]
        assert drafts.kept(connection, "thu:1") == {}
    desk.book.close()


def test_drafts_change_nothing_that_the_book_proves(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        drafts.keep(writing.connection, "thu", {"": {"a": 1}}, FIRST)
    desk.book.close()

    assert codes(book) == set()
