"""The enrolment card: the file that tells an association who the club is and what it signs with."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import history, signing_keys
from lthtgn_desktop.usecases.club_key import (
    KeyInUse,
    in_use,
    key_in_use,
    new_key_of,
    treasurer,
)
from lthtgn_desktop.usecases.desk import Desk


def write_card(desk: Desk, path: Path, *, force: bool = False) -> KeyInUse:
    """Write the card of the key that signs; raises `Refused`, `FileExists`."""
    known = key_in_use(desk)
    if known is None:
        raise Refused(RefusalCode.NO_KEY_YET)
    write_whole(path, [known.card], force=force and not _is_book(desk, path))
    return known


def replace_lost_key(desk: Desk, password: str, path: Path, *, force: bool = False) -> KeyInUse:
    """Make a new key in place of one whose password or holder is lost, and write its card.

    Nothing announces it: the association takes it only by an act of its officer (signing, 6.2).
    Both happen or neither; raises `Refused`, `PasswordNeeded`, `FileExists`.
    """
    with ExitStack() as undo:
        with desk.book.writing() as writing:
            person = treasurer(history.club_at(writing.connection, date.max))
            new_key_of(desk, writing, person, password)
            made = in_use(signing_keys.every(writing.connection)[-1])
            write_whole(path, [made.card], force=force and not _is_book(desk, path))
            undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()  # stored in the book: the card stays
    desk.book.note_keys()
    return made


def _is_book(desk: Desk, path: Path) -> bool:
    """Tell whether a path is the book itself, which nothing is ever written over."""
    return path.exists() and path.samefile(desk.book.path)
