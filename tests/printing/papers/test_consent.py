"""The consent sheet: plain words, empty boxes, and one page for each member."""

from dataclasses import replace
from datetime import date

import pytest

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.consent import (
    TOLD,
    ConsentPaper,
    Person,
    consent_list,
    consent_sheets,
)
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_on

LONG = "Nguyễn Phước Thiện Hoàng Vũ Công Tằng Tôn Nữ"
HOA = Person("Trần Thị Hoa", "M001", "1955", "Xóm 2")
PAPER = ConsentPaper(
    club=ClubHead("HỘI NGƯỜI CAO TUỔI XÃ YÊN HÒA", "CLB thôn Đông Hạ", "Yên Hòa, Hải Phòng"),
    people=[HOA],
    asked="thủ quỹ Ngô Đình Đào (điện thoại 0912345678).",
    signers=(Signer("CHỦ NHIỆM", "Lê Thị Thảo"),),
    place="Yên Hòa",
)


def test_a_member_is_told_everything_before_the_boxes() -> None:
    text = text_on(consent_sheets(PAPER))

    for head, words in TOLD:
        assert f"{head}: {words}" in text
    assert "Hỏi ai: thủ quỹ Ngô Đình Đào (điện thoại 0912345678)." in text
    assert "Tôi là: Trần Thị Hoa (mã M001)" in text
    assert "không gửi tên" in text
    assert "rút lại đồng ý bất cứ lúc nào" in text
    assert "91/2025/QH15" in text
    assert "Ban hành theo" not in text


def test_four_empty_boxes_are_there_to_tick_the_sensitive_facts_apart() -> None:
    text = text_on(consent_sheets(PAPER))

    assert text.count("Không đồng ý") == 2
    assert "Ghi riêng hoàn cảnh" in text


def test_the_day_is_left_to_the_pen_unless_it_is_said() -> None:
    dated = replace(PAPER, day=date(2026, 3, 5))

    assert "Yên Hòa, ngày ...... tháng ...... năm 20......" in text_on(consent_sheets(PAPER))
    assert "Yên Hòa, ngày 05 tháng 3 năm 2026" in text_on(consent_sheets(dated))


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
def test_every_member_has_one_page_and_nothing_is_cut(scale: float) -> None:
    extreme = Person(LONG, "M" * 32, "1955", "Số nhà 125, ngõ 9, xóm Đình, thôn Đông Hạ (cũ)")
    asked = f"thủ quỹ {LONG} hoặc chủ nhiệm {LONG} (điện thoại 0912 345 678)."
    paper = replace(PAPER, people=[HOA, extreme], asked=asked)

    document = consent_sheets(paper, band="LÀM THỬ", scale=scale)

    assert len(document.sheets) == 2
    assert all_troubles(document) == []


def test_large_print_is_larger() -> None:
    def size(scale: float) -> float:
        (sheet,) = consent_sheets(PAPER, scale=scale).sheets
        return next(run.style.size for run in sheet.runs if run.text.startswith("1. Câu"))

    assert size(NORMAL) >= 12
    assert size(LARGE) >= 1.2 * size(NORMAL)


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
def test_all_sign_in_one_table_with_room_for_the_pen(scale: float) -> None:
    paper = replace(PAPER, people=[HOA._replace(name=LONG)] * 60)

    document = consent_list(paper, band="LÀM THỬ", scale=scale)

    assert all_troubles(document) == []
    written = [text for sheet in document.sheets for _, text in sheet.written()]
    assert "60" in written
    assert "Không giữ ảnh căn cước." in text_on(document)
