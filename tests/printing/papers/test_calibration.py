import pytest

from lthtgn_desktop.domain.papers import NO_SHIFT, PaperSize, Shift
from lthtgn_desktop.printing.papers.calibration import FROM_EDGE, calibration
from paper_checks import all_troubles, text_on


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("shift", [NO_SHIFT, Shift(-1.5, 2), Shift(3, -4)])
def test_two_bold_lines_are_20_millimetres_from_the_edges(size: PaperSize, shift: Shift) -> None:
    document = calibration(size, shift)

    (sheet,) = document.sheets
    upright, level = sorted(sheet.bars, key=lambda bar: bar.width)
    middle = upright.left + upright.width / 2
    assert middle - shift.right == pytest.approx(FROM_EDGE)
    foot = sheet.paper.height - (level.top + level.height / 2)
    assert foot + shift.down == pytest.approx(FROM_EDGE)
    assert all_troubles(document) == []


@pytest.mark.parametrize("size", PaperSize)
def test_the_scales_have_a_mark_for_each_millimetre(size: PaperSize) -> None:
    (sheet,) = calibration(size, NO_SHIFT).sheets
    foot = sheet.paper.height - FROM_EDGE

    across = [line.left for line in sheet.lines if line.left == line.right]
    upwards = [line.top for line in sheet.lines if line.right == FROM_EDGE]
    assert across == pytest.approx([FROM_EDGE + at for at in range(1, 101)])
    assert upwards == pytest.approx([foot - at for at in range(1, 101)])


def test_the_sheet_tells_how_to_measure_and_what_it_was_drawn_with() -> None:
    text = text_on(calibration(PaperSize.A5, Shift(-1.5, 2)))

    for said in (
        "Giấy A5 đặt ngang",
        "Đo từ mép trái tờ giấy đến vạch đậm đứng (mm):",
        "Đo từ mép dưới tờ giấy lên vạch đậm ngang (mm):",
        "sang phải −1,5 mm, xuống dưới 2 mm",
    ):
        assert said in text
