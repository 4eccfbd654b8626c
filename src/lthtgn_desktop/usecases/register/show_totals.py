"""The consolidated report for the screen, in the very words and lines of the file that is sent."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.ratios import Measure
from lthtgn_desktop.exchange.consolidated_lines import groups, tables
from lthtgn_desktop.store import register_figures, register_passed
from lthtgn_desktop.usecases.register import add_up
from lthtgn_desktop.usecases.register.desk import RegisterDesk


class IndicatorLine(NamedTuple):
    """A figure with its denominator (None where it is no part), their quotient, how it counts."""

    name: str
    value: int
    unit: str
    whole: int | None
    quotient: Decimal | None
    quotient_unit: str
    counted: str


class IndicatorGroup(NamedTuple):
    """Lines under one head."""

    name: str
    lines: tuple[IndicatorLine, ...]


class Totals(NamedTuple):
    """A period's report, its indicators as lines, the names of the associations below by code."""

    report: Consolidated
    groups: tuple[IndicatorGroup, ...]
    below: dict[str, str]


def totals(desk: RegisterDesk, period: Period) -> Totals:
    """Return what the register's clubs come to in a period."""
    report = add_up.report(desk, period)
    with desk.register.reading() as connection:
        below = register_passed.names(connection)
    found = tuple(
        IndicatorGroup(
            group.name,
            tuple(
                IndicatorLine(
                    line.name,
                    line.value,
                    line.unit,
                    line.whole,
                    line.quotient,
                    "%" if line.measure is Measure.PERCENT else line.quotient_unit,
                    line.counted,
                )
                for line in group.lines
            ),
        )
        for group in chain(groups(report), tables(report))
    )
    return Totals(report, found, below)


def months_known(desk: RegisterDesk) -> list[Month]:
    """Return the months of which any club's figures are in, the newest first."""
    with desk.register.reading() as connection:
        by_club = register_figures.months_of(connection)
    return sorted({month for months in by_club.values() for month in months}, reverse=True)
