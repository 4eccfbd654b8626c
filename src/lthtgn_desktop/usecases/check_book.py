"""Proving a book as far as it can be proved, without changing it or repairing anything."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.breaches import Finding
from lthtgn_desktop.domain.errors import NotReadable
from lthtgn_desktop.store import book, chain, proof, tables
from lthtgn_desktop.store.book import Book
from lthtgn_desktop.store.recheck import recheck
from lthtgn_desktop.usecases.desk import Desk


class Checked(NamedTuple):
    """What a check saw: how far book and second record go, the chain's end, and what is wrong."""

    events: int
    head: str
    remembered: int
    findings: list[Finding]


def check(path: Path, migrations: Path) -> Checked:
    """Prove a book's file, and then count everything in it again; raises `NotReadable`."""
    if book.schema_version(path) < tables.SCHEMA_VERSION:
        raise NotReadable("older", path)
    opened = book.open_book(path, read_only=not book.is_writable(path))
    try:
        return _checked(opened, migrations)
    finally:
        opened.close()


def check_open(desk: Desk) -> Checked:
    """Prove the book that is open, as `check` does; it stays open."""
    return _checked(desk.book, desk.migrations)


def _checked(opened: Book, migrations: Path) -> Checked:
    with opened.reading() as connection:
        findings = proof.prove(connection, migrations, opened.second)
        if findings:
            return Checked(0, "", 0, findings)
        remembered = opened.second.read()
        findings += proof.compare_second(connection, remembered)
        findings += recheck(connection)
        known = len({line.sequence for line in remembered.lines})
        return Checked(*chain.head(connection), known, findings)
