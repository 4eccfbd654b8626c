from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE
from lthtgn_desktop.printing.papers.key_card import WHAT_IT_IS, KeyCardPaper, key_card, key_card_pdf
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_of, text_on

FINGERPRINT = "7K2M-9QXR-04TB-HJ6W-V3EA"
CARD = KeyCardPaper(
    club=ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB LIÊN THẾ HỆ ĐÔNG HẠ", "Xã Yên Hòa"),
    code="DH-001",
    holder="Nguyễn Thị Hồng (thủ quỹ)",
    fingerprint=FINGERPRINT,
    day=date(2026, 3, 5),
    signers=(Signer("CHỦ NHIỆM", "Trần Văn Ẩn"), Signer("NGƯỜI GIỮ KHÓA", "Nguyễn Thị Hồng")),
    place="Yên Hòa",
)


def test_the_card_says_whose_key_it_is_and_what_it_is_for() -> None:
    text = text_of(key_card_pdf(CARD))

    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "PHIẾU ĐĂNG KÝ KHÓA KÝ",
        "Câu lạc bộ: CLB LIÊN THẾ HỆ ĐÔNG HẠ",
        "Mã câu lạc bộ: DH-001",
        "Người giữ khóa: Nguyễn Thị Hồng (thủ quỹ)",
        WHAT_IT_IS,
        FINGERPRINT,
        "Yên Hòa, ngày 05 tháng 3 năm 2026",
        "NGƯỜI GIỮ KHÓA",
    ):
        assert said in text


def test_the_fingerprint_is_the_largest_text_on_one_line() -> None:
    runs = key_card(CARD).sheets[0].runs

    assert max(runs, key=lambda run: run.style.size).text == FINGERPRINT


@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_the_card_is_one_page_in_order_even_with_long_names(scale: float) -> None:
    name = "CÂU LẠC BỘ LIÊN THẾ HỆ TỰ GIÚP NHAU THÔN ĐÔNG HẠ THƯỢNG XÃ YÊN HÒA"
    holder = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
    long = replace(CARD, club=replace(CARD.club, name=name), holder=holder)

    document = key_card(long, band=PRACTICE, scale=scale)

    assert len(document.sheets) == 1
    assert all_troubles(document) == []
    assert PRACTICE in text_on(document)
