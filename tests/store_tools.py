"""A book behind the program's back: copied, looked at, spoilt by hand, and proved again."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from books import MIGRATIONS, a_replayed_book, open_for_test
from lthtgn_desktop.domain.breaches import Finding
from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.messages import Language, finding_sentence
from lthtgn_desktop.store import answers, passbooks, settings, signing_keys
from lthtgn_desktop.store.answers import StoredAnswer
from lthtgn_desktop.store.chain import Stamp, first_hash, stored_links
from lthtgn_desktop.store.connection import open_engine
from lthtgn_desktop.store.passbooks import StoredPassbook, StoredPassbookLine
from lthtgn_desktop.store.reports import SentReport, add, last_hash, next_number
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.store.signing_keys import StoredKey
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.record import record_document

NOBODY = 65534
SCHEMA = (MIGRATIONS / "book_schema.sql").read_text("utf-8").split(";;\n")
Rows = dict[str, list[tuple[object, ...]]]

GIFT: dict[str, Any] = {
    "type": "receive",
    "date": "2022-12-05",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "mobilised",
    "amount": 70_000,
}
SPEND: dict[str, Any] = {
    "type": "spend",
    "date": "2022-12-05",
    "fund": "HD",
    "from": "cash",
    "area": "health",
    "amount": 70_000,
    "text": "Khám sức khỏe",
}


def a_copy(book: Path, folder: Path, name: str = "copy.clb") -> Path:
    """The book and its second record, in another place."""
    copy = folder / name
    shutil.copyfile(book, copy)
    if folder_of(book).is_dir():
        shutil.copytree(folder_of(book), folder_of(copy))
    return copy


def without_second_record(book: Path) -> Path:
    """The same book, which has nothing to be compared with any more."""
    shutil.rmtree(folder_of(book), ignore_errors=True)
    return book


def record_files(book: Path) -> list[Path]:
    """The files of a book's second record, oldest first."""
    return sorted(folder_of(book).glob("nhat-ky-*.log"))


def sql(*words: object) -> str:
    """A statement of these words; names of tables cannot be parameters."""
    return " ".join(map(str, words))


def rows(book: Path) -> Rows:
    """Everything that stands in the tables of a book."""
    with closing(sqlite3.connect(f"{book.as_uri()}?mode=ro", uri=True)) as connection:
        return {
            table: connection.execute(sql("SELECT * FROM", table, "ORDER BY 1, 2")).fetchall()
            for table in tables_of(connection)
            if table != "alembic_version"
        }


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """The names of all tables."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
    return [name for (name,) in found]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The names of a table's columns."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def an_empty_schema() -> sqlite3.Connection:
    """A database in memory with the tables and locks of a book."""
    connection = sqlite3.connect(":memory:")
    for statement in sorted(SCHEMA, key=lambda text: not text.startswith("-- table")):
        connection.execute(statement)
    return connection


def all_of(kind: str) -> list[str]:
    """The names of all tables, indexes or triggers that a book has."""
    with closing(an_empty_schema()) as schema:
        found = schema.execute("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
        return [name for (name,) in found if not name.startswith("sqlite_")]


@contextmanager
def spoilt(book: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection while the book's locks are away; then they are back, letter by letter."""
    with closing(sqlite3.connect(book, isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON; BEGIN"
        )
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        locks = found.fetchall()
        for name, _ in locks:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, lock in locks:
            connection.execute(lock)
        connection.execute("COMMIT")


@contextmanager
def schema_open(book: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection that may write the texts of the schema themselves."""
    with closing(sqlite3.connect(book)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        yield connection
        connection.commit()


def chained_anew(book: Path) -> None:
    """Count every hash of a spoilt book again, as somebody would who knows how it is done."""
    engine = open_engine(book, read_only=True)
    with engine.begin() as connection:
        own = connection.exec_driver_sql("SELECT id, practice, created_at, program FROM book").one()
        links = [stored.link for stored in stored_links(connection)]
    engine.dispose()
    previous = first_hash(*own)
    with spoilt(book) as by_hand:
        for link in links:
            own_hash = link.hash(previous)
            by_hand.execute(
                "UPDATE event SET previous_hash = ?, hash = ? WHERE sequence = ?",
                (previous, own_hash, link.sequence),
            )
            previous = own_hash


def findings(book: Path) -> list[Finding]:
    """What a check finds wrong with a book."""
    return check(book, MIGRATIONS).findings


def codes(book: Path) -> set[str]:
    """The kinds of what a check finds wrong with a book."""
    return {finding.code.value for finding in findings(book)}


def told(book: Path) -> str:
    """What a check says to a person."""
    return "\n".join(finding_sentence(found, Language.VIETNAMESE) for found in findings(book))


@contextmanager
def a_shelf() -> Iterator[Path]:
    """A folder that everybody can look into: not so the folders of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def somebody_who_may_only_look(folder: Path) -> Iterator[None]:
    """Be a person who may write nothing in a folder; root is not bound by rights, so leave root."""
    rights = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    for path, mode in rights.items():
        path.chmod(mode & ~0o222)
    is_root = os.getuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        for path, mode in rights.items():
            path.chmod(mode)


REVERSED, REVERSAL = "e000070", "dao-1"


def a_full_book(folder: Path) -> Path:
    """A book in which every table holds something: a life, a reversal, reports, papers, keys."""
    path = a_replayed_book(folder, "life_small")
    desk = open_for_test(path)
    reversal = {"type": "reverse", "of": REVERSED, "reason": "Ghi nhầm người"}
    record_document(desk, {**reversal, "date": "2022-12-01", "ref": REVERSAL})
    with desk.book.writing() as writing:
        for month in ("2022-06", "2022-07"):
            add(writing.connection, the_next_report(writing.connection, month))
        add_a_key(writing.connection)
        add_a_key(writing.connection)
        for number in (1, 2):
            add_an_answer(writing.connection, number)
        add_papers(writing.connection, desk.stamp())
    desk.book.note_keys()
    desk.book.note_reports()
    desk.book.close()
    return path


def the_next_report(connection: Connection, month: str) -> SentReport:
    """A report as it is noted after the last one."""
    number, file_name = next_number(connection), f"BC_CLB-0003_{month}.xlsx"
    previous = last_hash(connection)
    return SentReport(number, month, "2026-01-02T08:00:00", file_name, "a" * 64, previous)


def add_a_key(connection: Connection) -> StoredKey:
    """Add the next signing key; its blobs are no real key, the book does not look into them."""
    keys = signing_keys.every(connection)
    previous = keys[-1].hash if keys else ""
    at = "2026-01-02T08:00:00"
    key = StoredKey(len(keys) + 1, "b" * 64, "Hòa", b"cert", b"p12", b"{}", at, previous)
    signing_keys.add(connection, key)
    return key


def add_an_answer(connection: Connection, report_number: int) -> StoredAnswer:
    """Keep the next answer to a report; the book does not look into its bytes."""
    number, previous = answers.next_place(connection)
    own_id, at = f"{number:064}", f"2026-01-{number + 2:02}T08:00:00"
    answer = StoredAnswer(number, own_id, report_number, "c" * 64, at, "Hòa", b"PK", previous)
    answers.add(connection, answer)
    return answer


def add_papers(connection: Connection, stamp: Stamp) -> None:
    """Keep wishes for papers twice, and two cards of one member with a line in each."""
    for above in ("HỘI NCT XÃ YÊN HÒA", "HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA"):
        settings.add(connection, PaperSettings(above=above), stamp)
    made = (stamp.at, stamp.by, "")
    passbooks.add(
        connection,
        [
            StoredPassbook(0, "M001", volume, "year-card", 0, "2022-01-01", volume - 1, *made)
            for volume in (1, 2)
        ],
    )
    passbooks.add_lines(
        connection,
        [
            StoredPassbookLine(0, "M001", volume, "payments", 1, 1, 11, "printed", *made)
            for volume in (1, 2)
        ],
    )


def cut_off_in_the_middle(book: Path, folder: Path) -> Path:
    """The files as they lie on the disk while a transaction is half written."""
    with closing(sqlite3.connect(book, isolation_level=None)) as writer:
        writer.executescript("PRAGMA journal_mode = truncate; PRAGMA cache_size = 1; BEGIN;")
        writer.executemany(
            "INSERT INTO account VALUES (?, ?, 'Income', 'HD', '')",
            [(1000 + n, f"Income:HD:{n:0900}") for n in range(200)],
        )
        crashed = a_copy(book, folder, "crashed.clb")
        journal = book.with_name(f"{book.name}-journal").read_bytes()
        crashed.with_name("crashed.clb-journal").write_bytes(journal)
        writer.execute("ROLLBACK")
    return crashed
