"""What a file says, against what the register knows: balances that go on, months that are in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.fund_report import NOTHING
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.month_of_club import club_month
from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.received import Received, receive
from lthtgn_desktop.store import (
    register_figures,
    register_files,
    register_passed,
    register_senders,
)
from lthtgn_desktop.store.register import Transaction

_MOST_NAMED = 5


def content_reasons(connection: Transaction, received: Received) -> Iterator[Reason]:
    """Yield what contradicts, or cannot be compared with, what the register knows."""
    match received.content:
        case MonthlyReport() as report:
            yield from _identity(connection, report)
            yield from _openings(connection, report)
        case ConsolidatedFile() as file:
            yield from _others(connection, file, received.envelope.sender)
            yield from _changed(connection, file, received.envelope.number)


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


def _openings(connection: Transaction, report: MonthlyReport) -> Iterator[Reason]:
    """Compare what a month opens and closes with to its neighbours that are in."""
    code, month = report.club.code, report.month
    before = register_figures.current(connection, code, month.plus(-1))
    opening = {fund.code: fund.opening for fund in report.funds}
    if before is not None:
        yield from _unequal(before.funds, opening)
    elif Month.of(report.opened) < month:
        yield Reason(ReasonCode.MONTH_MISSING, {"period": str(month.plus(-1))})
    after = register_figures.file_of(connection, code, month.plus(1))
    if after is not None:
        content = receive(register_files.content(connection, after)).content
        if isinstance(content, MonthlyReport):
            closing = {fund.code: fund.closing for fund in report.funds}
            yield from _unequal(closing, {fund.code: fund.opening for fund in content.funds})


def _unequal(closed: dict[str, FundBalance], opened: dict[str, FundBalance]) -> Iterator[Reason]:
    differing = [
        fund
        for fund in sorted(closed.keys() | opened.keys())
        if closed.get(fund, NOTHING) != opened.get(fund, NOTHING)
    ]
    if differing:
        yield Reason(ReasonCode.OPENING_DIFFERS, {"figures": ", ".join(differing)})


def _others(connection: Transaction, file: ConsolidatedFile, sender: str) -> Iterator[Reason]:
    """Tell of clubs that come to the register by another way already: none is counted twice."""
    for club in file.clubs:
        enrolled = register_senders.find(connection, club.code)
        if enrolled is not None and enrolled.kind is SenderKind.ASSOCIATION:
            yield Reason(ReasonCode.OTHER_KIND, {"club": club.code})
        owner = register_figures.sender_of(connection, club.code)
        if enrolled is not None or owner not in {None, sender}:
            other = {"club": club.code, "owner": owner or club.code}
            yield Reason(ReasonCode.CLUB_OF_ANOTHER, dict[str, object](other))


def _changed(connection: Transaction, file: ConsolidatedFile, number: int) -> Iterator[Reason]:
    """Tell of months that are in with other figures."""
    changed = changes(connection, file.months)
    if changed:
        figures = ", ".join(changed[:_MOST_NAMED]) + (", …" if changed[_MOST_NAMED:] else "")
        details = {"period": str(file.period), "number": number, "figures": figures}
        yield Reason(ReasonCode.MONTH_CHANGED, details)
