"""The book of a call: opened for as long as the command works on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lthtgn_desktop.cli.command import Call
from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk


@contextmanager
def opened(call: Call) -> Iterator[Desk]:
    """Give the desk of the call's book, and let go of the file in any case."""
    desk = open_desk(call.words.book, call.around)
    try:
        yield desk
    finally:
        desk.book.close()


@contextmanager
def nothing_saved() -> Iterator[None]:
    """Tell of a second record that fails in the block as it is: no book stays, nothing is saved."""
    try:
        yield
    except SecondRecordFails as error:
        raise SecondRecordFails(error.folder, "not_taken") from error
