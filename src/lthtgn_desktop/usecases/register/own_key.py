"""The association's own key, which signs its answers and its consolidated files, and its card."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TypeAlias

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.exchange.card_file import card_bytes
from lthtgn_desktop.exchange.signing.keys import SigningKey, locked, new_key, unlocked
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import register_keys
from lthtgn_desktop.store.register_keys import OwnKey
from lthtgn_desktop.usecases.club_key import EARLIEST
from lthtgn_desktop.usecases.register.desk import RegisterDesk

Key: TypeAlias = SigningKey
"""The key that signs, as a screen hands it on without looking into it."""


def own_fingerprint(desk: RegisterDesk) -> str | None:
    """Return the fingerprint of the key that signs, as people compare it; None before the first."""
    with desk.register.reading() as connection:
        keys = register_keys.own(connection)
    return shown(keys[-1].fingerprint) if keys else None


def own_key(desk: RegisterDesk, password: str) -> SigningKey:
    """Return the key that signs, made now where there is none.

    Raises `WrongPassword`, `PasswordNeeded`, and `Refused` where the clock cannot be right.
    """
    with desk.register.reading() as connection:
        keys = register_keys.own(connection)
    return unlocked(keys[-1].locked, password) if keys else _made(desk, password)


def own_card(desk: RegisterDesk, key: SigningKey) -> bytes:
    """Return the association's card, for the level above and for its clubs."""
    association = desk.association
    card = Card(
        kind=SenderKind.ASSOCIATION,
        code=association.code,
        name=association.name,
        hamlet="",
        commune="",
        province="",
        opened="",
        is_practice=False,
        person=desk.by,
        first_number=1,  # there is one key, made before the first file
        made_on=desk.clock().date(),
        certificate="",
        endorsement=None,
    )
    return card_bytes(card, key)


def card_into(desk: RegisterDesk, folder: Path, key: SigningKey) -> Path:
    """Write the association's card into a folder; raises `FileExists`, `SurroundingsRefuse`."""
    path = folder / f"The_{desk.association.code}_{desk.clock():%Y-%m-%d_%H%M}.json"
    write_whole(path, [own_card(desk, key)])
    return path


def _made(desk: RegisterDesk, password: str) -> SigningKey:
    now = desk.clock()
    if now < EARLIEST:
        raise Refused(RefusalCode.CLOCK_BEFORE_PROGRAM, day=now.date())
    key = new_key(f"{desk.association.code} - {desk.by} - {now:%Y-%m}", now.astimezone(UTC))
    certificate, container = key.certificate, locked(key, password)
    with desk.register.writing() as connection:
        number = len(register_keys.own(connection)) + 1
        own = (desk.by, certificate.der, container, desk.stamp().at)
        register_keys.add_own(connection, OwnKey(number, certificate.fingerprint, *own))
    return key
