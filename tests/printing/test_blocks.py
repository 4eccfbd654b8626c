import pytest

from lthtgn_desktop.printing.blocks import (
    Beside,
    Block,
    Field,
    Framed,
    Paragraph,
    Space,
    Stack,
    height_of,
    stack,
    stack_in,
)
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A5, LARGE, Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import Align
from paper_checks import text_on, troubles

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
LONG = "Cho vay nuôi lợn nái, sửa chuồng trại và mua cám theo biên bản họp câu lạc bộ. " * 3
PLACE = Place(10, 12, 128)

BLOCKS: list[Block] = [
    Paragraph(LONG),
    Paragraph(LONG, align=Align.CENTRE),
    Field("Họ và tên", NAME),
    Field("Lý do nộp", LONG, label_width=40),
    Field("Một cái nhãn dài hơn phần của dòng mà nhãn được phép chiếm trên giấy", NAME),
    Field("Ghi chú", "", lines=3),
    Framed("7K2M-9QXR-04TB-HJ6W-V3EA"),
    Beside((Paragraph(LONG), Field("Số", "PT 12")), (2, 1)),
    Stack((Paragraph(NAME), Space(3), Field("Số tiền", "999.999.999 đồng"))),
]


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_a_block_stays_in_its_place_and_nothing_overlaps(block: Block, scale: float) -> None:
    sheet = Sheet(A5)
    place = PLACE._replace(scale=scale)

    bottom = block.draw(sheet, place)

    room = Box(place.left, place.top, place.width, bottom - place.top)
    assert [text for box, text in sheet.written() if not room.holds(box)] == []
    assert troubles(sheet) == []
    assert height_of(block, place) == pytest.approx(bottom - place.top)


def test_what_blocks_say_is_found_in_the_file() -> None:
    document = Document("Phiếu")

    stack(document.sheet(A5), PLACE, [Field("Họ và tên", NAME), Paragraph(LONG), Framed("Ẩn")])

    text = text_on(document)
    assert f"Họ và tên: {NAME}" in text
    assert LONG.strip() in text


def test_a_field_with_nothing_in_it_is_a_dotted_line_for_the_pen() -> None:
    sheet = Sheet(A5)

    Field("Kèm theo", lines=2).draw(sheet, PLACE)

    assert [text for _, text in sheet.written()] == ["Kèm theo:"]
    assert [line.stroke for line in sheet.lines] == [Stroke.DOTTED] * 2


def test_values_of_fields_with_one_label_width_stand_below_each_other() -> None:
    sheet = Sheet(A5)

    stack(sheet, PLACE, [Field("Mã", "DH-001", 30), Field("Câu lạc bộ", "Đông Hạ", 30)])

    first, second = (box.left for box, text in sheet.written() if not text.endswith(":"))
    assert first == second


def test_a_field_without_a_value_is_as_high_as_one_with_a_line() -> None:
    assert height_of(Field("Số"), PLACE) == height_of(Field("Số", "1"), PLACE)


@pytest.mark.parametrize("height", [200, 60, 30])
def test_blocks_that_do_not_fit_are_written_smaller_until_they_do(height: float) -> None:
    sheet, box = Sheet(A5), Box(10, 5, 128, height)

    stack_in(sheet, box, BLOCKS[:4], 1.0)

    assert [text for there, text in sheet.written() if not box.holds(there)] == []
    assert troubles(sheet) == []


def test_space_grows_with_the_type() -> None:
    assert height_of(Space(10), PLACE._replace(scale=LARGE)) == pytest.approx(14)


def test_a_paragraph_in_lines_is_the_same_paragraph() -> None:
    lines = Paragraph(LONG).in_lines(PLACE)

    assert " ".join(line.text for line in lines) == LONG.strip()
    assert height_of(Stack(tuple(lines)), PLACE) == pytest.approx(height_of(Paragraph(LONG), PLACE))
