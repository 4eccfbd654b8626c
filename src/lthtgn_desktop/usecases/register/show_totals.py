"""The consolidated report for the screen: the very lines and tables of the file that is sent."""

from __future__ import annotations

from itertools import chain, count
from typing import NamedTuple

from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.ratios import Measure
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange import consolidated_tables as tables
from lthtgn_desktop.exchange.consolidated_lines import Line, groups
from lthtgn_desktop.exchange.consolidated_lines import tables as more_groups
from lthtgn_desktop.exchange.spreadsheet import new_table, new_workbook
from lthtgn_desktop.store import register_figures, register_passed
from lthtgn_desktop.usecases.register import add_up
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.show_file import Cell, Sheet, SheetRow, sheet_of


class Totals(NamedTuple):
    """A period's report, its sheets, and the names of the associations below by code."""

    report: Consolidated
    sheets: tuple[Sheet, ...]
    below: dict[str, str]


def totals(desk: RegisterDesk, period: Period) -> Totals:
    """Return what the register's clubs come to in a period."""
    report = add_up.report(desk, period)
    with desk.register.reading() as connection:
        below = register_passed.names(connection)
    return Totals(report, (_indicators(report), *_tables(report, below)), below)


def months_known(desk: RegisterDesk) -> list[Month]:
    """Return the months of which any club's figures are in, the newest first."""
    with desk.register.reading() as connection:
        by_club = register_figures.months_of(connection)
    return sorted({month for months in by_club.values() for month in months}, reverse=True)


def _indicators(report: Consolidated) -> Sheet:
    """Return all indicators on one sheet, those by source, year and campaign at its end."""
    rows: list[tuple[Cell, ...]] = []
    numbers = count(1)
    for group in chain(groups(report), more_groups(report)):
        rows.append((group.name,))
        rows += [(next(numbers), *_line(line)) for line in group.lines]
    heads = tuple(column.title for column in layout.INDICATOR_COLUMNS)
    return Sheet(
        layout.INDICATORS,
        heads,
        tuple(SheetRow(number, cells) for number, cells in enumerate(rows, 1)),
    )


def _line(line: Line) -> tuple[Cell, ...]:
    unit = "%" if line.measure is Measure.PERCENT else line.quotient_unit
    quotient = (line.quotient, "" if line.quotient is None else unit)
    return line.name, line.value, line.unit, line.whole, *quotient, line.counted


def _tables(report: Consolidated, below: dict[str, str]) -> tuple[Sheet, ...]:
    workbook = new_workbook()
    clubs = new_table(workbook, layout.CLUBS, layout.CLUB_COLUMNS, [layout.CLUBS], "")
    tables.add_clubs(clubs, report)
    loans = new_table(workbook, layout.LOANS, layout.LOAN_COLUMNS, [layout.LOANS], "")
    tables.add_loans(loans, report)
    funds = new_table(workbook, layout.FUNDS, layout.FUND_COLUMNS, [layout.FUNDS], "")
    tables.add_funds(funds, report)
    if report.by_association:
        columns, name = layout.ASSOCIATION_COLUMNS, layout.ASSOCIATIONS
        tables.add_associations(new_table(workbook, name, columns, [name], ""), report, below)
    return tuple(map(sheet_of, workbook.pages))
