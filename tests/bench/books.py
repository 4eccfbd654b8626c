"""The books that are measured, and the two clocks."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop import folders
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.surroundings import Surroundings

PROGRAM = [sys.executable, "-m", "lthtgn_desktop"]


class Sizes(Enum):
    """Which books are made: name → (members, months)."""

    SMALL = (("M", 70, 120),)
    ALL = (("M", 70, 120), ("L", 300, 360))


class Run(NamedTuple):
    """What one run of a program cost: CPU seconds and peak memory in MB."""

    cpu: float
    megabytes: float


def around() -> Surroundings:
    """Return a fixed clock, so that the books are the same each time."""
    return Surroundings(lambda: datetime(2026, 11, 23, 8, 0), "bench", folders.migrations())  # noqa: DTZ001 - the clock of a village laptop


def make_books(folder: Path, sizes: Sizes) -> dict[str, Path]:
    """Make the practice clubs that are measured."""
    books = {}
    for name, members, months in sizes.value:
        books[name] = folder / f"{name}.clb"
        make_practice(books[name], around(), members=members, months=months)
    return books


def cpu_of(work: Callable[[], object], times: int = 5) -> float:
    """Return the smallest CPU time of a piece of work in this process, in seconds."""
    runs = []
    for _ in range(times):
        started = time.process_time()
        work()
        runs.append(time.process_time() - started)
    return min(runs)


def run_of(command: list[str], times: int = 3) -> Run:
    """Return the smallest CPU time and peak memory of a whole process.

    A small process of its own starts it: a child begins with the memory of the one that forks it.
    """
    runs = []
    for _ in range(times):
        told = subprocess.run(
            [sys.executable, "-I", "-c", _MEASURE, *command],
            capture_output=True,
            text=True,
            check=True,
        )
        cpu, kilobytes = told.stdout.split()
        runs.append(Run(float(cpu), int(kilobytes) / 1024))  # seconds, never đồng
    return min(runs)


_MEASURE = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(status != 0)
"""
