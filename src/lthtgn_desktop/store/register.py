"""An association's register, in a file or on a server: opened, read, written.

`reading()` and `writing()` are the only ways in, and the same on both. What is written in one
`writing()` block is one transaction: it is on the disk when the block ends, or nothing of it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.errors import NotReadable
from lthtgn_desktop.store import connection as sqlite
from lthtgn_desktop.store import postgres, register_tables
from lthtgn_desktop.store.book import SQLITE_HEADER, is_writable

Transaction: TypeAlias = Connection
"""What `reading()` and `writing()` give: use cases pass it on, and ask the store with it."""


@dataclass(frozen=True, slots=True)
class Register:
    """An open register; made by `open_register`.

    `place` is where it is as a person may read it: a path, or a server without name and password.
    """

    place: Path
    engine: Engine
    association: Association

    @property
    def address(self) -> str:
        """Return where the register is, for people."""
        return str(self.place)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the register throughout."""
        with told(self.place), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one transaction to write in; nobody else writes meanwhile."""
        with told(self.place), writing_to(self.engine) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file, or of the server."""
        let_go(self.engine)


def open_register(address: str) -> Register:
    """Open a register by its path or its PostgreSQL address, to look only where it is locked.

    Raises `NotReadable` where it is missing, no register, of a newer program, or broken, and
    `SurroundingsRefuse` where the disk or the server stands in the way.
    """
    place, engine = engine_of(address)
    try:
        with told(place), engine.begin() as connection:
            _see_version(connection, place)
            association = _association(connection, place)
    except BaseException:
        let_go(engine)
        raise
    return Register(place, engine, association)


def open_again(register: Register) -> Register:
    """Return the same register with a connection of its own; raises as `open_register` does."""
    if register.engine.dialect.name == "sqlite":
        return open_register(str(register.place))
    engine = postgres.open_engine(register.engine.url)
    return Register(register.place, engine, register.association)


def engine_of(address: str) -> tuple[Path, Engine]:
    """Return where a register is, as it may be shown, and an engine to it.

    Raises `NotReadable` where the address is none, or the file is missing or no register.
    """
    if postgres.is_address(address):
        url = postgres.read_address(address)
        return postgres.place_of(url), postgres.open_engine(url)
    path = Path(address)
    _see_header(path)
    return path, sqlite.open_engine(path, read_only=not is_writable(path))


def _see_header(path: Path) -> None:
    """Look at a file's first bytes, so that what is no register is never opened as a database."""
    if path.is_dir():
        raise NotReadable("is_folder", path)
    if not path.is_file():
        raise NotReadable("missing", path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise sqlite.told(error, path) from error
    is_ours = header[68:72] == register_tables.APPLICATION_ID.to_bytes(4, "big")
    if not header.startswith(SQLITE_HEADER) or not is_ours:
        raise NotReadable("not_a_register", path)


def _see_version(connection: Connection, place: Path) -> None:
    found = inspect(connection)
    if not (found.has_table("register") and found.has_table("alembic_version")):
        raise NotReadable("not_a_register", place)
    version = connection.exec_driver_sql("SELECT max(version_num) FROM alembic_version").scalar()
    if not str(version).isdecimal():
        raise NotReadable("not_a_register", place)
    if int(str(version)) > register_tables.SCHEMA_VERSION:
        raise NotReadable("too_new", place)


def _association(connection: Connection, place: Path) -> Association:
    columns = register_tables.register.c
    row = connection.execute(select(columns.code, columns.name, columns.level)).first()
    if row is None or row.level not in list(Level):
        raise NotReadable("broken_file", place)
    return Association(row.code, row.name, Level(row.level))


@contextmanager
def writing_to(engine: Engine) -> Iterator[Connection]:
    """Give a transaction that has the right to write from the start."""
    with engine.connect() as connection, connection.execution_options(immediate=True).begin():
        yield connection


def let_go(engine: Engine) -> None:
    """Close an engine's connections, and leave no journal beside a file."""
    if engine.dialect.name == "sqlite":
        sqlite.close_engine(engine)
    else:
        engine.dispose()


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Pass errors of either database on as what a person can be told."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own message about a broken schema
        raise NotReadable("broken_file", place) from error
    except IntegrityError:
        raise  # the register's own locks refused: a fault of the program
    except DBAPIError as error:
        tell = sqlite.told if isinstance(error.orig, sqlite3.Error) else postgres.told
        trouble = tell(error, place)
        if trouble is None:
            raise
        raise trouble from error
    except sqlite3.Error as error:
        raise sqlite.told(error, place) from error
