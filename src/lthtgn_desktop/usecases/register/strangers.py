"""Files that came before their sender's card: not kept, so they have to be imported once more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lthtgn_desktop.domain.association import ReceivedFile, RefusedFile
from lthtgn_desktop.domain.reception import Reason, ReasonCode, read_reasons
from lthtgn_desktop.store import register_files
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.usecases.register.desk import RegisterDesk

UNKNOWN = frozenset({ReasonCode.UNKNOWN_CLUB, ReasonCode.UNKNOWN_KEY})
"""What waits for the sender's card."""


class NotTaken(NamedTuple):
    """Files of which nothing is kept: some wait for a card, the others were not believed."""

    waiting: tuple[RefusedFile, ...]
    refused: tuple[RefusedFile, ...]


def not_taken(noted: Iterable[RefusedFile], files: Iterable[ReceivedFile]) -> NotTaken:
    """Part the files that were noted, as they came in; those that came in later are left out.

    What was said of a file last is what holds.
    """
    came_in = {file.content_hash for file in files}
    last = {file.content_hash: file for file in noted if file.content_hash not in came_in}
    waiting = tuple(file for file in last.values() if unknown_key(file) is not None)
    refused = tuple(file for file in noted if file.content_hash not in came_in)
    return NotTaken(waiting, tuple(file for file in refused if unknown_key(file) is None))


def strangers(desk: RegisterDesk) -> tuple[RefusedFile, ...]:
    """Return the files that wait for a card."""
    with desk.register.reading() as connection:
        return _waiting(connection)


def waiting_for(connection: Transaction, fingerprint: str) -> int:
    """Return how many files wait for the card of a key; `fingerprint` as people compare it."""
    return sum(unknown_key(file) == fingerprint for file in _waiting(connection))


def unknown_key(file: RefusedFile) -> str | None:
    """Return the key, as people compare it, whose card a file waits for; None where it does not."""
    reasons = [reason for reason in read_reasons(file.reasons) if reason.code in UNKNOWN]
    return None if not reasons else _fingerprint(reasons[0])


def _fingerprint(reason: Reason) -> str:
    return str(reason.details.get("fingerprint", ""))


def _waiting(connection: Transaction) -> tuple[RefusedFile, ...]:
    noted, files = register_files.refused(connection), register_files.every(connection)
    return not_taken(noted, files).waiting
