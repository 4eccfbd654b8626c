from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.domain.money import DENOMINATIONS
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.handover import (
    FundHandover,
    HandoverPaper,
    LoanHandover,
    VoucherBook,
    handover,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of, text_on

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
MOST = 999_999_999
NOTES = {500_000: 2, 1: 300}
FUND = FundHandover(
    name="Quỹ tăng thu nhập (TTN)",
    cash=1_020_300,
    bank=3_000_000,
    notes=tuple((note, NOTES.get(note)) for note in DENOMINATIONS),
    counted=1_000_300,
    shares=200_000,
    borrowed=5_000_000,
)
LOAN = LoanHandover("L0007", "Trần Văn An", 2_000_000, date(2026, 12, 10), 400_000)
PAPER = HandoverPaper(
    club=ClubHead("", "CLB ĐÔNG HẠ", "Đông Hạ, Yên Hòa"),
    place="Yên Hòa",
    day=date(2026, 11, 30),
    giver="Đỗ Hồng Bưởi",
    taker="Lê Thị Mận",
    chair="Nguyễn Đức Nghĩa",
    funds=(FUND,),
    loans=(LOAN, LOAN._replace(code="L0009", overdue=0)),
    vouchers=(VoucherBook("Quỹ tăng thu nhập (TTN)", 2026, 12, 25, 1, None),),
    papers=(("Báo cáo tháng đã lập để gửi Hội", "số cuối là 12 (tháng 10/2026)"),),
    cash_in_words="Một triệu không trăm hai mươi nghìn ba trăm đồng",
    signers=(Signer("BÊN GIAO", "Đỗ Hồng Bưởi"), Signer("BÊN NHẬN", "Lê Thị Mận")),
)
FULL = replace(
    PAPER,
    club=ClubHead(NAME, NAME * 2, NAME * 2),
    giver=NAME,
    taker=NAME,
    chair=NAME,
    funds=tuple(
        FundHandover(
            f"Quỹ dự phòng rủi ro và tương trợ lẫn nhau (DP{number})",
            MOST,
            MOST,
            tuple((note, 99_999) for note in DENOMINATIONS),
            MOST + 1,
            MOST,
            MOST,
        )
        for number in range(5)
    ),
    loans=tuple(LoanHandover(f"L{n:04}", NAME, MOST, date(2026, 12, 10), MOST) for n in range(70)),
    vouchers=tuple(VoucherBook(NAME, 2000 + n, 12_345, 12_345, 1, 1) for n in range(40)),
    papers=tuple((NAME, NAME * 2) for _ in range(6)),
    signers=tuple(Signer("HỘI NGƯỜI CAO TUỔI XÃ", NAME) for _ in range(4)),
)
EMPTY = replace(
    PAPER,
    giver="",
    taker="",
    chair="",
    funds=(replace(FUND, notes=tuple((note, None) for note in DENOMINATIONS), counted=None),),
    loans=(),
    vouchers=(),
    papers=(),
)


def lines(paper: HandoverPaper) -> str:
    return text_of(pdf_bytes(handover(paper, "Biên bản bàn giao")), "-layout")


def test_the_minutes_list_people_money_loans_books_and_debts() -> None:
    said = lines(PAPER)

    for line in (
        "BIÊN BẢN BÀN GIAO",
        "Bên giao: Đỗ Hồng Bưởi",
        "Bên nhận: Lê Thị Mận",
        "Loại 500.000 đồng 2 1.000.000",
        "Tiền lẻ 300",
        "Cộng đếm được 1.000.300",
        "Số dư theo sổ 1.020.300",
        "Chênh lệch (sổ − đếm) 20.000",
        "Tiền gửi ngân hàng 3.000.000",
        "1 L0007 Trần Văn An 2.000.000 10/12/2026 400.000",
        "Cộng 2 khoản 4.000.000 400.000",
        "Quỹ tăng thu nhập (TTN) 2026 12 25 1",
        "1 Báo cáo tháng đã lập để gửi Hội số cuối là 12 (tháng 10/2026)",
        "Quỹ tăng thu nhập (TTN) 200.000 5.000.000",
        "Từ ngày 30/11/2026, Lê Thị Mận giữ và chịu trách nhiệm",
    ):
        assert line in said


def test_what_nobody_knows_is_left_to_the_pen() -> None:
    said = lines(EMPTY)

    assert "Bên giao: Bên nhận: Chủ nhiệm câu lạc bộ:" in said
    assert "Cộng đếm được Số dư theo sổ 1.020.300 Chênh lệch" in said
    assert "Không còn khoản vay nào." in said
    assert "Chưa có phiếu nào" in said
    assert "bên nhận giữ và chịu trách nhiệm" in said


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("number", range(14, 40, 3))
def test_no_section_stands_alone_at_the_foot_of_a_sheet(number: int, scale: float) -> None:
    document = handover(replace(PAPER, loans=(LOAN,) * number), "Biên bản", scale=scale)

    for sheet in document.sheets:
        body = [run for run in sheet.runs if run.foot < 275]
        assert not max(body, key=lambda run: run.foot).text.startswith(("I", "V"))


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("paper", [PAPER, FULL, EMPTY], ids=["usual", "full", "empty"])
def test_nothing_overlaps_and_every_sheet_is_numbered(paper: HandoverPaper, scale: float) -> None:
    document = handover(paper, "Biên bản", band="SỔ LÀM THỬ", scale=scale)

    assert all_troubles(document) == []
    said, sheets = text_on(document), len(document.sheets)
    assert all(f"Trang {number}/{sheets}" in said for number in range(1, sheets + 1))
    assert all(loan.code in said for loan in paper.loans)
