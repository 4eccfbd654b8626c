"""The passbooks that members hold: which volumes there are, and which line stands where in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.passbook_moves import MemberPosting
from lthtgn_desktop.store import chained, tables


class StoredPassbook(NamedTuple):
    """One volume; `since` is its first day (ISO), `replaces` the lost or spoilt volume, or 0."""

    number: int
    member: str
    volume: int
    form: str
    is_large: int
    since: str
    replaces: int
    made_at: str
    made_by: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next volume's row names."""
        return chained.hash_of(self)


class StoredPassbookLine(NamedTuple):
    """One event in one section of a volume: on which page and row it stands, counted from 1."""

    number: int
    member: str
    volume: int
    section: str
    page: int
    row: int
    sequence: int
    how: str
    made_at: str
    made_by: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next line's row names."""
        return chained.hash_of(self)


def every(connection: Connection) -> list[StoredPassbook]:
    """Return all volumes of all members as they were given out."""
    return chained.every(connection, tables.passbook, StoredPassbook)


def every_line(connection: Connection) -> list[StoredPassbookLine]:
    """Return all lines that stand on paper, in the order in which they came there."""
    return chained.every(connection, tables.passbook_line, StoredPassbookLine)


def add(connection: Connection, volumes: Sequence[StoredPassbook]) -> None:
    """Keep volumes after the others; their numbers and previous hashes are set here."""
    number = chained.next_number(connection, tables.passbook)
    last = chained.last_hash(connection, tables.passbook)
    for volume in volumes:
        row = volume._replace(number=number, previous_hash=last)
        chained.add(connection, tables.passbook, row)
        number, last = number + 1, row.hash


def add_lines(connection: Connection, lines: Sequence[StoredPassbookLine]) -> None:
    """Keep lines after the others; their numbers and previous hashes are set here."""
    number = chained.next_number(connection, tables.passbook_line)
    last = chained.last_hash(connection, tables.passbook_line)
    for line in lines:
        row = line._replace(number=number, previous_hash=last)
        chained.add(connection, tables.passbook_line, row)
        number, last = number + 1, row.hash


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of volumes that do not give their hash or do not follow."""
    return chained.broken(connection, tables.passbook, StoredPassbook)


def broken_lines(connection: Connection) -> Iterator[int]:
    """Return the numbers of lines that do not give their hash or do not follow."""
    return chained.broken(connection, tables.passbook_line, StoredPassbookLine)


_POSTED = """
SELECT p.member, p.sequence, p.date, coalesce(o.type, e.type), o.date, a.kind, a.part, p.loan,
    p.amount, o.sequence
FROM posting p
JOIN event e ON e.sequence = p.sequence
JOIN account a ON a.id = p.account_id
LEFT JOIN event o ON e.type = 'reverse' AND o.ref = json_extract(e.document, '$.of')
WHERE p.member IS NOT NULL AND ? IN ('', p.member) ORDER BY p.sequence, p.line
"""


def posted(connection: Connection, member: str = "") -> dict[str, list[MemberPosting]]:
    """Return what was posted on the accounts of each member, or of one, in the book's order."""
    found: defaultdict[str, list[MemberPosting]] = defaultdict(list)
    for row in connection.exec_driver_sql(_POSTED, (member,)):
        code, sequence, day, act, reversed_day, kind, part, loan, amount, original = row
        taken_back = None if reversed_day is None else date.fromisoformat(reversed_day)
        found[code].append(
            MemberPosting(
                code,
                sequence,
                date.fromisoformat(day),
                act,
                taken_back,
                Kind(kind),
                part or "",
                loan or "",
                amount,
                original or 0,
            )
        )
    return dict(found)


_WAITING = """
SELECT count(DISTINCT p.member) FROM posting p JOIN event e ON e.sequence = p.sequence
WHERE p.member IS NOT NULL AND e.date = ? AND e.type <> 'reverse'
AND NOT EXISTS (SELECT 1 FROM passbook_line l
    WHERE l.member = p.member AND l.sequence = p.sequence)
AND NOT EXISTS (SELECT 1 FROM event r
    WHERE r.type = 'reverse' AND json_extract(r.document, '$.of') = e.ref)
"""


def waiting(connection: Connection, day: date) -> int:
    """Return how many members have something of a day, not taken back, on no paper yet."""
    return int(connection.exec_driver_sql(_WAITING, (day.isoformat(),)).scalar_one())
