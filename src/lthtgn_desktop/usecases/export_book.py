"""The book as files for others: its life as events, and its journal for outside programs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.replay_life import life
from lthtgn_desktop.usecases.show_journal import JournalFormat, journal
from lthtgn_desktop.usecases.working_day import club_now

_ENDINGS = {
    JournalFormat.HLEDGER: "hledger.journal",
    JournalFormat.LEDGER: "ledger.journal",
    JournalFormat.BEANCOUNT: "beancount",
    JournalFormat.CSV: "csv",
}


def export_life(desk: Desk, folder: Path) -> Path:
    """Write the whole book as events into a folder; returns the file, never one that was there.

    Raises `SurroundingsRefuse`.
    """
    return _write(desk, folder, "jsonl", life(desk))


def export_journal(desk: Desk, written_for: JournalFormat, folder: Path) -> Path:
    """Write the journal for one of the outside programs; raises `SurroundingsRefuse`."""
    return _write(desk, folder, _ENDINGS[written_for], journal(desk, written_for))


def _write(desk: Desk, folder: Path, ending: str, lines: Iterable[str]) -> Path:
    path = _free_name(desk, folder, ending)
    write_whole(path, (line.encode() for line in lines))
    return path


def _free_name(desk: Desk, folder: Path, ending: str) -> Path:
    """Return a name of the club and the day, with a number where it is taken."""
    identity = club_now(desk).identity
    stem = f"SO_{'CLB' if identity is None else identity.code}_{desk.today.isoformat()}"
    path, number = folder / f"{stem}.{ending}", 2
    while path.exists():
        path, number = folder / f"{stem}_{number}.{ending}", number + 1
    return path
