"""The journal for hledger and for ledger; they differ in how a commodity is declared.

Each closed month ends with an entry that moves nothing and asserts what the assets hold. Both
programs check it after everything that stands before it, so it follows the month's last entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, MonthEnd, with_month_ends
from lthtgn_desktop.domain.names import clean_text

HLEDGER_COMMODITY = "commodity 1000. VND"
LEDGER_COMMODITY = "commodity VND"

TAGS = ("ref", "type", "voucher")

# What begins a comment, divides payee from note, or sets another date.
_TRAPS = str.maketrans({";": ",", "|": "/", "[": "(", "]": ")"})


def hledger_lines(journal: Journal, heading: Iterable[str]) -> Iterator[str]:
    """Yield the lines of an hledger journal."""
    return _lines(journal, heading, HLEDGER_COMMODITY)


def ledger_lines(journal: Journal, heading: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a ledger journal."""
    return _lines(journal, heading, LEDGER_COMMODITY)


def plain(text: str) -> str:
    """Return a text that neither program takes for anything but text."""
    return clean_text(text.translate(_TRAPS))


def _lines(journal: Journal, heading: Iterable[str], commodity: str) -> Iterator[str]:
    yield from (f"; {line}" for line in heading)
    yield ""
    yield commodity
    yield from (f"tag {tag}" for tag in TAGS)
    yield from (f"account {account.name}" for account in journal.accounts)
    for part in with_month_ends(journal):
        yield ""
        yield from _entry(part) if isinstance(part, JournalEntry) else _month_end(part)


def _entry(entry: JournalEntry) -> Iterator[str]:
    # The code in parentheses also keeps a text that begins with `*`, `!` or `(` a text.
    yield f"{entry.day} ({entry.sequence}) {plain(entry.text)}"
    yield f"    ; ref: {plain(entry.ref)}"
    yield f"    ; type: {entry.type}"
    if entry.vouchers:
        yield f"    ; voucher: {' + '.join(entry.vouchers)}"
    for account, amount in entry.lines:
        yield f"    {account}  {amount} VND"


def _month_end(end: MonthEnd) -> Iterator[str]:
    yield f"{end.day} Khóa sổ tháng {end.day:%m/%Y}"
    for account, amount in end.balances:
        yield f"    {account}  0 VND = {amount} VND"
