"""What waits for a person: looked at, then taken in or refused, with a reason that is kept."""

from __future__ import annotations

from typing import NamedTuple

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.reception import Reason, read_reasons
from lthtgn_desktop.exchange.received import Received, receive
from lthtgn_desktop.store import register_files
from lthtgn_desktop.usecases.register.content import added, changes, months_of
from lthtgn_desktop.usecases.register.desk import RegisterDesk

_SHORTEST = 4
"""So many signs of an id must be typed at least."""


class Waiting(NamedTuple):
    """A file that waits, why, and what it holds."""

    file: ReceivedFile
    reasons: tuple[Reason, ...]
    received: Received


def waiting(desk: RegisterDesk) -> list[Waiting]:
    """Return all files that wait for a person, by sender and number."""
    with desk.register.reading() as connection:
        held = register_files.held(connection)
        contents = [register_files.content(connection, file.id) for file in held]
    return [
        Waiting(file, tuple(read_reasons(file.reasons)), receive(content))
        for file, content in zip(held, contents, strict=True)
    ]


def waiting_id(desk: RegisterDesk, typed: str) -> str:
    """Return the id of the file that waits under what was typed: a whole id, or its beginning.

    Raises `Refused` where none does, or more than one.
    """
    with desk.register.reading() as connection:
        ids = [file.id for file in register_files.held(connection) if file.id.startswith(typed)]
    if len(ids) != 1 or len(typed) < _SHORTEST:
        raise Refused(RefusalCode.FILE_NOT_WAITING, value=typed)
    return ids[0]


def differences(desk: RegisterDesk, received: Received) -> list[str]:
    """Return the names of the figures in which a file differs from what counts now."""
    with desk.register.reading() as connection:
        return changes(connection, months_of(received))


def accept(desk: RegisterDesk, file_id: str, reason: str) -> ReceivedFile:
    """Take in a file that waits; the months that it replaces stay behind it as versions.

    The reason is kept, and told to the sender with the answer. Raises `Refused`.
    """
    told = read_text("reason", reason)
    with desk.register.writing() as connection:
        file = _held(register_files.find(connection, file_id), file_id)
        received = receive(register_files.content(connection, file.id))
        for known in register_files.of_sender(connection, file.sender):
            if known.period == file.period and known.state is FileState.ACCEPTED:
                register_files.mark_replaced(connection, known.id)
        added(connection, received)
        register_files.decide(connection, file.id, FileState.ACCEPTED, desk.stamp(), told)
    return file


def refuse(desk: RegisterDesk, file_id: str, reason: str) -> ReceivedFile:
    """Refuse a file that waits, for a reason that its sender will be told; raises `Refused`."""
    told = read_text("reason", reason)
    with desk.register.writing() as connection:
        file = _held(register_files.find(connection, file_id), file_id)
        register_files.decide(connection, file.id, FileState.REFUSED, desk.stamp(), told)
    return file


def _held(file: ReceivedFile | None, file_id: str) -> ReceivedFile:
    if file is None or file.state is not FileState.HELD:
        raise Refused(RefusalCode.FILE_NOT_WAITING, value=file_id)
    return file
