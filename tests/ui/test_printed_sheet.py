"""A printed sheet comes back: its code opens the right day, and nothing is keyed twice."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.collect import open_sheet, save_sheet
from ui.windows import a_desk, a_frame_at, answer, focused, labels, press, type_text

Key = Qt.Key
DAY = date(2022, 12, 10)


def a_code(number: int = 1, day: date = DAY, club: str = "CLB-0003") -> str:
    return SheetCode(club, day, number).text


def page_of(frame: Frame) -> CollectionPage:
    assert isinstance(frame.page, CollectionPage)
    return frame.page


def scan(code: str) -> None:
    """Type as a scanner does: wherever the cursor is, Enter at the end."""
    type_text(code)
    press(Key.Key_Return)


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame_at(a_desk(tmp_path), "collection")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def recorded(tmp_path: Path, qtbot: QtBot) -> Frame:
    """The day's collection is in the book: the first three paid."""
    desk = a_desk(tmp_path)
    sheet = open_sheet(desk, DAY)
    for row in sheet.rows[:3]:
        row.fill_due()
    save_sheet(desk, DAY, sheet)
    made = a_frame_at(desk, "collection")
    qtbot.addWidget(made)
    return made


def test_a_scan_opens_the_day_on_the_first_row_of_its_sheet(frame: Frame) -> None:
    scan(a_code(2))

    page = page_of(frame)
    assert page.sheet is not None
    assert page.subtitle == "Thứ Bảy, ngày 10 tháng 12 năm 2022"
    assert page.sheet.grid.currentIndex().row() == 6  # eleven rows: six, then five
    assert "con trỏ ở người đầu tờ số 2, TT 7" in " ".join(labels(frame))


def test_the_day_that_was_proposed_stands_again_after_a_scan_went_over(frame: Frame) -> None:
    type_text("CLB-0003/20")

    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Mã trên tờ thu (gõ hoặc quét)"
    assert line.text() == "CLB-0003/20"
    assert page_of(frame).days.form.document() == {"date": "2022-12-10"}


def test_a_code_typed_into_its_own_field_opens_the_day_too(frame: Frame) -> None:
    page_of(frame).days.code.first_focus().setFocus()

    scan(a_code(501).lower())

    page = page_of(frame)
    assert page.sheet is not None
    assert page.sheet.grid.currentIndex().row() == 0


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (a_code()[:-1] + "x", "chưa đúng"),
        (a_code(club="CLB-0004"), "Tờ này của câu lạc bộ có mã CLB-0004"),
        (a_code(day=date(2022, 11, 10)), "Tháng đó đã khóa sổ"),
    ],
)
def test_a_code_that_opens_nothing_is_told_beside_it_and_can_be_typed_anew(
    frame: Frame, code: str, told: str
) -> None:
    page_of(frame).days.code.first_focus().setFocus()

    scan(code)

    page = page_of(frame)
    assert page.sheet is None
    assert told in " ".join(labels(page.days))
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == code


def test_a_blank_code_is_asked_for(frame: Frame) -> None:
    page_of(frame).days.code.first_focus().setFocus()

    press(Key.Key_Return)

    assert page_of(frame).sheet is None
    assert page_of(frame).days.code.first_focus().accessibleDescription()


def test_a_sheet_that_is_no_more_opens_its_day_and_says_so(frame: Frame) -> None:
    scan(a_code(9))

    assert page_of(frame).sheet is not None
    assert "nay không có tờ số 9" in " ".join(labels(frame))


def test_a_recorded_sheet_is_told_before_anything_can_be_keyed_twice(recorded: Frame) -> None:
    type_text(a_code())
    press(Key.Key_Return)
    question = answer(recorded, Key.Key_Return)  # the safe one

    assert "Buổi thu ngày 10/12/2022 đã ghi sổ rồi" in question
    assert "3 người. Số phiếu: PT " in question
    assert "Tờ số 1 có 6 người, 3 người đã được ghi." in question
    assert page_of(recorded).sheet is None


def test_who_pays_later_can_still_be_taken_in(recorded: Frame) -> None:
    scan(a_code(2))
    answer(recorded, Key.Key_Tab, Key.Key_Return)

    sheet = page_of(recorded).sheet
    assert sheet is not None
    assert sheet.grid.currentIndex().row() == 6
    assert all(row.total_due == 0 for row in sheet.table.sheet.rows[:3])


def test_a_recorded_day_that_is_typed_as_a_date_is_told_too(recorded: Frame) -> None:
    press(Key.Key_Return)
    question = answer(recorded, Key.Key_Return)

    assert "đã ghi sổ rồi" in question
    assert "Tờ số" not in question
    assert page_of(recorded).sheet is None


def test_from_home_a_scan_opens_the_day(tmp_path: Path, qtbot: QtBot) -> None:
    home = a_frame_at(a_desk(tmp_path), "home")
    qtbot.addWidget(home)

    scan(a_code())

    assert page_of(home).sheet is not None


def test_the_opening_form_fits_the_small_laptop(frame: Frame) -> None:
    days = page_of(frame).days

    assert frame.minimumSizeHint().width() <= 1366
    bottom = days.code.mapTo(days, days.code.rect().bottomLeft()).y()
    assert bottom < days.height()
