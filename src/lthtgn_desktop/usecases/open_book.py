"""Opening a book, proved each time; making one; bringing an older one up to date."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.store import book, proof, tables
from lthtgn_desktop.store.book import Book
from lthtgn_desktop.store.connection import NotReadable
from lthtgn_desktop.store.proof import BookDamaged
from lthtgn_desktop.usecases.desk import Clock, Desk, stamp


class FileExists(ClubError):
    """A file of this name is there already and is left alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Surroundings(NamedTuple):
    """What a desk takes from outside: the clock, the person, the program's own folder."""

    clock: Clock
    by: str
    migrations: Path


def make_book(path: Path, around: Surroundings, *, practice: bool = False) -> None:
    """Make an empty book where no file is yet; raises `FileExists`."""
    if path.exists():
        raise FileExists(path)
    _alembic().make(path, around.migrations, stamp(around.clock, around.by), practice=practice)


def open_desk(path: Path, around: Surroundings) -> Desk:
    """Open a book for work: upgraded where it is older, proved, in step with its second record.

    Raises `NotReadable` for what is no book or too new, `BookDamaged` for one that does not hold.
    """
    if book.schema_version(path) < tables.SCHEMA_VERSION:
        _upgrade(path, around)
    opened = book.open_book(path, read_only=not _writable(path))
    try:
        prove_or_refuse(opened, around.migrations)
        if _writable(path):
            opened.reconcile()
    except BaseException:
        opened.close()
        raise
    return Desk(opened, around.clock, around.by, around.migrations)


def prove_or_refuse(opened: Book, migrations: Path) -> None:
    """Raise `BookDamaged` where anything is wrong with the file."""
    with opened.reading() as connection:
        findings = proof.prove(connection, migrations, opened.second)
        findings += [
            finding
            for finding in proof.compare_second(connection, opened.second)
            if finding.code is not proof.FindingCode.RECORD_LONGER
        ]
    if findings:
        raise BookDamaged(opened.path, findings)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


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
