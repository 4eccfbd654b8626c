from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Connection

from books import a_new_book, open_for_test
from lthtgn_desktop.domain import accounts
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.ledger import Posting
from lthtgn_desktop.store import history, vouchers
from lthtgn_desktop.store.chain import (
    Link,
    Stamp,
    first_hash,
    head,
    postings_text,
    stored_links,
    vouchers_text,
)
from lthtgn_desktop.store.vouchers import Voucher

LINK = Link(
    sequence=12,
    ref="e000012",
    type="receive",
    date="2022-06-01",
    document='{"type":"receive"}',
    stamp=Stamp("2026-01-01T08:00:00", "Nguyễn Thị Hòa", "lthtgn 0.1.0"),
    postings="1|Assets:Cash:HD|5000|2022-06-01||\n2|Income:Gift:HD|-5000|2022-06-01||",
    vouchers="HD|PT|2022|1|5000",
    figures="",
)
OTHERS = [
    LINK._replace(sequence=13),
    LINK._replace(ref="e000013"),
    LINK._replace(type="spend"),
    LINK._replace(date="2022-06-02"),
    LINK._replace(document='{"type":"receive" }'),
    LINK._replace(stamp=LINK.stamp._replace(at="2026-01-01T08:00:01")),
    LINK._replace(stamp=LINK.stamp._replace(by="Nguyễn Thị Hoà")),
    LINK._replace(stamp=LINK.stamp._replace(program="lthtgn 0.1.1")),
    LINK._replace(postings=LINK.postings.replace("5000", "5001")),
    LINK._replace(vouchers="HD|PT|2022|2|5000"),
    LINK._replace(figures="{}"),
]


@pytest.fixture
def connection(full_book: Path) -> Iterator[Connection]:
    desk = open_for_test(full_book)
    with desk.book.reading() as connection:
        yield connection
    desk.book.close()


def test_the_hash_of_an_event_will_be_the_same_in_every_later_program() -> None:
    assert LINK.hash("0" * 64) == (
        "fa805de028ae12b152ad8a10ef8b4186421125f9b3fadad139c81a0074b94ac5"
    )


def test_the_hash_of_a_books_own_row_will_be_the_same_in_every_later_program() -> None:
    assert first_hash("b-1", 0, "2026-01-01T08:00:00", "lthtgn 0.1.0") == (
        "1b1185fcadd3d2d9bd5ac5c847437ba5c1bd12378e9920fe2b84330436ccf8a0"
    )


@pytest.mark.parametrize("other", OTHERS)
def test_everything_that_a_person_relies_on_is_in_the_hash(other: Link) -> None:
    assert other.hash("0" * 64) != LINK.hash("0" * 64)


def test_what_went_before_is_in_the_hash() -> None:
    assert LINK.hash("0" * 64) != LINK.hash("1" + "0" * 63)


def test_whether_a_book_is_for_practice_is_in_the_hash() -> None:
    assert first_hash("b-1", 0, "2026", "p") != first_hash("b-1", 1, "2026", "p")


def test_an_entry_is_one_line_a_posting() -> None:
    entry = (
        Posting(accounts.cash("TTN"), 510_000, "M001"),
        Posting(accounts.loans("TTN", "M001", "L0001"), -510_000, "M001", "L0001"),
    )

    assert postings_text(entry, "2022-06-10") == (
        "1|Assets:Cash:TTN|510000|2022-06-10|M001|\n"
        "2|Assets:Loans:TTN:M001:L0001|-510000|2022-06-10|M001|L0001"
    )


def test_vouchers_are_one_line_each_in_a_fixed_order() -> None:
    cash, bank = Voucher("TTN", "PT", 2022, 3, 500), Voucher("HD", "BN", 2022, 1, 500)

    assert vouchers_text([cash, bank]) == "HD|BN|2022|1|500\nTTN|PT|2022|3|500"


def test_every_event_names_the_hash_of_the_one_before(connection: Connection) -> None:
    links = list(stored_links(connection))

    assert [stored.link.hash(stored.previous_hash) for stored in links] == [x.hash for x in links]
    assert all(later.previous_hash == earlier.hash for earlier, later in pairwise(links))


def test_the_database_puts_the_same_text_together_as_the_program(connection: Connection) -> None:
    books, numbered = Books(), vouchers.by_event(connection)
    events = dict(history.events(connection))

    for stored in stored_links(connection):
        event = events[stored.link.sequence]
        entry = examine(books, event)
        assert stored.link.postings == postings_text(entry, event.date.isoformat())
        assert stored.link.vouchers == vouchers_text(numbered.get(stored.link.sequence, []))
        books.accept(event, entry)


def test_the_links_after_a_number_are_the_later_ones(connection: Connection) -> None:
    assert [stored.link.sequence for stored in stored_links(connection, 70)] == list(range(71, 78))


def test_the_head_is_the_last_event(connection: Connection) -> None:
    *_, last = stored_links(connection)

    assert head(connection) == (77, last.hash)


def test_the_head_of_an_empty_book_is_its_own_row(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "new"))
    with desk.book.reading() as connection:
        own = connection.exec_driver_sql("SELECT id, practice, created_at, program FROM book").one()
        found = head(connection)
    desk.book.close()

    assert found == (0, first_hash(*own))


def test_a_closed_months_figures_are_in_the_chain(connection: Connection) -> None:
    closings = [x.link for x in stored_links(connection) if x.link.type == "close"]

    assert len(closings) == 6
    assert all('|{"funds":' in link.figures for link in closings)
    assert date.fromisoformat(closings[0].date) == date(2022, 6, 30)
