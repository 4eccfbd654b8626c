"""The book as a journal for outside programs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lthtgn_desktop.domain.journal_entries import JournalFormat
from lthtgn_desktop.exchange.journals import journal_lines
from lthtgn_desktop.store import history
from lthtgn_desktop.store.journal import journal_until
from lthtgn_desktop.usecases.desk import Desk

__all__ = ["JournalFormat", "journal"]


def journal(desk: Desk, written_for: JournalFormat, to: date | None = None) -> Iterator[str]:
    """Yield the journal's lines, line ends and all, up to a day or to the book's last one."""
    with desk.book.reading() as connection:
        until = to or history.last_day(connection) or desk.today
        yield from journal_lines(journal_until(connection, until), written_for)
