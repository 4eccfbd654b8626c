import pytest

from a_passbook import CLUB, HOLDER, LONG_CLUB, LONG_HOLDER, a_full_line, a_line, a_long_note
from lthtgn_desktop.domain.passbook import Form, page_name
from lthtgn_desktop.printing.document import PRACTICE
from lthtgn_desktop.printing.paper import A4
from lthtgn_desktop.printing.passbook.strips import copy_list, strips
from lthtgn_desktop.printing.passbook.values import NewLine
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Stroke
from paper_checks import all_troubles, text_of, text_on


def new_line(page: int, row: int) -> NewLine:
    return NewLine(HOLDER.name, HOLDER.code, 1, f"trang {page}", row, a_line(row))


EXTREME = [
    NewLine(
        LONG_HOLDER.name,
        LONG_HOLDER.code,
        12,
        "mặt ngoài",
        row,
        a_long_note(row) if row % 2 else a_full_line(row),
    )
    for row in range(1, 20)
]


def test_eight_strips_fill_a_sheet() -> None:
    apart = [new_line(page, 5) for page in range(1, 10)]

    document = strips(apart, club=CLUB)

    assert [sheet.paper for sheet in document.sheets] == [A4] * 2
    for sheet, count in zip(document.sheets, (8, 1), strict=True):
        cuts = [line for line in sheet.lines if line.stroke is Stroke.CUT]
        assert len(cuts) == len(sheet.stamps) == count
        for stamp in sheet.stamps:
            assert stamp.top % (A4.height / 8) == pytest.approx(0, abs=0.01)


def test_a_strip_says_whose_it_is_where_it_belongs_and_what_was_paid() -> None:
    text = text_of(pdf_bytes(strips([new_line(7, 4)], club=CLUB)), "-layout")

    assert "Nguyễn Thị Kiều Phượng – ĐH-038 Sổ số 1, trang 7, dòng 4" in text
    assert "21/04/2026 20.000 500.000 40.000 560.000 4.500.000" in text


def test_strips_and_list_call_the_sides_of_a_card_as_the_screen_does() -> None:
    lines = [new_line(1, 3)._replace(page=page_name(Form.YEAR_CARD, page)[0]) for page in (1, 2)]

    assert "Sổ số 1, mặt trong, dòng 3" in text_on(strips(lines, club=CLUB))
    assert "Sổ số 1, mặt ngoài, dòng 3" in text_on(strips(lines, club=CLUB))
    listed = text_of(pdf_bytes(copy_list(lines, club=CLUB, is_large=False)), "-layout")
    assert "mặt trong 3 21/03/2026" in listed
    assert "mặt ngoài 3 21/03/2026" in listed


def test_rows_that_follow_each_other_share_a_strip() -> None:
    lines = [new_line(1, 3), new_line(1, 4), new_line(1, 6), new_line(2, 7)]

    text = text_on(strips(lines, club=CLUB))

    for where in ("trang 1, dòng 3–4", "trang 1, dòng 6", "trang 2, dòng 7"):
        assert where in text
    assert text.count("Sổ số 1") == 3


@pytest.mark.parametrize("band", ["", PRACTICE])
def test_nothing_overlaps_or_leaves_the_paper(band: str) -> None:
    pasted = strips(EXTREME, club=LONG_CLUB, band=band)

    assert all_troubles(pasted) == []
    assert text_on(pasted).count(PRACTICE) == (10 if band else 0)
    for is_large in (False, True):
        copied = copy_list(EXTREME * 2, club=LONG_CLUB, is_large=is_large, band=band)
        assert all_troubles(copied) == []
        assert text_on(copied).count(PRACTICE) == (len(copied.sheets) if band else 0)


def test_the_list_has_every_line_under_its_member_with_page_and_row() -> None:
    lines = [new_line(1, 3), new_line(1, 4), *EXTREME[:2]]

    document = copy_list(lines, club=CLUB, is_large=False)
    text = text_of(pdf_bytes(document), "-layout")

    assert document.title == "Dòng mới để chép tay – 2 người"
    assert "Nguyễn Thị Kiều Phượng – ĐH-038 – sổ số 1" in text
    assert "trang 1 4 21/04/2026 20.000 500.000 40.000 560.000 4.500.000" in text
    assert "Vay 5.000.000 đ" in text
    assert "Trang 1/1" in text
