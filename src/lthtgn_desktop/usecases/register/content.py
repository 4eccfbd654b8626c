"""What a file says, against what the register knows: balances that go on, months that are in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.club_month import ClubMonth, closes_with
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_of_club import club_month
from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.received import Received
from lthtgn_desktop.store import (
    register_ends,
    register_figures,
    register_passed,
    register_senders,
)
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.store.register_ends import Ends

_MOST_NAMED = 5


def content_reasons(connection: Transaction, received: Received) -> Iterator[Reason]:
    """Yield what contradicts, or cannot be compared with, what the register knows."""
    match received.content:
        case MonthlyReport() as report:
            yield from _identity(connection, report)
            yield from _elsewhere(connection, report)
            yield from _lonely(connection, report)
        case ConsolidatedFile() as file:
            yield from _others(connection, file, received.envelope.sender)
            yield from _changed(connection, file, received.envelope.number)
    yield from _openings(connection, months_of(received))


def added(connection: Transaction, received: Received) -> list[str]:
    """Let a file's figures count; returns the ids of the files that it replaced."""
    months = months_of(received)
    if isinstance(received.content, ConsolidatedFile):
        register_passed.remember(connection, received.content)
    counting = _counting(connection, months)
    fresh, changed, replaced = [], [], set()
    for month in months:
        known = counting.get((month.club, month.month))
        if known is None:
            fresh.append(month)
        elif known != month:
            changed.append(month)
            replaced.add(register_figures.file_of(connection, month.club, month.month))
    own_id = received.verified.id
    register_figures.add(connection, fresh, own_id)
    register_figures.replace(connection, changed, own_id)
    return sorted(file for file in replaced if file is not None)


def changes(connection: Transaction, months: Sequence[ClubMonth]) -> list[str]:
    """Return the months, as `CLB-01 2026-10`, that count now with other figures than these."""
    counting = _counting(connection, months)
    return [
        f"{month.club} {month.month}"
        for month in months
        if counting.get((month.club, month.month), month) != month
    ]


def _counting(
    connection: Transaction, months: Sequence[ClubMonth]
) -> dict[tuple[str, Month], ClubMonth]:
    """Return what counts now of some months; one is asked for alone, many by their span."""
    if len(months) == 1:
        only = months[0]
        known = register_figures.current(connection, only.club, only.month)
        return {} if known is None else {(only.club, only.month): known}
    if not months:
        return {}
    span = [month.month for month in months]
    within = register_figures.within(connection, min(span), max(span))
    return {(known.club, known.month): known for known in within}


def months_of(received: Received) -> list[ClubMonth]:
    """Return the months of clubs that a file brings."""
    match received.content:
        case MonthlyReport() as report:
            return [club_month(report)]
        case ConsolidatedFile() as file:
            return list(file.months)
    return []


def _identity(connection: Transaction, report: MonthlyReport) -> Iterator[Reason]:
    sender, club = register_senders.find(connection, report.club.code), report.club
    if sender is None:
        return
    card = (sender.name, sender.hamlet, sender.commune, sender.province)
    if card != (club.name, club.hamlet, club.commune, club.province):
        yield Reason(ReasonCode.OTHER_IDENTITY, {"club": club.code})
    book = (sender.opened, sender.is_practice)
    if book != (report.opened.isoformat(), report.is_practice):
        yield Reason(ReasonCode.OTHER_BOOK, {"club": club.code})


def _elsewhere(connection: Transaction, report: MonthlyReport) -> Iterator[Reason]:
    """Tell of a club that sends its months itself while an association passes them on too."""
    parent = register_passed.parent_of(connection, report.club.code)
    if parent is not None:
        other = {"club": report.club.code, "owner": parent}
        yield Reason(ReasonCode.CLUB_OF_ANOTHER, dict[str, object](other))


def _lonely(connection: Transaction, report: MonthlyReport) -> Iterator[Reason]:
    """Tell of a month that cannot be compared: the one before is not in."""
    code, before = report.club.code, report.month.plus(-1)
    has_one_before = Month.of(report.opened) < report.month
    if has_one_before and not register_ends.ends(connection, before, before, code):
        yield Reason(ReasonCode.MONTH_MISSING, {"period": str(before)})


def _openings(connection: Transaction, months: Sequence[ClubMonth]) -> Iterator[Reason]:
    """Compare what months open and close with to their neighbours, with them or in already."""
    if not months:
        return
    first, last = (end(row.month for row in months) for end in (min, max))
    only = months[0].club if len(months) == 1 else ""
    known = register_ends.ends(connection, first.plus(-1), last.plus(1), only)
    known |= {(row.club, row.month): Ends(row.opens_with, closes_with(row)) for row in months}
    beside = {(row.club, row.month.plus(step)) for row in months for step in (0, 1)}
    broken = [
        f"{club} {month}"
        for club, month in sorted(beside & known.keys())
        if (before := known.get((club, month.plus(-1)))) is not None
        and before.closes_with != known[club, month].opens_with
    ]
    if broken:
        yield Reason(ReasonCode.OPENING_DIFFERS, {"figures": _named(broken)})


def _others(connection: Transaction, file: ConsolidatedFile, sender: str) -> Iterator[Reason]:
    """Tell of clubs that come to the register by another way already: none is counted twice."""
    enrolled = {one.code: one.kind for one in register_senders.every(connection)}
    parents = register_passed.parents(connection)
    for club in file.clubs:
        if enrolled.get(club.code) is SenderKind.ASSOCIATION:
            yield Reason(ReasonCode.OTHER_KIND, {"club": club.code})
        owner = club.code if club.code in enrolled else parents.get(club.code, sender)
        if owner != sender:
            other = {"club": club.code, "owner": owner}
            yield Reason(ReasonCode.CLUB_OF_ANOTHER, dict[str, object](other))


def _changed(connection: Transaction, file: ConsolidatedFile, number: int) -> Iterator[Reason]:
    """Tell of months that are in with other figures."""
    changed = changes(connection, file.months)
    if changed:
        details = {"period": str(file.period), "number": number, "figures": _named(changed)}
        yield Reason(ReasonCode.MONTH_CHANGED, details)


def _named(months: Sequence[str]) -> str:
    return ", ".join(months[:_MOST_NAMED]) + (", …" if months[_MOST_NAMED:] else "")
