"""A book brought back from a copy: the copy is proved and only read, the book is a new file."""

from __future__ import annotations

import shutil
import uuid
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.errors import FileExists, NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import book, history
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import made_whole, open_desk, set_aside
from lthtgn_desktop.usecases.replay_life import replay
from lthtgn_desktop.usecases.surroundings import Surroundings
from lthtgn_desktop.usecases.working_day import club_now


class Restored(NamedTuple):
    """Whose book was found in the copy, and up to which day it goes."""

    club: str
    day: date


def restore(source: Path, path: Path, around: Surroundings) -> Restored:
    """Make a book from a copy (`.clb`, `.bak`) or a life (`.jsonl`), whole or not at all.

    Raises `NotReadable`, `BookDamaged`, `LineRefused`; `FileExists` where a book is there already.
    """
    if not source.is_file():
        raise NotReadable("missing", source)
    if path.exists():
        raise FileExists(path)
    if source.suffix.lower() == ".jsonl":
        with made_whole(path, around) as desk, source.open("rb") as life:
            for _ in replay(desk, life):
                pass
            return _told(desk)
    return _copied(source, path, around)


def _copied(source: Path, path: Path, around: Surroundings) -> Restored:
    book.schema_version(source)
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        shutil.copyfile(source, part)
        if folder_of(source).is_dir():
            shutil.copytree(folder_of(source), folder_of(part))
        desk = open_desk(part, around)
        try:
            found = _told(desk)
        finally:
            desk.close()
        set_aside(path)
        if folder_of(part).is_dir():
            folder_of(part).rename(folder_of(path))
        part.rename(path)
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    finally:
        part.unlink(missing_ok=True)
        shutil.rmtree(folder_of(part), ignore_errors=True)
    return found


def _told(desk: Desk) -> Restored:
    club = club_now(desk)
    with desk.book.reading() as connection:
        last = history.last_day(connection)
    return Restored(club.identity.name if club.identity else "", last or club.opened)
