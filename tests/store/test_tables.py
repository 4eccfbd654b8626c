import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from books import MIGRATIONS
from lthtgn_desktop.store import tables
from store_tools import columns_of, rows, tables_of

EXPECTED = set(tables.metadata.tables)
NEXT_EVENT = (
    "INSERT INTO event SELECT {number}, 'moi', type, date, document, recorded_at, recorded_by,"
    " program, {previous}, hash FROM event WHERE sequence = 77"
)
INSERTIONS = [
    (
        "an entry that does not add up to zero",
        "INSERT INTO posting VALUES (78, 1, 1, 5000, '2022-12-01', NULL, NULL);"
        + NEXT_EVENT.format(number=78, previous="hash"),
        "does not add up to zero",
    ),
    (
        "an entry of another day than its event",
        "INSERT INTO posting VALUES (78, 1, 1, 5000, '2022-12-02', NULL, NULL);"
        "INSERT INTO posting VALUES (78, 2, 2, -5000, '2022-12-02', NULL, NULL);"
        + NEXT_EVENT.format(number=78, previous="hash"),
        "another date than its event",
    ),
    (
        "a posting of a finished event",
        "INSERT INTO posting VALUES (77, 9, 1, 5000, '2022-12-01', NULL, NULL)",
        "the event is posted already",
    ),
    (
        "a posting of nothing",
        "INSERT INTO posting VALUES (78, 1, 1, 0, '2022-12-01', NULL, NULL)",
        "ck_posting_amount",
    ),
    (
        "an amount that no club has",
        "INSERT INTO posting VALUES (78, 1, 1, 1000000000000001, '2022-12-01', NULL, NULL)",
        "ck_posting_amount",
    ),
    (
        "a half đồng",
        "INSERT INTO posting VALUES (78, 1, 1, 0.5, '2022-12-01', NULL, NULL)",
        "cannot store REAL value",
    ),
    (
        "a gap in the events",
        NEXT_EVENT.format(number=79, previous="hash"),
        "an event is missing before this one",
    ),
    (
        "an event that does not follow the one before",
        NEXT_EVENT.format(number=78, previous="previous_hash"),
        "does not follow the one before",
    ),
    (
        "a day with an hour",
        "INSERT INTO event SELECT 78, 'moi', type, '2022-12-01T08:00', document, recorded_at,"
        " recorded_by, program, hash, hash FROM event WHERE sequence = 77",
        "ck_event_date",
    ),
    (
        "an event under a name that is taken",
        "INSERT INTO event SELECT 78, ref, type, date, document, recorded_at,"
        " recorded_by, program, hash, hash FROM event WHERE sequence = 77",
        "event.ref",
    ),
    (
        "a gap in the vouchers",
        "INSERT INTO voucher VALUES ('HD', 'PT', 2022, 999, 78, 5000)",
        "a voucher number is missing",
    ),
    (
        "a book of vouchers that does not begin with 1",
        "INSERT INTO voucher VALUES ('HD', 'PT', 2023, 2, 78, 5000)",
        "a voucher number is missing",
    ),
    (
        "a voucher of a finished event",
        "INSERT INTO voucher SELECT fund, kind, year, max(number) + 1, 77, 5000 FROM voucher"
        " WHERE fund = 'HD' AND kind = 'PC'",
        "the event is posted already",
    ),
    (
        "a kind of voucher that nobody knows",
        "INSERT INTO voucher VALUES ('HD', 'XX', 2022, 1, 78, 5000)",
        "ck_voucher_kind",
    ),
    (
        "a gap in the reports",
        "INSERT INTO report SELECT 4, month, made_at, file_name, content_hash, previous_hash, hash"
        " FROM report WHERE number = 2",
        "a report number is missing",
    ),
    (
        "a second row of the book",
        "INSERT INTO book VALUES (2, 'b', 0, '', '')",
        "ck_book_one",
    ),
]


@pytest.fixture
def by_hand(book: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection, as any tool makes one, with all locks in their place."""
    with closing(sqlite3.connect(book)) as connection:
        yield connection


def test_the_page_of_tables_names_what_the_migrations_make(by_hand: sqlite3.Connection) -> None:
    assert set(tables_of(by_hand)) == EXPECTED | {"alembic_version"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_page_of_tables_has_the_columns_that_the_migrations_make(
    name: str, by_hand: sqlite3.Connection
) -> None:
    made = by_hand.execute(f"PRAGMA table_info({name})").fetchall()

    written = [
        (column.name, str(column.type), column.primary_key)
        for column in tables.metadata.tables[name].columns
    ]

    assert written == [(column, kind, bool(key)) for _, column, kind, _, _, key in made]


def test_the_version_of_a_book_is_the_number_of_the_newest_migration() -> None:
    numbers = [int(path.name[:4]) for path in (MIGRATIONS / "versions").glob("[0-9]*.py")]

    assert max(numbers) == tables.SCHEMA_VERSION


def test_a_new_book_says_in_its_header_what_it_is(by_hand: sqlite3.Connection) -> None:
    found = [
        by_hand.execute(f"PRAGMA {p}").fetchone()[0] for p in ("application_id", "user_version")
    ]

    assert found == [0x4C544847, tables.SCHEMA_VERSION]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_row_can_be_deleted(name: str, by_hand: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        by_hand.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_column_can_be_changed(name: str, by_hand: sqlite3.Connection) -> None:
    for column in columns_of(by_hand, name):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            by_hand.execute(f"UPDATE {name} SET {column} = {column}")  # noqa: S608 - our own names


@pytest.mark.parametrize(
    ("script", "because"), [case[1:] for case in INSERTIONS], ids=[case[0] for case in INSERTIONS]
)
def test_the_book_itself_refuses(script: str, because: str, book: Path) -> None:
    before = rows(book)

    with (
        closing(sqlite3.connect(book)) as by_hand,
        pytest.raises(sqlite3.IntegrityError, match=because),
    ):
        for statement in script.split(";"):
            by_hand.execute(statement)

    assert rows(book) == before


def test_postings_without_their_event_cannot_stay(book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("PRAGMA foreign_keys = ON")
        by_hand.execute("INSERT INTO posting VALUES (78, 1, 1, 5000, '2022-12-01', NULL, NULL)")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            by_hand.commit()
