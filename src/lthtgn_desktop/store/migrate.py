"""From nothing, or from an older book, to a book of this program: the only place with Alembic.

An older book is never touched where it lies: it is copied aside, the copy is upgraded and proved,
and only then takes the old one's place; the old one stays beside it under its version's name.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert

from lthtgn_desktop.store import tables
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.connection import close_engine, open_engine, told


def make(path: Path, migrations: Path, stamp: Stamp, *, practice: bool) -> None:
    """Make an empty book, whole or not at all; the caller has seen that nothing is there."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        part.touch(exist_ok=False)
        with _upgrading(part, migrations) as connection:
            row = {
                "one": 1,
                "id": str(uuid.uuid4()),
                "practice": int(practice),
                "created_at": stamp.at,
                "program": stamp.program,
            }
            connection.execute(insert(tables.book), row)
        take_place(part, path)
    except (OSError, sqlite3.Error) as error:
        raise told(error, path) from error
    finally:
        part.unlink(missing_ok=True)


def upgraded_copy(path: Path, migrations: Path) -> Path:
    """Return a copy of an older book, brought up to this program's schema.

    The caller proves the copy before it calls `swap`, or deletes it.
    """
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    _copy(path, part)
    try:
        with _upgrading(part, migrations):
            pass
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def swap(part: Path, path: Path, version: int) -> Path:
    """Put an upgraded copy in the book's place; returns where the old book is kept."""
    kept = path.with_name(f"{path.name}.v{version}.bak")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}.v{version}-{number}.bak")
    _copy(path, kept)
    with kept.open("rb+") as file:
        os.fsync(file.fileno())
    take_place(part, path)
    return kept


@contextmanager
def _upgrading(path: Path, migrations: Path) -> Iterator[Connection]:
    """Run the missing migrations and the block's own work in one transaction."""
    engine = open_engine(path, read_only=False)
    try:
        with engine.begin() as connection:
            run_migrations(connection, migrations)
            yield connection
            connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")
    finally:
        close_engine(engine)


def run_migrations(connection: Connection, migrations: Path) -> None:
    """Run what a database lacks of the migrations in a folder, inside its own transaction."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _copy(source: Path, target: Path) -> None:
    """Copy a database as SQLite copies one, with whatever a crash left half done finished first."""
    try:
        with (
            sqlite3.connect(source.resolve().as_uri() + "?mode=rw", uri=True) as from_connection,
            sqlite3.connect(target) as to_connection,
        ):
            from_connection.backup(to_connection)
        from_connection.close()
        to_connection.close()
    except sqlite3.DatabaseError as error:
        raise told(error, source) from error


def take_place(part: Path, path: Path) -> None:
    """Let a finished file take its name, and see both onto the disk."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
