"""A whole province: 100 clubs with a year of random life each, and their files in two registers.

`make torture` runs it. The clubs' files go straight to one province, and through ten communes to
another; the sums of both must be those of the clubs' own books, to the đồng, for every month,
quarter, half-year and year. Then the command imports more and more of the files at one go: its
memory must not grow with them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from clubs_for_tests import PROVINCE, a_desk, enrolled
from lthtgn_desktop.usecases.register.add_up import report
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from province_for_tests import (
    Reporting,
    clubs_that_report,
    periods_of,
    receives,
    receives_through_communes,
    said_by_books,
    said_by_register,
)

MONTHS = 12


def main() -> None:
    """Make the province, compare, and measure; leaves with 1 at the first figure that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clubs", type=int, default=100)
    parser.add_argument("--communes", type=int, default=10)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lthtgn-province-") as name:
        folder = Path(name)
        with told(f"{words.clubs} clubs lived {MONTHS} months and wrote their reports"):
            clubs = list(clubs_that_report(folder, words.clubs, MONTHS))
        with register(folder, "direct") as direct, register(folder, "passed on") as passed_on:
            with told("the province took in the clubs' own files"):
                receives(direct, clubs)
            with told(f"{words.communes} communes took them in and passed on the year"):
                in_each = -(-words.clubs // words.communes)
                receives_through_communes(passed_on, folder, clubs, in_each, "2024")
            compare(clubs, direct, passed_on)
        measure(folder, clubs)


def compare(clubs: Sequence[Reporting], direct: RegisterDesk, passed_on: RegisterDesk) -> None:
    """Compare every period of both registers with the books."""
    for period in periods_of(MONTHS):
        own, through = report(direct, period), report(passed_on, period)
        books = said_by_books(clubs, period)
        if said_by_register(own) != books or said_by_register(through) != books:
            sys.exit(f"{period}: the register does not say what the books say")
        if (own.whole, own.by_club) != (through.whole, through.by_club):
            sys.exit(f"{period}: through the communes it comes to something else")
        say(f"{period}: {len(clubs)} clubs, {sum(books.values()):,} in all, equal to the đồng")


def measure(folder: Path, clubs: Sequence[Reporting]) -> None:
    """Import more and more files by the command, each time into a new register."""
    paths = [path for one in clubs for path in one.paths]
    for number in sorted({min(number, len(paths)) for number in (100, 300, len(paths))}):
        with register(folder, f"{number} at one go") as desk:
            enrolled(desk, *(one.club for one in clubs))
            address = desk.register.address
        words = ["association", "import", address, *map(str, paths[:number]), "--json"]
        spent, most = used([sys.executable, "-m", "lthtgn_desktop", *words])
        say(f"import of {number} files: {number / spent:.0f} a second of CPU, {most >> 10} MB")


def used(command: Sequence[str]) -> tuple[float, int]:
    """Run a command; returns its seconds of CPU and the most memory it had, in kilobytes."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    if status != 0:
        sys.exit(f"{command[:5]} … ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


@contextmanager
def register(folder: Path, name: str) -> Iterator[RegisterDesk]:
    """Give the desk of a province's new register."""
    (folder / name).mkdir()
    desk = a_desk(folder / name, PROVINCE)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def told(what: str) -> Iterator[None]:
    """Say what was done, and how long it took."""
    begun = time.monotonic()
    yield
    say(f"{what}: {time.monotonic() - begun:.1f} s")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
