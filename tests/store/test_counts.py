from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.closing import counted
from lthtgn_desktop.store import counts
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_figures import picture

DAY = date(2022, 12, 5)
COUNT = {"type": "count", "date": "2022-12-05", "fund": "HD", "notes": {"500000": 4, "1": 7}}
GIFT = {
    "type": "receive",
    "date": "2022-12-05",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "mobilised",
    "amount": 70_000,
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.book.close()


def test_counts_are_found_as_they_were_recorded(desk: Desk) -> None:
    record_document(desk, COUNT)

    with desk.book.reading() as connection:
        found = counts.every(connection)

    assert [count.day.month for count in found] == [6, 7, 8, 9, 10, 11, 12]
    assert (found[-1].act.fund, counted(found[-1].act)) == ("HD", 2_000_007)


def test_the_book_says_at_a_count_what_the_screen_compared_it_with(desk: Desk) -> None:
    record_document(desk, GIFT)
    on_screen = picture(desk, DAY).balances.funds["HD"].cash
    record_document(desk, COUNT)
    record_document(desk, GIFT)
    record_document(desk, GIFT | {"date": "2022-12-04"})
    record_document(desk, GIFT | {"date": "2022-12-06"})

    with desk.book.reading() as connection:
        in_book = counts.in_book(connection, counts.every(connection)[-1])

    assert in_book == on_screen
    assert picture(desk, DAY).balances.funds["HD"].cash == on_screen + 140_000
