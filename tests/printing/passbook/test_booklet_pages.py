from dataclasses import replace

import pytest

from a_passbook import CLUB, a_booklet, an_empty_booklet, an_extreme_booklet
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A6
from lthtgn_desktop.printing.passbook.booklet_pages import area, once
from paper_checks import troubles

ONCE = [1, 2, 3, 14, 15, 16]


def said_on(number: int, *, is_empty: bool = False) -> str:
    booklet = an_empty_booklet() if is_empty else a_booklet()
    page = once(Document("Sổ"), booklet, number, "")
    return " ".join(text for _, text in page.written())


def test_the_inner_margin_is_left_on_odd_pages_and_right_on_even_ones() -> None:
    assert (area(3).left, A6.width - area(3).right) == (11, 7)
    assert (area(4).left, A6.width - area(4).right) == (7, 11)
    assert area(4).top == A6.height - area(4).bottom == 9


@pytest.mark.parametrize("number", ONCE)
def test_the_text_of_a_page_stays_inside_its_margins(number: int) -> None:
    for booklet in (a_booklet(), an_empty_booklet(), an_extreme_booklet()):
        page = once(Document("Sổ"), booklet, number, "")
        assert troubles(page) == []
        for box, text in page.written():
            assert area(number).holds(box) or text == f"{number}"


def test_the_cover_and_the_last_page_say_whose_the_booklet_is_and_whom_to_ask() -> None:
    cover = said_on(1)
    for said in (CLUB.name, "SỔ THÀNH VIÊN", "Nguyễn Thị Kiều Phượng", "ĐH-038", "Sổ số"):
        assert said in cover
    assert "Cần hỏi, gọi thủ quỹ: Bà Nguyễn Thị Hồng 0912 345 678" in said_on(16)
    assert "Cần hỏi" not in said_on(16, is_empty=True)


def test_the_third_page_is_the_member_and_what_came_from_the_booklet_before() -> None:
    said = said_on(3)

    for told in (
        "Xóm 2, thôn Đông Hạ",
        "0912 345 679",
        "– Khoản vay V-007 còn nợ gốc 1.500.000 đ",
        "Ngày 01 tháng 01 năm 2026",
        "CHỦ NHIỆM",
    ):
        assert told in said
    assert "Số dư chuyển từ sổ cũ Không có." in said_on(3, is_empty=True)


def test_what_the_book_does_not_know_is_left_out() -> None:
    holder = replace(a_booklet().holder, born="", phone="", address="")
    page = once(Document("Sổ"), replace(a_booklet(), holder=holder), 3, "")

    said = [text for _, text in page.written()]
    assert not {"Địa chỉ:", "Điện thoại:", "Ngày, năm sinh:"} & set(said)


def test_the_rules_are_five_and_the_notes_have_lines_for_a_pen() -> None:
    assert [f"{number}." in said_on(2) for number in range(1, 7)] == [True] * 5 + [False]
    form = once(Document("Sổ"), a_booklet(), 14, "").stamps[0].form
    assert len(form.lines) > 10
