"""A connection to a book's file, with the settings that make a saved act stay saved.

`journal_mode=TRUNCATE` with `synchronous=EXTRA` keeps an acknowledged act through a power cut on
every system; each setting is read back, and the program does not start where one did not take.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from lthtgn_desktop.domain.errors import ClubError

SETTINGS = {
    "foreign_keys": 1,
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,  # MEMORY
}

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
FULL = {sqlite3.SQLITE_FULL}
NOT_WRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}
BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class SurroundingsRefuse(ClubError):
    """The disk, its rights or another program stand in the way; nothing was written."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path


class NotReadable(ClubError):
    """The file is missing, no book, from a newer program, or broken as a database."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path


def open_engine(path: Path, *, read_only: bool) -> Engine:
    """Return an engine with one connection to a file that must be there already."""
    mode = "ro" if read_only else "rw"

    def connect() -> sqlite3.Connection:
        uri = f"{path.resolve().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "connect", _settle_read_only if read_only else _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: sqlite3.Connection, _record: object) -> None:
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is not None and found[0] != value:
            raise sqlite3.OperationalError(f"PRAGMA {name} is {found[0]}, not {value}")


def _settle_read_only(connection: sqlite3.Connection, _record: object) -> None:
    for name in ("foreign_keys", "busy_timeout", "trusted_schema", "cell_size_check"):
        connection.execute(f"PRAGMA {name} = {SETTINGS[name]}")


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def told(error: DBAPIError | sqlite3.Error | OSError, path: Path) -> ClubError:
    """Return what a person can be told about an error of the database or the disk."""
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary in BUSY:
        return SurroundingsRefuse("in_use", path)
    if primary in FULL or getattr(original, "errno", None) == 28:
        return SurroundingsRefuse("disk_full", path)
    if primary in NOT_WRITABLE or isinstance(original, PermissionError):
        return SurroundingsRefuse("not_writable", path)
    if primary in BROKEN:
        return NotReadable("broken_file", path)
    return SurroundingsRefuse("disk_error", path)
