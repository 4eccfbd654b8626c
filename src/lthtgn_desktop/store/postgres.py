"""A connection to a register that a PostgreSQL server keeps, settled as `connection` settles files.

Who reads sees one state throughout; who writes is alone, and waits as long as a file would be
waited for. Nothing that is said of an address tells a name or a password.
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError

from lthtgn_desktop.domain.errors import ClubError, NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import register_tables

SCHEME = "postgresql+psycopg"

SETTINGS = {
    "synchronous_commit": "on",
    "lock_timeout": "5s",
    "statement_timeout": "5min",
    "idle_in_transaction_session_timeout": "10min",
}

CONNECT_SECONDS = 10

ANSWERS = {
    r"database .* does not exist": "no_database",
    r"password|authentication|role .* does not exist|pg_hba": "login_refused",
}
"""What a server says to who is not let in: it comes without a number."""

TROUBLES = {
    "08": "server_lost",
    "25006": "not_writable",
    "3F000": "not_writable",
    "40": "in_use",
    "42501": "not_writable",
    "53": "in_use",
    "53100": "disk_full",
    "55P03": "in_use",
    "57": "server_lost",
    "57014": "in_use",
    "58": "disk_error",
}
"""By SQLSTATE, or by the class that its first two signs are."""

BROKEN = {"42P01", "42703", "XX"}
"""Something that the migrations made is missing, or the server has found its own files damaged."""


def is_address(text: str) -> bool:
    """Return whether a text is meant as a server's address and not as a path."""
    return "://" in text


def read_address(text: str) -> URL:
    """Return the parts of an address; raises `NotReadable` where it is none of PostgreSQL's."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise NotReadable("not_an_address", Path(SCHEME)) from None  # it may hold a password
    if url.get_backend_name() != "postgresql":
        raise NotReadable("not_an_address", place_of(url))
    return url.set(drivername=SCHEME)


def place_of(url: URL) -> Path:
    """Return where a register is, as it may be shown: `host:port/database`."""
    port = "" if url.port is None else f":{url.port}"
    return Path(f"{url.host or 'localhost'}{port}/{url.database or ''}")


def open_engine(url: URL) -> Engine:
    """Return an engine that asks again for a connection which the server has dropped."""
    words = {"connect_timeout": CONNECT_SECONDS, "client_encoding": "utf8"}
    engine = create_engine(url, connect_args=words, pool_pre_ping=True)
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("; ".join(f"SET {name} = '{value}'" for name, value in SETTINGS.items()))
    cursor.close()
    connection.commit()


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("immediate", False):
        lock = register_tables.APPLICATION_ID
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({lock})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def told(error: DBAPIError, place: Path) -> ClubError | None:
    """Return what a person can be told about an error of the server or the way to it.

    None: it is a fault of the program.
    """
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return SurroundingsRefuse(_not_let_in(error), place)
    if BROKEN & {state, state[:2]}:
        return NotReadable("broken_file", place)
    code = TROUBLES.get(state, TROUBLES.get(state[:2]))
    return None if code is None else SurroundingsRefuse(code, place)


def _not_let_in(error: DBAPIError) -> str:
    if error.connection_invalidated:
        return "server_lost"
    text = str(error.orig)
    said = (code for pattern, code in ANSWERS.items() if re.search(pattern, text))
    attempt = getattr(error.orig, "pgconn", None)
    asked = getattr(attempt, "used_password", False)  # a server that speaks another language
    return next(said, "login_refused" if asked else "no_server")
