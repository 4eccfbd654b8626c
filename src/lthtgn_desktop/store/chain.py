"""The hash chain over everything a person relies on (`reliability.md`, 4.2, in short).

Each event's SHA-256 covers the hash before it, the event as it was written, when, by whom and
with which program it was recorded, every posting with its account, every voucher, and the figures
of a closed month. SQLite puts the text together when a book is proved, Python when one is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain.ledger import Entry
from lthtgn_desktop.store.vouchers import Voucher


class Stamp(NamedTuple):
    """When an event was recorded (ISO 8601, seconds), by whom, and with which program."""

    at: str
    by: str
    program: str


class Link(NamedTuple):
    """One event as the chain sees it."""

    sequence: int
    ref: str
    type: str
    date: str
    document: str
    stamp: Stamp
    postings: str
    vouchers: str
    figures: str

    def hash(self, previous_hash: str) -> str:
        """Return the event's own hash, given the one before it."""
        text = "\n".join(
            (
                previous_hash,
                str(self.sequence),
                self.ref,
                self.type,
                self.date,
                self.document,
                *self.stamp,
                self.postings,
                self.vouchers,
                self.figures,
            ),
        )
        return hashlib.sha256(text.encode()).hexdigest()


def first_hash(book_id: str, practice: int, created_at: str, program: str) -> str:
    """Return what stands before the first event: the hash of the book's own row."""
    text = "\n".join((book_id, str(practice), created_at, program))
    return hashlib.sha256(text.encode()).hexdigest()


def postings_text(entry: Entry, day: str) -> str:
    """Return an entry as the chain's text: one line a posting."""
    return "\n".join(
        f"{line}|{posting.account.name}|{posting.amount}|{day}|{posting.member or ''}|"
        f"{posting.loan or ''}"
        for line, posting in enumerate(entry, 1)
    )


def vouchers_text(vouchers: Sequence[Voucher]) -> str:
    """Return an event's vouchers as the chain's text: one line each."""
    lines = sorted((v.fund, v.kind, v.year, v.number, v.amount) for v in vouchers)
    return "\n".join("|".join(map(str, line)) for line in lines)


FROM_THE_FIRST = -(2**63)
"""Before every sequence number that a file can hold, forged ones too."""

_LINKS = """
SELECT e.sequence, e.ref, e.type, e.date, e.document, e.recorded_at, e.recorded_by, e.program,
    (SELECT group_concat(line || '|' || name || '|' || amount || '|' || date || '|'
            || coalesce(member, '') || '|' || coalesce(loan, ''), char(10))
        FROM (SELECT p.line, a.name, p.amount, p.date, p.member, p.loan
            FROM posting p LEFT JOIN account a ON a.id = p.account_id
            WHERE p.sequence = e.sequence ORDER BY p.line)),
    (SELECT group_concat(fund || '|' || kind || '|' || year || '|' || number || '|' || amount,
            char(10))
        FROM (SELECT * FROM voucher v WHERE v.sequence = e.sequence ORDER BY fund, kind)),
    (SELECT month || '|' || figures FROM closed_month c WHERE c.sequence = e.sequence),
    e.previous_hash, e.hash
FROM event e WHERE e.sequence > ? ORDER BY e.sequence
"""


class StoredLink(NamedTuple):
    """A link as it stands in the file, with the hashes that were stored beside it."""

    link: Link
    previous_hash: str
    hash: str


def stored_links(connection: Connection, after: int = FROM_THE_FIRST) -> Iterator[StoredLink]:
    """Return the links of the events after a sequence number, in order."""
    for row in connection.exec_driver_sql(_LINKS, (after,)):
        sequence, ref, kind, day, document, at, by, program, *texts, previous, own = row
        postings, vouchers, figures = (text or "" for text in texts)
        stamp = Stamp(at, by, program)
        link = Link(sequence, ref, kind, day, document, stamp, postings, vouchers, figures)
        yield StoredLink(link, previous, own)


class Head(NamedTuple):
    """The end of the chain: the last event's number and hash."""

    sequence: int
    hash: str


def head(connection: Connection) -> Head:
    """Return the end of the chain; before the first event it is the book's own row."""
    row = connection.exec_driver_sql(
        "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1"
    ).first()
    if row is not None:
        return Head(row[0], row[1])
    own = connection.exec_driver_sql("SELECT id, practice, created_at, program FROM book").one()
    return Head(0, first_hash(*own))
