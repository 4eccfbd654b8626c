"""The association's own key, which signs its answers and its consolidated files, and its card.

With a key its card is made and kept: the card is the same whenever it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.exchange.card_file import card_bytes, endorsed
from lthtgn_desktop.exchange.signing.keys import SigningKey, locked, new_key, unlocked
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import register_keys, register_sent
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.store.register_keys import OwnKey
from lthtgn_desktop.usecases.club_key import EARLIEST
from lthtgn_desktop.usecases.register.desk import RegisterDesk

Key: TypeAlias = SigningKey
"""The key that signs, as a screen hands it on without looking into it."""


class Successor(NamedTuple):
    """Who is to hold the next key, and the passwords: the old key's, and that of the new one.

    Without `old` the old key is lost, and nothing announces the new one.
    """

    officer: str
    old: str | None
    new: str


def own_fingerprint(desk: RegisterDesk) -> str | None:
    """Return the fingerprint of the key that signs, as people compare it; None before the first."""
    keys = _keys(desk)
    return shown(keys[-1].fingerprint) if keys else None


def officer_of(desk: RegisterDesk, key: SigningKey) -> str:
    """Return who holds a key: the person kept with it, else whoever works at the desk."""
    kept = _kept(desk, key)
    return desk.by if kept is None else kept.person


def own_key(desk: RegisterDesk, password: str, officer: str = "") -> SigningKey:
    """Return the key that signs, made now where there is none.

    A key that is made is the officer's, of whoever works at the desk where nobody is named.
    Raises `WrongPassword`, `PasswordNeeded`, and `Refused` where the clock cannot be right.
    """
    keys = _keys(desk)
    if keys:
        return unlocked(keys[-1].locked, password)
    person = read_text("officer", officer) if officer else desk.by
    with desk.register.writing() as connection:
        return _made(desk, connection, person, password)


def own_card(desk: RegisterDesk, key: SigningKey) -> bytes:
    """Return the card of a key, for the level above and for the clubs; as it was kept with it."""
    kept = _kept(desk, key)
    return card_bytes(_card(desk, desk.by, 1), key) if kept is None else kept.card


def card_in_use(desk: RegisterDesk) -> bytes | None:
    """Return the card of the key that signs, as it was kept with it; None before the first."""
    keys = _keys(desk)
    return keys[-1].card if keys else None


def card_into(desk: RegisterDesk, folder: Path, key: SigningKey) -> Path:
    """Write the association's card into a folder; raises `FileExists`, `SurroundingsRefuse`."""
    path = folder / f"The_{desk.association.code}_{desk.clock():%Y-%m-%d_%H%M}.json"
    write_whole(path, [own_card(desk, key)])
    return path


def replace_key(desk: RegisterDesk, to: Successor, path: Path, *, force: bool = False) -> str:
    """Make the next key and write its card, which the old key announces; returns its fingerprint.

    All of it happens or nothing. Raises `Refused`, `WrongPassword`, `PasswordNeeded`,
    `FileExists`, `SurroundingsRefuse`.
    """
    person = read_text("officer", to.officer)
    with ExitStack() as undo:
        with desk.register.writing() as connection:
            before = _opened(register_keys.own(connection), to.old)
            made = _made(desk, connection, person, to.new, before)
            write_whole(path, [register_keys.own(connection)[-1].card], force=force)
            undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()  # kept in the register: the card stays
    return shown(made.certificate.fingerprint)


def _opened(keys: Sequence[OwnKey], password: str | None) -> SigningKey | None:
    """Return the key that announces the next one; None where it is lost."""
    if not keys:
        raise Refused(RefusalCode.NO_KEY_YET)
    return None if password is None else unlocked(keys[-1].locked, password)


def _keys(desk: RegisterDesk) -> list[OwnKey]:
    with desk.register.reading() as connection:
        return register_keys.own(connection)


def _kept(desk: RegisterDesk, key: SigningKey) -> OwnKey | None:
    fingerprint = key.certificate.fingerprint
    return next((kept for kept in _keys(desk) if kept.fingerprint == fingerprint), None)


def _made(
    desk: RegisterDesk,
    connection: Transaction,
    person: str,
    password: str,
    before: SigningKey | None = None,
) -> SigningKey:
    """Make a key and keep it, locked; it signs from the next consolidated file on."""
    now = desk.clock()
    if now < EARLIEST:
        raise Refused(RefusalCode.CLOCK_BEFORE_PROGRAM, day=now.date())
    key = new_key(f"{desk.association.code} - {person} - {now:%Y-%m}", now.astimezone(UTC))
    card = _card(desk, person, len(register_sent.files(connection)) + 1)
    if before is not None:
        card = endorsed(card, before, key.certificate)
    certificate, number = key.certificate, len(register_keys.own(connection)) + 1
    kept = (person, certificate.der, locked(key, password), card_bytes(card, key), desk.stamp().at)
    register_keys.add_own(connection, OwnKey(number, certificate.fingerprint, *kept))
    return key


def _card(desk: RegisterDesk, person: str, first_number: int) -> Card:
    association = desk.association
    return Card(
        kind=SenderKind.ASSOCIATION,
        code=association.code,
        name=association.name,
        hamlet="",
        commune="",
        province="",
        opened="",
        is_practice=False,
        person=person,
        first_number=first_number,
        made_on=desk.clock().date(),
        certificate="",
        endorsement=None,
    )
