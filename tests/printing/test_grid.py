from datetime import date

import pytest

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.grid import (
    Column,
    Grid,
    amount_column,
    cell_text,
    draw_head,
    head_height,
    stretched,
)
from lthtgn_desktop.printing.paper import A5, Box
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import Align
from paper_checks import text_on, troubles

COLUMNS = (
    Column("Ngày", 20, Align.CENTRE),
    amount_column("Thu", 26, group="Số tiền"),
    amount_column("Chi", 26, group="Số tiền"),
    Column("Người ghi sổ ký tên", 22),
)
GRID = Grid(12, 15, COLUMNS, head=14, row=8.7, rows=12)


def test_cells_are_printed_as_a_clerk_writes_them() -> None:
    cells = [1_234_567, -20_000, 0, None, "", date(2026, 3, 5), "Bà Hồng"]

    printed = [cell_text(cell) for cell in cells]

    assert printed == ["1.234.567", "−20.000", "0", "", "", "05/03/2026", "Bà Hồng"]


def test_a_grid_is_a_form_and_its_rows_are_written_on_the_sheet() -> None:
    document = Document("Sổ")
    sheet = document.sheet(A5)
    sheet.stamp(document.form("sổ", A5, GRID.draw))
    for row in range(12):
        GRID.write(sheet, row, (date(2026, 3, 5), 999_999_999, None, "Công Tằng Tôn Nữ Thị Phượng"))

    text = text_on(document)

    assert text.count("999.999.999") == 12
    assert "Số tiền" in text
    assert troubles(sheet) == []


def test_a_text_of_a_row_stays_in_its_row() -> None:
    sheet = Sheet(A5)
    GRID.write(sheet, 3, (None, 1, 2, "Nguyễn Hoàng Thị Kiều Phượng thôn Đông Hạ"))

    assert all(GRID.row_box(3).holds(box) for box, _ in sheet.written())


def test_amounts_end_at_the_same_place() -> None:
    sheet = Sheet(A5)
    for row, amount in enumerate([1, 20_000, 999_999_999]):
        GRID.write(sheet, row, (None, amount, None, None))

    first, second, third = (box.right for box, _ in sheet.written())

    assert first == pytest.approx(second)
    assert second == pytest.approx(third)


def test_the_lines_of_a_grid_stay_in_its_box() -> None:
    sheet = Sheet(A5)
    GRID.draw(sheet)

    for line in sheet.lines:
        width, height = line.right - line.left, line.bottom - line.top
        assert min(width, height) == pytest.approx(0)
        assert GRID.box.holds(Box(line.left, line.top, max(width, 0), max(height, 0)))


def test_heads_have_the_room_that_they_need() -> None:
    sheet = Sheet(A5)
    head = Box(12, 15, 94, head_height(COLUMNS, 10))
    draw_head(sheet, COLUMNS, head, 10)

    assert all(head.holds(box) for box, _ in sheet.written())
    assert troubles(sheet) == []


def test_columns_are_stretched_to_the_place_in_their_shares() -> None:
    wide = stretched(COLUMNS, 188)

    assert [column.width for column in wide] == [40, 52, 52, 44]


def test_a_grid_without_a_head_begins_with_its_first_row() -> None:
    sheet = Sheet(A5)
    grid = Grid(12, 15, COLUMNS, head=0, row=8, rows=2)
    grid.draw(sheet)

    assert list(sheet.written()) == []
    assert grid.row_box(0).top == 15
    assert grid.box.height == 16
