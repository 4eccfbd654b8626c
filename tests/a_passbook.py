"""Passbooks as plain values, ordinary ones and the most extreme."""

from dataclasses import replace
from datetime import date

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.passbook.values import (
    CARD_LOANS,
    CARD_ROWS,
    DUES_ROWS,
    LOAN_ROWS,
    SPREADS,
    Booklet,
    BookletLoan,
    Card,
    Holder,
    Instalment,
    Line,
    Terms,
)
from lthtgn_desktop.printing.signatures import Signer

CLUB = ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Thôn Đông Hạ")
LONG_CLUB = ClubHead(
    "HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA THƯỢNG",
    "CÂU LẠC BỘ LIÊN THẾ HỆ TỰ GIÚP NHAU THÔN ĐÔNG HẠ THƯỢNG XÃ YÊN HÒA",
    "Thôn Đông Hạ Thượng, xã Yên Hòa Thượng, tỉnh Thừa Thiên Huế",
)
HOLDER = Holder("ĐH-038", "Nguyễn Thị Kiều Phượng", "1956", "Xóm 2, thôn Đông Hạ", "0912 345 679")
LONG_HOLDER = Holder(
    "DONGHATHUONG-00038",
    "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn",  # 40 letters
    "29/02/1944",
    "Số nhà 128, ngõ 15, xóm Đình Thượng, thôn Đông Hạ Thượng, xã Yên Hòa Thượng",
    "0912 345 679",
)
SIGNERS = (
    Signer("CHỦ NHIỆM", "Trần Văn Ẩn"),
    Signer("THỦ QUỸ", "Nguyễn Thị Hồng"),
    Signer("THÀNH VIÊN", "Nguyễn Thị Kiều Phượng"),
)
LONG_SIGNERS = tuple(replace_name._replace(name=LONG_HOLDER.name) for replace_name in SIGNERS)
PHONE = "0912 345 678"
TERMS = "0,8%/tháng trên dư nợ, 10 tháng, trả gốc hằng tháng"
LONG_TERMS = "0,85%/tháng trên dư nợ, quá hạn 1,2%, 36 tháng, trả gốc cuối kỳ, trả lãi hằng tháng"
MOST = 999_999_999


def a_line(row: int) -> Line:
    """A year in which 5.000.000 is lent in February and repaid month by month."""
    day = date(2026, (row - 1) % 12 + 1, 21)
    if row == 3:
        return Line(row, day, outstanding=5_000_000, text="Vay 5.000.000 đ")
    if row < 3:
        return Line(row, day, dues=20_000, total=20_000)
    owed, interest = 5_000_000 - 500_000 * (row - 3), 4_000 * (14 - row)
    total = 520_000 + interest
    return Line(row, day, 20_000, 500_000, interest, total, owed)


def a_terms(row: int = 1) -> Terms:
    day, end = date(2026, 2, 21), date(2026, 12, 21)
    return Terms(row, f"V-{row:03}", day, 5_000_000, TERMS, "Nuôi lợn nái", end)


def a_card(rows: int = 11) -> Card:
    lines = tuple(map(a_line, range(1, rows + 1)))
    loans = (a_terms(),)
    return Card(CLUB, HOLDER, 2026, 1, 0, 20_000, SIGNERS, PHONE, lines, loans)


def a_full_line(row: int) -> Line:
    return Line(row, date(2026, 12, 28), MOST, MOST, MOST, MOST, MOST)


def a_long_note(row: int) -> Line:
    text = (
        "Hủy dòng ngày 28/12/2026: hội phí 999.999.999 đ, trả gốc 999.999.999 đ, trả lãi"
        " 999.999.999 đ, cộng 2.999.999.997 đ"
    )
    amounts = (-MOST, -MOST, -MOST, -3 * MOST) if row % 2 else (0, 0, 0, 0)
    return Line(row, date(2026, 12, 28), *amounts, MOST, text)


def a_long_terms(row: int) -> Terms:
    purpose = "Mua bò giống, sửa chuồng trại và mua thức ăn chăn nuôi"
    day, end = date(2026, 12, 28), date(2029, 12, 28)
    return Terms(row, "DONGHATHUONG-V-00128", day, MOST, LONG_TERMS, purpose, end)


def an_extreme_card() -> Card:
    lines = tuple(
        a_long_note(row) if row % 5 == 0 else a_full_line(row) for row in range(1, CARD_ROWS + 1)
    )
    loans = tuple(map(a_long_terms, range(1, CARD_LOANS + 1)))
    return Card(LONG_CLUB, LONG_HOLDER, 2026, 2, MOST, MOST, LONG_SIGNERS, PHONE, lines, loans)


def an_empty_card() -> Card:
    return replace(a_card(0), loans=(), signers=(), phone="")


def a_booklet_loan(row: int = 1, paid: int = 9) -> BookletLoan:
    schedule = tuple(
        Instalment(number, date(2026, number + 2, 21), 500_000, 44_000 - 4_000 * number)
        for number in range(1, 11)
    )
    lines = tuple(
        Line(
            at,
            date(2026, at + 2, 21),
            principal=500_000,
            interest=44_000 - 4_000 * at,
            outstanding=5_000_000 - 500_000 * at,
        )
        for at in range(1, paid + 1)
    )
    return BookletLoan(a_terms(row), "Năm triệu đồng chẵn", 0, schedule, lines)


def a_booklet(rows: int = 14) -> Booklet:
    dues = tuple(
        Line(row, date(2026 + (row - 1) // 12, (row - 1) % 12 + 1, 21), 20_000, total=20_000)
        for row in range(1, rows + 1)
    )
    carried = ("Hội phí đã nộp đến tháng 12/2025", "Khoản vay V-007 còn nợ gốc 1.500.000 đ")
    return Booklet(
        club=CLUB,
        holder=HOLDER,
        volume=2,
        since=date(2026, 1, 1),
        brought_forward=carried,
        signers=SIGNERS,
        phone=PHONE,
        treasurer="Bà Nguyễn Thị Hồng",
        dues=dues,
        loans={1: a_booklet_loan(), 2: a_booklet_loan(2, 0)},
    )


def an_extreme_booklet() -> Booklet:
    words = "Chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"
    schedule = tuple(
        Instalment(number, date(2026 + number // 12, number % 12 + 1, 28), MOST, MOST)
        for number in range(1, 37)
    )
    lines = tuple(
        a_long_note(row) if row % 5 == 0 else a_full_line(row) for row in range(1, LOAN_ROWS + 1)
    )
    loans = {
        spread: BookletLoan(a_long_terms(1), f"{words} đồng", MOST, schedule, lines)
        for spread in range(1, SPREADS + 1)
    }
    dues = tuple(
        a_long_note(row) if row % 5 == 0 else a_full_line(row)
        for row in range(1, 2 * DUES_ROWS + 1)
    )
    carried = tuple(
        f"Khoản vay DONGHATHUONG-V-0012{number} còn nợ gốc 999.999.999 đ" for number in range(5)
    )
    return Booklet(
        club=LONG_CLUB,
        holder=LONG_HOLDER,
        volume=12,
        since=date(2026, 1, 1),
        brought_forward=("Hội phí đã nộp 999.999.999 đ", *carried),
        signers=LONG_SIGNERS,
        phone=PHONE,
        treasurer=f"Bà {LONG_HOLDER.name}",
        dues=dues,
        loans=loans,
    )


def an_empty_booklet() -> Booklet:
    return replace(a_booklet(0), loans=None, signers=(), brought_forward=(), phone="", treasurer="")
