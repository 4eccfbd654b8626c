"""The figures of a club's month side by side: what counts, and what other files say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import partial
from operator import attrgetter
from typing import TypeAlias

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.club_month import ClubMonth, LoanFigures, MemberFigures
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.association.words import month_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.listing import Column, Line
from lthtgn_desktop.usecases.register.show_file import Compared

Value: TypeAlias = Callable[[ClubMonth], int]
Row: TypeAlias = tuple[str, tuple[int | None, ...]]
"""The words of a figure, and what each of some months says of it; None where it says nothing."""


def rows(months: Sequence[ClubMonth | None]) -> Iterator[Row]:
    """Yield the figures of one club's month as several files have them."""
    for field in fields(MemberFigures):
        name = text(f"register.members.{field.name}")
        yield name, _each(months, attrgetter(f"members.{field.name}"))
    for field in fields(LoanFigures):
        name = text(f"register.loans.{field.name}")
        yield name, _each(months, attrgetter(f"loans.{field.name}"))
    yield text("register.dues"), _each(months, lambda one: one.dues_collected)
    yield text("register.grant"), _each(months, lambda one: one.initial_grant)
    yield from _funds(months)
    yield from _sources(months)


def differing(before: ClubMonth, after: ClubMonth) -> list[Row]:
    """Return the figures in which two states of a month differ."""
    return [row for row in rows([before, after]) if row[1][0] != row[1][1]]


def compared_columns() -> tuple[Column, ...]:
    """Return the columns in which what a file says stands beside what counts."""
    return (
        Column(text("register.col.figure"), grows=True),
        Column(text("register.col.known"), is_amount=True),
        Column(text("register.col.coming"), is_amount=True),
        Column(text("register.col.difference"), is_amount=True),
    )


def of_months(months: Sequence[Compared]) -> list[Line]:
    """Return what a file says of its months: of one month all, of many only what differs.

    Lines that differ from what counts stand first, and say by how much.
    """
    if len(months) != 1:
        return [
            _compared(f"{one.coming.club} {month_words(one.coming.month)}: {name}", *values)
            for one in months
            if one.known is not None
            for name, values in differing(one.known, one.coming)
        ]
    lines = [_compared(name, *values) for name, values in rows([months[0].known, months[0].coming])]
    return sorted(lines, key=lambda line: not line.role)


def fund_words(code: str) -> str:
    """Return what a fund is called; only two have the same name in every club."""
    if code in {LENDING_FUND, OPERATING_FUND}:
        return text(f"register.fund.{code}")
    return text("register.fund.other", code=code)


def shown(value: int | None) -> str:
    """Return a figure; a dash where there is none."""
    return "–" if value is None else grouped(value)


def _compared(name: str, known: int | None, coming: int | None) -> Line:
    difference = 0 if known is None or coming is None else coming - known
    told = f"{'+' if difference > 0 else ''}{grouped(difference)}" if difference else ""
    return Line(name, (name, shown(known), shown(coming), told), role="late" if told else "")


def _each(months: Sequence[ClubMonth | None], value: Value) -> tuple[int | None, ...]:
    return tuple(None if month is None else value(month) for month in months)


def _funds(months: Sequence[ClubMonth | None]) -> Iterator[Row]:
    codes = {code for month in months if month is not None for code in month.funds}
    for code in sorted(codes, key=lambda code: (code != LENDING_FUND, code)):
        for field in fields(FundBalance):
            values = _each(months, partial(_fund_item, code=code, item=field.name))
            if any(values):
                item = text(f"figure.{field.name}")
                yield text("register.of_fund", fund=fund_words(code), item=item), values


def _fund_item(month: ClubMonth, code: str, item: str) -> int:
    return int(getattr(month.funds[code], item)) if code in month.funds else 0


def _sources(months: Sequence[ClubMonth | None]) -> Iterator[Row]:
    codes = {code for month in months if month is not None for code in month.sources}
    for code in sorted(codes):
        source = text(f"money.source.{code}")
        for item in ("capital", "received"):
            values = _each(months, partial(_source_item, code=code, item=item))
            if any(values):
                yield text(f"register.source_{item}", source=source), values


def _source_item(month: ClubMonth, code: str, item: str) -> int:
    return int(getattr(month.sources[code], item)) if code in month.sources else 0
