from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.grid import Column, amount_column
from lthtgn_desktop.printing.paper import A4, LARGE, Place
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.table import Row, Table, section, total
from paper_checks import text_of, text_on, troubles

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
COLUMNS = (Column("STT", 10), Column("Họ và tên", 60), amount_column("Còn nợ gốc", 30))
TABLE = Table(
    COLUMNS,
    [
        section("Tổ 1"),
        Row((1, NAME, 999_999_999)),
        Row((2, "", None)),
        total("", "Cộng", 999_999_999),
    ],
)


def test_a_table_has_its_head_its_sections_its_rows_and_its_total() -> None:
    document = Document("Sổ")

    TABLE.draw(document.sheet(A4), Place(20, 15, 175))

    expected = f"STT Họ và tên Còn nợ gốc Tổ 1 1 {NAME} 999.999.999 2 Cộng 999.999.999"
    assert text_of(pdf_bytes(document), "-layout") == expected


def test_a_row_grows_with_its_longest_text() -> None:
    sheet, narrow = Sheet(A4), Sheet(A4)

    wide_end = TABLE.draw(sheet, Place(20, 15, 175))
    narrow_end = TABLE.draw(narrow, Place(20, 15, 70))

    assert narrow_end > wide_end
    assert troubles(sheet) == troubles(narrow) == []


def test_a_large_table_is_higher_and_still_in_order() -> None:
    sheet = Sheet(A4)

    end = TABLE.draw(sheet, Place(20, 15, 175, LARGE))

    assert end > TABLE.draw(Sheet(A4), Place(20, 15, 175))
    assert troubles(sheet) == []


def test_a_table_of_no_rows_is_its_head() -> None:
    document = Document("Sổ")

    Table(COLUMNS, []).draw(document.sheet(A4), Place(20, 15, 175))

    assert text_on(document) == "STT Họ và tên Còn nợ gốc"


def test_an_amount_gets_room_from_a_column_that_can_spare_it() -> None:
    narrow = (Column("STT", 10), Column("Họ và tên", 60), amount_column("Còn nợ", 12))
    sheet = Sheet(A4)

    Table(narrow, [Row((1, "Bà An", 999_999_999))]).draw(sheet, Place(20, 15, 82))

    sizes = {run.text: run.style.size for run in sheet.runs}
    assert sizes["999.999.999"] == sizes["Bà An"] == 10
    assert troubles(sheet) == []


def test_columns_that_are_wide_enough_keep_their_widths() -> None:
    fitted = TABLE.fitted(Place(20, 15, 100))

    assert [column.width for column in fitted.columns] == [10, 60, 30]


def test_a_section_stands_with_its_first_row_and_a_total_with_its_last() -> None:
    assert TABLE.blocks() == [range(2), range(2, 4)]
    assert Table(COLUMNS, []).blocks() == []
