"""Lines of a book put where the call wants them: onto standard output, or into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from lthtgn_desktop.cli.command import Call
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.usecases.desk import Desk

_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite adds to the name of a book for files of its own."""


def put_out(call: Call, desk: Desk, lines: Iterator[str]) -> None:
    """Write lines, line ends and all; they have let go of the book when this returns or raises."""
    output = call.words.output
    with _ended(lines):
        if output is None:
            sys.stdout.writelines(lines)
            return
        if _belongs_to(desk, output):
            raise WrongCall(
                f"“{output}” là sổ hoặc tệp đi kèm sổ nên không ghi đè lên. Chọn tên khác.",
                f"“{output}” is the book or belongs to it and is left alone. Choose another name.",
            )
        write_whole(output, (line.encode() for line in lines), force=call.words.force)


@contextmanager
def _ended(lines: Iterator[str]) -> Iterator[None]:
    """End lines that were left in the middle: they hold a transaction of the book."""
    try:
        yield
    finally:
        if isinstance(lines, Generator):
            lines.close()


def _belongs_to(desk: Desk, output: Path) -> bool:
    """Tell whether a path is the book, a file of the database's, or in the second record."""
    book, wanted = _real(desk.book.path), _real(output)
    beside = [book.with_name(book.name + ending) for ending in _BESIDE]
    own = [book, *beside, _real(desk.book.second.folder)]
    own.append(_real(book.with_name(desk.book.second.folder.name)))
    return any(_same(mine, part) for mine in own for part in (wanted, *wanted.parents))


def _real(path: Path) -> Path:
    # Not Path.resolve: that raises where links go round in a circle.
    return Path(os.path.realpath(path))


def _same(one: Path, other: Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False  # one of them is not there
