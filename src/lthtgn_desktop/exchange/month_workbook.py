"""The monthly report as a workbook for people: all of it follows from the report."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import count

from lthtgn_desktop.domain.cash_book import CashBook, CashLine
from lthtgn_desktop.domain.club import LENDING_FUND, OPERATING_FUND
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.loan_register import LoanLine
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import cover, layout, month_words
from lthtgn_desktop.exchange.indicator_lines import Line, groups
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.spreadsheet import (
    Page,
    Value,
    Workbook,
    new_table,
    new_workbook,
)


def month_workbook(report: MonthlyReport) -> Workbook:
    """Return the sheets of a report that people read."""
    workbook = new_workbook()
    cover.add(workbook, report)
    _figures(_table(workbook, report, layout.FIGURES, layout.FIGURE_COLUMNS), report)
    _dues(_table(workbook, report, layout.DUES, layout.DUES_COLUMNS), report)
    _loans(_table(workbook, report, layout.LOANS, layout.LOAN_COLUMNS), report)
    names = {fund.code: fund.name for fund in report.funds}
    for book in report.cash_books:
        name = layout.cash_sheet(book.fund, book.place, workbook.sheetnames)
        title = f"{layout.CASH_SHEETS[book.place]}: {names[book.fund]} ({book.fund})"
        _cash_book(_table(workbook, report, name, layout.CASH_COLUMNS, title), report, book)
    _indicators(_table(workbook, report, layout.INDICATORS, layout.INDICATOR_COLUMNS), report)
    return workbook


def _table(
    workbook: Workbook,
    report: MonthlyReport,
    name: str,
    columns: tuple[Column, ...],
    title: str = "",
) -> Page:
    month = report.month
    whose = f"Tháng {month.number:02}/{month.year} · {report.club.name} ({report.club.code})"
    return new_table(workbook, name, columns, [(title or name).upper(), whose], report.name)


def _looks(columns: tuple[Column, ...]) -> list[Look]:
    return [column.look for column in columns]


def _totals(columns: tuple[Column, ...]) -> list[Look]:
    return [Look.TOTAL if look is Look.AMOUNT else Look.TOTAL_TEXT for look in _looks(columns)]


def _figures(page: Page, report: MonthlyReport) -> None:
    for fund in report.funds:
        page.add_band(f"{fund.name} ({fund.code})", Look.GROUP)
        for item in month_words.ITEMS:
            _item(page, fund, item, has_openings=report.has_openings)


def _item(page: Page, fund: FundReport, item: str, *, has_openings: bool) -> None:
    """Add one figure of a fund, and below it what it is made of."""
    name, counted = month_words.ITEMS[item]
    if has_openings:
        counted = month_words.COUNTED_WITH_OPENINGS.get(item, counted)
    opening, closing = getattr(fund.opening, item), getattr(fund.closing, item)
    row = (opening, *fund.turnover[item], closing)
    lends = fund.code == LENDING_FUND
    always = month_words.LENDING_ITEMS if lends else month_words.OTHER_ITEMS
    if item in always or any(row):
        page.add([name, *row, counted], _looks(layout.FIGURE_COLUMNS))
    if item == "loans":
        has, of = "Cộng tiền và dư nợ" if lends else "Cộng tiền", "Bằng các nguồn ghi dưới đây"
        values: list[Value] = [has, fund.opening.assets, None, None, fund.closing.assets, of]
        page.add(values, [Look.TOTAL_TEXT, *[Look.TOTAL] * 4, Look.NOTE])
    if item == "income":
        _kinds(page, fund, fund.income, month_words.INCOME)
    if item == "expense":
        _kinds(page, fund, fund.spending, month_words.SPENDING)


def _kinds(
    page: Page, fund: FundReport, flows: Mapping[str, int], words: Mapping[str, str]
) -> None:
    """Add what a sum is made of; the operating fund has all kinds, others those that moved."""
    for kind, name in words.items():
        amount = flows.get(kind, 0)
        if amount or fund.code == OPERATING_FUND:
            counted = "Trong tháng, đã trừ phiếu hủy"
            page.add(
                [f"– {name}", None, amount, None, None, counted], _looks(layout.FIGURE_COLUMNS)
            )


def _dues(page: Page, report: MonthlyReport) -> None:
    looks = _looks(layout.DUES_COLUMNS)
    for number, line in enumerate(report.dues, 1):
        owed = (max(0, line.owed), max(0, -line.owed))
        paid = (line.charged, line.paid, line.paid_so_far)
        page.add([number, line.member, *paid, *owed], looks)
    lines = report.dues
    totals: list[Value] = [report.dues_charged, report.dues_collected]
    totals.append(sum(line.paid_so_far for line in lines))
    totals.append(sum(max(0, line.owed) for line in lines))
    totals.append(sum(max(0, -line.owed) for line in lines))
    page.add([None, "Cộng", *totals], _totals(layout.DUES_COLUMNS))


def _loans(page: Page, report: MonthlyReport) -> None:
    looks = _looks(layout.LOAN_COLUMNS)
    rows = [_loan_row(line) for line in report.loans]
    for row in rows:
        page.add(row, looks)
    summed = {8, 9, 10, 11, 12, 13}
    totals: list[Value] = ["Cộng"]
    for place in range(1, len(looks)):
        column = [value for row in rows if isinstance(value := row[place], int)]
        totals.append(sum(column) if place in summed else None)
    page.add(totals, _totals(layout.LOAN_COLUMNS))


def _loan_row(line: LoanLine) -> list[Value]:
    now = line.standing
    return [
        line.loan,
        line.member,
        line.lent_on,
        line.amount,
        line.rate,
        line.months,
        month_words.METHODS[line.method],
        month_words.REPAYMENTS[line.repayment],
        line.principal_paid,
        line.interest_paid,
        line.written_off,
        now.outstanding,
        now.interest_due,
        now.overdue_principal,
        now.next_due,
        month_words.status(line),
        "có" if line.is_at_risk else None,
    ]


def _cash_book(page: Page, report: MonthlyReport, book: CashBook) -> None:
    looks, totals = _looks(layout.CASH_COLUMNS), _totals(layout.CASH_COLUMNS)
    totals[0] = Look.DAY
    first, last = report.month.first_day, report.month.last_day
    page.add([first, None, None, "Số dư đầu tháng", None, None, book.opening], totals)
    for line in book.lines:
        page.add(_cash_row(line), looks)
    received, paid, cancelled = book.received, book.paid, book.cancelled
    page.add([last, None, None, "Cộng trong tháng", received, paid, None], totals)
    if cancelled:
        what = "Trừ phiếu hủy và phiếu bị hủy"
        page.add([None, None, None, what, cancelled, cancelled, None], looks)
        net = (received - cancelled, paid - cancelled)
        page.add([None, None, None, "Thu, chi đã trừ phiếu hủy", *net, None], totals)
    page.add([last, None, None, "Số dư cuối tháng", None, None, book.closing], totals)


def _cash_row(line: CashLine) -> list[Value]:
    numbers = (line.voucher, None) if line.received else (None, line.voucher)
    what = month_words.what_for(line.purpose)
    return [line.day, *numbers, what, line.received or None, line.paid or None, line.balance]


def _indicators(page: Page, report: MonthlyReport) -> None:
    looks = _looks(layout.INDICATOR_COLUMNS)
    numbers = count(1)
    for group in groups(report):
        page.add_band(group.name, Look.GROUP)
        for line in group.lines:
            page.add([next(numbers), line.name, line.value, *_rest(line)], looks)


def _rest(line: Line) -> list[Value]:
    tenths = None if line.share is None else line.share.tenths
    percent = None if tenths is None else Decimal(tenths).scaleb(-1)
    return [line.unit, line.whole, percent, line.counted]
