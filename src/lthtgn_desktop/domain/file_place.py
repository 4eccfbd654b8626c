"""The place of a file among its sender's: next in the row, a gap, an old one, a fork.

A sender numbers its files without gaps and writes into each the id of the one before. Who keeps
the last ones sees whether a new file goes on from them or from another book (signing, 6.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.association import FileState, ReceivedFile
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.reception import Reason, ReasonCode

MOST_NAMED = 5
"""How many missing numbers are named one by one."""


class Chain(StrEnum):
    """How a sender's files hang together."""

    WHOLE = "whole"
    GAP = "gap"
    """A file between two others was written, but never came."""
    FORK = "fork"
    """Two files say different things about the same place: there are two books."""


class Arrival(NamedTuple):
    """What a new file says about its place; `id` is the SHA-256 of its signature part."""

    id: str
    number: int
    previous: str
    period: str


def place(known: Sequence[ReceivedFile], new: Arrival, first_number: int) -> Iterator[Reason]:
    """Yield what is to be said of a new file; `known` are all kept files of its sender.

    `first_number` is the number from which files are expected. Nothing is said of the next file
    in an unbroken row.
    """
    if new.id in {file.id for file in known}:
        return
    standing = _standing(known)
    if _contradicts(standing, new):
        yield Reason(ReasonCode.FORK, {"number": new.number})
    yield from _same_period(standing, new)
    if lacking := missing(came(known, new.previous), new.number, first_number):
        yield Reason(ReasonCode.GAP, {"missing": _named(lacking)})


def chain_of(known: Sequence[ReceivedFile], first_number: int) -> Chain:
    """Return how the files that stand or wait hang together."""
    standing = [file for file in known if file.state in {FileState.ACCEPTED, FileState.HELD}]
    for at, file in enumerate(standing):
        others = standing[:at] + standing[at + 1 :]
        if _contradicts(others, Arrival(file.id, file.number, file.previous, file.period)):
            return Chain.FORK
    seen = came(known)
    if seen and missing(seen, max(seen), first_number):
        return Chain.GAP
    return Chain.WHOLE


def came(known: Sequence[ReceivedFile], following: str = NO_FILE) -> list[int]:
    """Return the numbers under which files of this book came, also one that a person refused.

    A refused file is this book's where another file names it as the one before; `following` is
    what a new file names.
    """
    named = {file.previous for file in known if file.state is not FileState.REFUSED} | {following}
    return [f.number for f in known if f.state is not FileState.REFUSED or f.id in named]


def missing(seen: Sequence[int], last: int, first_number: int) -> list[int]:
    """Return the numbers that never came, from the first that is expected up to the last."""
    first = min([first_number, *seen, last])
    there = {*seen, last}
    return [number for number in range(first, last) if number not in there]


def _standing(known: Sequence[ReceivedFile]) -> list[ReceivedFile]:
    """Leave out what was refused, and of two files under one number the one that gave way."""
    accepted = {file.number for file in known if file.state is FileState.ACCEPTED}
    gone = {
        file.id for file in known if file.state is FileState.REPLACED and file.number in accepted
    }
    return [f for f in known if f.state is not FileState.REFUSED and f.id not in gone]


def _contradicts(files: Sequence[ReceivedFile], new: Arrival) -> bool:
    """Tell whether a file and one beside it cannot both come out of one book."""
    if new.number == 1 and new.previous != NO_FILE:
        return True
    for file in files:
        if file.number == new.number and file.id != new.id:
            return True
        if file.number == new.number - 1 and file.id != new.previous:
            return True
        if file.number == new.number + 1 and file.previous != new.id:
            return True
    return False


def _same_period(files: Sequence[ReceivedFile], new: Arrival) -> Iterator[Reason]:
    """Say that a period is in already: from an older file, or from a newer one."""
    there = [f for f in files if f.period == new.period and f.state is FileState.ACCEPTED]
    for file in there:
        details: dict[str, object] = {"number": new.number, "last": file.number}
        if file.number < new.number:
            yield Reason(ReasonCode.MONTH_AGAIN, details | {"period": new.period})
        elif file.number > new.number:
            yield Reason(ReasonCode.OLDER, details)


def _named(numbers: Sequence[int]) -> str:
    named = ", ".join(str(number) for number in numbers[:MOST_NAMED])
    return named if len(numbers) <= MOST_NAMED else f"{named}, …"
