import pytest

from lthtgn_desktop.printing.paper import A6, Box, Place
from lthtgn_desktop.printing.sheet import Line, Sheet, Stamp, Stroke
from lthtgn_desktop.printing.text import BODY, Align
from paper_checks import troubles

BOX = Box(10, 20, 60, 12)


@pytest.mark.parametrize("align", Align)
@pytest.mark.parametrize("text", ["Ẩn", "Nguyễn Thị Kiều Phượng, thôn Đông Hạ, xã Yên Hòa", "Ỗ"])
def test_a_text_stays_in_its_box(align: Align, text: str) -> None:
    sheet = Sheet(A6)
    sheet.write(BOX, text, BODY, align)

    assert " ".join(line for _, line in sheet.written()) == text
    assert all(BOX.holds(box) for box, _ in sheet.written())
    assert troubles(sheet) == []


def test_a_text_begins_or_ends_or_has_its_middle_where_it_is_aligned() -> None:
    sheet = Sheet(A6)
    for align in Align:
        sheet.write(BOX, "1.000", BODY, align)

    left, centre, right = (box for box, _ in sheet.written())

    assert left.left == BOX.left
    assert centre.left - BOX.left == pytest.approx(BOX.right - centre.right)
    assert right.right == pytest.approx(BOX.right)


def test_an_empty_text_draws_nothing() -> None:
    sheet = Sheet(A6)
    sheet.write(BOX, "")

    assert sheet.runs == []


def test_a_line_of_text_ends_a_pitch_below_where_it_began() -> None:
    sheet = Sheet(A6)

    bottom = sheet.write_line(Place(10, 20, 60), "Hội phí", BODY)

    assert bottom == 20 + BODY.pitch
    assert next(sheet.written())[0].top == pytest.approx(20)


def test_a_frame_has_four_sides() -> None:
    sheet = Sheet(A6)
    sheet.frame(BOX, Stroke.THICK)

    assert Line(10, 20, 70, 20, Stroke.THICK) in sheet.lines
    assert len(sheet.lines) == 4


def test_what_is_stamped_counts_as_written_where_it_is_put() -> None:
    form, sheet = Sheet(A6, "form"), Sheet(A6)
    form.write(BOX, "Ngày")
    sheet.stamp(form, 5, 30)

    ((there, text),) = sheet.written()

    assert text == "Ngày"
    assert there == next(form.written())[0].moved(5, 30)


def test_a_sheet_laid_on_another_is_drawn_there_whole() -> None:
    form, part, whole = Sheet(A6, "form"), Sheet(A6), Sheet(A6)
    part.write(BOX, "Ngày")
    part.across(Place(1, 2, 3))
    part.bar(BOX)
    part.stamp(form, 1, 1)

    whole.lay(part, 5, 30)

    assert next(whole.written())[0] == next(part.written())[0].moved(5, 30)
    assert whole.lines == [Line(6, 32, 9, 32, Stroke.THIN)]
    assert whole.bars == [BOX.moved(5, 30)]
    assert [stamp[1:] for stamp in whole.stamps] == [(6, 31, 1)]


def test_a_sheet_laid_enlarged_is_the_same_drawing_with_its_forms() -> None:
    form, part, whole = Sheet(A6, "form"), Sheet(A6), Sheet(A6)
    form.write(Box(0, 10, 40, 8), "Tháng")
    part.stamp(form, 2, 3)
    part.write(BOX, "Ngày")
    part.line((1, 2), (4, 3), Stroke.THIN)
    part.bar(BOX)

    whole.lay(part, 5, 30, 2)

    for (box, text), (larger, same) in zip(part.written(), whole.written(), strict=True):
        assert text == same
        there = Box(5 + 2 * box.left, 30 + 2 * box.top, 2 * box.width, 2 * box.height)
        assert tuple(larger) == pytest.approx(there)
    assert whole.lines == [Line(7, 34, 13, 36, Stroke.THIN)]
    assert whole.bars == [Box(25, 70, 120, 24)]
    assert whole.stamps == [Stamp(form, 9, 36, 2)]
