"""The journal as CSV (RFC 4180) for a spreadsheet: one row a posting.

It begins with the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a
formula stands behind an apostrophe; amounts stay numbers.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry

UTF_8_MARK = "\ufeff"
HEADER = "date,sequence,ref,type,voucher,account,debit,credit,amount,text\r\n"
FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def csv_lines(journal: Journal) -> Iterator[str]:
    """Yield the rows of a CSV file with their line ends."""
    yield UTF_8_MARK + HEADER
    for entry in journal.entries:
        yield from _rows(entry)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _rows(entry: JournalEntry) -> Iterator[str]:
    ref, text = harmless(entry.ref), harmless(entry.text)
    before = (entry.day, entry.sequence, ref, entry.type, " + ".join(entry.vouchers))
    for account, amount in entry.lines:
        debit, credit = max(amount, 0), max(-amount, 0)
        yield _row((*before, account, debit or "", credit or "", amount, text))


def _row(cells: tuple[object, ...]) -> str:
    row = StringIO()
    csv.writer(row).writerow(cells)
    return row.getvalue()
