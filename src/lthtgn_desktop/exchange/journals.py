"""The journal for outside programs: hledger, ledger, beancount, or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn_desktop.domain.journal_entries import (
    Journal,
    JournalEntry,
    JournalFormat,
    Line,
    OpenedAccount,
)
from lthtgn_desktop.exchange.journal_beancount import beancount_lines
from lthtgn_desktop.exchange.journal_csv import csv_lines
from lthtgn_desktop.exchange.journal_ledger import hledger_lines, ledger_lines
from lthtgn_desktop.exchange.journal_names import account_name

_WRITERS = {
    JournalFormat.HLEDGER: hledger_lines,
    JournalFormat.LEDGER: ledger_lines,
    JournalFormat.BEANCOUNT: beancount_lines,
}


def journal_lines(journal: Journal, written_for: JournalFormat) -> Iterator[str]:
    """Return the lines of the journal in one format, line ends and all, accounts named alike."""
    safe = journal._replace(
        accounts=tuple(OpenedAccount(account_name(a.name), a.since) for a in journal.accounts),
        entries=map(_safely_named, journal.entries),
    )
    if written_for is JournalFormat.CSV:
        return csv_lines(safe)
    return (f"{line}\n" for line in _WRITERS[written_for](safe, heading(safe)))


def heading(journal: Journal) -> list[str]:
    """Return what stands above a journal: whose it is, up to which day, and of which book."""
    practice = ["SỔ THỰC HÀNH – không phải số liệu thật"] if journal.is_practice else []
    return [
        f"Sổ nhật ký: {journal.club}",
        *practice,
        f"Đến hết ngày: {journal.until}",
        f"Mã băm cuối sổ: {journal.head_hash}",
    ]


def _safely_named(entry: JournalEntry) -> JournalEntry:
    lines = (Line(account_name(account), amount) for account, amount in entry.lines)
    return entry._replace(lines=tuple(lines))
