"""The consolidated report as a workbook for people; all of it follows from the file's rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count

from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.ratios import Measure
from lthtgn_desktop.exchange import consolidated_cover, consolidated_tables, consolidated_words
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange.consolidated_cover import Sent
from lthtgn_desktop.exchange.consolidated_lines import Group, Line, groups, tables
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.spreadsheet import Page, Value, Workbook, new_table, new_workbook

_LOOKS = [column.look for column in layout.INDICATOR_COLUMNS]
_QUOTIENT = [column.title for column in layout.INDICATOR_COLUMNS].index("Tính ra")
_QUOTIENT_LOOKS = {
    Measure.PERCENT: Look.PERCENT,
    Measure.TIMES: Look.RATE,
    Measure.NUMBER: Look.RATE,
    Measure.AMOUNT: Look.AMOUNT,
}


def consolidated_workbook(file: ConsolidatedFile, number: int, signer: str) -> Workbook:
    """Return the sheets that people read.

    `number` is the file's among the association's, `signer` the fingerprint, in groups, of the key
    that signs it.
    """
    report, name = file.recounted(), file.name(number)
    workbook = new_workbook()

    def table(sheet: str, columns: Sequence[Column]) -> Page:
        return new_table(workbook, sheet, columns, _titles(report, sheet), name)

    consolidated_cover.add(workbook, report, Sent(number, name, signer))
    _add_groups(table(layout.INDICATORS, layout.INDICATOR_COLUMNS), groups(report))
    if report.by_association:
        page = table(layout.ASSOCIATIONS, layout.ASSOCIATION_COLUMNS)
        consolidated_tables.add_associations(page, report, file.below)
    consolidated_tables.add_clubs(table(layout.CLUBS, layout.CLUB_COLUMNS), report)
    consolidated_tables.add_loans(table(layout.LOANS, layout.LOAN_COLUMNS), report)
    consolidated_tables.add_funds(table(layout.FUNDS, layout.FUND_COLUMNS), report)
    _add_groups(table(layout.SOURCES, layout.INDICATOR_COLUMNS), tables(report))
    return workbook


def _titles(report: Consolidated, sheet: str) -> list[str]:
    own = report.association
    over = consolidated_words.period(report.period)
    return [sheet.upper(), f"{over} · {own.name} ({own.code})"]


def _add_groups(page: Page, found: Iterable[Group]) -> None:
    numbers = count(1)
    for group in found:
        page.add_band(group.name, Look.GROUP)
        for line in group.lines:
            page.add([next(numbers), *_row(line)], _looks(line))


def _row(line: Line) -> list[Value]:
    quotient = (line.quotient, line.quotient_unit)
    return [line.name, line.value, line.unit, line.whole, *quotient, line.counted]


def _looks(line: Line) -> list[Look]:
    looks = list(_LOOKS)
    if line.measure is not None:
        looks[_QUOTIENT] = _QUOTIENT_LOOKS[line.measure]
    return looks
