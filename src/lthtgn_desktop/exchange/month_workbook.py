"""The monthly report as a workbook: the same bytes for the same report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from openpyxl import Workbook

from lthtgn_desktop.domain.cash_book import CashBook
from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.report import FundReport, MonthlyReport
from lthtgn_desktop.exchange import cover, layout, month_words
from lthtgn_desktop.exchange.indicator_lines import Line, groups
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.package import parts_of, seal
from lthtgn_desktop.exchange.spreadsheet import (
    Page,
    Value,
    new_table,
    new_workbook,
    workbook_bytes,
)

_TEXT, _TOTAL = Look.TOTAL_TEXT, Look.TOTAL


def month_workbook(report: MonthlyReport) -> bytes:
    """Return the file of a report."""
    return seal(parts_of(workbook_bytes(_filled(report))))


def _filled(report: MonthlyReport) -> Workbook:
    workbook = new_workbook()
    cover.add(workbook, report)
    _figures(workbook, report)
    _dues(workbook, report)
    _loans(workbook, report)
    for book in report.cash_books:
        _cash_book(workbook, report, book)
    _indicators(workbook, report)
    return workbook


def _title(report: MonthlyReport, what: str) -> tuple[str, str]:
    month = report.month
    return what, f"Tháng {month.number:02}/{month.year} · {report.club.name} ({report.club.code})"


def _figures(workbook: Workbook, report: MonthlyReport) -> None:
    columns, titles = layout.FIGURE_COLUMNS, _title(report, "SỐ LIỆU THÁNG")
    page = new_table(workbook, layout.FIGURES, columns, titles, report.name)
    for fund in report.funds:
        page.add_band(f"{fund.name} ({fund.code})", Look.GROUP)
        _fund_items(page, fund)
        _flows(page, "Thu", "Tổng thu trong tháng", fund.income, month_words.INCOME)
        _flows(page, "Chi", "Tổng chi trong tháng", fund.spending, month_words.SPENDING)


def _fund_items(page: Page, fund: FundReport) -> None:
    looks = [column.look for column in layout.FIGURE_COLUMNS]
    for item, (name, counted) in month_words.ITEMS.items():
        turnover = fund.turnover[item]
        opening, closing = getattr(fund.opening, item), getattr(fund.closing, item)
        if item in month_words.items_of(fund.code) or any((opening, *turnover, closing)):
            page.add([name, opening, *turnover, closing, counted], looks)
        if item == "loans":
            _assets(page, fund)


def _assets(page: Page, fund: FundReport) -> None:
    """Add what the fund has in all; what stands below it is where that came from."""
    values: list[Value] = ["Cộng tiền và dư nợ", fund.opening.assets, None, None]
    counted = "Tiền mặt + tiền gửi + dư nợ gốc = các nguồn ghi bên dưới"
    page.add([*values, fund.closing.assets, counted], [_TEXT, *[_TOTAL] * 4, Look.NOTE])


def _flows(page: Page, kind: str, total: str, flows: dict[str, int], words: dict[str, str]) -> None:
    ...
