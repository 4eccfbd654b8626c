"""Whoever changes a row of a book by hand is found out, and told which entry it was."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from books import open_for_test
from lthtgn_desktop.domain.errors import ClubError
from store_tools import (
    REVERSAL,
    all_of,
    an_empty_schema,
    codes,
    columns_of,
    findings,
    rows,
    spoilt,
    sql,
    tables_of,
    told,
    without_second_record,
)

OTHER_KIND = {"PT": "PC", "PC": "PT", "BC": "BN", "BN": "BC"}
UNSEEN = {"alembic_version", "draft"}
"""Tables that prove nothing: Alembic's own note, and what is typed and not recorded yet."""


class Place(NamedTuple):
    """One column of one table."""

    table: str
    column: str


def all_places() -> list[Place]:
    with closing(an_empty_schema()) as schema:
        found = [(t, c) for t in tables_of(schema) for c in columns_of(schema, t)]
    return [Place(*place) for place in found if place[0] not in UNSEEN]


TABLES = [name for name in all_of("table") if name not in UNSEEN]
OF_AN_EVENT = [place for place in all_places() if place.table in {"event", "posting", "voucher"}]


def by_one(column: str, value: object) -> object:
    """A value that could as well have stood there."""
    if value is None:
        return "M001"
    if isinstance(value, int):
        return 1 - value if column == "practice" else value + 1
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    text = str(value)
    if column in {"date", "month"}:
        return text[:-1] + ("1" if text[-1] != "1" else "2")
    if column.endswith("hash") and text:
        return ("0" if text[0] != "0" else "1") + text[1:]
    return OTHER_KIND.get(text, text + "x")


def by_much(column: str, value: object) -> object:
    """A value from far away."""
    if column in {"date", "month"}:
        return str(value).replace("2022", "2042")
    if isinstance(value, int):
        return value + 1_000_000
    return column.encode() if isinstance(value, bytes) else f"X{column}"


class Spoilt(NamedTuple):
    """What was changed in which row."""

    row: dict[str, object]
    old: object
    new: object


def where(columns: list[str]) -> str:
    return " AND ".join(f"{column} IS ?" for column in columns)


def change(book: Path, place: Place, to: Callable[[str, object], object]) -> Spoilt:
    """Change one column of one row, drawn by lot."""
    table, column = place
    with spoilt(book) as by_hand:
        columns = columns_of(by_hand, table)
        for row in a_lot(by_hand, table):
            named = dict(zip(columns, row, strict=True))
            new = to(column, named[column])
            statement = sql("UPDATE", table, "SET", column, "= ? WHERE", where(columns))
            try:
                by_hand.execute(statement, (new, *row))
            except sqlite3.IntegrityError:
                continue  # another row has this value already, and only one may
            return Spoilt(named, named[column], new)
    raise AssertionError(place)


def a_lot(by_hand: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    found = by_hand.execute(sql("SELECT * FROM", table)).fetchall()
    random.Random(table).shuffle(found)  # noqa: S311 - a lot that falls the same each time
    return found


def names_of(book: Path, sequence: object) -> list[str]:
    """How a person knows an event: its ref and its vouchers."""
    seen = rows(book)
    refs = [str(row[1]) for row in seen["event"] if row[0] == sequence]
    labels = [f"{v[1]} {v[3]}/{v[2]} {v[0]}" for v in seen["voucher"] if v[4] == sequence]
    return refs + labels


@pytest.mark.parametrize("to", [by_one, by_much])
@pytest.mark.parametrize("place", all_places(), ids=".".join)
def test_a_changed_value_is_found(
    place: Place, to: Callable[[str, object], object], book: Path
) -> None:
    changed = change(book, place, to)

    assert told(book) != "", changed


@pytest.mark.parametrize("place", OF_AN_EVENT, ids=".".join)
def test_the_entry_of_a_changed_value_is_named(place: Place, book: Path, full_book: Path) -> None:
    changed = change(book, place, by_one)

    said = told(book)

    names = names_of(full_book, changed.row["sequence"])
    assert any(name in said for name in names), (changed, said)


@pytest.mark.parametrize("place", OF_AN_EVENT, ids=".".join)
def test_a_changed_value_is_found_without_the_second_record(place: Place, book: Path) -> None:
    change(without_second_record(book), place, by_one)

    assert findings(book) != []


@pytest.mark.parametrize("place", OF_AN_EVENT, ids=".".join)
def test_a_book_with_a_changed_value_is_not_opened(place: Place, book: Path) -> None:
    change(book, place, by_one)
    before = book.read_bytes()

    with pytest.raises(ClubError):
        open_for_test(book)

    assert book.read_bytes() == before


@pytest.mark.parametrize("table", ["event", "posting", "voucher"])
def test_a_deleted_row_is_found_and_the_entry_named(
    table: str, book: Path, full_book: Path
) -> None:
    with spoilt(book) as by_hand:
        row, columns = a_lot(by_hand, table)[0], columns_of(by_hand, table)
        by_hand.execute(sql("DELETE FROM", table, "WHERE", where(columns)), row)
    sequence = dict(zip(columns, row, strict=True))["sequence"]

    said = told(book)

    assert any(name in said for name in names_of(full_book, sequence))


@pytest.mark.parametrize("table", ["book", "account", "closed_month"])
def test_a_deleted_row_is_found(table: str, book: Path) -> None:
    with spoilt(book) as by_hand:
        row, columns = a_lot(by_hand, table)[0], columns_of(by_hand, table)
        by_hand.execute(sql("DELETE FROM", table, "WHERE", where(columns)), row)

    assert findings(book) != []


def test_a_report_that_was_taken_out_from_between_is_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("DELETE FROM report WHERE number = 1")

    assert codes(book) == {"report_changed"}


def test_an_event_that_was_taken_out_whole_is_told_from_the_second_record(book: Path) -> None:
    with spoilt(book) as by_hand:
        for table in ("posting", "voucher", "event"):
            by_hand.execute(sql("DELETE FROM", table, "WHERE sequence = 54"))

    assert codes(book) == {"event_missing", "voucher_gap"}
    assert "số 54 (–) không còn" in told(book)
    assert "số hiệu “e000054”" in told(book)


def test_the_last_event_that_was_taken_out_whole_is_found_by_the_second_record(book: Path) -> None:
    with spoilt(book) as by_hand:
        for table in ("posting", "voucher", "event"):
            by_hand.execute(sql("DELETE FROM", table, "WHERE sequence = 77"))

    assert codes(book) == {"record_longer"}
    assert f"số hiệu “{REVERSAL}”" in told(book)


INSERTED: dict[str, tuple[object, ...]] = {
    "book": (2, "b", 0, "2026-01-01T08:00:00", "lthtgn"),
    "event": (78, "la", "meeting", "2022-12-05", "{}", "2026-01-01T08:00:00", "x", "x", "y", "z"),
    "account": (999, "Rác", "Income", "HD", "Gift"),
    "posting": (54, 99, 1, 5000, "2022-09-10", None, None),
    "voucher": ("HD", "PT", 2031, 1, 54, 5000),
    "closed_month": ("2022-12", 54, "{}"),
    "report": (
        3,
        "2022-08",
        "2026-01-01T08:00:00",
        "BC.xlsx",
        "a" * 64,
        "b" * 64,
        "c" * 64,
        "",
        "",
    ),
    "signing_key": (3, "a" * 64, "x", b"x", b"x", b"x", "2026-01-01", "b" * 64, "c" * 64),
    "answer": (3, "a" * 64, 1, "b" * 64, "2026-01-01T08:00:00", "x", b"PK", "b" * 64, "c" * 64),
    "paper_setting": (3, "{}", "2026-01-01T08:00:00", "x", "b" * 64, "c" * 64),
    "passbook": (3, "M001", 3, "year-card", 0, "2022-01-01", 0, "x", "x", "b" * 64, "c" * 64),
    "passbook_line": (3, "M001", 2, "dues", 1, 2, 12, "printed", "x", "x", "b" * 64, "c" * 64),
}


@pytest.mark.parametrize("table", TABLES)
def test_an_inserted_row_is_found(table: str, book: Path) -> None:
    with spoilt(book) as by_hand:
        marks = ", ".join("?" * len(INSERTED[table]))
        by_hand.execute(sql("INSERT INTO", table, "VALUES (", marks, ")"), INSERTED[table])

    assert findings(book) != []


SWAPPED = [
    ("event", "document", "sequence", 11, 12),
    ("event", "ref", "sequence", 11, 12),
    ("event", "hash", "sequence", 11, 12),
    ("event", "previous_hash", "sequence", 11, 12),
    ("account", "name", "id", 1, 2),
    ("closed_month", "figures", "month", "2022-06", "2022-07"),
    ("closed_month", "sequence", "month", "2022-06", "2022-07"),
    ("report", "file_name", "number", 1, 2),
    ("report", "hash", "number", 1, 2),
    ("paper_setting", "settings", "number", 1, 2),
    ("passbook", "hash", "number", 1, 2),
    ("passbook_line", "volume", "number", 1, 2),
]


@pytest.mark.parametrize("case", SWAPPED, ids=[f"{table}.{of}" for table, of, *_ in SWAPPED])
def test_two_swapped_values_are_found(
    case: tuple[str, str, str, object, object], book: Path
) -> None:
    table, column, key, one, two = case
    query = sql("SELECT", column, "FROM", table, "WHERE", key, "= ?")
    statement = sql("UPDATE", table, "SET", column, "= ? WHERE", key, "= ?")
    with spoilt(book) as by_hand:
        (first,) = by_hand.execute(query, (one,)).fetchone()
        (second,) = by_hand.execute(query, (two,)).fetchone()
        by_hand.execute(statement, (-1 if isinstance(first, int) else "giữ chỗ", one))
        by_hand.execute(statement, (first, two))
        by_hand.execute(statement, (second, one))

    assert findings(book) != []


def test_two_swapped_amounts_are_found_and_both_entries_named(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE posting SET amount = amount + 1 WHERE sequence = 9 AND line = 1")
        by_hand.execute("UPDATE posting SET amount = amount - 1 WHERE sequence = 10 AND line = 1")

    said = told(book)

    assert "e000009" in said
    assert "e000010" in said


def test_amounts_changed_on_both_sides_of_an_entry_are_found(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE posting SET amount = amount * 2 WHERE sequence = 9")

    assert codes(book) == {"event_changed"}


def test_an_entry_that_does_not_add_up_is_told_with_the_difference(book: Path) -> None:
    with spoilt(book) as by_hand:
        by_hand.execute("UPDATE posting SET amount = amount + 7000 WHERE sequence = 9 AND line = 1")

    assert codes(book) == {"event_changed", "not_zero"}
    assert "7.000" in told(book)
