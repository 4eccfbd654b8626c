"""Proving a book: everything that must hold of the file, each breach named by its voucher."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lthtgn_desktop.domain.accounts import Account, Kind
from lthtgn_desktop.domain.breaches import Finding, FindingCode
from lthtgn_desktop.store import answers, passbooks, reports, settings, signing_keys
from lthtgn_desktop.store.chain import StoredLink, first_hash, stored_links
from lthtgn_desktop.store.second_record import Line, Remembered, SecondRecord
from lthtgn_desktop.store.vouchers import by_event


def prove(connection: Connection, migrations: Path, second: SecondRecord) -> list[Finding]:
    """Return everything that is wrong with the file itself; empty when it holds.

    `second` only helps to name what the book has lost; see `compare_second`.
    """
    found: list[Finding] = []
    try:
        found += _integrity(connection)
        found += [
            *_missing(connection, second),
            *_foreign_keys(connection),
            *_locks(connection, migrations),
            *_chain(connection),
            *_accounts(connection),
            *_sums(connection),
            *_voucher_gaps(connection),
            *_papers(connection),
        ]
    except (SQLAlchemyError, UnicodeDecodeError, TypeError) as error:  # a text that became bytes
        what = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        found.append(Finding(FindingCode.DATABASE_DAMAGED, {"what": what}))
    return found


def _integrity(connection: Connection) -> Iterator[Finding]:
    for (what,) in connection.exec_driver_sql("PRAGMA integrity_check(5)"):
        if what != "ok":
            yield Finding(FindingCode.DATABASE_DAMAGED, {"what": what})


def _foreign_keys(connection: Connection) -> Iterator[Finding]:
    for table, row_id, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        if parent != "event":  # what lost its event is told as the event that is missing
            details = {"table": table, "row": row_id or "?", "parent": parent}
            yield Finding(FindingCode.FOREIGN_KEY, details)


_LEFT_BEHIND = """
SELECT sequence FROM posting UNION SELECT sequence FROM voucher
UNION SELECT sequence FROM closed_month EXCEPT SELECT sequence FROM event
"""


def _missing(connection: Connection, second: SecondRecord) -> Iterator[Finding]:
    """Tell of events between others, or with postings left behind, that are gone; five at most."""
    there = {row[0] for row in connection.exec_driver_sql("SELECT sequence FROM event")}
    lost = {row[0] for row in connection.exec_driver_sql(_LEFT_BEHIND)}
    lost |= set(range(1, max(there, default=0) + 1)) - there
    for sequence in sorted(lost)[:5]:
        labels = [voucher.label for voucher in by_event(connection).get(sequence, [])]
        line = next((line for line in second.lines() if line.sequence == sequence), None)
        details: dict[str, object] = {"number": sequence, "vouchers": ", ".join(labels) or "–"}
        details["document"] = "" if line is None else line.document
        yield Finding(FindingCode.EVENT_MISSING, details)


@cache
def _expected_schema(path: Path) -> dict[str, str]:
    statements = path.read_text("utf-8").split(";;\n")
    pairs = (statement.strip().split("\n", 1) for statement in statements if statement.strip())
    return {name.removeprefix("-- "): sql for name, sql in pairs}


def stored_schema(connection: Connection) -> dict[str, str]:
    """Return the texts of all tables, indexes and triggers by `type name`."""
    rows = connection.exec_driver_sql(
        "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    )
    return {row.name: row.sql for row in rows}


def _locks(connection: Connection, migrations: Path) -> Iterator[Finding]:
    """Compare every table and trigger text with what the migrations make."""
    newest = max(path.stem[:4] for path in (migrations / "versions").glob("[0-9]*.py"))
    noted = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()
    if [row[0] for row in noted] != [newest]:
        yield Finding(FindingCode.LOCK_CHANGED, {"name": "alembic_version"})
    expected = _expected_schema(migrations / "book_schema.sql")
    stored = stored_schema(connection)
    for name in sorted(expected.keys() - stored.keys()):
        yield Finding(FindingCode.LOCK_MISSING, {"name": name})
    for name in sorted(stored.keys() - expected.keys()):
        yield Finding(FindingCode.LOCK_STRANGE, {"name": name})
    for name in sorted(expected.keys() & stored.keys()):
        if expected[name] != stored[name]:
            yield Finding(FindingCode.LOCK_CHANGED, {"name": name})


def _chain(connection: Connection) -> Iterator[Finding]:
    """Recount every hash; an event that does not give its own hash was changed."""
    own = connection.exec_driver_sql("SELECT id, practice, created_at, program FROM book").one()
    previous, expected = first_hash(*own), 1
    for stored in stored_links(connection):
        sequence = stored.link.sequence
        follows = sequence > expected or stored.previous_hash == previous
        if stored.link.hash(stored.previous_hash) != stored.hash:
            yield Finding(FindingCode.EVENT_CHANGED, named(stored))
        elif sequence < expected or not follows:
            yield Finding(FindingCode.CHAIN_BROKEN, named(stored))
        previous, expected = stored.hash, sequence + 1


def named(stored: StoredLink) -> dict[str, object]:
    """Return how a person finds an event again: number, ref, day, vouchers."""
    parts = (line.split("|") for line in stored.link.vouchers.splitlines())
    labels = [f"{part[1]} {part[3]}/{part[2]} {part[0]}" for part in parts if len(part) == 5]
    return {
        "number": stored.link.sequence,
        "ref": stored.link.ref,
        "day": stored.link.date,
        "vouchers": ", ".join(labels) or stored.link.type,
    }


def _accounts(connection: Connection) -> Iterator[Finding]:
    rows = connection.exec_driver_sql("SELECT name, kind, fund, part FROM account")
    for name, kind, fund, part in rows:
        if kind not in list(Kind) or Account(Kind(kind), fund, part).name != name:
            yield Finding(FindingCode.ACCOUNT_CHANGED, {"name": name})
    unused = connection.exec_driver_sql(
        "SELECT name FROM account WHERE id NOT IN (SELECT account_id FROM posting)"
    )
    for (name,) in unused:
        yield Finding(FindingCode.ACCOUNT_CHANGED, {"name": name})


def _sums(connection: Connection) -> Iterator[Finding]:
    rows = connection.exec_driver_sql(
        "SELECT sequence, sum(amount) FROM posting GROUP BY sequence HAVING sum(amount) <> 0"
    )
    for sequence, amount in rows:
        yield Finding(FindingCode.NOT_ZERO, {"number": sequence, "amount": amount})


def _voucher_gaps(connection: Connection) -> Iterator[Finding]:
    rows = connection.exec_driver_sql(
        "SELECT fund, kind, year, max(number), count(*) FROM voucher GROUP BY fund, kind, year"
        " HAVING max(number) <> count(*) OR min(number) <> 1"
    )
    for fund, kind, year, last, number in rows:
        details = {"book": f"{kind} {year} {fund}", "last": last, "number": number}
        yield Finding(FindingCode.VOUCHER_GAP, details)


def _papers(connection: Connection) -> Iterator[Finding]:
    """Recount the hashes of what went out and came in, and of the keys that sign it."""
    for code, numbers in (
        (FindingCode.REPORT_CHANGED, reports.broken(connection)),
        (FindingCode.KEY_CHANGED, signing_keys.broken(connection)),
        (FindingCode.ANSWER_CHANGED, answers.broken(connection)),
        (FindingCode.PAPER_SETTING_CHANGED, settings.broken(connection)),
        (FindingCode.PASSBOOK_CHANGED, passbooks.broken(connection)),
        (FindingCode.PASSBOOK_LINE_CHANGED, passbooks.broken_lines(connection)),
    ):
        for number in numbers:
            yield Finding(code, {"number": number})


def compare_second(connection: Connection, remembered: Remembered) -> Iterator[Finding]:
    """Compare every line of the second record with the book; lines it lacks are no finding."""
    stored = reports.all_sent(connection)
    for one in remembered.reports:
        if one.number > len(stored):
            yield Finding(FindingCode.REPORT_LOST, {"number": one.number, "month": one.month})
        elif one not in stored:
            yield Finding(FindingCode.REPORT_CHANGED, {"number": one.number})
    keys = signing_keys.every(connection)
    for key in remembered.keys[: len(keys)]:
        if key not in keys:
            yield Finding(FindingCode.KEY_CHANGED, {"number": key.number})
    yield from _compare_lines(connection, remembered.lines)


def _compare_lines(connection: Connection, lines: list[Line]) -> Iterator[Finding]:
    rows = connection.exec_driver_sql("SELECT sequence, hash, document FROM event")
    events = {sequence: (own_hash, document) for sequence, own_hash, document in rows}
    lost: Line | None = None
    for line in lines:
        if line.sequence not in events:
            lost = line
        elif events[line.sequence] != (line.hash, line.document):
            document = events[line.sequence][1]
            details = {"number": line.sequence, "book": document, "record": line.document}
            yield Finding(FindingCode.RECORD_DIFFERS, details)
            return
    if lost is not None:
        details = {"book": len(events), "record": lost.sequence, "document": lost.document}
        yield Finding(FindingCode.RECORD_LONGER, details)
