from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import A4, A5, LARGE, NORMAL, Paper
from lthtgn_desktop.printing.papers.statement import (
    NO_LOANS,
    NO_PAYMENTS,
    DuesLine,
    LoanLine,
    Look,
    PaymentLine,
    Person,
    StatementPaper,
    statements,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
CLUB = ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Xã Yên Hòa")
LOOK = Look(CLUB, "Yên Hòa", phone="0912345678")
NEXT = "Kỳ tới 21/12/2026 cần nộp: hội phí 20.000 + gốc 500.000 + lãi 8.000 = 528.000 đồng."
LOAN = LoanLine(
    "L0007 ngày 21/06/2026",
    6_000_000,
    1_000_000,
    5_000_000,
    120_000,
    "quá hạn 2 kỳ: gốc 1.000.000",
    date(2026, 12, 21),
    508_000,
)
PAYMENT = PaymentLine(date(2026, 3, 5), "Nộp tiền", 20_000, 500_000, 8_000, 0, 5_500_000)
MONTHS = [DuesLine(str(n), 20_000, 20_000 if n < 9 else 0) for n in range(1, 13)]
STATEMENT = StatementPaper(
    person=Person("Lê Thị Kiều", "M003", "từ 10/07/2024", "Xóm 3, thôn Đông Hạ"),
    day=date(2026, 11, 23),
    year=2026,
    notice=("Đến ngày 23/11/2026: không còn thiếu khoản nào.", NEXT),
    months=MONTHS,
    loans=[LOAN],
    payments=[PAYMENT],
    signers=(Signer("THỦ QUỸ", "Nguyễn Thị Hồng"), Signer("THÀNH VIÊN", "Lê Thị Kiều")),
    before=DuesLine("Các năm trước 2026", 200_000, 180_000),
    ahead=40_000,
    owed_before=6_000_000,
    shares=300_000,
)
FULL = replace(
    STATEMENT,
    person=Person(NAME, "M003", "từ 10/07/2024, đã rời câu lạc bộ ngày 01/11/2026", "Ngõ 34 " * 30),
    notice=tuple(NEXT.replace("528.000", "999.999.999") for _ in range(5)),
    months=[DuesLine(str(n), 999_999, 99_999) for n in range(1, 13)],
    loans=[
        LOAN._replace(lent=999_999_999, repaid=n, owed=999_999_999, asked=999_999_999)
        for n in range(5)
    ],
    payments=[PaymentLine(date(2026, 3, 5), "Hủy lần ghi trước", *[-999_999_999] * 5)] * 40,
    signers=(Signer("THỦ QUỸ", NAME), Signer("THÀNH VIÊN", NAME)),
)
EMPTY = replace(
    STATEMENT,
    months=[DuesLine(str(n)) for n in range(1, 13)],
    loans=[],
    payments=[],
    before=None,
    ahead=0,
    owed_before=None,
    shares=0,
)


def rows_of(document: Document) -> str:
    """The text in the order in which it was written: tables row by row."""
    return text_of(pdf_bytes(document), "-raw")


def test_the_statement_says_what_was_paid_and_what_is_owed() -> None:
    text = rows_of(statements("Bảng kê", [STATEMENT], LOOK))

    for said in (
        "BẢNG KÊ CỦA THÀNH VIÊN Năm 2026, tính đến hết ngày 23/11/2026",
        "Lê Thị Kiều (M003)",
        NEXT,
        "1 20.000 20.000 0",
        "12 20.000 0 20.000",
        "Các năm trước 2026: phải nộp 200.000, đã nộp 180.000, còn thiếu 20.000 đồng.",
        "Cộng năm 2026: phải nộp 240.000, đã nộp 160.000, còn thiếu 80.000 đồng.",
        "Đã nộp trước cho các tháng sau: 40.000 đồng.",
        "6.000.000 1.000.000 5.000.000 120.000",
        "21/12/2026: 508.000",
        "quá hạn 2 kỳ",
        "Vốn góp vào quỹ: 300.000 đồng.",
        "05/03 Nộp tiền 20.000 500.000 8.000 528.000 5.500.000",
        "Cộng 20.000 500.000 8.000 528.000 5.500.000",
        "điện thoại 0912345678",
        "Trang 1/1",
    ):
        assert said in text
    assert "Khác" not in text
    assert "Nợ TK" not in text


def test_the_notice_is_the_largest_text_after_the_title() -> None:
    runs = statements("Bảng kê", [STATEMENT], LOOK).sheets[0].runs

    sizes = sorted({run.style.size for run in runs}, reverse=True)
    assert next(run.style.size for run in runs if run.text.startswith("Kỳ tới")) == sizes[1]


def test_other_money_has_a_column_where_there_was_any() -> None:
    fee = PAYMENT._replace(what="Nộp tiền, có phí gia nhập", other=50_000)

    text = rows_of(statements("Bảng kê", [replace(STATEMENT, payments=[PAYMENT, fee])], LOOK))

    assert "Khác" in text
    assert "20.000 500.000 8.000 50.000 578.000" in text


def test_loans_are_told_in_sentences_where_columns_would_be_narrow() -> None:
    text = rows_of(statements("Bảng kê", [STATEMENT], LOOK._replace(paper=A5)))

    assert "L0007 ngày 21/06/2026: vay 6.000.000 đồng." in text
    assert "Gốc đã trả 1.000.000, còn nợ 5.000.000 đồng; lãi đã trả 120.000." in text
    assert "Kỳ tới 21/12/2026: 508.000 đồng." in text


def test_somebody_who_paid_nothing_has_a_statement_too() -> None:
    text = rows_of(statements("Bảng kê", [EMPTY], LOOK))

    assert NO_PAYMENTS in text
    assert NO_LOANS in text


def test_an_exempt_month_says_so() -> None:
    free = [DuesLine("1", 0, 0, "miễn"), *MONTHS[1:]]

    assert "1 miễn 0 0" in rows_of(statements("Bảng kê", [replace(STATEMENT, months=free)], LOOK))


def test_each_member_begins_a_sheet_with_pages_of_their_own() -> None:
    document = statements("Bảng kê", [FULL, STATEMENT], LOOK)

    text = rows_of(document)
    assert f"Trang 1/{len(document.sheets) - 1}" in text
    assert "Trang 1/1" in text


@pytest.mark.parametrize("paper", [A4, A5], ids=["A4", "A5"])
@pytest.mark.parametrize("scale", [NORMAL, LARGE])
def test_nothing_overlaps_or_is_cut_on_any_paper(paper: Paper, scale: float) -> None:
    look = LOOK._replace(paper=paper, scale=scale, band=PRACTICE)
    several = [replace(STATEMENT, payments=[PAYMENT] * count) for count in range(8, 30)]

    document = statements("Bảng kê", [STATEMENT, FULL, EMPTY, *several], look)

    text = rows_of(document)
    assert all_troubles(document) == []
    assert text.count(PRACTICE) == len(document.sheets)
    assert all(word in text for word in NAME.split())


def test_no_figure_is_smaller_than_can_be_read() -> None:
    for look in (LOOK, LOOK._replace(paper=A5), LOOK._replace(paper=A5, scale=LARGE)):
        runs = [
            run for sheet in statements("Bảng kê", [STATEMENT], look).sheets for run in sheet.runs
        ]

        assert min(run.style.size for run in runs) >= 7.5
