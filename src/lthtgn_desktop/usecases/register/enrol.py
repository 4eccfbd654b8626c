"""Enrolling a sender by its card, and what becomes of keys: handed over, lost, replaced.

A card proves that its sender has the key; that the key is the club's is for a person to compare,
by the fingerprint on the signed paper (signing, 6.2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from lthtgn_desktop.domain.association import KeyState, Level, Sender, SenderKey, SenderKind
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import is_same, shown
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.card_file import certificate_of, is_endorsed_by
from lthtgn_desktop.exchange.signing.keys import Certificate, read_certificate
from lthtgn_desktop.store import register_keys, register_passed, register_senders
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.sound_card import sound_card
from lthtgn_desktop.usecases.register.strangers import waiting_for


class Enrolled(NamedTuple):
    """Who is enrolled, with which key; `replaces` is the fingerprint of the key before it.

    `is_new`: nothing of this card was known. `is_announced`: the old key has signed the new one.
    `waiting` files of this key came before the card, and have to be imported once more.
    """

    sender: Sender
    person: str
    fingerprint: str
    is_new: bool
    replaces: str = ""
    is_announced: bool = False
    waiting: int = 0


def enrol(desk: RegisterDesk, content: bytes, *, typed: str = "", reason: str = "") -> Enrolled:
    """Enrol the sender of a card.

    `typed` is the fingerprint as the officer read it from paper; where it is given it must be the
    card's. A card that brings another key for a known sender is taken when the old key has signed
    it, or with the officer's `reason`: then the old key is revoked. Raises `FileRefused`,
    `Refused`; a club whose figures an association passes on is refused as well.
    """
    card = sound_card(content)
    certificate, told = certificate_of(card), read_text("reason", reason) if reason.strip() else ""
    if typed and not is_same(typed, certificate.fingerprint):
        raise Refused(RefusalCode.NOT_THE_FINGERPRINT, fingerprint=shown(certificate.fingerprint))
    _see_level(desk, card)
    with desk.register.writing() as connection:
        return _Enrolment(desk, connection, card, certificate).take(told)


def revoke(desk: RegisterDesk, code: str, reason: str) -> list[str]:
    """Revoke a sender's active keys; files already accepted stay. Returns their fingerprints.

    Raises `Refused` where there is no active key, and for a reason that says nothing.
    """
    told = read_text("reason", reason)
    with desk.register.writing() as connection:
        active = [
            key for key in register_keys.of_sender(connection, code) if key.state is KeyState.ACTIVE
        ]
        if not active:
            raise Refused(RefusalCode.SENDER_UNKNOWN, club=code)
        for key in active:
            ended = replace(key, state=KeyState.REVOKED, ended_at=desk.stamp().at, reason=told)
            register_keys.change(connection, ended)
    return [shown(key.fingerprint) for key in active]


def _see_level(desk: RegisterDesk, card: Card) -> None:
    """Refuse an association's card where only clubs enrol, and one under the register's code."""
    is_association = card.kind is SenderKind.ASSOCIATION
    is_too_high = is_association and desk.association.level is Level.COMMUNE
    if is_too_high or card.code == desk.association.code:
        raise FileRefused(Outcome.REFUSED, ReasonCode.NOT_FOR_US, form="card")


class _Enrolment(NamedTuple):
    """One card on the way into the register."""

    desk: RegisterDesk
    connection: Transaction
    card: Card
    certificate: Certificate

    def take(self, reason: str) -> Enrolled:
        known = register_keys.find(self.connection, self.certificate.fingerprint)
        sender = register_senders.find(self.connection, self.card.code)
        if known is not None:
            return self._known(known, sender)
        if sender is None:
            self._see_passed_on()
            sender = self._sender()
            register_senders.add(self.connection, sender)
            self._add_key()
            return self._enrolled(sender)
        if sender.kind is not self.card.kind:
            raise self._refusal(ReasonCode.OTHER_KIND, club=sender.code)
        return self._another_key(sender, reason)

    def _see_passed_on(self) -> None:
        """Refuse the code of a club that an association passes on: nothing is counted twice."""
        clubs, code = register_passed.clubs(self.connection), self.card.code
        owner = next((club.parent for club in clubs if club.code == code), None)
        if owner is None:
            return
        if self.card.kind is SenderKind.ASSOCIATION:
            raise self._refusal(ReasonCode.OTHER_KIND, club=code)
        name = register_passed.names(self.connection).get(owner, owner)
        raise Refused(RefusalCode.CLUB_PASSED_ON, club=code, owner=name)

    def _known(self, key: SenderKey, sender: Sender | None) -> Enrolled:
        if sender is None or key.sender != self.card.code:
            raise self._refusal(ReasonCode.KEY_OF_ANOTHER, owner=key.sender, club=self.card.code)
        if key.state is KeyState.REVOKED:
            day = key.ended_at[:10]
            raise self._refusal(ReasonCode.KEY_REVOKED, club=key.sender, day=day)
        return self._enrolled(sender)._replace(is_new=False)

    def _another_key(self, sender: Sender, reason: str) -> Enrolled:
        """Take the key that follows another: announced by it, or by an act of the officer."""
        active = [
            key
            for key in register_keys.of_sender(self.connection, sender.code)
            if key.state is KeyState.ACTIVE
        ]
        announced = any(
            is_endorsed_by(self.card, read_certificate(key.certificate)) for key in active
        )
        if not announced and not reason:
            raise Refused(
                RefusalCode.KEY_NEEDS_REASON,
                club=sender.code,
                fingerprint=shown(self.certificate.fingerprint),
            )
        for key in active:
            ended = replace(
                key,
                state=KeyState.RETIRED if announced else KeyState.REVOKED,
                last_number=self.card.first_number - 1,
                ended_at=self.desk.stamp().at,
                reason=reason,
            )
            register_keys.change(self.connection, ended)
        self._add_key(reason)
        replaced = shown(active[-1].fingerprint) if active else ""
        enrolled = self._enrolled(sender)
        return enrolled._replace(replaces=replaced, is_announced=announced)

    def _enrolled(self, sender: Sender) -> Enrolled:
        fingerprint = shown(self.certificate.fingerprint)
        waiting = waiting_for(self.connection, fingerprint)
        return Enrolled(sender, self.card.person, fingerprint, is_new=True, waiting=waiting)

    def _sender(self) -> Sender:
        card = self.card
        return Sender(
            code=card.code,
            name=card.name,
            kind=card.kind,
            hamlet=card.hamlet,
            commune=card.commune,
            province=card.province,
            opened=card.opened,
            is_practice=card.is_practice,
            first_number=card.first_number,
            enrolled_at=self.desk.stamp().at,
        )

    def _add_key(self, reason: str = "") -> None:
        key = SenderKey(
            fingerprint=self.certificate.fingerprint,
            sender=self.card.code,
            person=self.card.person,
            certificate=self.certificate.der,
            state=KeyState.ACTIVE,
            first_number=self.card.first_number,
            last_number=0,
            enrolled_at=self.desk.stamp().at,
            enrolled_by=self.desk.by,
            reason=reason,
        )
        register_keys.add(self.connection, key)

    def _refusal(self, code: ReasonCode, **details: object) -> FileRefused:
        return FileRefused(Outcome.REFUSED, code, **details)
