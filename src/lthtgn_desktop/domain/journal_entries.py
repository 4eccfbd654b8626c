"""The journal that leaves the program: entries in the order of days, and what assets then held."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.accounts import Kind


class JournalFormat(StrEnum):
    """The programs that read the journal."""

    HLEDGER = "hledger"
    LEDGER = "ledger"
    BEANCOUNT = "beancount"
    CSV = "csv"


class Line(NamedTuple):
    """An amount in đồng on an account: a movement (debit positive), or what it held."""

    account: str
    amount: int


class JournalEntry(NamedTuple):
    """An event that moved money; its lines add up to zero, its vouchers are named as printed."""

    day: date
    sequence: int
    ref: str
    type: str
    text: str
    vouchers: tuple[str, ...]
    lines: tuple[Line, ...]


class MonthEnd(NamedTuple):
    """What the assets held at the end of the last day of a closed month."""

    day: date
    balances: tuple[Line, ...]


class OpenedAccount(NamedTuple):
    """An account and the first day on which it moved."""

    name: str
    since: date


class Journal(NamedTuple):
    """Everything a journal file says; the entries, in order of day and sequence, come only once."""

    club: str
    is_practice: bool
    head_hash: str
    until: date
    accounts: tuple[OpenedAccount, ...]
    month_ends: tuple[date, ...]
    entries: Iterator[JournalEntry]


def with_month_ends(journal: Journal) -> Iterator[JournalEntry | MonthEnd]:
    """Yield the entries, and after the last one of each closed month what the assets held then.

    A cash box or a bank account is named each month from its first movement on, a loan only while
    something is owed or where it moved since the last closed month: naming every repaid loan for
    ever would be 1.7 million lines for 300 members in 30 years.
    """
    held: defaultdict[str, int] = defaultdict(int)
    coming = deque(journal.month_ends)
    for entry in journal.entries:
        while coming and coming[0] < entry.day:
            yield from _month_end(coming.popleft(), held)
        for account, amount in entry.lines:
            if account.startswith("Assets:"):
                held[account] += amount
        yield entry
    for day in coming:
        yield from _month_end(day, held)


def _month_end(day: date, held: dict[str, int]) -> list[MonthEnd]:
    """Return the month's end unless there is nothing to name; forget the loans that are repaid."""
    balances = tuple(Line(account, held[account]) for account in sorted(held))
    for account, amount in balances:
        if not amount and account.startswith(Kind.LOANS):
            del held[account]
    return [MonthEnd(day, balances)] if balances else []
