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
from lthtgn_desktop.domain.file_place import Chain, came, chain_of, missing
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.store import (
    register_figures,
    register_files,
    register_keys,
    register_passed,
    register_senders,
)
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.strangers import not_taken

Row = TypeVar("Row", SenderKey, ReceivedFile)


@dataclass(frozen=True, slots=True)
class SenderStatus:
    """Where one sender stands; `fingerprint` as people compare it, empty where no key is active.

    `missing_months` are those between its first month and the newest of any real sender; a club
    whose first file is not the first expected lacks as many months before it. `missing_numbers`
    are files that it wrote and that never came.
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
    """The whole register: every sender, and the files that were not taken in, the newest last.

    `refused` were not believed, `strangers` wait for their sender's card.
    """

    senders: dict[str, SenderStatus]
    refused: tuple[RefusedFile, ...]
    strangers: tuple[RefusedFile, ...] = ()


class MonthStatus(NamedTuple):
    """Who has sent a month, whose file of it waits, and who has not; by code."""

    sent: tuple[str, ...]
    held: tuple[str, ...]
    missing: tuple[str, ...]


def month_status(found: Status, month: Month) -> MonthStatus:
    """Return who has sent a month; a club whose book begins later is left out."""
    expected = {
        code: one
        for code, one in found.senders.items()
        if not one.sender.opened or _opened(one.sender) <= month
    }
    sent = tuple(code for code, one in expected.items() if month in one.months)
    held = tuple(
        code
        for code, one in expected.items()
        if code not in sent and any(month in Period.read(file.period) for file in one.held)
    )
    missing = tuple(code for code in expected if code not in {*sent, *held})
    return MonthStatus(sent, held, missing)


def status(desk: RegisterDesk) -> Status:
    """Return who has sent what."""
    with desk.register.reading() as connection:
        senders = register_senders.every(connection)
        keys = register_keys.every(connection)
        files = register_files.every(connection)
        by_club = register_figures.months_of(connection)
        passed = register_passed.clubs(connection)
        apart = not_taken(register_files.refused(connection), files)
    own_keys, own_files = _by_sender(keys), _by_sender(files)
    practice = {sender.code for sender in senders if sender.is_practice}
    practice |= {club.code for club in passed if club.is_practice}
    real = _span(months for club, months in by_club.items() if club not in practice)
    every = _span(by_club.values())
    found = {}
    for sender in senders:
        sent, span = own_files[sender.code], every if sender.is_practice else real
        months = _months(sender, sent, by_club)
        found[sender.code] = _status(sender, own_keys[sender.code], sent, (months, span))
    return Status(found, apart.refused, apart.waiting)


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
    numbers = came(files)
    lacking = missing(numbers, max(numbers), sender.first_number) if numbers else []
    return SenderStatus(
        sender=sender,
        person=active[-1].person if active else "",
        fingerprint=shown(active[-1].fingerprint) if active else "",
        months=tuple(own),
        missing_months=tuple(_missing_months(sender, files, own, span)),
        missing_numbers=tuple(lacking),
        held=tuple(file for file in files if file.state is FileState.HELD),
        chain=chain_of(files, sender.first_number),
    )


def _missing_months(
    sender: Sender, files: Sequence[ReceivedFile], own: Sequence[Month], span: Span | None
) -> list[Month]:
    """Return the months that lack from a sender's first to the newest of any real sender.

    Of one that never sent, all are missing from the beginning of its book, as far as others sent.
    """
    span = span or _span([own] if own else [])
    if span is None:
        return []
    first, there = _first_expected(sender, files, own, span), set(own)
    expected = [first.plus(number) for number in range(first.until(span.last) + 1)]
    return [month for month in expected if month not in there]


def _first_expected(
    sender: Sender, files: Sequence[ReceivedFile], own: Sequence[Month], span: Span
) -> Month:
    """Return the month that a sender is expected to begin with."""
    if not own:
        return max(_opened(sender), span.first) if sender.opened else span.first
    taken = [file for file in files if file.state in {FileState.ACCEPTED, FileState.REPLACED}]
    if not sender.opened or not taken:
        return own[0]
    # A club closes its months in order and exports each: files that never came are months before.
    lacking = max(taken[0].number - sender.first_number, 0)
    before = Period.read(taken[0].period).first.plus(-lacking)
    return min(own[0], max(before, _opened(sender)))


def _opened(sender: Sender) -> Month:
    return Month.of(date.fromisoformat(sender.opened))


def _span(months: Iterable[Sequence[Month]]) -> Span | None:
    ends = [month for own in months for month in (own[0], own[-1])]
    return Span(min(ends), max(ends)) if ends else None
