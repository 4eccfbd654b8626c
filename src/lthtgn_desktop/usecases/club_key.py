"""The club's signing key: made when it is first needed, opened by the password each time.

With the key its enrolment card is made and kept: the card is the same whenever it is asked for.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.choices import Role
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.exchange.card_file import card_bytes, endorsed
from lthtgn_desktop.exchange.signing.keys import SigningKey, locked, new_key, unlocked
from lthtgn_desktop.store import history, reports, signing_keys
from lthtgn_desktop.store.signing_keys import StoredKey
from lthtgn_desktop.store.writing import Writing
from lthtgn_desktop.usecases.desk import Desk

EARLIEST = datetime(2025, 1, 1)  # noqa: DTZ001 - the computer's own clock has no zone
"""No key is made before the program was thought of: a clock that says so stands wrong."""


class KeyInUse(NamedTuple):
    """Who holds the key that signs, its fingerprint as people compare it, and its card."""

    person: str
    fingerprint: str
    made_at: str
    card: bytes


def key_in_use(desk: Desk) -> KeyInUse | None:
    """Return the key that signs now, or None where none was needed yet.

    It is as old as its certificate, however often its password was changed.
    """
    with desk.book.reading() as connection:
        keys = signing_keys.every(connection)
    if not keys:
        return None
    first = next(key for key in keys if key.fingerprint == keys[-1].fingerprint)
    return in_use(keys[-1]._replace(made_at=first.made_at))


def in_use(stored: StoredKey) -> KeyInUse:
    """Return a stored key as people see it."""
    return KeyInUse(stored.person, shown(stored.fingerprint), stored.made_at, stored.card)


def signing_key(desk: Desk, password: str) -> SigningKey:
    """Return the key that signs, made and stored now where there is none.

    Raises `WrongPassword`, `PasswordNeeded`, and `Refused` where the club is not recorded yet or
    the clock cannot be right.
    """
    with desk.book.reading() as connection:
        stored = signing_keys.current(connection)
        club = history.club_at(connection, date.max)
    if stored is not None:
        return unlocked(stored.locked, password)
    return make_key(desk, treasurer(club), password)


def make_key(desk: Desk, person: str, password: str) -> SigningKey:
    """Make a key for a person and store it, locked; from now on it is the one that signs."""
    with desk.book.writing() as writing:
        made = new_key_of(desk, writing, person, password)
    desk.book.note_keys()
    return made


def new_key_of(
    desk: Desk, writing: Writing, person: str, password: str, before: SigningKey | None = None
) -> SigningKey:
    """Make and store a key in a transaction; the key `before` announces it on its card."""
    now = desk.clock()
    if now < EARLIEST:
        raise Refused(RefusalCode.CLOCK_BEFORE_PROGRAM, day=now.date())
    card = _card(desk, writing, person)
    key = new_key(f"{card.code} - {person} - {now:%Y-%m}", now.astimezone(UTC))
    if before is not None:
        card = endorsed(card, before, key.certificate)
    _store(desk, writing, key, (person, locked(key, password), card_bytes(card, key)))
    return key


def change_password(desk: Desk, old: str, new: str) -> None:
    """Lock the key that signs with another password; raises `WrongPassword` for the old one."""
    with desk.book.writing() as writing:
        stored = signing_keys.current(writing.connection)
        if stored is None:
            raise Refused(RefusalCode.NO_KEY_YET)
        key = unlocked(stored.locked, old)
        _store(desk, writing, key, (stored.person, locked(key, new), stored.card))
    desk.book.note_keys()


def holder_to_be(desk: Desk) -> str:
    """Return who will hold a key that is made now."""
    with desk.book.reading() as connection:
        return treasurer(history.club_at(connection, date.max))


def treasurer(club: Club) -> str:
    """Return the newest treasurer's name, or the club's where none was recorded."""
    return club.officer(Role.TREASURER, date.max) or (club.identity.name if club.identity else "")


def _card(desk: Desk, writing: Writing, person: str) -> Card:
    club = history.club_at(writing.connection, date.max)
    if club.identity is None:
        raise Refused(RefusalCode.CLUB_FIRST)
    return Card(
        kind=SenderKind.CLUB,
        code=club.identity.code,
        name=club.identity.name,
        hamlet=club.identity.hamlet,
        commune=club.identity.commune,
        province=club.identity.province,
        opened=club.opened.isoformat(),
        is_practice=history.is_practice(writing.connection),
        person=person,
        first_number=reports.next_number(writing.connection),
        made_on=desk.today,
        certificate="",
        endorsement=None,
    )


def _store(desk: Desk, writing: Writing, key: SigningKey, own: tuple[str, bytes, bytes]) -> None:
    """Store a key with its own person, container and card."""
    certificate, keys = key.certificate, signing_keys.every(writing.connection)
    stored = StoredKey(
        len(keys) + 1,
        certificate.fingerprint,
        *(own[0], certificate.der, *own[1:]),
        desk.stamp().at,
        keys[-1].hash if keys else "",
    )
    signing_keys.add(writing.connection, stored)
