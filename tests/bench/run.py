"""The figures of speed and memory, each as a ratio to the bare work done in the same run.

`make bench` prints them; nothing here is a test. Two books are made first: M is 70 members in 10
years, L is 300 members in 30 years (`BENCH_ARGS=--quick` leaves L out). Times are CPU seconds of
one process unless a line says wall; the smallest of several runs counts.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench import exporting, figures, importing, passbooks, posting, registers, window
from bench.books import Sizes, make_books


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Make the books, measure, and print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the book of 30 years")
    parser.add_argument("--country", action="store_true", help="import 10,000 files, not 250")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lthtgn-bench-") as folder:
        sizes = Sizes.ALL if not words.quick else Sizes.SMALL
        say("making the books …")
        books = make_books(Path(folder), sizes)
        for part in (posting, figures, exporting, importing, registers, passbooks, window):
            if part is importing:
                lines = importing.measure(books, Path(folder), is_country=words.country)
            else:
                lines = part.measure(books, Path(folder))
            for line in lines:
                say(line)


if __name__ == "__main__":
    main()
