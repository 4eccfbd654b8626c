"""The cover of the monthly workbook: whose report it is, and that the lending fund adds up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.fund_report import FundReport
from lthtgn_desktop.domain.lending_capital import Capital
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import layout
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.month_versions import version_of
from lthtgn_desktop.exchange.spreadsheet import LINE_HEIGHT, Page, Value, Workbook, new_page

_PAIR = (Look.TEXT, Look.AMOUNT, Look.TEXT, Look.AMOUNT)
_TOTAL = (Look.TOTAL_TEXT, Look.TOTAL, Look.TOTAL_TEXT, Look.TOTAL)

_PRIVACY = (
    "Báo cáo không có họ tên, ngày sinh, số căn cước, điện thoại, địa chỉ hay hoàn cảnh của từng "
    "thành viên; mỗi người chỉ có mã thành viên."
)
_AS_IT_IS = "Gửi nguyên tệp này. Đừng sửa hoặc lưu lại bằng Excel: tệp sẽ không còn được chấp nhận."


def add(workbook: Workbook, report: MonthlyReport) -> None:
    """Add the cover; it prints on one page."""
    page = new_page(workbook, layout.COVER, layout.COVER_WIDTHS, report.name)
    page.fits_one_page = True
    page.shows_grid = False
    _head(page, report)
    _identity(page, report)
    _equation(page, report)
    _funds(page, report.funds)
    page.add_band(_PRIVACY, Look.NOTE)
    page.add_band(_AS_IT_IS, Look.NOTE)
    _signatures(page, report)


def _head(page: Page, report: MonthlyReport) -> None:
    club, month = report.club, report.month
    if report.is_practice:
        page.add_band("SỔ LÀM THỬ: KHÔNG PHẢI SỐ LIỆU THẬT", Look.WARNING)
    page.add_band(f"BÁO CÁO THÁNG {month.number:02} NĂM {month.year}", Look.TITLE)
    page.add_band(club.name, Look.SUBTITLE)
    page.add_band(f"{club.hamlet}, {club.commune}, {club.province}", Look.SUBTITLE)
    page.add([], [])


def _identity(page: Page, report: MonthlyReport) -> None:
    month, closing = report.month, report.closing
    words, days = (Look.GROUP, Look.TEXT), (Look.GROUP, Look.DAY)
    number, form = f"{report.number.number:04}", f"{layout.FORM} {version_of(report)}"
    page.add(["Mã câu lạc bộ", report.club.code, "Báo cáo số", number], words * 2)
    page.add(["Từ ngày", month.first_day, "Đến ngày", month.last_day], days * 2)
    page.add(["Ngày mở sổ", report.opened, "Ngày khóa sổ", closing.on], days * 2)
    page.add(["Chủ nhiệm", report.chair, "Thủ quỹ", report.treasurer], words * 2)
    page.add(["Mẫu báo cáo", form, "Bút toán khóa sổ", f"số {closing.sequence}"], words * 2)
    for label, text in (
        ("Mã kiểm tra sổ", closing.code),
        ("Chuỗi kiểm tra", closing.hash),
        ("Mã khóa ký", report.signer),
    ):
        page.add([label, text, None, None], words)
        page.merge(2, 4)
        page.set_height(LINE_HEIGHT)
    page.add([], [])


def _equation(page: Page, report: MonthlyReport) -> None:
    """Show the lending fund's sources on the left, and on the right what is there of them."""
    fund = next(fund for fund in report.funds if fund.code == LENDING_FUND)
    capital, closing = report.counted.capital, fund.closing
    there = [
        ("Tiền mặt", closing.cash),
        ("Tiền gửi ngân hàng", closing.bank),
        ("Dư nợ gốc", closing.loans),
    ]
    page.add_band("QUỸ TĂNG THU NHẬP: NGUỒN VỐN BẰNG VỐN ĐANG CÓ", Look.GROUP)
    page.add(["Nguồn vốn", "Số tiền (đồng)", "Vốn đang có", "Số tiền (đồng)"], [Look.HEAD])
    sources = _sources(capital, has_openings=report.has_openings)
    for left, right in zip_longest(sources, there, fillvalue=(None, None)):
        page.add([*left, *right], _PAIR)
    page.add(["Cộng nguồn vốn", capital.total, "Cộng vốn đang có", closing.assets], _TOTAL)
    words = f"{in_documents(closing.assets)} ({in_words(closing.assets)})"
    page.add_band(f"Hai bên bằng nhau: {words}.", Look.TOTAL_TEXT)
    page.add([], [])


def _sources(capital: Capital, *, has_openings: bool) -> list[tuple[str, int]]:
    brought = [("Vốn có khi mở sổ", capital.brought)] if has_openings else []
    return [
        *brought,
        ("Vốn được cấp", capital.granted),
        ("Vốn vận động, được tặng", capital.given),
        ("Chuyển từ quỹ khác", capital.transferred),
        ("Lãi bổ sung vốn", capital.interest_added),
        ("Vốn góp, đã trừ hoàn vốn góp", capital.shares),
        ("Khoản CLB mượn, đã trừ trả", capital.borrowed),
        ("Lãi chưa phân phối", capital.undistributed),
        ("Thu khác", capital.other_income),
        ("Trừ: tổn thất vốn", -capital.lost),
    ]


def _funds(page: Page, funds: Sequence[FundReport]) -> None:
    page.add(["Tiền của các quỹ cuối tháng", "Tiền mặt", "Tiền gửi ngân hàng", "Cộng"], [Look.HEAD])
    looks = (Look.TEXT, Look.AMOUNT, Look.AMOUNT, Look.AMOUNT)
    for fund in funds:
        cash, bank = fund.closing.cash, fund.closing.bank
        page.add([f"{fund.name} ({fund.code})", cash, bank, cash + bank], looks)
    cash = sum(fund.closing.cash for fund in funds)
    bank = sum(fund.closing.bank for fund in funds)
    page.add(["Cộng các quỹ", cash, bank, cash + bank], [Look.TOTAL_TEXT, Look.TOTAL])
    page.add([], [])


def _signatures(page: Page, report: MonthlyReport) -> None:
    both: list[tuple[Value, Value]] = [
        ("CHỦ NHIỆM", "THỦ QUỸ"),
        ("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"),
        (None, None),
        (report.chair, report.treasurer),
    ]
    page.add([], [])
    for (left, right), look, height in zip(
        both,
        (Look.SIGNATURE, Look.SUBTITLE, Look.SUBTITLE, Look.SIGNATURE),
        (18, 18, 48, 18),
        strict=True,
    ):
        page.add([left, None, right, None], [look])
        page.merge(1, 2)
        page.merge(3, 4)
        page.set_height(height)
