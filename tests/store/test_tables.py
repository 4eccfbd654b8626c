import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from books import MIGRATIONS
from lthtgn_desktop.store import tables
from store_tools import columns_of, rows, sql, tables_of

EXPECTED = set(tables.metadata.tables)
KEPT_FOREVER = sorted(EXPECTED - {"draft"})
"""What is typed and not recorded yet is no part of the record."""


def next_event(
    sequence: int = 78, ref: str = "'moi'", date: str = "date", after: str = "hash"
) -> str:
    """Insert a copy of the last event, changed in one place."""
    columns = f"{sequence}, {ref}, type, {date}, document, recorded_at, recorded_by, program"
    return sql(
        "INSERT INTO event SELECT", columns, ",", after, ", hash FROM event WHERE sequence = 77"
    )


NULLS = "NULL, NULL)"


def posting(amount: str, *, sequence: int = 78, line: int = 1, day: str = "2022-12-01") -> str:
    return sql(
        "INSERT INTO posting VALUES (", sequence, ",", line, f", 1, {amount}, '{day}',", NULLS
    )


def voucher(series: str, number: str, sequence: int = 78) -> str:
    return sql("INSERT INTO voucher VALUES (", series, ",", number, ",", sequence, ", 5000)")


REPORT_4 = (
    "INSERT INTO report SELECT 4, month, made_at, file_name, content_hash, previous_hash, hash,"
    " file_id, signer FROM report WHERE number = 2"
)
KEY_4 = (
    "INSERT INTO signing_key SELECT 4, fingerprint, person, certificate, locked, card,"
    " made_at, previous_hash, hash FROM signing_key WHERE number = 2"
)
LATE = "2022-12-02"
INSERTIONS: list[tuple[str, list[str], str]] = [
    (
        "an entry that does not add up to zero",
        [posting("5000"), next_event()],
        "does not add up to zero",
    ),
    (
        "an entry of another day than its event",
        [posting("5000", day=LATE), posting("-5000", line=2, day=LATE), next_event()],
        "another date than its event",
    ),
    (
        "a posting of a finished event",
        [posting("5000", sequence=77, line=9)],
        "the event is posted already",
    ),
    ("a posting of nothing", [posting("0")], "ck_posting_amount"),
    ("an amount that no club has", [posting("1000000000000001")], "ck_posting_amount"),
    ("half a đồng", [posting("0.5")], "cannot store REAL value"),
    ("a gap in the events", [next_event(79)], "an event is missing before this one"),
    (
        "an event that does not follow the one before",
        [next_event(after="previous_hash")],
        "does not follow the one before",
    ),
    ("a day with an hour", [next_event(date="'2022-12-01T08:00'")], "ck_event_date"),
    ("an event under a name that is taken", [next_event(ref="ref")], "another event has this name"),
    ("a gap in the vouchers", [voucher("'HD', 'PT', 2022", "999")], "a voucher number is missing"),
    (
        "a book of vouchers that does not begin with 1",
        [voucher("'HD', 'PT', 2023", "2")],
        "a voucher number is missing",
    ),
    (
        "a voucher of a finished event",
        [voucher("'HD', 'PT', 2023", "1", sequence=77)],
        "the event is posted already",
    ),
    ("a kind of voucher that nobody knows", [voucher("'HD', 'XX', 2022", "1")], "ck_voucher_kind"),
    ("a gap in the reports", [REPORT_4], "a report number is missing"),
    ("a gap in the keys", [KEY_4], "a key is missing"),
    (
        "a second row of the book",
        ["INSERT INTO book VALUES (2, 'b', 0, '', '')"],
        "has its row already",
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


@pytest.mark.parametrize("name", KEPT_FOREVER)
def test_no_row_can_be_deleted(name: str, by_hand: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        by_hand.execute(sql("DELETE FROM", name))


@pytest.mark.parametrize("name", KEPT_FOREVER)
def test_no_column_can_be_changed(name: str, by_hand: sqlite3.Connection) -> None:
    for column in columns_of(by_hand, name):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            by_hand.execute(sql("UPDATE", name, "SET", column, "=", column))


def insert(book: Path, *statements: str) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        for statement in statements:
            by_hand.execute(statement)
        by_hand.commit()


@pytest.mark.parametrize(
    ("statements", "because"),
    [case[1:] for case in INSERTIONS],
    ids=[case[0] for case in INSERTIONS],
)
def test_the_book_itself_refuses(statements: list[str], because: str, book: Path) -> None:
    before = rows(book)

    with pytest.raises(sqlite3.IntegrityError, match=because):
        insert(book, *statements)

    assert rows(book) == before


def test_postings_without_their_event_cannot_stay(book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("PRAGMA foreign_keys = ON")
        by_hand.execute("INSERT INTO posting VALUES (78, 1, 1, 5000, '2022-12-01', NULL, NULL)")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            by_hand.commit()
