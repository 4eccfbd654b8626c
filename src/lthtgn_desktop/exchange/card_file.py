"""The enrolment card as a file: plain JSON that a person can read, signed by the key it brings."""

from __future__ import annotations

import binascii
import json
from dataclasses import replace
from unicodedata import name

from lthtgn_desktop.domain import documents
from lthtgn_desktop.domain.cards import Card, Endorsement, handover_text
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.life import read_code, read_text
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.signing.keys import Certificate, SigningKey, read_certificate

FORM = "lthtgn-card"
VERSION = 1

MOST_FILES = 100_000
"""More files than any sender ever numbers."""

LARGEST = 64 * 1024
"""In bytes; a card has about four thousand."""


def card_bytes(card: Card, key: SigningKey) -> bytes:
    """Return the card's file with the key's own certificate on it."""
    document = documents.as_document(replace(card, certificate=_text(key.certificate.der)))
    signature = _text(key.sign(_signed_text(document)))
    whole = {"form": FORM, "version": VERSION, "card": document, "signature": signature}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def endorsed(card: Card, old: SigningKey, new: Certificate) -> Card:
    """Return the card with what the old key says of the new one."""
    text = handover_text(card, old.certificate.fingerprint, new.fingerprint)
    signature = _text(old.sign(text))
    return replace(card, endorsement=Endorsement(old.certificate.fingerprint, signature))


def is_endorsed_by(card: Card, old: Certificate) -> bool:
    """Tell whether the old key has signed that this card's key follows it."""
    if card.endorsement is None or card.endorsement.old != old.fingerprint:
        return False
    text = handover_text(card, old.fingerprint, certificate_of(card).fingerprint)
    try:
        return old.is_signed(text, _bytes(card.endorsement.signature))
    except ValueError:
        return False


def certificate_of(card: Card) -> Certificate:
    """Return the certificate that a card brings; raises ValueError where it is none."""
    return read_certificate(_bytes(card.certificate))


def read_card(content: bytes) -> Card:
    """Return the card in these bytes; raises `FileRefused` for anything that is no whole card."""
    if not content:
        raise FileRefused(Outcome.REFUSED, ReasonCode.EMPTY)
    if len(content) > LARGEST:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_A_CARD)
    try:
        whole = json.loads(content.decode("utf-8"))
        if set(whole) != {"form", "version", "card", "signature"} or whole["form"] != FORM:
            raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_A_CARD)
        if whole["version"] != VERSION:
            raise FileRefused(Outcome.REFUSED, ReasonCode.TOO_NEW)
        card = _sound(documents.read(Card, whole["card"]))
        certificate, signature = certificate_of(card), _bytes(whole["signature"])
    except (ValueError, TypeError, RecursionError, Refused) as error:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_A_CARD) from error
    if not certificate.is_signed(_signed_text(whole["card"]), signature):
        raise FileRefused(Outcome.BROKEN, ReasonCode.CARD_CHANGED)
    return card


def _sound(card: Card) -> Card:
    """Return a card whose code and names are as a book takes them; raises `Refused`, ValueError."""
    if read_code("code", card.code) != card.code or not all(map(_is_plain, card.code)):
        raise ValueError(card.code)
    for field in ("name", "person", "hamlet", "commune", "province"):
        text = getattr(card, field)
        is_needed = field in {"name", "person"}
        if (text or is_needed) and read_text(field, text) != text:
            raise ValueError(text)
    if not 1 <= card.first_number <= MOST_FILES:
        raise ValueError(card.first_number)
    return card


def _is_plain(letter: str) -> bool:
    """Tell whether a letter of a code is what it looks like: no Cyrillic С, no wide C."""
    return letter.isascii() or name(letter, "").startswith("LATIN")


def _signed_text(document: object) -> bytes:
    """Return what is signed: the card in the one way of writing it."""
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode()


def _text(content: bytes) -> str:
    return binascii.b2a_base64(content, newline=False).decode()


def _bytes(text: object) -> bytes:
    if not isinstance(text, str):
        raise TypeError(text)
    return binascii.a2b_base64(text, strict_mode=True)
