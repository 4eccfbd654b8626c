"""A club's book: opened, read, written, and made; one connection for as long as it is open.

`reading()` and `writing()` are the only ways in. What is written in one `writing()` block is one
transaction: it is on the disk when the block ends, and afterwards in the second record too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, RootTransaction, insert, select
from sqlalchemy.exc import DBAPIError

from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.acts import Close
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Entry
from lthtgn_desktop.domain.life import as_line, read_event
from lthtgn_desktop.store import history, months, second_record, tables, vouchers
from lthtgn_desktop.store.chain import (
    Link,
    Stamp,
    first_hash,
    postings_text,
    stored_links,
    vouchers_text,
)
from lthtgn_desktop.store.connection import NotReadable, open_engine, told
from lthtgn_desktop.store.second_record import Line, SecondRecord
from lthtgn_desktop.store.vouchers import Voucher

SQLITE_HEADER = b"SQLite format 3\x00"


class RecordDiffers(ClubError):
    """The second record tells another story than the book; neither was changed."""

    def __init__(self, path: Path, sequence: int) -> None:
        super().__init__(path, sequence)
        self.path = path
        self.sequence = sequence


class Head(NamedTuple):
    """The end of the chain: the last event's number and hash."""

    sequence: int
    hash: str


@dataclass(slots=True)
class Book:
    """An open book; made by `open_book` or `migrate.make`."""

    path: Path
    engine: Engine
    second: SecondRecord
    books: Books = field(default_factory=Books)
    account_ids: dict[Account, int] = field(default_factory=dict)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the book throughout."""
        with _told(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Give the books, caught up with the file, and the one transaction to add to them.

        At the end of the block everything is committed and appended to the second record, or,
        where anything is raised, nothing is.
        """
        with _told(self.path):
            with self.engine.connect() as connection, _immediate(connection):
                self._catch_up(connection)
                writing = Writing(self, connection, head(connection))
                try:
                    yield writing
                except BaseException:
                    self._forget(writing)
                    raise
            self.second.append(writing.lines)

    def _forget(self, writing: Writing) -> None:
        """Drop what was taken in but will not be in the file; the next writing reads it anew."""
        if writing.head.sequence != writing.started_at:
            self.books = Books()
        self.account_ids.clear()

    def _catch_up(self, connection: Connection) -> None:
        """Take in events that another program, or this book's opening, has not shown us yet."""
        known = self.books.last_sequence
        if known == head(connection).sequence:
            return
        for sequence, event in history.events(connection):
            if sequence > known:
                self.books.accept(event, examine(self.books, event))

    def reconcile(self) -> None:
        """Bring book and second record to the same end; neither may contradict the other.

        The record lags by a line where the program died right after a commit; the book lacks
        its last events where an older copy of it was put back, or the disk lied.
        """
        with self.reading() as connection:
            here = head(connection)
        last = self.second.last()
        if last is not None and last.sequence > here.sequence:
            self._take_back(line for line in self.second.lines() if line.sequence > here.sequence)
        elif last is None or last.sequence < here.sequence:
            with self.reading() as connection:
                links = list(stored_links(connection, 0 if last is None else last.sequence))
            self.second.append(
                [Line(x.link.sequence, x.hash, x.link.stamp, x.link.document) for x in links]
            )

    def _take_back(self, lines: Iterable[Line]) -> None:
        """Record again, with their own stamps, the events that only the second record has."""
        with self.writing() as writing:
            for line in lines:
                if line.sequence != writing.head.sequence + 1:
                    continue  # the same line twice, from two programs that were open at once
                writing.take_back(line)
            writing.lines.clear()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


@dataclass(slots=True)
class Writing:
    """One transaction: events examined and stored one after the other."""

    book: Book
    connection: Connection
    head: Head
    lines: list[Line] = field(default_factory=list)
    started_at: int = field(init=False)

    def __post_init__(self) -> None:
        self.started_at = self.head.sequence

    @property
    def spare_ref(self) -> str:
        """Return the program's own name for the next event, where it brings none."""
        number = self.head.sequence + 1
        while (ref := f"lt{number:06}") in self.book.books.recorded:
            number += 1
        return ref

    def append(self, event: Event, entry: Entry, stamp: Stamp) -> list[Voucher]:
        """Store an event that `examine` let pass, with its postings, vouchers and figures."""
        sequence = self.head.sequence + 1
        numbered = vouchers.number(self.connection, entry, event.date.year)
        document, day = as_line(event), event.date.isoformat()
        figures = self._close(event, sequence)
        link = Link(
            sequence,
            event.ref,
            event.type,
            day,
            document,
            stamp,
            postings_text(entry, day),
            vouchers_text(numbered),
            figures,
        )
        self._insert_entry(sequence, day, entry)
        self._insert_vouchers(sequence, numbered)
        own_hash = link.hash(self.head.hash)
        self._insert_event(link, own_hash)
        self.head = Head(sequence, own_hash)
        self.book.books.accept(event, entry)
        self.lines.append(Line(sequence, own_hash, stamp, document))
        return numbered

    def take_back(self, line: Line) -> None:
        """Store an event of the second record; raises `RecordDiffers` if it gives another hash."""
        event = read_event(json.loads(line.document), spare_ref=self.spare_ref)
        entry = examine(self.book.books, event)
        self.append(event, entry, line.stamp)
        if self.head.hash != line.hash:
            raise RecordDiffers(self.book.path, line.sequence)

    def _close(self, event: Event, sequence: int) -> str:
        if not isinstance(event.act, Close):
            return ""
        month, funds = event.act.month, self.book.books.club.funds
        figures = months.figures_of(self.connection, month, funds)
        row = {"month": str(month), "sequence": sequence, "figures": figures}
        self.connection.execute(insert(tables.closed_month), row)
        return figures

    def _insert_entry(self, sequence: int, day: str, entry: Entry) -> None:
        if not entry:
            return
        rows = [
            {
                "sequence": sequence,
                "line": line,
                "account_id": self._account_id(account),
                "amount": amount,
                "date": day,
                "member": member,
                "loan": loan,
            }
            for line, (account, amount, member, loan) in enumerate(entry, 1)
        ]
        self.connection.execute(insert(tables.posting), rows)

    def _insert_vouchers(self, sequence: int, numbered: list[Voucher]) -> None:
        if numbered:
            rows = [{**voucher._asdict(), "sequence": sequence} for voucher in numbered]
            self.connection.execute(insert(tables.voucher), rows)

    def _insert_event(self, link: Link, own_hash: str) -> None:
        row = {
            "sequence": link.sequence,
            "ref": link.ref,
            "type": link.type,
            "date": link.date,
            "document": link.document,
            "recorded_at": link.stamp.at,
            "recorded_by": link.stamp.by,
            "program": link.stamp.program,
            "previous_hash": self.head.hash,
            "hash": own_hash,
        }
        self.connection.execute(insert(tables.event), row)

    def _account_id(self, account: Account) -> int:
        known = self.book.account_ids
        if account not in known:
            known[account] = self._find_or_make(account)
        return known[account]

    def _find_or_make(self, account: Account) -> int:
        columns = tables.account.c
        found = self.connection.execute(select(columns.id).where(columns.name == account.name))
        if (row := found.first()) is not None:
            return int(row.id)
        values = {"name": account.name, **account._asdict()}
        insertion = insert(tables.account).values(values).returning(columns.id)
        return int(self.connection.execute(insertion).scalar_one())


def head(connection: Connection) -> Head:
    """Return the end of the chain; before the first event it is the book's own row."""
    row = connection.exec_driver_sql(
        "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1"
    ).first()
    if row is not None:
        return Head(row[0], row[1])
    own = connection.exec_driver_sql("SELECT id, practice, created_at, program FROM book").one()
    return Head(0, first_hash(*own))


def schema_version(path: Path) -> int:
    """Return the number of the newest migration a book has; looks at its header only.

    Raises `NotReadable` where the file is missing or no club's book.
    """
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


def open_book(path: Path, *, read_only: bool = False) -> Book:
    """Open a book that is of this program's version; proving it is the caller's next step."""
    version = schema_version(path)
    if version > tables.SCHEMA_VERSION:
        raise NotReadable("too_new", path)
    engine = open_engine(path, read_only=read_only)
    with _told(path), engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    return Book(path, engine, SecondRecord(second_record.folder_of(path)))


def _immediate(connection: Connection) -> RootTransaction:
    """Begin a transaction that holds the right to write from its start."""
    return connection.execution_options(immediate=True).begin()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.IntegrityError):
            raise  # the book's own locks refused: a fault of the program, not of the surroundings
        raise told(error, path) from error
