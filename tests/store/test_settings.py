from collections.abc import Callable
from pathlib import Path

import pytest

from books import open_for_test
from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.store import settings
from store_tools import a_copy, codes, spoilt

OLD = PaperSettings(above="HỘI NCT XÃ LIÊN NGHĨA")
NEW = PaperSettings(above="HỘI NGƯỜI CAO TUỔI XÃ LIÊN NGHĨA", says_even=False)


@pytest.fixture
def book(lived: Callable[[str], Path], tmp_path: Path) -> Path:
    """A book whose club has no wishes yet."""
    return a_copy(lived("life_small"), tmp_path)


def a_book_with_wishes(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.writing() as writing:
        for wishes in (OLD, NEW):
            settings.add(writing.connection, wishes, desk.stamp())
    desk.book.close()


def test_the_last_wishes_count_and_none_are_as_if_nobody_had_asked(book: Path) -> None:
    desk = open_for_test(book)
    with desk.book.reading() as connection:
        assert settings.current(connection) == PaperSettings()
    desk.book.close()
    a_book_with_wishes(book)

    desk = open_for_test(book)
    with desk.book.reading() as connection:
        assert settings.current(connection) == NEW
    desk.book.close()
    assert codes(book) == set()


def test_changed_wishes_are_found(book: Path) -> None:
    a_book_with_wishes(book)
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE paper_setting SET settings = replace(settings, 'HỘI', 'HOI')")

    assert "paper_setting_changed" in codes(book)
