"""The handover of the treasurer's office: a new officer, a new key, the old one retired by it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.exchange.signing.keys import unlocked
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import settings, signing_keys
from lthtgn_desktop.store.writing import Writing
from lthtgn_desktop.usecases.club_key import KeyInUse, in_use, new_key_of
from lthtgn_desktop.usecases.desk import Desk


class Passwords(NamedTuple):
    """What opens the old treasurer's key, and what is to lock the new one's."""

    old: str
    new: str


def hand_over(desk: Desk, to: str, day: date, passwords: Passwords, card: Path) -> KeyInUse:
    """Record the new treasurer, make the new key, and write its card, signed by the old key.

    All of it happens or nothing; raises `Refused`, `WrongPassword`, `FileExists`.
    """
    name = read_text("name", to)
    with ExitStack() as undo:
        with desk.book.writing() as writing:
            stored = signing_keys.current(writing.connection)
            if stored is None:
                raise Refused(RefusalCode.NO_KEY_YET)
            old = unlocked(stored.locked, passwords.old)
            event = Event(day, writing.spare_ref, acts.Officer(Role.TREASURER, name))
            writing.append(event, examine(desk.book.books, event), desk.stamp())
            new_key_of(desk, writing, name, passwords.new, before=old)
            _forget_telephone(desk, writing)
            made = in_use(signing_keys.every(writing.connection)[-1])
            write_whole(card, [made.card])
            undo.callback(card.unlink, missing_ok=True)
        undo.pop_all()  # recorded in the book: the card stays
    desk.book.note_keys()
    return made


def _forget_telephone(desk: Desk, writing: Writing) -> None:
    """Take the old treasurer's telephone off the papers: the new one's is not known yet."""
    wishes = settings.current(writing.connection)
    if wishes.phone:
        settings.add(writing.connection, replace(wishes, phone=""), desk.stamp())
