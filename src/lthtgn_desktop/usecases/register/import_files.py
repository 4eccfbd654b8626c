"""Taking files in: proved, counted again, put into their place, and kept as they came.

A file is taken in whole or not at all, and one that is bad never stops the others. What contradicts
what is known is held for a person; nothing that is accepted is ever written over silently.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.association import FileState, ReceivedFile, RefusedFile
from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.domain.file_place import Arrival, place
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import (
    FileRefused,
    Reason,
    ReasonCode,
    read_reasons,
    reasons_text,
)
from lthtgn_desktop.exchange.received import Received, receive
from lthtgn_desktop.store import register_files, register_senders
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.usecases.register.content import added, content_reasons
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.strangers import UNKNOWN
from lthtgn_desktop.usecases.register.trust import trust_reason
from lthtgn_desktop.usecases.verify_file import (
    bytes_of,
    notes_on,
    period_of,
    sender_of,
    told_card,
)


class Taken(StrEnum):
    """What became of a file (contract, section 7)."""

    ACCEPTED = "accepted"
    ALREADY = "already"
    HELD = "held"
    REFUSED = "refused"


HOLDING = frozenset(
    {
        ReasonCode.FORK,
        ReasonCode.MONTH_AGAIN,
        ReasonCode.MONTH_CHANGED,
        ReasonCode.OPENING_DIFFERS,
        ReasonCode.CLUB_OF_ANOTHER,
        ReasonCode.OTHER_BOOK,
        ReasonCode.FUTURE_MONTH,
    }
)
"""What waits for a person."""

MONTHS_AHEAD = 24
"""How far a month may lie before us by our own clock, which may stand wrong as well."""

REFUSING = frozenset(
    {
        ReasonCode.KEY_REVOKED,
        ReasonCode.KEY_NOT_FOR_NUMBER,
        ReasonCode.KEY_OF_ANOTHER,
        ReasonCode.NOT_FOR_US,
        ReasonCode.OTHER_SIGNER,
        ReasonCode.OTHER_KIND,
    }
)
"""What is not taken in, whoever decides."""


class Imported(NamedTuple):
    """What became of one file, and why; sender and period are empty where they are not known."""

    file: str
    outcome: Taken
    sender: str
    period: str
    reasons: tuple[Reason, ...]


class _Candidate(NamedTuple):
    """A file whose bytes are proved, on its way into the register."""

    file_name: str
    content: bytes
    received: Received

    @property
    def arrival(self) -> Arrival:
        envelope = self.received.envelope
        own_id = self.received.verified.id
        return Arrival(own_id, envelope.number, envelope.previous, envelope.period)


def import_files(desk: RegisterDesk, paths: Iterable[Path]) -> Iterator[Imported]:
    """Take files in one after the other, each durable before the next is read."""
    for path in paths:
        yield _import(desk, path)


def _import(desk: RegisterDesk, path: Path) -> Imported:
    content = b""
    try:
        content = bytes_of(path)
        candidate = _Candidate(path.name, content, receive(content))
    except FileRefused as refused:
        return _not_believed(desk, path, content, told_card(refused.reason, content))
    except (NotReadable, SurroundingsRefuse):
        return _not_believed(desk, path, content, Reason(ReasonCode.UNREADABLE, {}))
    with desk.register.writing() as connection:
        return _placed(desk, connection, candidate)


def _not_believed(desk: RegisterDesk, path: Path, content: bytes, reason: Reason) -> Imported:
    """Note a file that is refused for what it is; only its name and hash are kept."""
    with desk.register.writing() as connection:
        _note(desk, connection, (path.name, content), ("", ""), [reason])
    return Imported(path.name, Taken.REFUSED, "", "", (reason,))


def _placed(desk: RegisterDesk, connection: Transaction, new: _Candidate) -> Imported:
    received = new.received
    known = register_files.find(connection, received.verified.id)
    if known is not None:
        return _known(new, known)
    notes = list(notes_on(received, desk.clock()))
    noted = {note.code for note in notes}
    reasons = [one for one in _reasons(desk, connection, new) if one.code not in noted] + notes
    if {reason.code for reason in reasons} & (REFUSING | UNKNOWN):
        return _strange(desk, connection, new, reasons)
    return _kept(desk, connection, new, reasons)


def _known(new: _Candidate, known: ReceivedFile) -> Imported:
    """Say what became of a file when it came in before: nothing changes now."""
    reasons = tuple(read_reasons(known.reasons))
    if known.state is FileState.HELD:
        outcome = Taken.HELD
    elif known.state is FileState.REFUSED:
        outcome = Taken.REFUSED
        reasons = (Reason(ReasonCode.DECIDED, {"decision": known.decision}), *reasons)
    elif not known.decided_at and any(reason.code is ReasonCode.OLDER for reason in reasons):
        outcome = Taken.REFUSED
    else:
        outcome = Taken.ALREADY
        reasons = (Reason(ReasonCode.ALREADY, {"day": known.received_at[:10]}),)
    return Imported(new.file_name, outcome, known.sender, known.period, reasons)


def _reasons(desk: RegisterDesk, connection: Transaction, new: _Candidate) -> Iterator[Reason]:
    """Yield all that is to be said of a file: of its key first, and no more where that fails."""
    received = new.received
    if (untrusted := trust_reason(desk, connection, received)) is not None:
        yield untrusted
        return
    code = sender_of(received)
    sender = register_senders.find(connection, code)
    first = 1 if sender is None else sender.first_number
    known = register_files.of_sender(connection, code)
    for reason in place(known, new.arrival, first):
        yield Reason(reason.code, {"club": code} | reason.details)
    yield from _time(known, received)
    latest = Month.of(desk.clock().date()).plus(MONTHS_AHEAD)
    if Period.read(period_of(received)).first > latest:
        yield Reason(ReasonCode.FUTURE_MONTH, {"period": period_of(received)})
    yield from content_reasons(connection, received)


def _time(known: Sequence[ReceivedFile], received: Received) -> Iterator[Reason]:
    """Say that a file claims to be signed before one that came before it (signing, 6.3)."""
    signed_at, number = received.verified.signed_at, received.envelope.number
    standing = [file for file in known if file.state is not FileState.REFUSED]
    before = [file.signed_at for file in standing if file.number < number]
    if max(before, default="") > signed_at.isoformat():
        yield Reason(ReasonCode.CLOCK_ODD, {"signed_at": signed_at.isoformat()})


def _strange(
    desk: RegisterDesk, connection: Transaction, new: _Candidate, reasons: Sequence[Reason]
) -> Imported:
    """Note a file that is not trusted; it is not kept, and can come in again."""
    whose = (sender_of(new.received), period_of(new.received))
    _note(desk, connection, (new.file_name, new.content), whose, reasons)
    is_unknown = any(reason.code in UNKNOWN for reason in reasons)
    outcome = Taken.HELD if is_unknown else Taken.REFUSED
    return Imported(new.file_name, outcome, *whose, tuple(reasons))


def _kept(
    desk: RegisterDesk, connection: Transaction, new: _Candidate, reasons: Sequence[Reason]
) -> Imported:
    """Keep a file of a trusted key with its bytes, and its figures where nothing holds it."""
    codes = {reason.code for reason in reasons}
    outcome, state = Taken.ACCEPTED, FileState.ACCEPTED
    if codes & HOLDING:
        outcome, state = Taken.HELD, FileState.HELD
    elif ReasonCode.OLDER in codes:  # a newer one stands in its place already
        outcome, state = Taken.REFUSED, FileState.REPLACED
    verified, envelope = new.received.verified, new.received.envelope
    file = ReceivedFile(
        id=verified.id,
        sender=envelope.sender,
        period=envelope.period,
        number=envelope.number,
        previous=envelope.previous,
        signer=verified.signer.fingerprint,
        signed_at=verified.signed_at.isoformat(),
        file_name=new.file_name,
        content_hash=hashlib.sha256(new.content).hexdigest(),
        received_at=desk.stamp().at,
        state=state,
        reasons=reasons_text(reasons),
    )
    register_files.add(connection, file, new.content)
    if state is FileState.ACCEPTED:
        added(connection, new.received)
    return Imported(new.file_name, outcome, envelope.sender, envelope.period, tuple(reasons))


def _note(
    desk: RegisterDesk,
    connection: Transaction,
    file: tuple[str, bytes],
    whose: tuple[str, str],
    reasons: Sequence[Reason],
) -> None:
    name, content = file
    own_hash = hashlib.sha256(content).hexdigest()
    at = desk.stamp().at
    refused = RefusedFile(own_hash, name, *whose, reasons_text(reasons), at)
    register_files.add_refused(connection, refused)
