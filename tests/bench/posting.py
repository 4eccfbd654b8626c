"""Writing: a collection day, one receipt, and a whole life replayed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.books import PROGRAM, around, cpu_of, run_of
from lthtgn_desktop.store.connection import SETTINGS
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.record import record_document

PAYERS = 70
DAYS = 15


def measure(books: dict[str, Path], folder: Path) -> Iterator[str]:
    """Yield a line for each figure about writing."""
    copy = _copied(books["M"], folder / "posting.clb")
    yield from _collection_day(open_desk(copy, around()), folder)
    desk = open_desk(copy, around())
    with desk.book.writing():
        pass  # takes in the whole book, as a program that is open has
    yield from _receipt(desk, folder)
    desk.book.close()
    yield from _fsyncs(copy, folder)
    yield from _replay(books["M"], folder)


def _copied(book: Path, target: Path) -> Path:
    shutil.copy(book, target)
    return target


def _day(desk: Desk) -> str:
    return str(desk.book.books.club.next_to_close.last_day)


def _collection_day(desk: Desk, folder: Path) -> Iterator[str]:
    with desk.book.writing():
        pass  # takes in the whole book, as a program that is open has
    members = [code for code, m in desk.book.books.club.members.items() if m.left is None][:PAYERS]
    document = {
        "type": "collect",
        "date": _day(desk),
        "lines": [{"member": code, "dues": 10_000} for code in members],
    }
    ours = cpu_of(lambda: record_document(desk, document), DAYS)
    desk.book.close()
    for anchor, is_bare in (("raw sqlite3, no triggers", True), ("raw sqlite3, triggers", False)):
        raw = _raw_days(_copied(desk.book.path, folder / "raw.clb"), is_bare=is_bare)
        yield _line("1 collection day of 70, CPU ms", ours * 1000, raw * 1000, anchor, 3)


Batch = tuple[list[tuple[object, ...]], tuple[object, ...], tuple[object, ...]]


def _raw_days(path: Path, *, is_bare: bool) -> float:
    """Return what the same inserts into the same tables cost, their rows made beforehand.

    Bare: without our triggers, which is the anchor that the goal is about.
    """
    raw = sqlite3.connect(path, isolation_level=None)
    for name, value in SETTINGS.items():
        raw.execute(f"PRAGMA {name} = {value}")
    triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers if is_bare else ():
        raw.execute(f"DROP TRIGGER {name}")
    batches = iter(_batches(raw, DAYS))
    best = cpu_of(lambda: _raw_day(raw, next(batches)), DAYS)
    raw.close()
    return best


def _batches(raw: sqlite3.Connection, days: int) -> list[Batch]:
    """Return the rows of the last event so many times more, each following the one before."""
    last, *event, own_hash = raw.execute("SELECT * FROM event ORDER BY sequence DESC").fetchone()
    postings = raw.execute("SELECT * FROM posting WHERE sequence = ?", (last,)).fetchall()
    query = "SELECT * FROM voucher WHERE sequence = ?"
    fund, kind, year, number, _, amount = raw.execute(query, (last,)).fetchone()
    batches: list[Batch] = []
    for more in range(1, days + 1):
        at, previous = last + more, own_hash
        own_hash = f"{at:064}"
        rows = [(at, *posting[1:]) for posting in postings]
        voucher = (fund, kind, year, number + more, at, amount)
        batches.append((rows, voucher, (at, f"raw{at}", *event[1:-1], previous, own_hash)))
    return batches


def _raw_day(raw: sqlite3.Connection, batch: Batch) -> None:
    postings, voucher, event = batch
    raw.execute("BEGIN IMMEDIATE")
    raw.executemany("INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?, ?)", postings)
    raw.execute("INSERT INTO voucher VALUES (?, ?, ?, ?, ?, ?)", voucher)
    raw.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", event)
    raw.execute("COMMIT")


def _receipt(desk: Desk, folder: Path) -> Iterator[str]:
    document = {
        "type": "receive",
        "date": _day(desk),
        "fund": "HD",
        "into": "cash",
        "nature": "gift",
        "source": "mobilised",
        "amount": 50_000,
    }
    ours = _wall(lambda: record_document(desk, document))
    bare = _bare_fsync(folder / "bare")
    yield _line("2 one receipt, durable, wall ms", ours * 1000, bare * 1000, "bare fsync", 15)


def _wall(work: Callable[[], object], times: int = 40) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return sorted(taken)[times // 2]


def _bare_fsync(path: Path) -> float:
    with path.open("ab") as file:

        def append() -> None:
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())

        return _wall(append)


def _fsyncs(book: Path, folder: Path) -> Iterator[str]:
    """Count the syncs of two more receipts, where the system can trace calls."""
    if shutil.which("strace") is None:
        yield "2 fsyncs of one receipt: strace is not installed, not counted"
        return
    counts = []
    for receipts in (1, 3):
        life = folder / f"receipts-{receipts}.jsonl"
        event = {"type": "move", "date": "2026-11-20", "fund": "TTN", "from": "cash", "to": "bank"}
        lines = [json.dumps({**event, "amount": 1000}) for _ in range(receipts)]
        life.write_text("\n".join(['{"format":"club-life","version":1}', *lines]), "utf-8")
        command = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", *PROGRAM]
        done = subprocess.run(
            [*command, "replay", str(life), str(book)], capture_output=True, text=True, check=True
        )
        counts.append(_calls(done.stderr))
    yield f"2 fsyncs of one receipt: {(counts[1] - counts[0]) // 2} (goal: at most 10)"


def _calls(table: str) -> int:
    rows = (row.split() for row in table.splitlines() if row.rstrip().endswith("sync"))
    return sum(int(row[3]) for row in rows)


def _replay(book: Path, folder: Path) -> Iterator[str]:
    life, target = folder / "M.jsonl", folder / "replayed.clb"
    subprocess.run([*PROGRAM, "life", str(book), "-o", str(life)], check=True)
    events = len(life.read_bytes().splitlines()) - 1
    cost = run_of([*PROGRAM, "replay", str(life), str(target)], times=1)
    each = cost.cpu * 1000 / events
    yield f"5 replay of M, {events} events, every one durable: {each:.2f} ms CPU each (goal: 2)"


def _line(what: str, ours: float, bare: float, anchor: str, goal: float) -> str:
    return f"{what}: {ours:.2f} against {bare:.2f} {anchor} = {ours / bare:.1f} x (goal: {goal} x)"
