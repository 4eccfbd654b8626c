"""The monthly workbook's version, sheets and columns; the words are those of the club."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.choices import Place

FORM = "BC-CLB"
VERSION = 2
"""The newest version; goes up whenever a sheet or a column changes (see `month_versions`)."""

COVER = "Bìa"
FIGURES = "Số liệu tháng"
DUES = "Hội phí"
LOANS = "Khoản vay"
INDICATORS = "Chỉ tiêu"

CASH_SHEETS = {Place.CASH: "Sổ quỹ", Place.BANK: "Sổ tiền gửi"}

LONGEST_NAME = 31
"""The most characters that Excel lets a sheet's name have."""


class Look(StrEnum):
    """How a cell looks and what it holds; the value is its style's name in the workbook."""

    TITLE = "Tên báo cáo"
    SUBTITLE = "Dòng phụ"
    HEAD = "Đầu cột"
    GROUP = "Nhóm"
    TEXT = "Chữ"
    AMOUNT = "Số tiền"
    DAY = "Ngày"
    RATE = "Lãi suất"
    PERCENT = "Tỷ lệ"
    TOTAL_TEXT = "Chữ dòng cộng"
    TOTAL = "Số dòng cộng"
    NOTE = "Ghi chú"
    WARNING = "Lưu ý"
    SIGNATURE = "Chỗ ký"


class Column(NamedTuple):
    """One column: its head, its width in characters, and the look of what stands in it."""

    title: str
    width: int
    look: Look


COVER_WIDTHS = (40, 24, 40, 24)

FIGURE_COLUMNS = (
    Column("Số liệu (đồng)", 44, Look.TEXT),
    Column("Đầu tháng", 17, Look.AMOUNT),
    Column("Tăng", 17, Look.AMOUNT),
    Column("Giảm", 17, Look.AMOUNT),
    Column("Cuối tháng", 17, Look.AMOUNT),
    Column("Cách tính", 66, Look.NOTE),
)

DUES_COLUMNS = (
    Column("STT", 7, Look.AMOUNT),
    Column("Mã thành viên", 20, Look.TEXT),
    Column("Phải đóng tháng này", 20, Look.AMOUNT),
    Column("Đã đóng tháng này", 20, Look.AMOUNT),
    Column("Đã đóng lũy kế", 20, Look.AMOUNT),
    Column("Còn thiếu", 20, Look.AMOUNT),
    Column("Đóng trước", 20, Look.AMOUNT),
)

LOAN_COLUMNS = (
    Column("Khoản vay", 10, Look.TEXT),
    Column("Mã thành viên", 10, Look.TEXT),
    Column("Ngày vay", 12, Look.DAY),
    Column("Số tiền vay", 14, Look.AMOUNT),
    Column("Lãi suất %/tháng", 9, Look.RATE),
    Column("Số tháng", 8, Look.AMOUNT),
    Column("Lãi tính trên", 11, Look.TEXT),
    Column("Trả gốc", 12, Look.TEXT),
    Column("Gốc trả tháng này", 13, Look.AMOUNT),
    Column("Lãi trả tháng này", 12, Look.AMOUNT),
    Column("Xóa nợ tháng này", 12, Look.AMOUNT),
    Column("Dư nợ", 15, Look.AMOUNT),
    Column("Lãi đến hạn chưa trả", 12, Look.AMOUNT),
    Column("Gốc quá hạn", 13, Look.AMOUNT),
    Column("Kỳ hạn tới", 12, Look.DAY),
    Column("Tình trạng", 12, Look.TEXT),
    Column("Quá hạn trên 30 ngày", 10, Look.TEXT),
)

CASH_COLUMNS = (
    Column("Ngày", 13, Look.DAY),
    Column("Chứng từ thu", 18, Look.TEXT),
    Column("Chứng từ chi", 18, Look.TEXT),
    Column("Diễn giải", 66, Look.TEXT),
    Column("Thu", 17, Look.AMOUNT),
    Column("Chi", 17, Look.AMOUNT),
    Column("Tồn", 17, Look.AMOUNT),
)

INDICATOR_COLUMNS = (
    Column("STT", 6, Look.AMOUNT),
    Column("Chỉ tiêu", 46, Look.TEXT),
    Column("Số liệu (tử số)", 18, Look.AMOUNT),
    Column("Đơn vị", 9, Look.TEXT),
    Column("Mẫu số", 17, Look.AMOUNT),
    Column("Tỷ lệ", 9, Look.PERCENT),
    Column("Cách tính", 72, Look.NOTE),
)


def cash_sheet(fund: str, place: Place, taken: Collection[str]) -> str:
    """Return the name of a cash book's sheet: short enough, and no other sheet's in any spelling.

    A fund's code is made of letters, figures, dots, dashes and underscores, which Excel allows.
    """
    others = {name.casefold() for name in taken}
    wanted = f"{CASH_SHEETS[place]} {fund}"
    name, number = wanted[:LONGEST_NAME], 1
    while name.casefold() in others:
        number += 1
        ending = f" ({number})"
        name = wanted[: LONGEST_NAME - len(ending)] + ending
    return name
