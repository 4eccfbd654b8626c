from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.looks import TYPEFACE, style_parts
from lthtgn_desktop.exchange.spreadsheet import (
    LINE_HEIGHT,
    Page,
    Workbook,
    new_page,
    new_table,
    new_workbook,
    sheet_parts,
    workbook_parts,
)
from plain_package import parts_of, unsigned, workbook_bytes

COLUMNS = (
    Column("Ngày", 12, Look.DAY),
    Column("Diễn giải", 20, Look.TEXT),
    Column("Thu", 14, Look.AMOUNT),
)
LOOKS = [column.look for column in COLUMNS]


def a_page() -> tuple[Workbook, Page]:
    workbook = new_workbook()
    return workbook, new_table(workbook, "Sổ quỹ", COLUMNS, ["SỔ QUỸ", "Tháng 02/2024"], "BC_1")


def read_back(workbook: Workbook) -> Worksheet:
    sheet = load_workbook(BytesIO(workbook_bytes(workbook))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def part(workbook: Workbook, name: str) -> str:
    with ZipFile(BytesIO(workbook_bytes(workbook))) as archive:
        return archive.read(name).decode()


def test_a_workbook_begins_empty_and_asks_for_no_calculation() -> None:
    workbook = new_workbook()
    assert workbook.sheetnames == []

    new_page(workbook, "Bìa", (10, 20), "BC_1")

    assert "calcPr" not in part(workbook, "xl/workbook.xml")


def test_every_look_has_the_one_typeface() -> None:
    workbook, page = a_page()
    for look in Look:
        page.add(["Chữ"], [look])

    rows = read_back(workbook).iter_rows(min_row=4, max_col=1)

    assert {cell.font.name for (cell,) in rows} == {TYPEFACE}


def test_values_keep_their_kind() -> None:
    workbook, page = a_page()
    page.add([date(2024, 2, 29), "Thu hội phí", 1_234_567], LOOKS)
    page.add([None, None, Decimal("0.65")], LOOKS)

    sheet = read_back(workbook)

    day, text, amount = (sheet.cell(4, column) for column in (1, 2, 3))
    assert (day.value, day.number_format) == (datetime.fromisoformat("2024-02-29"), "dd/mm/yyyy")
    assert (text.value, text.data_type) == ("Thu hội phí", "s")
    assert (amount.value, amount.number_format) == (1_234_567, "#,##0")
    assert sheet.cell(5, 3).value == 0.65


@pytest.mark.parametrize(
    "text", ["=1+1", "+84912", "-5", "@SUM(A1)", "#N/A", "00123", "1e5", "TRUE", "2024-02-10"]
)
def test_a_text_is_never_anything_else(text: str) -> None:
    workbook, page = a_page()
    page.add([None, text, None], LOOKS)

    cell = read_back(workbook).cell(4, 2)

    assert (cell.value, cell.data_type) == (text, "s")
    assert "<f>" not in part(workbook, "xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(("text", "is_quoted"), [("=1+1", True), ("@a", True), ("1+1", False)])
def test_what_looks_like_a_formula_stays_a_text_when_it_is_edited(
    text: str, *, is_quoted: bool
) -> None:
    workbook, page = a_page()
    page.add([None, text, None], LOOKS)

    assert bool(read_back(workbook).cell(4, 2).quotePrefix) is is_quoted


def test_heads_stay_on_the_screen_and_on_every_page() -> None:
    workbook, _ = a_page()

    sheet = read_back(workbook)

    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert [sheet.cell(3, number).value for number in (1, 2, 3)] == ["Ngày", "Diễn giải", "Thu"]
    head = sheet.cell(3, 1)
    assert head.font.bold
    assert head.fill.fill_type == "solid"


def test_a_page_prints_across_a4_and_as_wide_as_it() -> None:
    workbook, _ = a_page()

    sheet = read_back(workbook)

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    xml = part(workbook, "xl/worksheets/sheet1.xml")
    assert '<pageSetUpPr fitToPage="1"' in xml
    assert "<oddFooter>&amp;LBC_1&amp;RTrang &amp;P/&amp;N</oddFooter>" in xml


def test_columns_are_as_wide_as_asked() -> None:
    workbook, _ = a_page()

    widths = read_back(workbook).column_dimensions

    assert [widths[letter].width for letter in "ABC"] == [12, 20, 14]


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    workbook, page = a_page()
    page.add([None, "Một dòng", 1], LOOKS)
    page.add([None, "Một dòng chữ rất dài không thể nào vừa trong một ô", 1], LOOKS)

    heights = read_back(workbook).row_dimensions

    assert heights[4].height == LINE_HEIGHT
    assert heights[5].height == 3 * LINE_HEIGHT


def test_a_band_goes_from_the_first_column_to_the_last() -> None:
    workbook, page = a_page()
    page.add_band("Quỹ hoạt động", Look.GROUP)

    assert "A4:C4" in {str(merged) for merged in read_back(workbook).merged_cells.ranges}


def test_an_empty_row_is_a_row() -> None:
    workbook, page = a_page()
    page.add([], [])
    page.add([None, "Sau", 1], LOOKS)

    assert read_back(workbook).cell(5, 2).value == "Sau"


def test_no_row_is_higher_than_excel_lets_it_be() -> None:
    workbook, page = a_page()
    page.add([None, "Một dòng chữ rất dài. " * 100, 1], LOOKS)
    page.add_band("Một dòng chữ rất dài. " * 300, Look.NOTE)

    heights = read_back(workbook).row_dimensions

    assert (heights[4].height, heights[5].height) == (400, 400)


def test_a_page_can_print_on_one_sheet_of_paper_without_a_grid_on_the_screen() -> None:
    workbook, page = a_page()
    page.fits_one_page = True
    page.shows_grid = False

    sheet = read_back(workbook)

    assert sheet.page_setup.fitToHeight == 1
    assert not sheet.sheet_view.showGridLines


def test_a_very_hidden_page_is_shown_to_nobody() -> None:
    workbook, _ = a_page()
    new_page(workbook, "_data", [10], "").is_very_hidden = True

    states = [sheet.sheet_state for sheet in load_workbook(BytesIO(workbook_bytes(workbook)))]

    assert workbook.sheetnames == ["Sổ quỹ", "_data"]
    assert states == ["visible", "veryHidden"]


def test_names_and_footers_keep_every_sign() -> None:
    workbook = new_workbook()
    new_table(workbook, "Sổ 'A' & <\"B\">", COLUMNS, ["SỔ QUỸ"], "BC & 1")

    sheet = read_back(workbook)

    assert sheet.title == "Sổ 'A' & <\"B\">"
    assert sheet.print_title_rows == "$2:$2"
    footer = "<oddFooter>&amp;LBC &amp;&amp; 1&amp;RTrang &amp;P/&amp;N</oddFooter>"
    assert footer in part(workbook, "xl/worksheets/sheet1.xml")


def test_the_same_workbook_has_the_same_bytes() -> None:
    first, second = (a_page()[0] for _ in range(2))

    assert workbook_bytes(first) == workbook_bytes(second)


def test_the_parts_are_those_that_a_package_takes() -> None:
    workbook, _ = a_page()
    for number in range(10):
        new_page(workbook, f"Trang {number}", [10], "BC_1")

    parts = workbook_parts(workbook)

    assert parts_of(unsigned(parts)) == parts
    assert sheet_parts(workbook).keys() == parts.keys() - style_parts().keys()


def test_a_page_without_rows_is_a_page() -> None:
    workbook = new_workbook()
    new_page(workbook, "Bìa", [10, 20], "BC_1")

    assert read_back(workbook).title == "Bìa"
    assert "<mergeCells" not in part(workbook, "xl/worksheets/sheet1.xml")
    assert "<definedNames" not in part(workbook, "xl/workbook.xml")
