from lthtgn_desktop.printing.blocks import Paragraph, Space
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.paper import A4, A5, LARGE, Box, Margins
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.table import Row, Table, total
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
