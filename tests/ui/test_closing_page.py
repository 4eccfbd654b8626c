"""Closing a month: the checks, the cash count, the closing, the report."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from answered_club import a_sending_desk, answer_to, association_fingerprint
from books import AROUND
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.ui.closing.page import ClosingPage
from lthtgn_desktop.ui.closing.reports import Reports
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.signing.page import SigningPage
from lthtgn_desktop.usecases.club_key import key_in_use
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.take_answer import take_answer
from ui.paths import choose
from ui.windows import (
    a_book,
    a_frame,
    a_frame_at,
    answer,
    buttons,
    focused,
    labels,
    press,
    type_text,
)

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
    assert "Còn việc: Trong tháng chưa ghi buổi họp nào." in labels(page)
    assert "Được: Sổ quỹ hoạt động cân đối." in labels(page)
    assert "2.393.600" in labels(page)


def test_what_is_open_has_a_button_to_where_it_is_mended(frame: Frame, page: ClosingPage) -> None:
    ways: Iterable[QPushButton] = page.findChildren(QPushButton)
    (way,) = [one for one in ways if one.accessibleName().startswith("Xem khoản vay: Cần xem")]
    told = labels(page)
    way.click()

    assert "Cần xem: Tháng 12/2022 chưa hết: khóa rồi thì" in " ".join(told)
    assert "Còn việc: Tháng 11/2022 chưa lập báo cáo gửi lên Hội." in told
    assert any("đánh số liền nhau, không thiếu số" in said for said in told)
    assert frame.page is not page


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
    assert "việc cần xem: Tháng 12/2022 chưa hết" in question
    assert "Xem trước khi khóa sổ tháng 01/2023" in labels(page)
    assert "Đã khóa sổ tháng 12/2022." in " ".join(labels(frame))


def test_the_safe_answer_closes_nothing(frame: Frame, page: ClosingPage) -> None:
    press(Key.Key_F9)
    answer(frame, Key.Key_Return)

    assert "Xem trước khi khóa sổ tháng 12/2022" in labels(page)


def reports_of(frame: Frame) -> Reports:
    assert isinstance(frame.page, ClosingPage)
    assert frame.page.overview is not None
    assert frame.page.overview.reports is not None
    return frame.page.overview.reports


@pytest.fixture
def sending(tmp_path: Path, qtbot: QtBot) -> Frame:
    """The closing of a club that has a key."""
    made = a_frame_at(a_sending_desk(tmp_path), "closing")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def test_each_closed_month_says_how_far_its_report_has_come(frame: Frame, sending: Frame) -> None:
    reports = reports_of(sending)
    words = [reports.choice.input().itemText(place) for place in range(6)]  # type: ignore[attr-defined]

    assert words[:2] == ["11/2026 – đã lập số 7", "10/2026 – đã lập số 5"]
    assert reports_of(frame).choice.input().currentText() == "11/2022 – chưa gửi"  # type: ignore[attr-defined]


def test_a_report_is_signed_with_the_password_and_shown_with_its_fingerprint(
    sending: Frame, folder: Path
) -> None:
    reports_of(sending).password.input().setFocus()
    type_text(PASSWORD)
    press(Key.Key_Return)
    choose(sending, folder)
    told = labels(sending)
    (file,) = folder.iterdir()
    press(Key.Key_F9)

    assert file.name == "BC_CLB-0001_2026-11_0008.xlsx"
    assert "Đã lập và ký báo cáo tháng 11/2026, số 8" in told
    assert "Gửi đúng tệp này; không mở và lưu lại bằng Excel." in told
    assert {file.name, str(folder)} <= set(told)
    key = sending.page.runner.run(key_in_use) if sending.page is not None else None
    assert key is not None
    assert set(key.fingerprint.split("-")) <= set(told)
    assert "11/2026 – đã lập số 8" in reports_of(sending).choice.input().currentText()  # type: ignore[attr-defined]


def test_a_wrong_password_is_told_at_its_field_and_nothing_is_lost(sending: Frame) -> None:
    reports = reports_of(sending)
    reports.choice.put("2026-09")
    reports.password.put("sai rồi")
    press(Key.Key_F7)

    told = [words for words in labels(reports) if "Mật khẩu chưa đúng" in words]
    assert len(told) == 1
    assert reports.password.input().hasFocus()
    assert reports.password.input().accessibleDescription() == told[0]
    assert reports.password.reading() == "sai rồi"
    assert reports.choice.reading() == "2026-09"
    assert sending.findChildren(QFileDialog) == []
    type_text("0")
    assert told[0] not in labels(reports)


def test_without_a_password_nothing_is_asked_but_the_password(sending: Frame) -> None:
    press(Key.Key_F7)

    assert "Gõ mật khẩu khóa ký rồi mới lập được báo cáo." in labels(sending)
    assert focused() is reports_of(sending).password.input()


def test_the_first_report_explains_the_key_and_asks_for_a_password_twice(
    tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    frame = a_frame_at(open_desk(a_book(tmp_path), AROUND), "closing")
    qtbot.addWidget(frame)
    reports_of(frame).choice.put("2022-10")

    press(Key.Key_F7)
    explained = " ".join(labels(frame))
    type_text("hoa2026")
    press(Key.Key_Return)
    type_text("hoa2026")
    press(Key.Key_F9)
    title = choose(frame, folder)

    assert "Khóa ký thay cho con dấu" in explained
    assert "chỉ phải lập khóa mới và nộp thẻ đăng ký mới" in explained
    assert "Người giữ khóa: Nguyễn Thị Hòa" in explained
    assert title == "Chọn thư mục để lưu báo cáo"
    assert [path.name for path in folder.iterdir()] == ["BC_CLB-0003_2022-10_0001.xlsx"]
    assert "Đã lập và ký báo cáo tháng 10/2022, số 1" in labels(frame)


def test_a_month_with_questions_leads_to_the_answers(tmp_path: Path, qtbot: QtBot) -> None:
    desk = a_sending_desk(tmp_path)
    question = Question("Bìa", 12, "Mua gì?")
    take_answer(desk, answer_to("2026-10", [question]), association_fingerprint())
    frame = a_frame_at(desk, "closing")
    qtbot.addWidget(frame)
    reports = reports_of(frame)
    before = "Đọc trả lời của Hội" in buttons(reports)
    reports.choice.put("2026-10")
    after = "Đọc trả lời của Hội" in buttons(reports)
    told = reports.choice.input().currentText()  # type: ignore[attr-defined]
    ways: Iterable[QPushButton] = reports.findChildren(QPushButton)
    (way,) = [one for one in ways if one.text().startswith("Đọc")]
    way.click()

    assert (before, after) == (False, True)
    assert told == "10/2026 – Hội hỏi"
    assert isinstance(frame.page, SigningPage)


def test_esc_leaves_the_report_that_was_written_and_not_the_page(
    sending: Frame, folder: Path
) -> None:
    page = sending.page
    reports_of(sending).password.put(PASSWORD)
    press(Key.Key_F7)
    choose(sending, folder)
    press(Key.Key_Escape)

    assert sending.page is page
    assert "Tháng đã khóa sổ" in labels(sending)


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
