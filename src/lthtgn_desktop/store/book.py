"""A club's book: opened, read, written, and made; one connection for as long as it is open.

`reading()` and `writing()` are the only ways in. What is written in one `writing()` block is one
transaction: it is on the disk when the block ends, and afterwards in the second record too.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from sqlalchemy import Connection, Engine, RootTransaction
from sqlalchemy.exc import DBAPIError

from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.breaches import (
    BookDamaged,
    Finding,
    FindingCode,
    RecordDiffers,
    SecondRecordFails,
)
from lthtgn_desktop.domain.errors import NotReadable, Refused
from lthtgn_desktop.store import history, reports, second_record, signing_keys, tables
from lthtgn_desktop.store.chain import (
    head,
    stored_links,
)
from lthtgn_desktop.store.connection import close_engine, open_engine, told
from lthtgn_desktop.store.reports import SentReport
from lthtgn_desktop.store.second_record import Line, Remembered, SecondRecord
from lthtgn_desktop.store.signing_keys import StoredKey
from lthtgn_desktop.store.writing import Writing

SQLITE_HEADER = b"SQLite format 3\x00"


@dataclass(slots=True)
class Book:
    """An open book; made by `open_book` or `migrate.make`."""

    path: Path
    engine: Engine
    second: SecondRecord
    books: Books = field(default_factory=Books)
    account_ids: dict[Account, int] = field(default_factory=dict)
    record_lags: bool = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the book throughout."""
        with _told(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Give the books, caught up with the file, and the one transaction to add to them.

        At the end of the block everything is committed and appended to the second record, or,
        where anything is raised, nothing is. While the second record lacks a line nothing more
        is taken: it is mended first, or the block is not entered.
        """
        with _told(self.path):
            if self.record_lags:
                self._mend_record(self.second.read())
            with self.engine.connect() as connection:
                transaction = connection.execution_options(immediate=True).begin()
                self._catch_up(connection)
                with self._all_or_nothing(transaction):
                    end = head(connection)
                    writing = Writing(connection, end, self.books, self.account_ids, self.path)
                    yield writing
                    transaction.commit()
            self._remember(writing.lines)

    @contextmanager
    def _all_or_nothing(self, transaction: RootTransaction) -> Iterator[None]:
        """Drop, with the transaction, whatever the books took in that will not be in the file."""
        known = self.books.last_sequence
        try:
            yield
        except BaseException:
            if self.books.last_sequence != known:
                self.books = Books()
            self.account_ids.clear()
            with suppress(DBAPIError):
                transaction.rollback()
            raise

    def _remember(self, lines: Sequence[Line]) -> None:
        """Append to the second record; while that fails, nothing more is taken."""
        self.record_lags = True
        self.second.append(lines)
        self.record_lags = False

    def _catch_up(self, connection: Connection) -> None:
        """Take in events that another program, or this book's opening, has not shown us yet."""
        known = self.books.last_sequence
        if known == head(connection).sequence:
            return
        for sequence, event in history.events(connection):
            if sequence <= known:
                continue
            try:
                self.books.accept(event, examine(self.books, event))
            except Refused as refused:
                details = {"number": sequence, "ref": event.ref, "because": refused}
                details |= {"day": event.date.isoformat(), "vouchers": event.type}
                finding = Finding(FindingCode.RULES_DISAGREE, details)
                raise BookDamaged(self.path, [finding]) from refused

    def reconcile(self, remembered: Remembered) -> None:
        """Bring book and second record to the same end; neither may contradict the other.

        The record lags by a line where the program died right after a commit; the book lacks
        its last events where an older copy of it was put back, or the disk lied.
        """
        with self.reading() as connection:
            here = head(connection)
        lost = [line for line in remembered.lines if line.sequence > here.sequence]
        if lost:
            self._take_back(lost)
        self._take_back_keys(remembered.keys)
        self._take_back_reports(remembered.reports)
        self._mend_record(remembered)

    def note_reports(self) -> None:
        """Note in the second record every report that it lacks; raises `SecondRecordFails`."""
        self._note_reports(self.second.reports())

    def _note_reports(self, known: list[SentReport]) -> None:
        with self.reading() as connection:
            sent = reports.all_sent(connection)
        self.second.append_reports([one for one in sent if one not in known])

    def note_keys(self) -> None:
        """Keep in the second record every signing key that it lacks; raises `SecondRecordFails`."""
        self._note_keys(self.second.keys())

    def _note_keys(self, known: list[StoredKey]) -> None:
        with self.reading() as connection:
            keys = signing_keys.every(connection)
        self.second.append_keys([key for key in keys if key not in known])

    def _mend_record(self, remembered: Remembered) -> None:
        """Append every event that the second record lacks; raises `SecondRecordFails`."""
        known = {line.sequence for line in remembered.lines}
        with self.reading() as connection:
            is_whole = len(known) == head(connection).sequence
            links = () if is_whole else stored_links(connection)
            stored = [x for x in links if x.link.sequence not in known]
        try:
            self._note_keys(remembered.keys)
            self._note_reports(remembered.reports)
            self._remember(
                [Line(x.link.sequence, x.hash, x.link.stamp, x.link.document) for x in stored]
            )
        except SecondRecordFails as error:
            raise SecondRecordFails(error.folder, "not_taken") from error

    def _take_back(self, lines: Iterable[Line]) -> None:
        """Record again, with their own stamps, the events that only the second record has."""
        with self.writing() as writing:
            for line in lines:
                if line.sequence > writing.head.sequence + 1:
                    raise RecordDiffers(self.path, writing.head.sequence + 1)
                if line.sequence == writing.head.sequence + 1:  # else it stands there twice
                    writing.take_back(line)
            writing.lines.clear()

    def _take_back_reports(self, known: list[SentReport]) -> None:
        """Note again the reports of which only the second record knows."""
        with self.reading() as connection:
            number = reports.next_number(connection)
        lost = [one for one in known if one.number >= number]
        if lost:
            with self.writing() as writing:
                for one in lost:
                    reports.add(writing.connection, one)

    def _take_back_keys(self, known: list[StoredKey]) -> None:
        """Store again the signing keys that only the second record has, if they follow ours."""
        with self.reading() as connection:
            keys = signing_keys.every(connection)
        lost = [*keys[-1:], *known[len(keys) :]]
        follow = all(
            (after.number, after.previous_hash) == (before.number + 1, before.hash)
            for before, after in pairwise(lost)
        )
        if follow and known[len(keys) :]:
            with self.writing() as writing:
                for key in known[len(keys) :]:
                    signing_keys.add(writing.connection, key)

    def close(self) -> None:
        """Let go of the file."""
        close_engine(self.engine)


def schema_version(path: Path) -> int:
    """Return the number of the newest migration a book has; looks at its header only.

    Raises `NotReadable` where the file is missing or no club's book.
    """
    if path.is_dir():
        raise NotReadable("is_folder", path)
    if not path.is_file():
        raise NotReadable("missing", path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise told(error, path) from error
    if len(header) < 100 or not header.startswith(SQLITE_HEADER):
        raise NotReadable("not_a_book", path)
    if int.from_bytes(header[68:72], "big") != tables.APPLICATION_ID:
        raise NotReadable("not_a_book", path)
    return int.from_bytes(header[60:64], "big")


def is_writable(path: Path) -> bool:
    """Return whether the file can be written, and the journal beside it too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def open_book(path: Path, *, read_only: bool = False) -> Book:
    """Open a book that is of this program's version; proving it is the caller's next step."""
    version = schema_version(path)
    if version > tables.SCHEMA_VERSION:
        raise NotReadable("too_new", path)
    engine = open_engine(path, read_only=read_only)
    with _told(path), engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    return Book(path, engine, SecondRecord(second_record.folder_of(path)))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own message about a broken schema
        raise NotReadable("broken_file", path) from error
    except (DBAPIError, sqlite3.Error) as error:
        if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.IntegrityError):
            raise  # the book's own locks refused: a fault of the program, not of the surroundings
        raise told(error, path) from error
