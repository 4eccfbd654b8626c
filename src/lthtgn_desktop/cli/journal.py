"""`ledger`: the journal for outside programs."""

from __future__ import annotations

import sys

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.show_journal import JournalFormat, journal


def ledger(call: Call) -> int:
    """Write the journal in one of the formats."""
    words = call.words
    desk = open_desk(words.book, call.around)
    try:
        lines = journal(desk, JournalFormat(words.format), words.to)
        if words.output is None:
            sys.stdout.writelines(lines)
        else:
            write_whole(words.output, (line.encode() for line in lines), force=words.force)
    finally:
        desk.book.close()
    return DONE
