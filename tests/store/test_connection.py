import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.store.connection import SETTINGS, close_engine, open_engine, told
from store_tools import a_copy, codes, cut_off_in_the_middle, rows

WANTED = [
    ("foreign_keys", 1),
    ("journal_mode", "truncate"),
    ("synchronous", 3),
    ("busy_timeout", 5000),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("temp_store", 2),
]


@pytest.mark.parametrize(("setting", "value"), WANTED)
def test_every_setting_takes_and_is_read_back(setting: str, value: object, book: Path) -> None:
    engine = open_engine(book, read_only=False)

    with engine.connect() as connection:
        found = connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one()
    close_engine(engine)

    assert found == value
    assert SETTINGS[setting] == value


def test_nothing_of_the_file_is_mapped_into_memory(book: Path) -> None:
    engine = open_engine(book, read_only=False)

    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA mmap_size").scalar()
    close_engine(engine)

    assert found in {0, None}  # None: this SQLite was built without mapping
    assert SETTINGS["mmap_size"] == 0


def test_a_setting_that_does_not_take_stops_the_program(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SETTINGS, "cell_size_check", 7)
    engine = open_engine(book, read_only=False)

    with pytest.raises(OperationalError, match="cell_size_check is 1, not 7"):
        engine.connect()


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "missing.clb", read_only=False)

    with pytest.raises(OperationalError):
        engine.connect()

    assert list(tmp_path.iterdir()) == []


def test_a_book_opened_for_looking_cannot_be_written(book: Path) -> None:
    engine = open_engine(book, read_only=True)

    with engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("INSERT INTO account VALUES (999, 'a', 'b', 'c', 'd')")
    close_engine(engine)


@pytest.mark.parametrize(
    "name", ["sổ quỹ thôn Đông.clb", "a?mode=ro.clb", "50%25.clb", "#1.clb", "a'b\";.clb"]
)
def test_any_name_of_a_file_can_be_opened(name: str, book: Path, tmp_path: Path) -> None:
    engine = open_engine(a_copy(book, tmp_path, name), read_only=False)

    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
    close_engine(engine)

    assert found == 77


def test_what_is_rolled_back_leaves_nothing_not_even_a_table(book: Path) -> None:
    engine = open_engine(book, read_only=False)

    with engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("CREATE TABLE half_done (a)")
        transaction.rollback()
    close_engine(engine)

    assert "half_done" not in rows(book)


def test_who_is_going_to_write_has_the_right_from_the_start(book: Path) -> None:
    engine = open_engine(book, read_only=False)

    with (
        engine.connect() as connection,
        connection.execution_options(immediate=True).begin(),
        closing(sqlite3.connect(book, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")
    close_engine(engine)


def test_letting_go_leaves_no_journal_beside_the_book(book: Path) -> None:
    engine = open_engine(book, read_only=False)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO account VALUES (999, 'a', 'b', 'c', 'd')")
    left_while_open = book.with_name(f"{book.name}-journal").exists()

    close_engine(engine)

    assert left_while_open
    assert not book.with_name(f"{book.name}-journal").exists()


def test_what_a_crash_left_half_written_is_undone_at_the_next_opening(
    book: Path, tmp_path: Path
) -> None:
    before = rows(book)

    crashed = cut_off_in_the_middle(book, tmp_path)

    assert crashed.read_bytes() != book.read_bytes()
    assert codes(crashed) == set()
    assert rows(crashed) == before


TROUBLES = [
    (sqlite3.SQLITE_BUSY, "in_use"),
    (sqlite3.SQLITE_LOCKED, "in_use"),
    (sqlite3.SQLITE_FULL, "disk_full"),
    (sqlite3.SQLITE_READONLY, "not_writable"),
    (sqlite3.SQLITE_READONLY_DIRECTORY, "not_writable"),
    (sqlite3.SQLITE_CANTOPEN, "not_writable"),
    (sqlite3.SQLITE_IOERR_WRITE, "disk_error"),
]


@pytest.mark.parametrize(("number", "code"), TROUBLES)
def test_an_error_of_the_database_is_told_by_what_a_person_can_do(number: int, code: str) -> None:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = number

    trouble = told(error, Path("so.clb"))

    assert isinstance(trouble, SurroundingsRefuse)
    assert (trouble.code, trouble.path) == (code, Path("so.clb"))


@pytest.mark.parametrize("number", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])
def test_a_broken_file_is_not_the_fault_of_the_surroundings(number: int) -> None:
    error = sqlite3.DatabaseError("…")
    error.sqlite_errorcode = number

    trouble = told(error, Path("so.clb"))

    assert isinstance(trouble, NotReadable)
    assert trouble.code == "broken_file"


def test_an_error_of_the_system_is_told_by_its_own_number() -> None:
    trouble = told(OSError(28, "No space left on device"), Path("so.clb"))

    assert isinstance(trouble, SurroundingsRefuse)
    assert trouble.code == "disk_full"
