"""The desk at which a person works: the open book, the clock, and who is working."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lthtgn_desktop import __version__
from lthtgn_desktop.store.book import Book, is_writable, open_book
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.usecases.progress import Follow, unfollowed
from lthtgn_desktop.usecases.surroundings import Clock


@dataclass(slots=True)
class Desk:
    """What every use case needs; `migrations` is the folder that came with the program.

    `follow` is told how far a long act is.
    """

    book: Book
    clock: Clock
    by: str
    migrations: Path
    follow: Follow = unfollowed

    @property
    def today(self) -> date:
        """Return the computer's date; only a proposal, the person decides what is written."""
        return self.clock().date()

    def stamp(self) -> Stamp:
        """Return when and by whom something is being recorded."""
        return stamp(self.clock, self.by)

    def another(self, follow: Follow) -> Desk:
        """Return a desk with the same book opened once more: for work in a thread of its own.

        Whoever asks for it closes it.
        """
        path = self.book.path
        again = open_book(path, read_only=not is_writable(path))
        return Desk(again, self.clock, self.by, self.migrations, follow)

    def close(self) -> None:
        """Let go of the book."""
        self.book.close()


def stamp(clock: Clock, by: str) -> Stamp:
    """Return a stamp of the present moment, to the second."""
    return Stamp(clock().replace(microsecond=0).isoformat(), by, f"lthtgn {__version__}")
