"""The cover of the consolidated workbook: whose it is, who is in it, who is not, main figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.money import in_documents
from lthtgn_desktop.exchange import consolidated_layout as layout
from lthtgn_desktop.exchange import consolidated_words as words
from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.spreadsheet import Page, Value, Workbook, new_page

_WORDS = (Look.GROUP, Look.TEXT) * 2
_DAYS = (Look.GROUP, Look.DAY) * 2
_FIGURES = (Look.TEXT, Look.AMOUNT) * 2

_MOST_NAMED = 20

_BROKEN = "SỔ KHÔNG LIỀN: số dư đầu tháng không bằng số dư cuối tháng trước đã nhận, ở tháng"
_PRIVACY = "Báo cáo chỉ có số liệu của từng câu lạc bộ, không có thông tin của thành viên nào."
_AS_IT_IS = "Gửi nguyên tệp này. Đừng sửa hoặc lưu lại bằng Excel: tệp sẽ không còn được chấp nhận."


class Sent(NamedTuple):
    """Under which number and name a report is sent, and by whose key (its fingerprint)."""

    number: int
    name: str
    signer: str


def add(workbook: Workbook, report: Consolidated, sent: Sent) -> None:
    """Add the cover; it prints on one page."""
    page = new_page(workbook, layout.COVER, layout.COVER_WIDTHS, sent.name)
    page.fits_one_page = True
    page.shows_grid = False
    _head(page, report)
    _identity(page, report, sent)
    _who(page, report)
    _main_figures(page, report)
    page.add_band(_PRIVACY, Look.NOTE)
    page.add_band(_AS_IT_IS, Look.NOTE)
    _signatures(page)


def _head(page: Page, report: Consolidated) -> None:
    if report.indicators.practice and not report.left_out:
        practice = _names(report, report.indicators.practice)
        what = f"KHÔNG PHẢI SỐ LIỆU THẬT. CÂU LẠC BỘ LÀM THỬ: {_named(practice)}"
        page.add_band(what, Look.WARNING)
    if broken := report.indicators.broken:
        page.add_band(f"{_BROKEN} {_named(broken, 'tháng khác')}.", Look.WARNING)
    page.add_band(f"BÁO CÁO TỔNG HỢP {words.period(report.period).upper()}", Look.TITLE)
    page.add_band("Câu lạc bộ Liên thế hệ tự giúp nhau", Look.SUBTITLE)
    page.add_band(report.association.name, Look.SUBTITLE)
    page.add([], [])


def _identity(page: Page, report: Consolidated, sent: Sent) -> None:
    own, over = report.association, report.period
    page.add(["Mã Hội", own.code, "Báo cáo số", f"{sent.number:04}"], _WORDS)
    page.add(["Từ ngày", over.first_day, "Đến ngày", over.last_day], _DAYS)
    form = f"{layout.FORM} {layout.VERSION}"
    page.add(["Cấp", words.LEVELS[own.level], "Mẫu báo cáo", form], _WORDS)
    page.add(["Mã khóa ký", sent.signer or None, None, None], _WORDS)
    page.add([], [])


def _who(page: Page, report: Consolidated) -> None:
    """Say how many clubs of how many are in the sums, and name those that are not."""
    whole, found = report.whole, report.indicators
    page.add_band("CÂU LẠC BỘ", Look.GROUP)
    enrolled = f"{whole.reported} trong {whole.enrolled} câu lạc bộ của danh sách"
    page.add_band(f"Đã có số liệu, được cộng vào báo cáo: {enrolled}.", Look.TEXT)
    if whole.missing:
        later = len(found.not_yet_open)
        page.add_band(
            f"Chưa có số liệu tháng cuối kỳ, không được cộng: {len(whole.missing)} câu lạc bộ"
            + (f" (trong đó {later} mở sổ sau kỳ này)" if later else "")
            + f": {_named(_names(report, whole.missing))}.",
            Look.TOTAL_TEXT,
        )
    if found.incomplete:
        names = _names(report, found.incomplete)
        months = [f"{share.part}/{share.whole} tháng" for share in found.incomplete.values()]
        short = [f"{name}: {of}" for name, of in zip(names, months, strict=True)]
        page.add_band(
            f"Thiếu tháng trong kỳ, chỉ cộng những tháng đã nhận: {_named(short)}.",
            Look.TOTAL_TEXT,
        )
    if report.left_out:
        left_out = [f"{club.name} ({club.code})" for club in report.left_out]
        page.add_band(
            "Câu lạc bộ làm thử, số liệu không thật, không có trong danh sách và không cộng vào số"
            f" nào: {_named(left_out)}.",
            Look.TEXT,
        )
    page.add([], [])


def _names(report: Consolidated, codes: Iterable[str]) -> list[str]:
    names = {club.code: club.name for club in report.clubs}
    return [f"{names[code]} ({code})" for code in codes]


def _main_figures(page: Page, report: Consolidated) -> None:
    sums = report.whole.sums
    members, loans, fund = sums.members, sums.loans, sums.lending_fund
    page.add(["Số liệu chính", "Số liệu", "Số liệu chính", "Số liệu"], [Look.HEAD])
    rows: list[tuple[Value, ...]] = [
        ("Thành viên (người)", members.total, "Quỹ tăng thu nhập (đồng)", fund.assets),
        ("Phụ nữ (người)", members.women, "Dư nợ gốc (đồng)", loans.outstanding),
        (
            "Từ 60 tuổi trở lên (người)",
            members.aged_60,
            "Gốc quá hạn (đồng)",
            loans.overdue_principal,
        ),
        ("Người đang vay (người)", loans.borrowers, "Dư nợ có rủi ro (đồng)", loans.at_risk),
        ("Lượt vay trong kỳ (lượt)", loans.turns, "Số tiền cho vay trong kỳ (đồng)", loans.lent),
        (
            "Gốc đã thu (đồng)",
            loans.principal_collected,
            "Lãi đã thu (đồng)",
            loans.interest_collected,
        ),
        ("Hội phí đã thu (đồng)", sums.dues_collected, "Mất vốn lũy kế (đồng)", fund.loss),
    ]
    for row in rows:
        page.add(row, _FIGURES)
    page.add_band(
        f"Quỹ tăng thu nhập: {in_documents(fund.assets)} ({in_words(fund.assets)}).",
        Look.TOTAL_TEXT,
    )
    page.add_band(_lost(report), Look.TOTAL_TEXT)
    page.add([], [])


def _lost(report: Consolidated) -> str:
    """Say how many clubs have lost capital; the claim is that none has."""
    lost = sum(sums.lending_fund.loss > 0 for sums in report.by_club.values())
    of = f"trong {report.whole.reported} câu lạc bộ đã có số liệu"
    if not lost:
        return f"Không có câu lạc bộ nào bị thất thoát vốn quỹ, {of}."
    return f"Có {lost} câu lạc bộ bị thất thoát vốn quỹ, {of}; xem trang {layout.LOANS}."


def _named(names: Sequence[str], others: str = "câu lạc bộ khác") -> str:
    """Return names for a sentence; where there are too many, how many more there are."""
    more = len(names) - _MOST_NAMED
    shown = ", ".join(names[:_MOST_NAMED])
    return f"{shown} và {more} {others}" if more > 0 else shown


def _signatures(page: Page) -> None:
    page.add([], [])
    signed = "(Ký, ghi rõ họ tên)"
    rows = (
        ("NGƯỜI TỔNG HỢP", "LÃNH ĐẠO HỘI NGƯỜI CAO TUỔI", Look.SIGNATURE, 18),
        (signed, signed, Look.SUBTITLE, 18),
        (None, None, Look.SUBTITLE, 48),
    )
    for left, right, look, height in rows:
        page.add([left, None, right, None], [look])
        page.merge(1, 2)
        page.merge(3, 4)
        page.set_height(height)
