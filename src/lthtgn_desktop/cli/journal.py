"""`ledger`: the journal for outside programs."""

from __future__ import annotations

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.output import put_out
from lthtgn_desktop.usecases.show_journal import JournalFormat, journal


def ledger(call: Call) -> int:
    """Write the journal in one of the formats."""
    words = call.words
    with opened(call) as desk:
        put_out(call, desk, journal(desk, JournalFormat(words.format), words.to))
    return DONE
