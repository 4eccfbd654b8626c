"""A connection to a book's file, with the settings that make a saved act stay saved.

`journal_mode=TRUNCATE` with `synchronous=EXTRA` keeps an acknowledged act through a power cut on
every system; each setting is read back, and the program does not start where one did not take.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from lthtgn_desktop.domain.errors import ClubError, NotReadable, SurroundingsRefuse

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

SQLITE_TROUBLES = {
    sqlite3.SQLITE_BUSY: "in_use",
    sqlite3.SQLITE_LOCKED: "in_use",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "not_writable",
    sqlite3.SQLITE_PERM: "not_writable",
    sqlite3.SQLITE_CANTOPEN: "not_writable",
}
BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


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


def close_engine(engine: Engine) -> None:
    """Let go of the file, and of the empty journal that TRUNCATE leaves beside it."""
    with suppress(DBAPIError, sqlite3.Error), engine.connect() as connection:
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
            driver.execute("PRAGMA journal_mode = delete")
    engine.dispose()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def told(error: DBAPIError | sqlite3.Error | OSError, path: Path) -> ClubError:
    """Return what a person can be told about an error of the database or the disk."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, OSError):
        return SurroundingsRefuse.because_of(original, path)
    primary = getattr(original, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if primary in BROKEN:
        return NotReadable("broken_file", path)
    return SurroundingsRefuse(SQLITE_TROUBLES.get(primary, "disk_error"), path)
