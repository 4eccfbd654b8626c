"""Which day forms propose, and up to which day figures are shown."""

from datetime import date, datetime
from pathlib import Path

import pytest

from books import AROUND, a_new_book, a_replayed_book, open_for_test
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.working_day import club_now, figures_day, proposed_day

OLD = datetime.fromisoformat("2009-01-01T08:00:00")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_replayed_book(tmp_path_factory.mktemp("book"), "life_small")


def test_today_is_proposed(small: Path) -> None:
    desk = open_for_test(small)

    assert (proposed_day(desk), figures_day(desk)) == (date(2026, 1, 1), date(2026, 1, 1))
    desk.book.close()


def test_a_clock_that_is_behind_gives_the_first_open_day_and_the_newest_figures(
    small: Path,
) -> None:
    desk = open_desk(small, AROUND._replace(clock=lambda: OLD))

    assert (proposed_day(desk), figures_day(desk)) == (date(2022, 12, 1), date(2022, 11, 30))
    desk.book.close()


def test_a_book_without_a_club_has_only_today(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))

    assert (proposed_day(desk), figures_day(desk)) == (date(2026, 1, 1), date(2026, 1, 1))
    assert club_now(desk).identity is None
    desk.book.close()
