from dataclasses import replace

import pytest

from a_passbook import a_booklet, a_booklet_loan, an_empty_booklet, an_extreme_booklet
from lthtgn_desktop.domain.papers import Shift
from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.paper import A4, A5, A6, Box
from lthtgn_desktop.printing.passbook.booklet import booklet_lines, booklets, cut_sheets, sides
from lthtgn_desktop.printing.passbook.values import Holder
from lthtgn_desktop.printing.sheet import Sheet
from paper_checks import all_troubles, text_on

EVERY = [an_extreme_booklet(), a_booklet(24), an_empty_booklet()]
HALF = A4.height / 2


def numbers_of(sheet: Sheet, top: float = 0, height: float = A5.width) -> list[int]:
    """The page numbers at the foot of what stands beside each other, from left to right."""
    foot = Box(0, top + height - 0.06 * height, sheet.paper.width, 0.06 * height)
    found = [(box.left, text) for box, text in sheet.written() if foot.holds(box)]
    return [int(text) for _, text in sorted(found) if text.isdecimal()]


def test_each_page_has_its_neighbour_in_the_book_behind_it() -> None:
    pages = [sides(sheet) for sheet in range(4)]

    assert pages[0] == ((16, 1), (2, 15))
    assert pages[3] == ((10, 7), (8, 9))
    for (front_left, front_right), (back_left, back_right) in pages:
        # Turned over the long edge, what is right on the front is left on the back.
        assert {front_right, back_left} == {back_left - 1, back_left}
        assert {front_left, back_right} == {back_right + 1, back_right}
    assert sorted(sum((front + back for front, back in pages), ())) == list(range(1, 17))


def test_two_members_share_four_sheets_of_a4() -> None:
    document = booklets(EVERY[:2], is_large=False)

    assert [sheet.paper for sheet in document.sheets] == [A4] * 8
    found = [numbers_of(sheet) for sheet in document.sheets]
    assert found == [[], [2, 15], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]]
    lower = [numbers_of(sheet, HALF) for sheet in document.sheets]
    assert lower == found
    cover = {text: box for box, text in document.sheets[0].written()}
    assert cover["Nguyễn Thị Kiều Phượng"].top > HALF
    assert cover["Nguyễn Thị Kiều Phượng"].left > A6.width


def test_an_odd_last_member_has_the_upper_halves_alone() -> None:
    document = booklets(EVERY, is_large=False)

    assert len(document.sheets) == 16
    for sheet in document.sheets[8:]:
        assert all(box.bottom < HALF for box, _ in sheet.written())


def test_large_booklets_have_pages_of_a5() -> None:
    document = booklets(EVERY[:1], is_large=True)

    assert [sheet.paper for sheet in document.sheets] == [A4.across()] * 8
    sheet = document.sheets[1]
    assert numbers_of(sheet, 0, A4.width) == [2, 15]


@pytest.mark.parametrize(("is_large", "sheets"), [(False, 4), (True, 8)])
def test_pages_to_cut_stand_in_their_order(*, is_large: bool, sheets: int) -> None:
    document = cut_sheets([a_booklet()], is_large=is_large)

    assert len(document.sheets) == sheets
    text = text_on(document)
    order = ["Cách dùng sổ", "Thông tin thành viên", "Khoản vay lần 1", "Trả nợ vay lần 4"]
    assert [text.index(said) for said in order] == sorted(text.index(said) for said in order)
    assert document.title == "Sổ thành viên – Nguyễn Thị Kiều Phượng – tờ để cắt"


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("make", [booklets, cut_sheets, booklet_lines])
@pytest.mark.parametrize("band", ["", PRACTICE])
def test_nothing_overlaps_or_leaves_the_paper(*, is_large: bool, make: object, band: str) -> None:
    assert callable(make)
    document = make(EVERY, is_large=is_large, band=band)

    assert isinstance(document, Document)
    assert all_troubles(document) == []
    assert (PRACTICE in text_on(document)) == bool(band)


def test_new_lines_are_the_open_pages_that_have_some() -> None:
    old = replace(a_booklet_loan(), is_on_paper=True)
    booklet = replace(a_booklet(), dues=a_booklet().dues[3:4], loans={2: old})

    document = booklet_lines([booklet, an_empty_booklet()], is_large=False)

    assert [sheet.paper for sheet in document.sheets] == [A5.across()] * 2
    dues, loan = (list(sheet.written()) for sheet in document.sheets)
    assert [text for _, text in dues] == ["21/04/26", "20.000"]
    assert all(box.right < A6.width for box, _ in dues)
    assert all(box.left > A6.width for box, _ in loan)
    assert len(loan) == 4 * len(old.lines)


def test_a_new_loan_is_printed_into_its_free_spread() -> None:
    booklet = replace(a_booklet(0), loans={3: replace(a_booklet_loan(), lines=())})

    text = text_on(booklet_lines([booklet], is_large=False))

    for said in ("5.000.000 đồng", "Năm triệu đồng chẵn", "21/02/2026 (V-001)", "Vay 5.000.000 đ"):
        assert said in text
    assert "Khoản vay" not in text


def test_new_lines_stand_where_the_whole_booklet_has_them() -> None:
    booklet = a_booklet()
    lines = booklet_lines([booklet], is_large=False)
    shifted = booklet_lines([booklet], is_large=False, shift=Shift(2, -3))
    whole = booklets([booklet], is_large=False)

    # Pages 4 and 13, then 12 and 5, are printed together; 4 and 5 lie side by side in the book.
    fourth, fifth = whole.sheets[3], whole.sheets[4]
    for box, text in lines.sheets[0].written():
        assert (box, text) in list((fourth if box.left < A6.width else fifth).written())
    for one, other in zip(lines.sheets, shifted.sheets, strict=True):
        for (box, _), (there, _) in zip(one.written(), other.written(), strict=True):
            assert tuple(there) == pytest.approx(box.moved(2, -3))


def test_forms_are_shared_by_all_members_of_a_club() -> None:
    members = [
        replace(a_booklet(), holder=Holder(f"ĐH-{number}", "Ẩn"), loans={1: a_booklet_loan()})
        for number in range(6)
    ]

    assert len(booklets(members, is_large=False).forms) == 17
