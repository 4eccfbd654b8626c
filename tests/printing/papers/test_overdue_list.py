"""The list of overdue loans: each with its amount in words, sums at the end, nothing cut."""

from datetime import date

import pytest

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.overdue_list import OverdueLine, OverduePaper, overdue_list
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_on

HUE = OverdueLine(
    "Lương Thị Huệ (M001)", "L0054", 4, 2_000_000, 30_000, "Hai triệu không trăm ba mươi nghìn đồng"
)
EXTREME = OverdueLine(
    "Nguyễn Phước Thiện Hoàng Vũ Công Tằng Tôn Nữ (M0000001)",
    "L" * 32,
    599,
    999_999_999,
    888_888_888,
    "Một tỷ tám trăm tám mươi tám triệu tám trăm tám mươi tám nghìn tám trăm tám mươi bảy đồng",
)


def a_paper(lines: list[OverdueLine]) -> OverduePaper:
    club = ClubHead("HỘI", "CLB thôn Đông Hạ", "Yên Hòa")
    return OverduePaper(club, date(2026, 3, 5), lines, (Signer("CHỦ NHIỆM", "Vũ Thị Hoa"),))


def test_every_amount_stands_in_figures_and_words() -> None:
    text = text_on(overdue_list(a_paper([HUE, HUE])))

    assert "DANH SÁCH KHOẢN VAY QUÁ HẠN" in text
    for said in ("L0054", "2.000.000", "30.000", "2.030.000", "4.060.000", "2 khoản vay"):
        assert said in text
    assert "Hai triệu không trăm ba mươi nghìn đồng" in text


def test_a_day_on_which_nothing_is_overdue_says_so() -> None:
    assert "Không có khoản vay nào quá hạn." in text_on(overdue_list(a_paper([])))


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("line", [HUE, EXTREME])
@pytest.mark.parametrize("count", [1, 12, 40])
def test_nothing_is_cut_or_lies_on_another(line: OverdueLine, count: int, scale: float) -> None:
    document = overdue_list(a_paper([line] * count), band="LÀM THỬ", scale=scale)

    assert all_troubles(document) == []
