from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.money import DENOMINATIONS
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.cash_count import CashCountPaper, CountedCash, cash_counts
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of, text_on

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
NOTES = {500_000: 3, 20_000: 1, 1: 250}
COUNTED = CountedCash(1_520_250, 80_000, "Một triệu năm trăm hai mươi nghìn", "Trả nhầm")
PAPER = CashCountPaper(
    club=ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB ĐÔNG HẠ", "Thôn Đông Hạ"),
    fund="Quỹ hoạt động",
    day=date(2026, 11, 30),
    present=(("Kế toán", "Hoàng Ngọc Sen"), ("Thủ quỹ", "Đỗ Hồng Bưởi")),
    in_book=1_600_250,
    notes=tuple((note, NOTES.get(note)) for note in DENOMINATIONS),
    signers=(Signer("KẾ TOÁN", "Hoàng Ngọc Sen"), Signer("THỦ QUỸ", "Đỗ Hồng Bưởi")),
    counted=COUNTED,
)
FORM = replace(PAPER, notes=tuple((note, None) for note in DENOMINATIONS), counted=None)
FULL = replace(
    PAPER,
    club=ClubHead(NAME, NAME * 2, "Số nhà 12, ngõ 34, tổ 2, thôn Đông Hạ Thượng, xã Yên Hòa " * 2),
    fund="Quỹ dự phòng rủi ro và tương trợ lẫn nhau của các tổ",
    present=(("Kế toán", NAME), ("Thủ quỹ", NAME), ("Chủ nhiệm", NAME)),
    in_book=999_999_999,
    notes=tuple((note, 99_999) for note in DENOMINATIONS),
    signers=tuple(Signer("HỘI NGƯỜI CAO TUỔI XÃ", NAME) for _ in range(5)),
    counted=CountedCash(999_999_999, -999_999_999, in_words(999_999_999), "Đếm lại " * 40, 1),
)


def text(paper: CashCountPaper) -> str:
    return text_on(cash_counts([paper], "Biên bản kiểm kê quỹ"))


def rows(paper: CashCountPaper) -> str:
    """The text as it stands in lines."""
    return text_of(pdf_bytes(cash_counts([paper], "Biên bản kiểm kê quỹ")), "-layout")


def test_the_minutes_show_book_count_and_difference_as_the_form_does() -> None:
    said = rows(PAPER)

    for line in (
        "ngày 30 tháng 11 năm 2026, chúng tôi gồm:",
        "Kế toán: Hoàng Ngọc Sen",
        "I Số dư theo sổ quỹ x 1.600.250",
        "II Số kiểm kê thực tế x 1.520.250",
        "1 Loại 500.000 đồng 3 1.500.000",
        "5 Loại 20.000 đồng 1 20.000",
        "6 Loại 10.000 đồng 7 Loại 5.000 đồng",
        "13 Tiền lẻ 250",
        "III Chênh lệch (III = I − II) x 80.000",
        "Một triệu năm trăm hai mươi nghìn",
        "Lý do: Trả nhầm",
    ):
        assert line in said
    assert "Thông tư" not in said


@pytest.mark.parametrize(
    ("difference", "told", "concluded", "shown"),
    [
        (80_000, "THIẾU 80.000 đồng. Tiền đếm được ít hơn", "Quỹ thiếu 80.000 đồng", "x 80.000"),
        (-500, "THỪA 500 đồng. Tiền đếm được nhiều hơn", "Quỹ thừa 500 đồng", "x −500"),
        (0, "KHỚP. Tiền đếm được bằng đúng số dư", "khớp với sổ", "x 0"),
    ],
)
def test_positive_is_missing_and_negative_is_too_much(
    difference: int, told: str, concluded: str, shown: str
) -> None:
    said = text(replace(PAPER, counted=replace(COUNTED, difference=difference)))

    assert f"Kết quả: {told}" in said
    assert concluded in said
    assert shown in said
    assert "Chênh lệch là số dương thì thiếu tiền" in said


def test_a_book_that_was_written_on_later_is_told() -> None:
    said = text(replace(PAPER, counted=replace(COUNTED, later=1_700_000)))

    assert "số dư theo sổ đến hết ngày 30/11/2026 là 1.700.000 đồng" in said
    assert "Sau khi kiểm kê" not in text(PAPER)


def test_a_form_to_count_with_has_the_book_and_room_for_the_pen() -> None:
    said = rows(FORM)

    assert "I Số dư theo sổ quỹ x 1.600.250" in said
    assert "II Số kiểm kê thực tế x Trong đó:" in said
    assert "KHỚP / THIẾU / THỪA" in said
    assert len(cash_counts([FORM], "Biên bản").sheets) == 1


def test_each_fund_begins_a_sheet_of_its_own() -> None:
    document = cash_counts([PAPER, FORM, PAPER], "Biên bản")

    assert len(document.sheets) == 3
    assert text_on(document).count("BIÊN BẢN KIỂM KÊ QUỸ") == 3
    assert text_on(document).count("Trang 1/1") == 3


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("paper", [PAPER, FORM, FULL], ids=["usual", "form", "full"])
def test_nothing_overlaps_and_nobody_signs_an_empty_sheet(
    paper: CashCountPaper, scale: float
) -> None:
    document = cash_counts([paper], "Biên bản", band="SỔ LÀM THỬ", scale=scale)

    assert all_troubles(document) == []
    last = [run.text for run in document.sheets[-1].runs]
    assert any(line.startswith("Kết luận") for line in last)
    if paper.counted:
        words = paper.counted.reason.split()
        assert text_on(document).count("lại") >= words.count("lại")
