"""Opening a book, proved each time; making one; bringing an older one up to date."""

from __future__ import annotations

import importlib
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from lthtgn_desktop.domain.breaches import BookDamaged, FindingCode
from lthtgn_desktop.domain.errors import FileExists, NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import book, chain, history, proof, tables
from lthtgn_desktop.store.book import Book
from lthtgn_desktop.store.second_record import Remembered, folder_of
from lthtgn_desktop.usecases.desk import Desk, stamp
from lthtgn_desktop.usecases.surroundings import Surroundings

MENDED = {FindingCode.RECORD_LONGER, FindingCode.REPORT_LOST}
"""What the second record brings back when a book is opened for work."""


def make_book(path: Path, around: Surroundings, *, practice: bool = False) -> None:
    """Make an empty book where no file is yet; raises `FileExists`."""
    if path.exists():
        raise FileExists(path)
    set_aside(path)
    _alembic().make(path, around.migrations, stamp(around.clock, around.by), practice=practice)


@contextmanager
def made_whole(path: Path, around: Surroundings, *, practice: bool = False) -> Iterator[Desk]:
    """Give a desk with an empty book that appears under its name when the block has succeeded.

    Raises `FileExists`; where the block fails, nothing of it stays.
    """
    if path.exists():
        raise FileExists(path)
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        make_book(part, around, practice=practice)
        desk = open_desk(part, around)
        try:
            yield desk
        finally:
            desk.book.close()
        set_aside(path)
        if folder_of(part).is_dir():
            folder_of(part).rename(folder_of(path))
        part.rename(path)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    finally:
        part.unlink(missing_ok=True)
        shutil.rmtree(folder_of(part), ignore_errors=True)


def set_aside(book_path: Path) -> None:
    """Keep what a book that is gone left behind, under other names: second record, journal."""
    for left in (folder_of(book_path), book_path.with_name(f"{book_path.name}-journal")):
        number = 1
        while left.exists():
            kept = left.with_name(f"{left.name}.{number}")
            if not kept.exists():
                left.rename(kept)
            number += 1


def open_desk(path: Path, around: Surroundings) -> Desk:
    """Open a book for work: upgraded where it is older, proved, in step with its second record.

    Raises `NotReadable` for what is no book or too new, `BookDamaged` for one that does not hold.
    """
    if book.schema_version(path) < tables.SCHEMA_VERSION:
        _upgrade(path, around)
    opened = book.open_book(path, read_only=not book.is_writable(path))
    try:
        around.follow(0, 2)
        remembered = prove_or_refuse(opened, around.migrations)
        around.follow(1, 2)
        if book.is_writable(path):
            opened.reconcile(remembered)
    except BaseException:
        opened.close()
        raise
    return Desk(opened, around.clock, around.by, around.migrations)


def prove_or_refuse(opened: Book, migrations: Path) -> Remembered:
    """Return what the second record says; raises `BookDamaged` where anything is wrong."""
    remembered = opened.second.read()
    with opened.reading() as connection:
        findings = proof.prove(connection, migrations, opened.second)
        findings += [
            finding
            for finding in proof.compare_second(connection, remembered)
            if finding.code not in MENDED
        ]
    if findings:
        raise BookDamaged(opened.path, findings)
    return remembered


def _upgrade(path: Path, around: Surroundings) -> Path:
    """Upgrade a copy, prove it, and only then let it take the old book's place."""
    version = book.schema_version(path)
    if version < 1:
        raise NotReadable("not_a_book", path)
    migrate = _alembic()
    part: Path = migrate.upgraded_copy(path, around.migrations)
    try:
        upgraded = book.open_book(part)
        try:
            prove_or_refuse(upgraded, around.migrations)
        finally:
            upgraded.close()
        kept: Path = migrate.swap(part, path, version)
    finally:
        part.unlink(missing_ok=True)
    return kept


def _alembic() -> ModuleType:
    """Return `store.migrate`, loaded only when a book is made or upgraded: it brings Alembic."""
    return importlib.import_module("lthtgn_desktop.store.migrate")


def is_practice(desk: Desk) -> bool:
    """Return whether the book is one to practise with: nothing in it is real."""
    with desk.book.reading() as connection:
        return history.is_practice(connection)


def remove_empty(desk: Desk) -> None:
    """Take away a book that was just made and in which nothing was recorded."""
    with desk.book.reading() as connection:
        is_empty = chain.head(connection).sequence == 0
    if is_empty:
        desk.book.close()
        desk.book.path.unlink()
