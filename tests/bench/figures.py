"""Reading: all balances of a day, in process and as a whole command, against outside programs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.books import PROGRAM, around, cpu_of, run_of
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.show_figures import picture

_RAW_SUM = (
    "SELECT a.name, sum(p.amount) FROM posting p JOIN account a ON a.id = p.account_id"
    " WHERE p.date <= ? GROUP BY p.account_id"
)


def measure(books: dict[str, Path], folder: Path) -> Iterator[str]:
    """Yield a line for each figure about reading."""
    for name, book in books.items():
        yield from _in_process(name, book)
        yield from _whole(name, book, folder)


def _in_process(name: str, book: Path) -> Iterator[str]:
    desk = open_desk(book, around())
    day = picture(desk).day
    driver = desk.book.engine.raw_connection().driver_connection
    assert driver is not None
    raw = cpu_of(lambda: driver.execute(_RAW_SUM, (day.isoformat(),)).fetchall())
    with desk.book.reading() as connection:
        (postings,) = connection.exec_driver_sql("SELECT count(*) FROM posting").one()
        sums = cpu_of(lambda: history.account_sums(connection, day))
    everything = cpu_of(lambda: picture(desk, day))
    desk.book.close()
    goal = 2 if name == "M" else 1.3
    yield (
        f"3 {name} ({postings} postings) every account's balance, CPU ms: {sums * 1000:.1f}"
        f" against {raw * 1000:.1f} raw SQL SUM = {sums / raw:.2f} x (goal: {goal} x)"
    )
    yield f"3 {name} with every member's dues and loan's interest: {everything * 1000:.0f} ms CPU"


def _whole(name: str, book: Path, folder: Path) -> Iterator[str]:
    ours = run_of([*PROGRAM, "balances", str(book), "--json"])
    yield f"4 {name} lthtgn balances, whole, proved: {ours.cpu:.2f} s CPU, {ours.megabytes:.0f} MB"
    checked = run_of([*PROGRAM, "check", str(book)], times=1)
    yield f"4 {name} lthtgn check: {checked.cpu:.2f} s CPU, {checked.megabytes:.0f} MB"
    for program, words in (("hledger", ["bal", "-N"]), ("ledger", ["bal"])):
        if shutil.which(program) is None:
            yield f"4 {name} {program} is not installed, not compared"
            continue
        journal = folder / f"{name}.{program}"
        command = [*PROGRAM, "ledger", str(book), "--format", program, "-o", str(journal)]
        subprocess.run(command, check=True)
        theirs = run_of([program, "-f", str(journal), *words], times=1)
        yield (
            f"4 {name} {program}: {theirs.cpu:.2f} s CPU, {theirs.megabytes:.0f} MB; ours is"
            f" {ours.cpu / theirs.cpu:.2f} x the time, {ours.megabytes / theirs.megabytes:.2f} x"
            " the memory"
        )
