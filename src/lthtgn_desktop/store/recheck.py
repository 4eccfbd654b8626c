"""The book counted again from its events by the club's rules, and compared with what is stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.breaches import Finding, FindingCode
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.life import read_event
from lthtgn_desktop.domain.totals import Totals
from lthtgn_desktop.store import history, months
from lthtgn_desktop.store.chain import StoredLink, postings_text, stored_links
from lthtgn_desktop.store.proof import named
from lthtgn_desktop.store.vouchers import needed


def recheck(connection: Connection) -> Iterator[Finding]:
    """Yield where the stored book is not what the rules make of its events.

    It shows that no fund ever stood below zero, that every entry is the one its event makes, that
    the sums of the file are those of the entries, and that closed months are as they were.
    """
    books = Books()
    for stored in stored_links(connection):
        try:
            event = read_event(json.loads(stored.link.document), spare_ref=stored.link.ref)
        except (ValueError, RecursionError, Refused):
            yield Finding(FindingCode.EVENT_CHANGED, named(stored))
            return
        try:
            entry = examine(books, event)
        except Refused as refused:
            yield Finding(FindingCode.RULES_DISAGREE, {**named(stored), "because": refused})
            return
        if not _is_same(stored, postings_text(entry, stored.link.date), needed(entry)):
            yield Finding(FindingCode.ENTRY_DISAGREES, named(stored))
        books.accept(event, entry)
    yield from _totals(connection, books)
    yield from _months(connection, books)


def _is_same(stored: StoredLink, postings: str, vouchers: dict[tuple[str, str], int]) -> bool:
    lines = (line.split("|") for line in stored.link.vouchers.splitlines())
    numbered = {(fund, kind): int(amount) for fund, kind, _, _, amount in lines}
    return stored.link.postings == postings and numbered == vouchers


def _totals(connection: Connection, books: Books) -> Iterator[Finding]:
    """Compare every account's sum in SQL with the sum of the entries."""
    stored: dict[Account, int] = history.account_sums(connection, date.max)
    for account in sorted(stored.keys() | books.ledger.sums.keys()):
        there, counted = stored.get(account, 0), books.ledger.sums.get(account, 0)
        if there != counted:
            details: dict[str, object] = {"account": account.name, "there": there}
            yield Finding(FindingCode.TOTALS_DISAGREE, {**details, "counted": counted})


def _months(connection: Connection, books: Books) -> Iterator[Finding]:
    """Compare the figures of every closed month with those counted again, day by day."""
    entries = sorted(books.recorded.values(), key=lambda recorded: recorded.event.date)
    totals, place = Totals(), 0
    closed = {str(month): month for month, _ in books.club.closed}
    for name, _, figures in months.closed_months(connection):
        month = closed.pop(name, None)
        if month is None:
            yield Finding(FindingCode.MONTH_CHANGED, {"month": name})
            continue
        while place < len(entries) and entries[place].event.date <= month.last_day:
            for account, amount, _, _ in entries[place].entry:
                totals.add_account(account, amount)
            place += 1
        if not _are_figures(figures, totals):
            yield Finding(FindingCode.MONTH_CHANGED, {"month": month})
    for month in closed.values():
        yield Finding(FindingCode.MONTH_CHANGED, {"month": month})


def _are_figures(figures: str, totals: Totals) -> bool:
    try:
        return figures == months.figures_text(totals, json.loads(figures)["funds"])
    except (ValueError, KeyError, TypeError):
        return False
