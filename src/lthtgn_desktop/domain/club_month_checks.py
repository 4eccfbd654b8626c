"""What cannot be in a club's month, whoever says it: a part above its whole, less than nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from operator import attrgetter

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.club_month import (
    DIGITS,
    ClubMonth,
    LoanFigures,
    MemberFigures,
    follows,
)
from lthtgn_desktop.domain.report_bounds import MOST_AMOUNT
from lthtgn_desktop.domain.report_shape import is_code

MOST = MOST_AMOUNT
"""No amount (in đồng) and no number is greater, so that 64 bits hold what they come to."""

_SOURCES = frozenset(map(str, Source))
_DIGEST = re.compile(rf"[0-9a-f]{{{DIGITS}}}")
_MOVED = ("turns", "lent", "principal_collected", "interest_collected", "written_off")

_MEMBERS = tuple(field.name for field in fields(MemberFigures))
_FUND = tuple(field.name for field in fields(FundBalance))
_STOCKS = tuple(field.name for field in fields(LoanFigures) if field.name not in _MOVED)
_members_of, _fund_of = attrgetter(*_MEMBERS), attrgetter(*_FUND)
_stocks_of, _moved_of = attrgetter(*_STOCKS), attrgetter(*_MOVED)


def oddities(row: ClubMonth) -> Iterator[str]:
    """Yield the names of the figures that cannot be so; a sound month has none."""
    yield from _members(row.members)
    yield from _loans(row)
    yield from _funds(row)
    yield from _sources(row)
    if abs(row.dues_collected) > MOST:
        yield "dues_collected"
    if not is_day(row.opened) or row.opened > row.month.last_day.isoformat():
        yield "opened"
    if not is_digest(row.opens_with):
        yield "opens_with"


def jumps(before: ClubMonth, row: ClubMonth) -> Iterator[str]:
    """Yield what does not run from one month to the next, where the two say that they follow.

    Where they do not say so there is nothing to find: those are months of two books.
    """
    owed, (_, lent, collected, _, written_off) = row.loans.outstanding, _moved_of(row.loans)
    moved = lent - collected - written_off
    if owed != before.loans.outstanding + moved and follows(row, before):
        yield "loans.outstanding"


def is_day(text: str) -> bool:
    """Tell whether a text is a day as ISO 8601 writes it: `2026-11-30`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_digest(text: str) -> bool:
    """Tell whether a text can be the digest of what funds hold."""
    return _DIGEST.fullmatch(text) is not None


def _members(members: MemberFigures) -> Iterator[str]:
    yield from _outside("members", _MEMBERS, _members_of(members))
    parts = {
        "women": members.women,
        "aged_60": members.aged_60,
        "volunteers": members.volunteers,
        "households": members.poor + members.near_poor + members.difficult,
    }
    yield from (f"members.{name}" for name, part in parts.items() if part > members.total)
    if members.joined > members.total + members.left:
        yield "members.joined"


def _loans(row: ClubMonth) -> Iterator[str]:
    """Look at what moved for its size alone: it is below nothing where more was taken back."""
    loans = row.loans
    yield from _outside("loans", _STOCKS, _stocks_of(loans))
    yield from _outside("loans", _MOVED, _moved_of(loans), -MOST)
    if not loans.borrowers <= loans.open <= loans.outstanding:
        yield "loans.open"
    if bool(loans.borrowers) != bool(loans.outstanding):
        yield "loans.borrowers"
    if loans.member_borrowers > min(loans.borrowers, row.members.total):
        yield "loans.member_borrowers"
    if loans.overdue_principal > loans.outstanding:
        yield "loans.overdue_principal"
    if loans.at_risk > loans.outstanding:
        yield "loans.at_risk"


def _funds(row: ClubMonth) -> Iterator[str]:
    for code in (LENDING_FUND, OPERATING_FUND):
        if code not in row.funds:
            yield f"funds.{code}"
    for code, fund in row.funds.items():
        yield from _outside(f"funds.{code}", _FUND, _fund_of(fund))
        if not fund.adds_up or not is_code(code):
            yield f"funds.{code}"
    if sum(fund.loans for fund in row.funds.values()) != row.loans.outstanding:
        yield "loans.outstanding"


def _sources(row: ClubMonth) -> Iterator[str]:
    for source, figures in row.sources.items():
        is_known = source in _SOURCES and abs(figures.received) <= MOST
        if not is_known or figures.capital < 0:
            yield f"sources.{source}"
    fund = row.funds.get(LENDING_FUND)
    given = sum(figures.capital for figures in row.sources.values())
    if fund is not None and given > fund.capital:
        yield "sources"
    if not 0 <= row.initial_grant <= MOST or row.initial_source not in _SOURCES | {""}:
        yield "initial_grant"


def _outside(
    group: str, names: Sequence[str], figures: Sequence[int], least: int = 0
) -> Iterator[str]:
    """Yield the names of the figures below the least or above the most that can be."""
    if min(figures) < least or max(figures) > MOST:
        pairs = zip(names, figures, strict=True)
        yield from (f"{group}.{name}" for name, figure in pairs if not least <= figure <= MOST)
