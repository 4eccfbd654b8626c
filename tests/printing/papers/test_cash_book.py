from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import A4, LARGE, NORMAL
from lthtgn_desktop.printing.papers.cash_book import BookLine, CashBookPaper, Kind, cash_books
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of, text_on

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
TITLE = "Sổ quỹ tiền mặt tháng 03/2026"
LARGEST = 999_999_999


def a_line(number: int, amount: int = 10_000, said: str = "Thu tiền buổi sinh hoạt") -> BookLine:
    voucher, balance = f"PT {number}/2026 HD", 500_000 + number * amount
    return BookLine(date(2026, 3, 5), voucher, said, amount, 0, balance)


def a_book(lines: int) -> CashBookPaper:
    return CashBookPaper(
        kind=Kind.CASH,
        club=ClubHead("", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Thôn Đông Hạ, xã Yên Hòa"),
        fund="Quỹ hoạt động (HD)",
        period="Tháng 03 năm 2026",
        opening=500_000,
        lines=tuple(map(a_line, range(1, lines + 1))),
        words="Năm trăm nghìn đồng chẵn",
        opened_on=date(2024, 1, 1),
        signers=tuple(Signer(title, NAME) for title in ("THỦ QUỸ", "KẾ TOÁN", "CHỦ NHIỆM")),
    )


FULL = replace(
    a_book(0),
    fund="Quỹ hỗ trợ sinh kế cho hộ nghèo và phụ nữ làm chủ hộ (HOTRO-SINHKE)",
    opening=LARGEST,
    lines=tuple(
        BookLine(
            date(2026, 3, 31),
            f"PC {number}/2026 HOTRO-SINHKE",
            f"Hủy “Cho vay L0001: Nuôi lợn nái, sửa chuồng trại, mua cám – {NAME}”: ghi nhầm",
            0,
            LARGEST,
            LARGEST,
            f"Hủy PT {number}/2026 HOTRO-SINHKE",
        )
        for number in range(1, 60)
    ),
    words="Chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín "
    "đồng",
)


def test_a_book_says_all_that_the_box_says() -> None:
    lines = (
        a_line(1),
        BookLine(date(2026, 3, 6), "PC 1/2026 HD", "Nước uống", 0, 200_000, 310_000),
    )
    paper = replace(a_book(0), lines=lines)

    text = text_of(pdf_bytes(cash_books([paper], title=TITLE)), "-layout")

    for said in (
        "SỔ QUỸ TIỀN MẶT",
        "Loại quỹ: Quỹ hoạt động (HD)",
        "Tháng 03 năm 2026",
        "Số dư đầu kỳ 500.000",
        "05/03/2026 PT 1/2026 HD Thu tiền buổi sinh hoạt 10.000 510.000",
        "06/03/2026 PC 1/2026 HD Nước uống 200.000 310.000",
        "Cộng số phát sinh trong kỳ 10.000 200.000",
        "Số dư cuối kỳ 310.000",
        "Số dư cuối kỳ bằng chữ: Năm trăm nghìn đồng chẵn.",
        "Sổ này có 01 trang, đánh số từ trang 01 đến trang 01. Ngày mở sổ: 01/01/2024.",
    ):
        assert said in text
    assert "chuyển" not in text


def test_the_banks_book_has_its_own_words() -> None:
    text = text_on(cash_books([replace(a_book(1), kind=Kind.BANK)], title=TITLE))

    for said in ("SỔ TIỀN GỬI NGÂN HÀNG", "Tiền gửi của: Quỹ hoạt động", "Gửi vào", "Còn lại"):
        assert said in text


def test_a_book_without_lines_ends_as_it_began() -> None:
    text = text_of(pdf_bytes(cash_books([a_book(0)], title=TITLE)), "-layout")

    assert "Số dư đầu kỳ 500.000" in text
    assert "Cộng số phát sinh trong kỳ 0 0" in text
    assert "Số dư cuối kỳ 500.000" in text


@pytest.mark.parametrize("lines", range(12, 50))
def test_wherever_a_page_ends_every_line_stands_once_and_sums_are_carried(lines: int) -> None:
    document = cash_books([a_book(lines)], title=TITLE)

    pages = len(document.sheets)
    text = text_of(pdf_bytes(document), "-layout")
    assert all_troubles(document) == []
    assert [text.count(f"PT {number}/2026 HD ") for number in range(1, lines + 1)] == [1] * lines
    assert text.count("Cộng chuyển trang sau") == text.count("Trang trước chuyển sang")
    assert pages - text.count("Cộng chuyển trang sau") in {1, 2}  # the signatures may stand alone
    assert f"Sổ này có {pages:02} trang, đánh số từ trang 01 đến trang {pages:02}." in text
    assert f"Trang {pages}/{pages}" in text


def test_what_is_carried_is_the_sum_of_the_lines_above_it() -> None:
    document = cash_books([a_book(40)], title=TITLE)

    first = [run.text for run in document.sheets[0].runs]
    above = sum(text.startswith("PT ") for text in first)
    at = first.index("Cộng chuyển trang sau")
    sums = [f"{above}0.000", "0", f"{500 + above * 10}.000"]
    assert first[at + 1 : at + 4] == sums
    second = [run.text for run in document.sheets[1].runs]
    at = second.index("Trang trước chuyển sang")
    assert second[at + 1 : at + 4] == sums


def test_each_book_begins_a_page_and_counts_its_own_pages() -> None:
    document = cash_books([a_book(30), a_book(1)], title=TITLE)

    text = text_on(document)
    assert "Trang 1/2" in text
    assert "Trang 2/2" in text
    assert "Trang 1/1" in text
    assert document.title == TITLE


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
def test_nothing_overlaps_or_is_cut_in_any_size(scale: float) -> None:
    document = cash_books([FULL, a_book(30), a_book(0)], title=TITLE, band=PRACTICE, scale=scale)

    assert all_troubles(document) == []
    assert {sheet.paper for sheet in document.sheets} == {A4.across()}
    assert min(run.style.size for sheet in document.sheets for run in sheet.runs) >= 7
    assert text_on(document).count(PRACTICE) == len(document.sheets)
