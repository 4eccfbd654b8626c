"""The collection day: what each key does in the grid."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.collection import Attendance, Column
from lthtgn_desktop.ui.collection.cells import Place
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.collection.sheet_view import SheetView
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.main_window import Frame
from ui.windows import a_frame, answer, buttons, focused, labels, press, type_text

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "collection")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet(frame: Frame) -> SheetView:
    press(Key.Key_Return)
    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is not None
    return frame.page.sheet


def where(sheet: SheetView) -> tuple[int, Place]:
    index = sheet.grid.currentIndex()
    return index.row(), Place(index.column())


def row_of(sheet: SheetView, name: str) -> int:
    return next(n for n, row in enumerate(sheet.table.sheet.rows) if row.name == name)


def test_a_day_that_is_no_day_is_told_beside_the_field(frame: Frame) -> None:
    type_text("31/2/2023")
    press(Key.Key_Return)

    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is None
    assert "Chưa hiểu ngày “31/2/2023”" in " ".join(labels(frame))


def test_a_day_of_a_closed_month_is_told_before_anything_is_typed(frame: Frame) -> None:
    type_text("20/11/2022")
    press(Key.Key_Return)

    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is None
    assert "phần đã khóa sổ, đến hết tháng 11/2022" in " ".join(labels(frame))


def test_plus_pays_what_is_due_ticks_the_member_and_goes_down(sheet: SheetView) -> None:
    type_text("+")

    row = sheet.table.sheet.rows[0]
    assert row.total == row.total_due > 0
    assert row.attendance is Attendance.PRESENT
    assert where(sheet) == (1, Place.DUES)


def test_all_can_be_paid_by_plus_and_all_taken_back_by_undo(sheet: SheetView) -> None:
    rows = sheet.table.sheet.rows
    type_text("+" * len(rows))
    paid = sum(row.total for row in rows)
    for _ in rows:
        press(Key.Key_Z, with_=CONTROL)

    assert paid == sum(row.total_due for row in rows)
    assert [row for row in rows if row.typed or row.attendance] == []
    assert where(sheet)[0] == 0


def test_redo_makes_the_change_again_and_shows_where(sheet: SheetView) -> None:
    type_text("++")
    press(Key.Key_Z, Key.Key_Z, with_=CONTROL)
    press(Key.Key_Y, with_=CONTROL)

    assert sheet.table.sheet.rows[0].total > 0
    assert where(sheet)[0] == 0


def test_what_is_typed_is_told_in_words_at_every_key(sheet: SheetView) -> None:
    type_text("1tr2")

    assert "1.200.000 đồng – Một triệu hai trăm nghìn đồng" in labels(sheet.detail)


def test_an_unreadable_amount_stays_in_its_cell_until_it_is_mended(sheet: SheetView) -> None:
    type_text("60..5")
    press(Key.Key_Return)

    editor = focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "60..5"
    assert "Chưa hiểu số “60..5”" in " ".join(labels(sheet.detail))
    assert sheet.table.sheet.rows[0].typed == {}


def test_an_unreadable_amount_stays_where_a_click_goes_elsewhere(
    frame: Frame, sheet: SheetView
) -> None:
    type_text("60..5")
    below = sheet.grid.visualRect(sheet.table.index(4, Place.DUES)).center()
    QTest.mouseClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=below)
    sheet.filter("late")
    assert frame.page is not None
    frame.page.leave(lambda: None)

    assert sheet.grid.cells.is_typing
    assert where(sheet) == (0, Place.DUES)
    assert sheet.table.sheet.rows[0].typed == {}


def test_a_click_asks_round_who_came(sheet: SheetView) -> None:
    box = sheet.grid.visualRect(sheet.table.index(2, Place.ATTENDANCE)).center()
    QTest.mouseClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert sheet.table.sheet.rows[2].attendance is Attendance.PRESENT


def test_esc_gives_the_cell_back_as_it_was(sheet: SheetView) -> None:
    type_text("20")
    press(Key.Key_Return, Key.Key_Up, Key.Key_F2)
    type_text("99")
    press(Key.Key_Escape)

    assert sheet.table.sheet.rows[0].paid(Column.DUES) == 20_000
    assert where(sheet) == (0, Place.DUES)


def test_more_principal_than_is_owed_is_refused_in_the_cell(sheet: SheetView) -> None:
    sheet.grid.go(row_of(sheet, "Đoàn Ngọc Dũng"), Place.PRINCIPAL)

    type_text("6tr1")
    press(Key.Key_Return)

    assert "Đoàn Ngọc Dũng chỉ còn nợ gốc 6.000.000 đ. Số vừa gõ là 6.100.000 đ." in labels(
        sheet.detail
    )


def test_enter_skips_those_without_a_loan_in_the_loan_columns(sheet: SheetView) -> None:
    first = row_of(sheet, "Dương Hồng Châu")
    sheet.grid.go(first, Place.PRINCIPAL)

    press(Key.Key_Return)
    row, place = where(sheet)
    press(Key.Key_Return, with_=SHIFT)

    assert place is Place.PRINCIPAL
    assert sheet.table.sheet.rows[row].loan is not None
    assert where(sheet) == (first, Place.PRINCIPAL)


def test_tab_goes_through_the_cells_that_take_something(sheet: SheetView) -> None:
    here = row_of(sheet, "Đoàn Ngọc Dũng")
    sheet.grid.go(here, Place.DUES)

    press(Key.Key_Tab, Key.Key_Tab)
    inside = where(sheet)
    press(Key.Key_Tab)
    after = where(sheet)
    press(Key.Key_Backtab)

    assert inside == (here, Place.INTEREST)
    assert after == (here + 1, Place.DUES)
    assert where(sheet) == inside


def test_space_asks_round_and_delete_empties(sheet: SheetView) -> None:
    row = sheet.table.sheet.rows[0]
    seen = []
    for _ in range(4):
        press(Key.Key_Space)
        seen.append(row.attendance)
    type_text("20")
    press(Key.Key_Return, Key.Key_Up, Key.Key_Delete)

    assert seen == [Attendance.PRESENT, Attendance.ABSENT, Attendance.SENT, Attendance.UNKNOWN]
    assert row.typed == {}


def test_a_computed_cell_says_that_nothing_is_typed_there(sheet: SheetView) -> None:
    sheet.grid.go(0, Place.TOTAL)

    type_text("5")

    assert "Ô này máy tự tính hoặc người này không vay, không cần gõ." in labels(sheet.detail)


def test_search_without_marks_finds_and_enter_goes_there(sheet: SheetView) -> None:
    press(Key.Key_F3)
    type_text("chau duong")
    shown = [n for n in range(sheet.table.rowCount()) if not sheet.grid.isRowHidden(n)]
    press(Key.Key_Return)

    assert [sheet.table.sheet.rows[n].name for n in shown] == ["Dương Hồng Châu"]
    assert where(sheet) == (shown[0], Place.DUES)
    assert not any(sheet.grid.isRowHidden(n) for n in range(sheet.table.rowCount()))


def test_a_search_without_a_hit_says_so_and_stands_on_nobody(sheet: SheetView) -> None:
    press(Key.Key_F3)
    type_text("xyz")

    assert "Không có ai tên giống “xyz”" in " ".join(labels(sheet.detail))
    assert not sheet.grid.currentIndex().isValid()


def test_filters_show_fewer_rows_and_count_them(sheet: SheetView) -> None:
    type_text("+")

    sheet.filter("todo")

    assert sheet.grid.isRowHidden(0)
    assert f"Chưa thu {sheet.table.rowCount() - 1}" in buttons(sheet.bar)


def test_cash_given_shows_what_is_given_back(sheet: SheetView) -> None:
    type_text("20")
    press(Key.Key_Return, Key.Key_Up, Key.Key_F6)
    type_text("50")

    assert "30.000 đ" in labels(sheet.detail)


def test_the_sheet_fits_the_small_laptop(frame: Frame, sheet: SheetView) -> None:
    assert frame.minimumSizeHint().width() <= 1366
    assert not sheet.grid.horizontalScrollBar().isVisible()
    assert sheet.grid.viewport().height() // sheet.grid.rowHeight(0) >= 9


def test_leaving_asks_nothing_and_loses_nothing(frame: Frame, sheet: SheetView) -> None:
    type_text("+")
    press(Key.Key_Escape)
    assert isinstance(frame.page, HomePage)
    frame.show_screen("collection")

    assert "Thu tiếp buổi ngày 10/12/2022: 1 người, " in " ".join(buttons(frame))
    press(Key.Key_Return)
    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is not None
    assert frame.page.sheet.table.sheet.rows[0].typed == sheet.table.sheet.rows[0].typed


def test_an_unfinished_collection_is_dropped_only_after_a_question(
    frame: Frame, sheet: SheetView
) -> None:
    type_text("+")
    press(Key.Key_Escape)
    frame.show_screen("collection")
    press(Key.Key_Tab, Key.Key_Return)
    kept = answer(frame, Key.Key_Return)  # the safe one
    still = buttons(frame)
    press(Key.Key_Return)
    answer(frame, Key.Key_Tab, Key.Key_Return)

    assert "Bỏ buổi thu ngày 10/12/2022" in kept
    assert any(words.startswith("Thu tiếp") for words in still)
    assert not any(words.startswith("Thu tiếp") for words in buttons(frame))
    assert sheet.table.sheet.payers == 1


def test_a_sheet_that_was_only_looked_at_leaves_nothing_unfinished(
    frame: Frame, sheet: SheetView
) -> None:
    type_text("+")
    press(Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Escape)
    frame.show_screen("collection")

    assert sheet.table.sheet.payers == 0
    assert not any(words.startswith("Thu tiếp") for words in buttons(frame))


def test_the_moment_of_the_last_autosave_is_always_in_sight(frame: Frame, sheet: SheetView) -> None:
    before = labels(sheet)
    type_text("+")

    assert "Gõ đến đâu tự lưu đến đó" in before
    assert any(words.startswith("Đã tự lưu lúc 08:00:00") for words in labels(frame))


def test_what_is_recorded_is_no_longer_unfinished(frame: Frame, sheet: SheetView) -> None:
    type_text("+")
    press(Key.Key_F9)
    answer(frame, Key.Key_Tab, Key.Key_Return)
    frame.show_screen("collection")

    assert sheet.table.sheet.payers == 1
    assert not any(words.startswith("Thu tiếp") for words in buttons(frame))


def test_nothing_typed_leaves_nothing_to_close(frame: Frame, sheet: SheetView) -> None:
    press(Key.Key_F9)

    assert sheet.isVisible()
    assert "chưa có gì để chốt" in " ".join(labels(frame))


def test_closing_asks_with_totals_in_words_and_tells_the_vouchers(
    frame: Frame, sheet: SheetView
) -> None:
    type_text("20")
    press(Key.Key_Return, Key.Key_F9)
    question = answer(frame, Key.Key_Tab, Key.Key_Return)

    assert isinstance(frame.page, HomePage)
    assert sheet.table.sheet.payers == 1
    assert "Tổng thu 20.000 đồng (Hai mươi nghìn đồng)" in question
    assert "1 người đã nộp, 10 người chưa nộp" in question
    assert "Số phiếu: PT " in " ".join(labels(frame))


def test_a_screen_reader_hears_name_column_and_amount(sheet: SheetView) -> None:
    here = row_of(sheet, "Đoàn Ngọc Dũng")

    index = sheet.table.index(here, Place.PRINCIPAL)

    role = Qt.ItemDataRole.AccessibleTextRole
    assert sheet.table.data(index, role) == "Đoàn Ngọc Dũng, Gốc vay đã thu: trống"
