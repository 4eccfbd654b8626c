"""The register: a province's year and the country's, in a file and on a PostgreSQL server."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from bench.books import cpu_of
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.store import register_figures, register_files, register_periods
from lthtgn_desktop.store.register import Register
from postgres_server import a_server
from registers import a_file, a_month, a_register

YEAR = [Month(2026, number) for number in range(1, 13)]
FIRST, LAST = YEAR[0], YEAR[-1]

PROVINCE, COUNTRY = 250, 10_000
"""How many clubs there are; a province's year comes in one file."""

AT_A_TIME = 100
REPORT = bytes(range(256)) * 90
"""As long as a club's report."""


def measure(_books: dict[str, Path], folder: Path) -> Iterator[str]:
    """Yield a line for each figure about a register."""
    server = a_server()
    if server is None:
        yield "11 PostgreSQL is not installed, not compared"
    yield from _one_by_one(folder)
    for name, clubs in (("a province", PROVINCE), ("the country", COUNTRY)):
        yield from _tables(name, clubs, None if server is None else server.new_address())


def _one_by_one(folder: Path) -> Iterator[str]:
    """Measure what keeping one club's report costs beside proving and reading it."""
    register = a_register(str(folder / "one-by-one.hoi"))
    numbers = count(1)

    def keep() -> None:
        for number in islice(numbers, AT_A_TIME):
            file, month = a_file(number=number), replace(a_month(), month=FIRST.plus(number))
            with register.writing() as connection:
                register_figures.current(connection, month.club, month.month.plus(-1))
                register_files.add(connection, file, REPORT)
                register_figures.add(connection, [month], file.id)

    each = cpu_of(keep) / AT_A_TIME
    register.close()
    yield f"11 one report kept, durable: {each * 1000:.2f} ms CPU (goal: 2)"


def _tables(name: str, clubs: int, address: str | None) -> Iterator[str]:
    with _a_year(clubs) as (register, bulk):
        ours = _times(register)
        yield f"11 {name}, {clubs} clubs: a file of {PROVINCE} x 12 months kept in {bulk:.0f} ms"
    theirs = {}
    if address is not None:
        with _a_year(clubs, address) as (register, _):
            theirs = _times(register)
    for table, taken in ours.items():
        line = f"11 {name}, {table}, wall ms: {taken:.1f} SQLite"
        if table in theirs:
            line += f" against {theirs[table]:.1f} PostgreSQL = {taken / theirs[table]:.2f} x"
        yield line + (" (goal: 50 ms)" if clubs == PROVINCE else " (goal: 4 x)")


@contextmanager
def _a_year(clubs: int, address: str | None = None) -> Iterator[tuple[Register, float]]:
    """Give a register with a year of all clubs, and how many ms a file of a province took."""
    with tempfile.TemporaryDirectory(prefix="lthtgn-bench-") as folder:
        register = a_register(address or str(Path(folder) / "hoi.hoi"))
        taken = [_keep(register, first) for first in range(0, clubs, PROVINCE)]
        if address is not None:
            with register.writing() as connection:
                connection.exec_driver_sql("ANALYZE")  # a server does it by itself after a minute
        yield register, min(taken)
        register.close()


def _keep(register: Register, first: int) -> float:
    """Keep a file with the year of a province's clubs; returns how many ms that took."""
    file = a_file(number=first + 1)
    months = [month for club in range(first, first + PROVINCE) for month in _year_of(club)]
    started = time.perf_counter()
    with register.writing() as connection:
        register_files.add(connection, file, REPORT)
        register_figures.add(connection, months, file.id)
    return (time.perf_counter() - started) * 1000


def _year_of(club: int) -> list[ClubMonth]:
    own = a_month(f"CLB-{club:05}", times=club + 1)
    return [replace(own, month=month) for month in YEAR]


def _times(register: Register) -> dict[str, float]:
    with register.reading() as connection:
        return {
            "the year": _wall(lambda: register_periods.periods(connection, FIRST, LAST)),
            "one month": _wall(lambda: register_periods.periods(connection, LAST, LAST)),
            "which months are in": _wall(lambda: register_figures.months_of(connection)),
            "one club's year": _wall(lambda: register_figures.of_club(connection, "CLB-00077")),
        }


def _wall(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken) * 1000
