"""The meeting by keyboard: out to each step and back, the day, the summary."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.closing.page import ClosingPage
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.lending.page import LendingPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.meeting.page import MeetingPage
from lthtgn_desktop.ui.meeting.step_row import StepRow
from lthtgn_desktop.usecases.collected_day import collected_day
from lthtgn_desktop.usecases.meeting_steps import Step
from ui.windows import a_frame, answer, buttons, focused, labels, press, type_text, until

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    press(Key.Key_Return)
    return frame


def page_of(frame: Frame) -> MeetingPage:
    assert isinstance(frame.page, MeetingPage)
    return frame.page


def proposed() -> Step:
    row = focused()
    assert isinstance(row, StepRow)
    return row.step


def test_home_leads_to_the_next_step_which_is_to_collect(frame: Frame) -> None:
    assert len(page_of(frame).steps.rows) == 7
    assert proposed() is Step.COLLECT
    assert "2  Thu tiền: Cần làm. Chưa thu của ai." in [
        row.accessibleName() for row in page_of(frame).steps.rows
    ]


def test_the_whole_meeting_goes_by_keys_and_always_comes_back(frame: Frame) -> None:
    press(Key.Key_Return)
    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is not None
    type_text("+++")
    press(Key.Key_F9)
    answer(frame, Key.Key_Tab, Key.Key_Return)
    until(lambda: isinstance(frame.page, MeetingPage))
    day = page_of(frame).runner.run(collected_day, date(2022, 12, 10))
    assert day is not None
    assert day.is_recorded
    assert proposed() is Step.COUNT

    press(Key.Key_Return)
    assert isinstance(frame.page, ClosingPage)
    assert frame.page.count is not None
    assert frame.page.count.day.day() == date(2022, 12, 10)
    press(Key.Key_Escape)
    until(lambda: isinstance(frame.page, MeetingPage))

    type_text("31")
    assert isinstance(frame.page, LendingPage)
    press(Key.Key_Escape)
    assert page_of(frame).parts.count() == 1
    press(Key.Key_Escape)
    assert isinstance(frame.page, HomePage)


def test_what_is_typed_and_left_is_told_at_its_step(frame: Frame) -> None:
    press(Key.Key_Return)
    type_text("+")
    press(Key.Key_Escape)
    until(lambda: isinstance(frame.page, MeetingPage))

    assert any("Đang gõ dở: 1 người" in told for told in labels(frame))
    press(Key.Key_Escape)
    assert any("Buổi thu ngày 10/12/2022 đang gõ dở: 1 người" in told for told in labels(frame))
    assert "Gõ tiếp" in buttons(frame)


def test_another_day_can_be_chosen_and_stays_on_the_way_out_and_back(frame: Frame) -> None:
    type_text("1")
    type_text("11/12/2022")
    press(Key.Key_F9)
    assert "11 tháng 12 năm 2022" in page_of(frame).subtitle

    press(Key.Key_2)
    assert isinstance(frame.page, CollectionPage)
    assert "11 tháng 12" in frame.page.subtitle
    press(Key.Key_Escape)

    assert "11 tháng 12 năm 2022" in page_of(frame).subtitle


def test_the_summary_is_read_out_in_figures_and_words(frame: Frame) -> None:
    type_text("8")

    told = " ".join(labels(frame))
    assert "Đọc trước cuộc họp" in told
    assert "Tiền mặt hiện có tất cả: " in told
    assert "đồng." in told
    press(Key.Key_Return)
    assert page_of(frame).parts.count() == 1


def test_a_paper_of_the_meeting_is_shown_and_esc_goes_back(frame: Frame) -> None:
    type_text("61")
    assert page_of(frame).shows_paper

    press(Key.Key_Escape, Key.Key_Escape)

    assert page_of(frame).parts.count() == 1
    assert proposed() is Step.PRINT


def test_the_steps_never_scroll_sideways_however_large_the_text(frame: Frame) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    frame.resize(1024, 560)
    theme.set_size(app, 22)
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    area = page_of(frame).findChild(QScrollArea)

    assert area is not None
    inner, view = area.widget(), area.viewport()
    assert inner is not None
    assert view is not None
    until(lambda: inner.width() <= view.width() and area.verticalScrollBar().value() > 0)
