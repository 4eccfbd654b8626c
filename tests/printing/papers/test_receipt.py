from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import A4, A5
from lthtgn_desktop.printing.papers.receipt import (
    Direction,
    Layout,
    ReceiptPaper,
    receipts,
    receipts_pdf,
)
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, fonts_of, text_of, text_on

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
SIGNERS = tuple(
    Signer(title, NAME)
    for title in ("Chủ nhiệm", "Kế toán", "Người nộp tiền", "Người lập phiếu", "Thủ quỹ")
)
RECEIPT = ReceiptPaper(
    direction=Direction.IN,
    club=ClubHead(
        "HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Thôn Đông Hạ, xã Yên Hòa"
    ),
    book="2026-HD",
    number="PT 12/2026 HD",
    day=date(2026, 3, 5),
    person="Nguyễn Thị Kiều Phượng",
    address="Tổ 2, thôn Đông Hạ",
    reason="Trả gốc và lãi tháng 3/2026",
    amount=1_540_000,
    signers=SIGNERS[:3],
    attached="01 chứng từ gốc",
)
FULL = replace(
    RECEIPT,
    direction=Direction.OUT,
    person=NAME,
    address="Số nhà 12, ngõ 34, tổ 2, thôn Đông Hạ Thượng, xã Yên Hòa, tỉnh Ninh Bình " * 2,
    reason="Cho vay nuôi lợn nái, sửa chuồng trại, mua cám, theo biên bản ngày 14/02/2026 " * 4,
    amount=999_999_999,
    signers=SIGNERS,
    copy="Liên 2: giao người nhận tiền",
)
TAKEN_BACK = replace(FULL, notice="Đã hủy bằng phiếu PC 121/2026 TTN ngày 10/10/2026")
OF_MEMBER = replace(
    FULL,
    direction=Direction.OF_MEMBER,
    book="HD-2026, TTN-2026",
    number="PT 112/2026 HD, PT 109/2026 TTN",
    reason="Hội phí 20.000; "
    + "; ".join(f"gốc vay L000{number} 99.500.000; lãi 40.000" for number in range(1, 6)),
    owed="; ".join(f"L000{number} 199.999.999" for number in range(1, 6))
    + "; cộng 999.999.995 đồng",
    signers=SIGNERS[2:4],
)
BARE = replace(RECEIPT, address="", reason="", person="", attached="", signers=SIGNERS[:2])


def size_of(document: Document, text: str) -> float:
    return next(run.style.size for run in document.sheets[0].runs if run.text.startswith(text))


def test_a_receipt_says_all_that_the_book_says() -> None:
    text = text_of(receipts_pdf([RECEIPT]))

    for said in (
        "CLB LIÊN THẾ HỆ ĐÔNG HẠ",
        "Quyển số: 2026-HD",
        "Số: PT 12/2026 HD",
        "PHIẾU THU Ngày 05 tháng 3 năm 2026",
        "Họ và tên người nộp tiền: Nguyễn Thị Kiều Phượng",
        "Địa chỉ: Tổ 2, thôn Đông Hạ",
        "Lý do nộp: Trả gốc và lãi tháng 3/2026",
        "Số tiền: 1.540.000 đồng",
        "Viết bằng chữ: Một triệu năm trăm bốn mươi nghìn đồng",
        "Kèm theo: 01 chứng từ gốc",
        "Đã nhận đủ số tiền (viết bằng chữ):",
    ):
        assert said in text
    assert "Ban hành" not in text
    assert "Thông tư" not in text


def test_a_payment_says_who_takes_the_money_and_what_for() -> None:
    text = text_of(receipts_pdf([replace(RECEIPT, direction=Direction.OUT)]))

    assert "PHIẾU CHI" in text
    assert "Họ và tên người nhận tiền: Nguyễn Thị Kiều Phượng" in text
    assert "Lý do chi: Trả gốc và lãi tháng 3/2026" in text


def test_the_words_of_the_caller_are_taken_as_they_are() -> None:
    words = "Một triệu năm trăm bốn mươi ngàn đồng chẵn"

    assert f"Viết bằng chữ: {words}" in text_of(receipts_pdf([replace(RECEIPT, words=words)]))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "paper",
    [RECEIPT, FULL, BARE, TAKEN_BACK, OF_MEMBER],
    ids=["usual", "full", "bare", "taken back", "of a member"],
)
def test_nothing_overlaps_or_is_cut_on_any_paper(paper: ReceiptPaper, layout: Layout) -> None:
    document = receipts([paper, paper, paper], layout, band=PRACTICE)

    text = text_on(document)

    assert all_troubles(document) == []
    assert text.count(PRACTICE) == 3
    assert text.count("đồng") >= 6
    assert min(run.style.size for sheet in document.sheets for run in sheet.runs) >= 7
    assert all(word in text for word in paper.reason.split())


def test_a_voucher_that_was_taken_back_says_so_above_everything_else() -> None:
    text = text_of(receipts_pdf([TAKEN_BACK]))

    notice = "Đã hủy bằng phiếu PC 121/2026 TTN ngày 10/10/2026"
    assert text.index(notice) < text.index("Họ và tên người nhận tiền")
    assert "Đã hủy" not in text_of(receipts_pdf([FULL]))


def test_a_members_receipt_says_what_is_still_owed_and_is_no_voucher() -> None:
    text = text_of(receipts_pdf([OF_MEMBER]))

    assert "BIÊN LAI THU TIỀN" in text
    assert "Nội dung thu: Hội phí 20.000; gốc vay L0001 99.500.000; lãi 40.000;" in text
    assert "Còn nợ gốc: L0001 199.999.999;" in text
    assert "cộng 999.999.995 đồng" in text
    for said in ("PHIẾU THU", "Kèm theo", "Đã nhận đủ"):
        assert said not in text


def test_the_document_is_called_what_the_caller_says() -> None:
    titles = [receipts([RECEIPT], Layout.LARGE, title=title).title for title in ("", "Phiếu thu 1")]

    assert titles == ["Phiếu thu", "Phiếu thu 1"]


def test_large_print_on_an_a5_is_as_large_as_fits() -> None:
    full, usual = (receipts([paper], Layout.LARGE_ON_A5) for paper in (FULL, OF_MEMBER))
    normal = receipts([OF_MEMBER], Layout.ONE_ON_A5)

    assert full.sheets[0].paper == A5.across()
    assert size_of(usual, "BIÊN LAI") >= size_of(normal, "BIÊN LAI")


def test_two_stand_on_an_a4_each_in_its_half() -> None:
    document = receipts([FULL, FULL, RECEIPT], Layout.TWO_ON_A4)

    assert [sheet.paper for sheet in document.sheets] == [A4, A4]
    boxes = [box for box, _ in document.sheets[0].written()]
    middle = A4.height / 2
    upper = [box for box in boxes if box.bottom < middle]
    assert len(upper) * 2 == len(boxes)
    assert all(box.top > middle for box in boxes if box not in upper)


def test_one_stands_on_an_a5_or_in_large_print_on_an_a4() -> None:
    small, large = (receipts([RECEIPT], layout) for layout in (Layout.ONE_ON_A5, Layout.LARGE))

    assert small.sheets[0].paper == A5.across()
    assert large.sheets[0].paper == A4
    assert size_of(large, "Một triệu") == pytest.approx(1.4 * size_of(small, "Một triệu"))


def test_the_same_receipts_are_the_same_file_with_its_fonts(tmp_path: Path) -> None:
    content = receipts_pdf([RECEIPT, FULL])

    assert content == receipts_pdf([RECEIPT, FULL])
    assert content == pdf_bytes(receipts([RECEIPT, FULL], Layout.TWO_ON_A4))
    assert set(fonts_of(content, tmp_path).values()) == {(True, True)}
