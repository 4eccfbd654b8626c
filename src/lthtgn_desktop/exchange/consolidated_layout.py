"""The consolidated workbook's version, sheets and columns, in the association's words."""

from __future__ import annotations

from lthtgn_desktop.domain.file_forms import FileForm
from lthtgn_desktop.exchange.layout import Column, Look

FORM = FileForm.CONSOLIDATED
VERSION = 1
"""Goes up whenever a sheet or a column changes."""

COVER = "Bìa"
INDICATORS = "Chỉ tiêu"
CLUBS = "Các câu lạc bộ"
LOANS = "Vay vốn"
FUNDS = "Các quỹ"
SOURCES = "Nguồn vốn, thành lập"
ASSOCIATIONS = "Hội cấp dưới"

COVER_WIDTHS = (40, 28, 40, 28)

INDICATOR_COLUMNS = (
    Column("STT", 6, Look.AMOUNT),
    Column("Chỉ tiêu", 44, Look.TEXT),
    Column("Số liệu (tử số)", 18, Look.AMOUNT),
    Column("Đơn vị", 8, Look.TEXT),
    Column("Mẫu số", 18, Look.AMOUNT),
    Column("Tính ra", 14, Look.AMOUNT),
    Column("Đơn vị", 8, Look.TEXT),
    Column("Cách tính", 62, Look.NOTE),
)

CLUB_COLUMNS = (
    Column("STT", 6, Look.AMOUNT),
    Column("Mã câu lạc bộ", 17, Look.TEXT),
    Column("Câu lạc bộ", 33, Look.TEXT),
    Column("Xã, phường", 16, Look.TEXT),
    Column("Năm thành lập", 9, Look.TEXT),
    Column("Tháng có số liệu", 9, Look.TEXT),
    Column("Thành viên", 9, Look.AMOUNT),
    Column("Phụ nữ", 8, Look.AMOUNT),
    Column("Từ 60 tuổi", 8, Look.AMOUNT),
    Column("Nghèo, cận nghèo", 9, Look.AMOUNT),
    Column("Vốn ban đầu", 15, Look.AMOUNT),
    Column("Quỹ tăng thu nhập", 16, Look.AMOUNT),
    Column("So vốn ban đầu (lần)", 9, Look.RATE),
    Column("Các quỹ khác", 14, Look.AMOUNT),
    Column("Hội phí đã thu", 14, Look.AMOUNT),
)

LOAN_COLUMNS = (
    Column("STT", 6, Look.AMOUNT),
    Column("Mã câu lạc bộ", 17, Look.TEXT),
    Column("Câu lạc bộ", 33, Look.TEXT),
    Column("Người đang vay", 9, Look.AMOUNT),
    Column("Khoản còn dư nợ", 9, Look.AMOUNT),
    Column("Lượt vay", 8, Look.AMOUNT),
    Column("Số tiền cho vay", 16, Look.AMOUNT),
    Column("Gốc đã thu", 15, Look.AMOUNT),
    Column("Lãi đã thu", 14, Look.AMOUNT),
    Column("Nợ đã xóa", 13, Look.AMOUNT),
    Column("Dư nợ gốc", 16, Look.AMOUNT),
    Column("Gốc quá hạn", 14, Look.AMOUNT),
    Column("Dư nợ có rủi ro", 15, Look.AMOUNT),
    Column("Mất vốn (lũy kế)", 13, Look.AMOUNT),
)

FUND_COLUMNS = (
    Column("Quỹ", 26, Look.TEXT),
    Column("Tiền mặt", 15, Look.AMOUNT),
    Column("Tiền gửi ngân hàng", 15, Look.AMOUNT),
    Column("Dư nợ gốc", 16, Look.AMOUNT),
    Column("Cộng", 16, Look.TOTAL),
    Column("Vốn góp của thành viên", 15, Look.AMOUNT),
    Column("Khoản CLB mượn", 15, Look.AMOUNT),
    Column("Vốn của quỹ", 16, Look.AMOUNT),
    Column("Lãi chưa phân phối", 14, Look.AMOUNT),
    Column("Tổng thu (lũy kế)", 15, Look.AMOUNT),
    Column("Tổng chi (lũy kế)", 15, Look.AMOUNT),
    Column("Tổn thất vốn (lũy kế)", 14, Look.AMOUNT),
)

ASSOCIATION_COLUMNS = (
    Column("STT", 6, Look.AMOUNT),
    Column("Mã Hội", 17, Look.TEXT),
    Column("Hội Người cao tuổi", 44, Look.TEXT),
    Column("CLB trong danh sách", 11, Look.AMOUNT),
    Column("CLB đã có số liệu", 11, Look.AMOUNT),
    Column("Thành viên", 10, Look.AMOUNT),
    Column("Quỹ tăng thu nhập", 17, Look.AMOUNT),
    Column("Người đang vay", 10, Look.AMOUNT),
    Column("Dư nợ gốc", 17, Look.AMOUNT),
    Column("Gốc quá hạn", 15, Look.AMOUNT),
    Column("Mất vốn (lũy kế)", 14, Look.AMOUNT),
)
