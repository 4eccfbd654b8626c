"""The journal for beancount; a balance is asserted at the start of the day after a month's end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lthtgn_desktop.domain.journal_entries import Journal, JournalEntry, MonthEnd, with_month_ends

_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\""})


def beancount_lines(journal: Journal, heading: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a beancount file."""
    yield from (f"; {line}" for line in heading)
    yield ""
    yield f"option {quoted('title')} {quoted(journal.club)}"
    yield f"option {quoted('operating_currency')} {quoted('VND')}"
    yield ""
    yield from (f"{account.since} open {account.name} VND" for account in journal.accounts)
    for part in with_month_ends(journal):
        yield ""
        yield from _entry(part) if isinstance(part, JournalEntry) else _month_end(part)


def quoted(text: str) -> str:
    """Return a text as beancount's string."""
    return f'"{text.translate(_ESCAPED)}"'


def _entry(entry: JournalEntry) -> Iterator[str]:
    yield f"{entry.day} * {quoted(entry.text)}"
    yield f"  sequence: {entry.sequence}"
    yield f"  ref: {quoted(entry.ref)}"
    yield f"  type: {quoted(entry.type)}"
    if entry.vouchers:
        yield f"  voucher: {quoted(' + '.join(entry.vouchers))}"
    for account, amount in entry.lines:
        yield f"  {account}  {amount} VND"


def _month_end(end: MonthEnd) -> Iterator[str]:
    if end.day == date.max:
        return  # the calendar has no day after it
    day = end.day + timedelta(days=1)
    for account, amount in end.balances:
        yield f"{day} balance {account}  {amount} VND"
