"""What waits for a person: looked at, then taken in or refused, with a reason that is kept.

A file that was refused can be decided on again: people change their minds, and its bytes are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import NamedTuple

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.life import read_text
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import Reason, read_reasons
from lthtgn_desktop.exchange.received import Received, receive
from lthtgn_desktop.store import register_figures, register_files
from lthtgn_desktop.usecases.register.content import added, months_of
from lthtgn_desktop.usecases.register.desk import RegisterDesk

_SHORTEST = 4
"""So many signs of an id must be typed at least."""


class Waiting(NamedTuple):
    """A file that waits, why, and what it holds."""

    file: ReceivedFile
    reasons: tuple[Reason, ...]
    received: Received


class Figure(NamedTuple):
    """A figure by its place in the month, such as `funds.TTN.cash`, as it counts and as it comes.

    None where the month does not have it.
    """

    place: str
    known: object
    coming: object


class Difference(NamedTuple):
    """A month that counts with other figures than a file brings; `is_new`: it is not in yet."""

    club: str
    month: Month
    is_new: bool
    figures: tuple[Figure, ...]


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
    """Return the id of the file that was typed, whole or its beginning; it waits or was refused.

    Raises `Refused` where there is none, or more than one.
    """
    with desk.register.reading() as connection:
        files = register_files.undecided(connection)
    ids = [file.id for file in files if file.id.startswith(typed)]
    if len(ids) != 1 or len(typed) < _SHORTEST:
        raise Refused(RefusalCode.FILE_NOT_WAITING, value=typed)
    return ids[0]


def differences(desk: RegisterDesk, received: Received) -> list[Difference]:
    """Return in which months, and there in which figures, a file differs from what counts now."""
    months = months_of(received)
    if not months:
        return []
    span = [month.month for month in months]
    with desk.register.reading() as connection:
        within = register_figures.within(connection, min(span), max(span))
    counting = {(known.club, known.month): known for known in within}
    pairs = [(month, counting.get((month.club, month.month))) for month in months]
    return [_difference(month, known) for month, known in pairs if month != known]


def _difference(coming: ClubMonth, known: ClubMonth | None) -> Difference:
    new = dict(_figures(asdict(coming)))
    old = {} if known is None else dict(_figures(asdict(known)))
    figures = tuple(
        Figure(place, old.get(place), new.get(place))
        for place in {**old, **new}
        if known is not None and old.get(place) != new.get(place)
    )
    return Difference(coming.club, coming.month, known is None, figures)


def _figures(part: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Yield every figure of a month under its place."""
    if not isinstance(part, dict):
        yield place, part
        return
    for name, inner in part.items():
        yield from _figures(inner, f"{place}.{name}" if place else str(name))


def accept(desk: RegisterDesk, file_id: str, reason: str) -> ReceivedFile:
    """Take in a file that waits or was refused; what it replaces stays behind it as versions.

    The reason is kept, and told to the sender with the answer. Raises `Refused`.
    """
    told = read_text("reason", reason)
    with desk.register.writing() as connection:
        file = _undecided(register_files.find(connection, file_id), file_id)
        received = receive(register_files.content(connection, file.id))
        for known in register_files.of_sender(connection, file.sender):
            if known.period == file.period and known.state is FileState.ACCEPTED:
                register_files.mark_replaced(connection, known.id)
        added(connection, received)
        register_files.decide(connection, file.id, FileState.ACCEPTED, desk.stamp(), told)
    return file


def refuse(desk: RegisterDesk, file_id: str, reason: str) -> ReceivedFile:
    """Refuse a file, for a reason that its sender will be told; raises `Refused`."""
    told = read_text("reason", reason)
    with desk.register.writing() as connection:
        file = _undecided(register_files.find(connection, file_id), file_id)
        register_files.decide(connection, file.id, FileState.REFUSED, desk.stamp(), told)
    return file


def _undecided(file: ReceivedFile | None, file_id: str) -> ReceivedFile:
    if file is None or file.state not in {FileState.HELD, FileState.REFUSED}:
        raise Refused(RefusalCode.FILE_NOT_WAITING, value=file_id)
    return file
