"""How much is in a book."""

from pathlib import Path

from books import a_replayed_book, open_for_test
from lthtgn_desktop.store.book_size import events_of_types, rows_of_tables


def test_every_table_and_every_type_of_event_is_counted(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    with desk.book.reading() as connection:
        rows, events = rows_of_tables(connection), events_of_types(connection)
    desk.close()

    assert rows["book"] == 1
    assert rows["event"] == sum(events.values()) == 76
    assert events["club"] == 1
