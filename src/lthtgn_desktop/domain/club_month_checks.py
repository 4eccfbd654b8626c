"""What cannot be in a club's month, whoever says it: a part above its whole, less than nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.club_month import ClubMonth, LoanFigures, MemberFigures
from lthtgn_desktop.domain.report_shape import is_code

_SOURCES = frozenset(map(str, Source))


def oddities(row: ClubMonth) -> Iterator[str]:
    """Yield the names of the figures that cannot be so; a sound month has none."""
    yield from _members(row.members)
    yield from _loans(row.loans)
    yield from _funds(row)
    yield from _sources(row)
    if not is_day(row.opened) or row.opened > row.month.last_day.isoformat():
        yield "opened"


def is_day(text: str) -> bool:
    """Tell whether a text is a day as ISO 8601 writes it: `2026-11-30`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _members(members: MemberFigures) -> Iterator[str]:
    yield from _below_nothing("members", asdict(members))
    parts = {
        "women": members.women,
        "aged_60": members.aged_60,
        "volunteers": members.volunteers,
        "households": members.poor + members.near_poor + members.difficult,
    }
    yield from (f"members.{name}" for name, part in parts.items() if part > members.total)


def _loans(loans: LoanFigures) -> Iterator[str]:
    """Look at the stocks alone: what moved is below nothing where more was taken back."""
    stocks = {
        "open": loans.open,
        "borrowers": loans.borrowers,
        "outstanding": loans.outstanding,
        "overdue_principal": loans.overdue_principal,
        "at_risk": loans.at_risk,
    }
    yield from _below_nothing("loans", stocks)
    if not loans.borrowers <= loans.open <= loans.outstanding:
        yield "loans.open"
    if bool(loans.borrowers) != bool(loans.outstanding):
        yield "loans.borrowers"
    late = ("overdue_principal", "at_risk")
    yield from (f"loans.{name}" for name in late if stocks[name] > loans.outstanding)


def _funds(row: ClubMonth) -> Iterator[str]:
    for code in (LENDING_FUND, OPERATING_FUND):
        if code not in row.funds:
            yield f"funds.{code}"
    for code, fund in row.funds.items():
        yield from _below_nothing(f"funds.{code}", asdict(fund))
        if not fund.adds_up or not is_code(code):
            yield f"funds.{code}"
    if sum(fund.loans for fund in row.funds.values()) != row.loans.outstanding:
        yield "loans.outstanding"


def _sources(row: ClubMonth) -> Iterator[str]:
    for source, figures in row.sources.items():
        if source not in _SOURCES or figures.capital < 0:
            yield f"sources.{source}"
    fund = row.funds.get(LENDING_FUND)
    given = sum(figures.capital for figures in row.sources.values())
    if fund is not None and given > fund.capital:
        yield "sources"
    if row.initial_grant < 0 or row.initial_source not in _SOURCES | {""}:
        yield "initial_grant"


def _below_nothing(group: str, figures: dict[str, int]) -> Iterator[str]:
    yield from (f"{group}.{name}" for name, figure in figures.items() if figure < 0)
