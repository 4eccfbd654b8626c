"""Who has sent which month, who is missing, what waits, and whether the row of files is whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from lthtgn_desktop.domain.association import (
    FileState,
    KeyState,
    ReceivedFile,
    RefusedFile,
    Sender,
    SenderKey,
    SenderKind,
)
from lthtgn_desktop.domain.file_place import Chain, chain_of, missing
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.store import register_figures, register_files, register_keys, register_senders
from lthtgn_desktop.usecases.register.desk import RegisterDesk

Row = TypeVar("Row", SenderKey, ReceivedFile)


@dataclass(frozen=True, slots=True)
class SenderStatus:
    """Where one sender stands; `fingerprint` as people compare it, empty where no key is active.

    `missing_months` are those between its first month and the newest of any sender;
    `missing_numbers` are files that it wrote and that never came.
    """

    sender: Sender
    person: str
    fingerprint: str
    months: tuple[Month, ...]
    missing_months: tuple[Month, ...]
    missing_numbers: tuple[int, ...]
    held: tuple[ReceivedFile, ...]
    chain: Chain

    @property
    def last_month(self) -> Month | None:
        """Return the newest month that counts."""
        return self.months[-1] if self.months else None


class Span(NamedTuple):
    """The oldest and the newest month that any sender sent."""

    first: Month
    last: Month


@dataclass(frozen=True, slots=True)
class Status:
    """The whole register: every sender, and the files that were not believed, the newest last."""

    senders: dict[str, SenderStatus]
    refused: tuple[RefusedFile, ...]


def status(desk: RegisterDesk) -> Status:
    """Return who has sent what."""
    with desk.register.reading() as connection:
        senders = register_senders.every(connection)
        keys = register_keys.every(connection)
        files = register_files.every(connection)
        by_club = register_figures.months_of(connection)
        refused = register_files.refused(connection)
    own_keys, own_files = _by_sender(keys), _by_sender(files)
    span = _span([month for months in by_club.values() for month in (months[0], months[-1])])
    found = {}
    for sender in senders:
        sent = own_files[sender.code]
        months = _months(sender, sent, by_club)
        found[sender.code] = _status(sender, own_keys[sender.code], sent, (months, span))
    return Status(found, _still_refused(refused, files))


def _still_refused(
    refused: Iterable[RefusedFile], files: Iterable[ReceivedFile]
) -> tuple[RefusedFile, ...]:
    """Leave out what came in later after all, such as a file that came before its club's card."""
    came_in = {file.content_hash for file in files}
    return tuple(file for file in refused if file.content_hash not in came_in)


def _by_sender(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.sender].append(row)
    return found


def _months(
    sender: Sender, files: Sequence[ReceivedFile], by_club: dict[str, list[Month]]
) -> list[Month]:
    """Return the months of a sender that count: its own, or those of the periods it added up."""
    if sender.kind is SenderKind.CLUB:
        return by_club.get(sender.code, [])
    periods = [Period.read(file.period) for file in files if file.state is FileState.ACCEPTED]
    return sorted(
        {
            period.first.plus(number)
            for period in periods
            for number in range(period.first.until(period.last) + 1)
        }
    )


def _status(
    sender: Sender,
    keys: Sequence[SenderKey],
    files: Sequence[ReceivedFile],
    months: tuple[list[Month], Span | None],
) -> SenderStatus:
    own, span = months
    active = [key for key in keys if key.state is KeyState.ACTIVE]
    numbers = [file.number for file in files if file.state is not FileState.REFUSED]
    lacking = missing(numbers, max(numbers), sender.first_number) if numbers else []
    return SenderStatus(
        sender=sender,
        person=active[-1].person if active else "",
        fingerprint=shown(active[-1].fingerprint) if active else "",
        months=tuple(own),
        missing_months=tuple(_missing_months(sender, own, span)),
        missing_numbers=tuple(lacking),
        held=tuple(file for file in files if file.state is FileState.HELD),
        chain=chain_of(files, sender.first_number),
    )


def _missing_months(sender: Sender, own: Sequence[Month], span: Span | None) -> list[Month]:
    """Return the months that lack from a sender's first to the newest of any sender.

    Of one that never sent, all are missing from the beginning of its book, as far as others sent.
    """
    if span is None:
        return []
    opened = Month.of(date.fromisoformat(sender.opened)) if sender.opened else span.first
    first = own[0] if own else max(opened, span.first)
    there = set(own)
    expected = [first.plus(number) for number in range(first.until(span.last) + 1)]
    return [month for month in expected if month not in there]


def _span(months: Sequence[Month]) -> Span | None:
    return Span(min(months), max(months)) if months else None
