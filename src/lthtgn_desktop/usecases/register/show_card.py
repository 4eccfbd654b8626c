"""An enrolment card as the officer looks at it, before anything is taken over from it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.association import KeyState
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.exchange.card_file import certificate_of, is_endorsed_by
from lthtgn_desktop.exchange.signing.keys import read_certificate
from lthtgn_desktop.store import register_keys
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.sound_card import sound_card
from lthtgn_desktop.usecases.verify_file import bytes_of


class CardSeen(NamedTuple):
    """A card, its bytes, and its key's fingerprint as people compare it.

    `replaces` is the key that its sender signs with now, empty where there is none; `is_announced`
    where that key has signed this one; `is_known` where this key is enrolled already.
    """

    card: Card
    content: bytes
    fingerprint: str
    replaces: str
    is_announced: bool
    is_known: bool


def look_at_card(desk: RegisterDesk, path: Path) -> CardSeen:
    """Return what a card says and what it would change; raises `FileRefused`, `NotReadable`."""
    content = bytes_of(path)
    card = sound_card(content)
    certificate = certificate_of(card)
    with desk.register.reading() as connection:
        keys = register_keys.of_sender(connection, card.code)
    is_known = certificate.fingerprint in {key.fingerprint for key in keys}
    active = [key for key in keys if key.state is KeyState.ACTIVE and not is_known]
    return CardSeen(
        card,
        content,
        shown(certificate.fingerprint),
        shown(active[-1].fingerprint) if active else "",
        any(is_endorsed_by(card, read_certificate(key.certificate)) for key in active),
        is_known,
    )
