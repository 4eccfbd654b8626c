"""Whether the key of a file is one that the register trusts for its sender (signing, 6.2)."""

from __future__ import annotations

from lthtgn_desktop.domain.answers import Answer
from lthtgn_desktop.domain.association import (
    Association,
    KeyState,
    Level,
    SenderKey,
    SenderKind,
)
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.exchange.received import Received
from lthtgn_desktop.store import register_keys, register_senders
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.usecases.register.desk import RegisterDesk


def trust_reason(desk: RegisterDesk, connection: Transaction, received: Received) -> Reason | None:
    """Return why a file's key is not trusted for its sender, or None where it is."""
    code = received.envelope.sender
    if not _is_for(desk.association, received):
        return Reason(ReasonCode.NOT_FOR_US, {"form": received.envelope.form})
    sender = register_senders.find(connection, code)
    key = register_keys.find(connection, received.verified.signer.fingerprint)
    if key is None:
        unknown = ReasonCode.UNKNOWN_CLUB if sender is None else ReasonCode.UNKNOWN_KEY
        return Reason(unknown, {"club": code, "fingerprint": _fingerprint(received)})
    if sender is None or key.sender != code:
        return Reason(ReasonCode.KEY_OF_ANOTHER, {"owner": key.sender, "club": code})
    is_sum = isinstance(received.content, ConsolidatedFile)
    if is_sum != (sender.kind is SenderKind.ASSOCIATION):
        return Reason(ReasonCode.NOT_FOR_US, {"form": received.envelope.form})
    reason = _state(key, received.envelope.number)
    newer = _newer(connection, key)
    return reason if reason is None or not newer else Reason(reason.code, reason.details | newer)


def _is_for(own: Association, received: Received) -> bool:
    """Tell whether an association takes in such files: a commune's only those of clubs."""
    is_sum = isinstance(received.content, ConsolidatedFile)
    is_too_high = is_sum and own.level is Level.COMMUNE
    is_own = received.envelope.sender == own.code
    return not (is_own or is_too_high or isinstance(received.content, Answer))


def _fingerprint(received: Received) -> str:
    return shown(received.verified.signer.fingerprint)


def _newer(connection: Transaction, key: SenderKey) -> dict[str, object]:
    """Return the key that follows one that is no longer good, to export again with; or nothing."""
    if key.state is KeyState.ACTIVE:
        return {}
    keys = register_keys.of_sender(connection, key.sender)
    active = [shown(one.fingerprint) for one in keys if one.state is KeyState.ACTIVE]
    return {"newer": active[-1]} if active else {}


def _state(key: SenderKey, number: int) -> Reason | None:
    if key.state is KeyState.REVOKED:
        return Reason(ReasonCode.KEY_REVOKED, {"day": key.ended_at[:10], "club": key.sender})
    is_late = key.state is KeyState.RETIRED and number > key.last_number
    if is_late or number < key.first_number:
        last = key.last_number if key.state is KeyState.RETIRED else "…"
        details: dict[str, object] = {"first": key.first_number, "last": last, "number": number}
        return Reason(ReasonCode.KEY_NOT_FOR_NUMBER, details)
    return None
