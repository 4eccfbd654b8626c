"""The register's home: who has sent, who is missing, what waits."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from a_register import AROUND, PROVINCE, a_club, a_register, an_empty_register, taken_in
from lthtgn_desktop.ui.association.club import ClubView
from lthtgn_desktop.ui.association.overview import Overview
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.desk import opened
from lthtgn_desktop.usecases.register.enrol import enrol
from ui.association.frames import a_frame, page_of, read, strip
from ui.windows import buttons, focused, press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    """Two clubs: the first sent everything and a second book of it, the second lacks months."""
    first, second = a_club(1), a_club(2)
    path = a_register(tmp_path, [first])
    with opened(str(path), AROUND) as desk:
        taken_in(desk, [first.forked])
        enrol(desk, second.card.read_bytes())
        taken_in(desk, [*second.reports[:2], *second.reports[3:5]])
    made = a_frame(path)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def overview(frame: Frame) -> Overview:
    return page_of(frame).overview


def test_who_has_sent_and_who_is_missing_is_told_in_words(frame: Frame) -> None:
    assert "Tháng 11/2026: 1/2 nơi đã gửi. Chưa gửi: Thôn Nam Xuân." in read(frame)
    assert "Hội Người cao tuổi xã Yên Hòa (HNCT-YH)" in read(frame)
    assert "Cộng tháng 11/2026: 1 câu lạc bộ · 11 thành viên" in read(frame)
    assert "Tệp đang chờ: 1 (F8)" in buttons(frame)


def test_each_club_has_one_line_with_all_that_matters(overview: Overview) -> None:
    assert overview.listing.lines() == [
        ["Thôn Đông Hạ", "CLB-0001", "Nguyễn Thị Hòa", "11/2026", "", "1", "có hai bản khác nhau"],
        [
            "Thôn Nam Xuân",
            "CLB-0002",
            "Vũ Thị Lụa",
            "10/2026",
            "08/2026, 11/2026",
            "",
            "thiếu tệp số 3",
        ],
    ]


def test_only_those_with_missing_months_are_shown_when_asked_for(overview: Overview) -> None:
    overview.which.put("missing")

    assert [line[1] for line in overview.listing.lines()] == ["CLB-0002"]


def test_a_club_is_found_by_its_name_without_marks_and_opened_by_enter(frame: Frame) -> None:
    type_text("nam x")
    press(Key.Key_Return)
    opened_part = page_of(frame).parts.currentWidget()
    has_way_back = "‹ Trang chính (Esc)" in buttons(frame)
    press(Key.Key_Escape)

    assert isinstance(opened_part, ClubView)
    assert has_way_back
    assert opened_part.record.listed.code == "CLB-0002"
    assert page_of(frame).parts.currentWidget() is page_of(frame).overview
    assert "‹ Trang chính (Esc)" not in buttons(frame)


def test_esc_on_the_overview_itself_goes_nowhere(frame: Frame) -> None:
    page = frame.page
    press(Key.Key_Escape)

    assert frame.page is page


def test_every_control_of_the_overview_has_a_name(frame: Frame) -> None:
    found: Iterable[QPushButton] = frame.findChildren(QPushButton)

    assert all(button.accessibleName() for button in found)


def test_an_empty_register_begins_with_enrolling(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(an_empty_register(tmp_path))
    qtbot.addWidget(frame)

    assert focused().accessibleName() == "Đăng ký câu lạc bộ (F6)"
    assert "Chưa có nơi gửi nào." in read(frame)


def test_above_the_communes_other_associations_enrol_too(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(an_empty_register(tmp_path, PROVINCE))
    qtbot.addWidget(frame)

    assert "Đăng ký nơi gửi (F6)" in buttons(frame)


def test_the_words_that_wait_for_a_decision_are_opened_by_their_key(frame: Frame) -> None:
    press(Key.Key_F8)

    assert frame.page is not None
    assert frame.page.title == "Tệp đang chờ"


def test_what_the_register_refuses_is_told_in_the_strip(frame: Frame, tmp_path: Path) -> None:
    page_of(frame).enrol(tmp_path / "the.json")

    assert "the.json" in strip(frame)
