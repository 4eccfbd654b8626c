"""From nothing to a register of this program, in a file or on a server, through Alembic."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect

from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.errors import FileExists, SurroundingsRefuse
from lthtgn_desktop.store import connection as sqlite
from lthtgn_desktop.store import postgres, register_tables
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.migrate import run_migrations, take_place
from lthtgn_desktop.store.register import let_go, told, writing_to


def make_register(address: str, migrations: Path, association: Association, stamp: Stamp) -> None:
    """Make an empty register at a path or a PostgreSQL address, whole or not at all.

    `migrations` is the program's folder of migrations. Raises `FileExists` where something is
    there already, and `SurroundingsRefuse` where the disk or the server stands in the way.
    """
    row = {
        "one": 1,
        "id": str(uuid.uuid4()),
        "code": association.code,
        "name": association.name,
        "level": association.level,
        "made_at": stamp.at,
        "program": stamp.program,
    }
    if postgres.is_address(address):
        _make_on_server(address, migrations / "register", row)
    else:
        _make_file(Path(address), migrations / "register", row)


def _make_file(path: Path, migrations: Path, row: dict[str, object]) -> None:
    if path.exists():
        raise FileExists(path)
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        part.touch(exist_ok=False)
        with _filling(path, sqlite.open_engine(part, read_only=False)) as connection:
            _fill(connection, migrations, row)
            connection.exec_driver_sql(f"PRAGMA application_id = {register_tables.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {register_tables.SCHEMA_VERSION}")
        take_place(part, path)
    except OSError as error:
        raise sqlite.told(error, path) from error
    finally:
        part.unlink(missing_ok=True)


def _make_on_server(address: str, migrations: Path, row: dict[str, object]) -> None:
    url = postgres.read_address(address)
    place = postgres.place_of(url)
    with _filling(place, postgres.open_engine(url)) as connection:
        if connection.exec_driver_sql("SHOW server_encoding").scalar_one() != "UTF8":
            raise SurroundingsRefuse("not_utf8", place)
        if inspect(connection).get_table_names():
            raise FileExists(place)
        _fill(connection, migrations, row)


@contextmanager
def _filling(place: Path, engine: Engine) -> Iterator[Connection]:
    """Give the one transaction in which a register comes to be."""
    try:
        with told(place), writing_to(engine) as connection:
            yield connection
    finally:
        let_go(engine)


def _fill(connection: Connection, migrations: Path, row: dict[str, object]) -> None:
    run_migrations(connection, migrations)
    connection.execute(insert(register_tables.register), row)
