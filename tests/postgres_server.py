"""A PostgreSQL server for tests: from Debian's package, on loopback, never as root.

One for each process that asks for it. It ends with that process, however the process ends, and
leaves nothing behind.
"""

from __future__ import annotations

import atexit
import os
import secrets
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

OLDEST = 15
NOBODY = 65534
PASSWORD = "tre làng"  # noqa: S105 - of `guarded`, whom nothing else lets in

# Waits at `cat` until the tests end: then their end of the pipe closes, even if they were killed.
# The order of words is a Vietnamese one, so that a list sorted by the server itself would show.
KEEPER = """
set -eu
trap 'cd / && rm -rf "$folder"' EXIT
$as_user "$programs/initdb" -D "$folder/data" --no-sync -U owner --pwfile "$folder/password" \
    -A scram-sha-256 -E UTF8 --locale C.UTF-8 --locale-provider icu --icu-locale vi
printf 'host all owner,guarded all scram-sha-256\\nhost all all 127.0.0.1/32 trust\\n' \
    >"$folder/data/pg_hba.conf"
$as_user "$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c fsync=off &
server=$!
cat >/dev/null
kill -INT $server
wait $server || true
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; `guarded` is somebody whom it lets in by password alone."""

    port: int
    password: str

    def as_owner(self) -> psycopg.Connection:
        """A connection that may do everything."""
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user="owner",
            password=self.password,
            dbname="postgres",
            autocommit=True,
        )

    def address(self, user: str, database: str = "postgres") -> str:
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{database}"

    def new_address(self) -> str:
        """The address of somebody new, in whose own schema nothing is yet."""
        user = f"hoi_{secrets.token_hex(6)}"
        with self.as_owner() as owner:
            owner.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(user)))
            owner.execute(SQL("CREATE SCHEMA AUTHORIZATION {}").format(Identifier(user)))
        return self.address(user)


def installed() -> Path | None:
    """The folder of the newest PostgreSQL's programs, which Debian keeps off the PATH."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    known = {int(path.parent.name): path for path in folders if path.parent.name.isdecimal()}
    newest = max(known, default=0)
    return known[newest] if newest >= OLDEST else None


@cache
def a_server() -> Server | None:
    """The server of this process, started when it is first asked for; None: not installed."""
    programs = installed()
    if programs is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="lthtgn-postgres-"))
    server = Server(_free_port(), secrets.token_hex(16))
    (folder / "password").write_text(server.password)
    words = {"folder": str(folder), "programs": str(programs), "port": str(server.port)}
    with (folder / "log").open("wb") as log:
        keeper = subprocess.Popen(
            ["sh", "-c", KEEPER],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            cwd=folder,
            env=os.environ | words | {"as_user": _as_user(folder)},
            start_new_session=True,  # an interrupt at the terminal is not for the server
        )
    atexit.register(keeper.communicate)
    _wait_for(server, keeper, folder / "log")
    with server.as_owner() as owner:
        owner.execute(SQL("CREATE ROLE guarded LOGIN PASSWORD {}").format(PASSWORD))
    return server


def _as_user(folder: Path) -> str:
    """The words before a program that refuses to run as root; the folder becomes that user's."""
    if os.geteuid() != 0:
        return ""
    for path in (folder, folder / "password"):
        os.chown(path, NOBODY, NOBODY)
    return f"setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(server: Server, keeper: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            server.as_owner().close()
        except psycopg.OperationalError:
            assert keeper.poll() is None, "the server ended before it was up"
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        else:
            return
