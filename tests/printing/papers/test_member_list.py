"""The list of members: every fact in its column, long ones over several lines."""

from datetime import date

import pytest

from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.papers.member_list import MemberLine, MembersPaper, members_list
from lthtgn_desktop.printing.signatures import Signer
from paper_checks import all_troubles, text_on

LONG = "Nguyễn Phước Thiện Hoàng Vũ Công Tằng Tôn Nữ"
HOA = MemberLine(
    code="M001",
    name="Trần Thị Hoa",
    born="1955",
    sex="Nữ",
    joined=date(2024, 1, 5),
    household="Hộ cận nghèo",
    address="Xóm 2, thôn Đông Hạ",
    phone="0912345678",
    note="sống một mình",
)
EXTREME = HOA._replace(
    name=LONG,
    code="M" * 32,
    address="Số nhà một trăm hai mươi lăm, ngõ chín, xóm Đình, thôn Đông Hạ, xã Yên Hòa (cũ)",
    phone="0912 345 678, 0225 3 123 456",
    note="sống một mình, khuyết tật, tình nguyện viên",
)


def a_paper(lines: list[MemberLine]) -> MembersPaper:
    club = ClubHead("HỘI", "CLB thôn Đông Hạ", "Yên Hòa")
    signers = (Signer("THƯ KÝ", LONG), Signer("CHỦ NHIỆM", LONG))
    return MembersPaper(club, date(2026, 3, 5), lines, "nữ 1; từ 60 tuổi 1", signers)


def test_every_fact_of_a_member_is_there() -> None:
    text = text_on(members_list(a_paper([HOA])))

    assert "DANH SÁCH THÀNH VIÊN" in text
    assert "Ngày 05 tháng 3 năm 2026" in text
    for fact in ("M001", "Trần Thị Hoa", "1955", "Nữ", "05/01/2024", "0912345678"):
        assert fact in text
    assert "Tổng số: 1 thành viên" in text
    assert "nữ 1; từ 60 tuổi 1" in text
    assert "không dán bảng" in text


@pytest.mark.parametrize("scale", [NORMAL, LARGE])
@pytest.mark.parametrize("line", [HOA, EXTREME])
def test_nothing_is_cut_or_lies_on_another(line: MemberLine, scale: float) -> None:
    for count in (1, 23, 60):
        document = members_list(a_paper([line] * count), band="LÀM THỬ", scale=scale)

        assert all_troubles(document) == []
        pages = len(document.sheets)
        assert f"Trang {pages}/{pages}" in {text for _, text in document.sheets[-1].written()}
