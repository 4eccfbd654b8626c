from collections.abc import Callable

import pytest

from lthtgn_desktop.printing.blocks import Paragraph, Space
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.paper import A4, A5, LARGE, NORMAL, Box, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, section, total
from paper_checks import all_troubles, text_on

COLUMNS = (Column("STT", 12), Column("Họ và tên", 80), amount_column("Số tiền", 30))
SENTENCE = "Câu lạc bộ họp ngày 05 tháng 3 năm 2026 tại nhà văn hóa thôn Đông Hạ. "


def rows(count: int) -> list[Row]:
    return [Row((number, f"Người thứ {number}", 20_000)) for number in range(1, count + 1)]


def texts(document: Document) -> list[list[str]]:
    return [[text for _, text in sheet.written()] for sheet in document.sheets]


def test_a_table_goes_on_with_its_head_on_the_next_sheet() -> None:
    document = Document("Sổ")
    flow = Flow(document)

    flow.table(Table(COLUMNS, [*rows(100), total("", "Cộng", 2_000_000)]))

    assert len(document.sheets) == 3
    assert [sheet[:3] for sheet in texts(document)] == [["STT", "Họ và tên", "Số tiền"]] * 3
    assert sum(sheet.count("20.000") for sheet in texts(document)) == 100
    assert all_troubles(document) == []


def test_a_sheet_ends_with_what_is_carried_and_the_next_begins_with_it() -> None:
    def carried(count: int) -> tuple[Row, Row]:
        amount = count * 20_000
        return total("", "Cộng trang", amount), total("", "Mang sang", amount)

    document = Document("Sổ quỹ")
    flow = Flow(document, A5)

    flow.table(Table(COLUMNS, rows(60), carried=carried))

    first, second, third = texts(document)
    assert first[-2] == "Cộng trang"
    assert second[3] == "Mang sang"
    assert first[-1] == second[4]
    assert second[-1] == third[4]
    assert "Cộng trang" not in third
    assert all_troubles(document) == []


def test_a_table_that_fills_its_sheet_exactly_needs_no_other() -> None:
    document = Document("Sổ")
    flow = Flow(document)
    flow.table(Table(COLUMNS, []))
    per_sheet = int(flow.room / 6.5)

    for count, sheets in ((per_sheet, 1), (per_sheet + 1, 2)):
        again = Document("Sổ")
        Flow(again).table(Table(COLUMNS, rows(count)))
        assert len(again.sheets) == sheets


def test_what_does_not_fit_begins_the_next_sheet_whole() -> None:
    document = Document("Biên bản")
    flow = Flow(document)

    flow.add(Space(250), Signatures((Signer("Thủ quỹ", "Bà Hồng"), Signer("Kế toán"))))

    assert texts(document)[0] == []
    assert texts(document)[1][0] == "Thủ quỹ"


def test_a_block_higher_than_a_sheet_leaves_no_empty_sheet_before_it() -> None:
    document = Document("Biên bản")

    Flow(document).add(Space(400))

    assert len(document.sheets) == 1


def test_a_long_text_goes_on_on_the_next_sheet() -> None:
    document = Document("Biên bản")
    flow = Flow(document, scale=LARGE)

    flow.text(Paragraph(SENTENCE * 60))

    area = A4.inside(Margins())
    assert len(document.sheets) > 1
    assert text_on(document) == (SENTENCE * 60).strip()
    written = [box for sheet in document.sheets for box, _ in sheet.written()]
    assert all(area.holds(box) for box in written)


def test_sheets_are_numbered_below_what_stands_on_them() -> None:
    document = Document("Sổ")
    flow = Flow(document)
    flow.table(Table(COLUMNS, rows(100)))

    flow.number("Sổ quỹ tiền mặt, Quỹ Hội")

    assert [sheet[-2:] for sheet in texts(document)] == [
        ["Sổ quỹ tiền mặt, Quỹ Hội", f"Trang {number}/3"] for number in (1, 2, 3)
    ]
    assert all_troubles(document) == []
    foot = Box(0, A4.inside(Margins()).bottom, 210, 18)
    assert all(foot.holds(list(sheet.written())[-1][0]) for sheet in document.sheets)


SIGNED = Signatures((Signer("Thủ quỹ", "Bà Hồng"), Signer("Kế toán")))


def carried(count: int) -> tuple[Row, Row]:
    return total("", "Cộng trang", count), total("", "Mang sang", count)


@pytest.mark.parametrize("carries", [carried, None])
@pytest.mark.parametrize("scale", [NORMAL, LARGE])
def test_however_many_rows_totals_and_signatures_never_stand_without_one(
    scale: float, carries: Callable[[int], tuple[Row, Row]] | None
) -> None:
    for count in range(1, 45):
        document = Document("Sổ")
        table = Table(
            COLUMNS,
            [*rows(count), total("", "Cộng", 20_000), total("", "Còn lại", 1)],
            carried=carries,
        )
        Flow(document, A5, scale=scale).table(table, Paragraph("Danh sách"), below=SIGNED)

        written = texts(document)
        *_, last = written
        assert all(any(text.startswith("Người thứ") for text in sheet) for sheet in written)
        assert {"Cộng", "Còn lại", "Thủ quỹ", "Kế toán"} <= set(last)
        assert sum(sheet.count("20.000") for sheet in written) == count + 1
        assert all_troubles(document) == []
        inside = A5.inside(Margins())
        assert all(inside.holds(box) for sheet in document.sheets for box, _ in sheet.written())


def test_a_section_is_never_the_last_row_of_a_sheet() -> None:
    for count in range(20, 35):
        document = Document("Sổ")
        parts = [*rows(count), section("Tổ 2"), *rows(3)]
        Flow(document, A5).table(Table(COLUMNS, parts))

        assert all(sheet[-1] != "Tổ 2" for sheet in texts(document))


def test_a_row_higher_than_a_sheet_is_written_smaller_and_whole() -> None:
    document = Document("Sổ")

    Flow(document, A5, scale=LARGE).table(
        Table(COLUMNS, [*rows(3), Row((4, SENTENCE * 30, 1))]), Paragraph("Danh sách")
    )

    area = A5.inside(Margins())
    assert all(area.holds(box) for sheet in document.sheets for box, _ in sheet.written())
    assert " ".join(text_on(document).split()).count("nhà văn hóa") == 30


def test_the_foot_of_a_sheet_takes_two_lines_for_a_long_name() -> None:
    document = Document("Sổ")
    flow = Flow(document, A5, margins=Margins(12, 12, 12, 15), scale=LARGE)

    flow.number("Bảng kê năm 2026: Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn (M001-HOIVIEN)")

    sizes = {run.style.size for run in document.sheets[0].runs}
    assert min(sizes) >= 8
    assert all_troubles(document) == []
    tops = [box.top for box, _ in document.sheets[0].written()]
    assert min(tops) >= 210 - 15
