"""Closing a month: the checks, the cash count, the closing, the report."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.closing.page import ClosingPage
from lthtgn_desktop.ui.closing.reports import Reports
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.record import record_document
from ui.windows import a_frame, answer, labels, press, type_text

Key = Qt.Key
SPEND = {"type": "spend", "date": "2022-12-31", "fund": "HD", "from": "cash", "area": "office"}


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "closing")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(frame: Frame) -> ClosingPage:
    assert isinstance(frame.page, ClosingPage)
    return frame.page


def test_checks_are_told_in_words(page: ClosingPage) -> None:
    assert "Cần xem: Trong tháng chưa ghi buổi họp nào." in labels(page)
    assert "Được: Sổ quỹ hoạt động cân đối." in labels(page)
    assert "2.393.600" in labels(page)


def test_a_change_of_the_book_is_seen_at_once(page: ClosingPage) -> None:
    document = {**SPEND, "date": "2022-12-05", "amount": 3_600, "text": "Bút"}

    page.runner.run(record_document, document)

    assert "2.390.000" in labels(page)


def test_a_count_that_differs_wants_its_reason_in_writing(page: ClosingPage) -> None:
    press(Key.Key_F6)
    assert page.count is not None
    page.count.fund.put("HD")
    type_text("4")  # four notes of 500.000
    press(Key.Key_F9)
    told = " ".join(labels(page))
    type_text("Đã cho tạm ứng")
    press(Key.Key_F9)

    assert "Thiếu 393.600 đ" in told
    assert "Tiền đếm được lệch 393.600 đ" in told
    assert page.count is None
    assert "Cần xem: Tiền đếm được của quỹ hoạt động lệch 393.600 đ so với sổ." in labels(page)


def test_a_count_that_agrees_is_recorded_as_it_is(page: ClosingPage) -> None:
    press(Key.Key_F6)
    assert page.count is not None
    page.count.fund.put("DP")
    for number in ("", "", "", "", "1", "", "", "1", "1", "400"):
        type_text(number)
        press(Key.Key_Return)
    told = labels(page)
    press(Key.Key_F9)

    assert "Khớp với sổ" in told
    assert "Được: Tiền đếm được của quỹ dự phòng rủi ro khớp với sổ." in labels(page)


def test_esc_leaves_the_count_and_not_the_page(frame: Frame, page: ClosingPage) -> None:
    press(Key.Key_F6)
    press(Key.Key_Escape)

    assert page.count is None
    assert frame.page is page


def test_leaving_a_count_that_was_begun_asks_first(frame: Frame, page: ClosingPage) -> None:
    press(Key.Key_F6)
    type_text("4")
    press(Key.Key_Escape)
    answer(frame, Key.Key_Return)
    stayed = page.count
    press(Key.Key_Escape)
    answer(frame, Key.Key_Tab, Key.Key_Return)

    assert stayed is not None
    assert page.count is None


def test_a_number_of_notes_that_is_none_is_told(page: ClosingPage) -> None:
    press(Key.Key_F6)
    type_text("4x")
    press(Key.Key_F9)

    assert page.count is not None
    assert "Chưa hiểu số tờ “4x”" in " ".join(labels(page))


def test_closing_asks_with_what_is_open_and_shows_the_next_month(
    frame: Frame, page: ClosingPage
) -> None:
    press(Key.Key_F9)
    question = answer(frame, Key.Key_Tab, Key.Key_Return)

    assert "Tiền mặt các quỹ 2.417.000 đồng" in question
    assert "Còn 4 việc cần xem" in question
    assert "Tháng 12/2022 chưa hết, hôm nay mới 10/12/2022" in question
    assert "Xem trước khi khóa sổ tháng 01/2023" in labels(page)
    assert "Đã khóa sổ tháng 12/2022." in " ".join(labels(frame))


def test_the_safe_answer_closes_nothing(frame: Frame, page: ClosingPage) -> None:
    press(Key.Key_F9)
    answer(frame, Key.Key_Return)

    assert "Xem trước khi khóa sổ tháng 12/2022" in labels(page)


def test_a_closed_month_is_exported_into_the_chosen_folder(
    page: ClosingPage, tmp_path: Path
) -> None:
    found: Iterable[Reports] = page.findChildren(Reports)
    (reports,) = found
    folder = tmp_path / "usb"
    folder.mkdir()

    reports.export(folder)

    assert reports.choice.reading() == str(Month(2022, 11))
    assert [path.suffix for path in folder.iterdir()] == [".xlsx"]


def test_the_count_scrolls_on_the_low_screen(frame: Frame, page: ClosingPage) -> None:
    frame.resize(1024, 600)
    press(Key.Key_F6)

    assert page.count is not None
    assert frame.height() == 600
    assert page.count.area.verticalScrollBar().maximum() > 0
    assert page.count.day.day() == date(2022, 12, 10)


def test_a_count_is_never_proposed_for_a_day_to_come(frame: Frame, page: ClosingPage) -> None:
    press(Key.Key_F9)
    answer(frame, Key.Key_Tab, Key.Key_Return)
    press(Key.Key_F6)

    assert page.count is not None
    assert page.count.day.day() == date(2022, 12, 10)
