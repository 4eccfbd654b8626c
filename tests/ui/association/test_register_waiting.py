"""Files that wait for a person: why, what differs, and the decision."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a_register import AROUND, LAST, a_club, a_register, taken_in
from lthtgn_desktop.domain.association import FileState
from lthtgn_desktop.ui.association.club import ClubView
from lthtgn_desktop.ui.association.file_view import FileView
from lthtgn_desktop.ui.association.waiting import Waiting
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.desk import RegisterDesk, opened
from lthtgn_desktop.usecases.register.show_club import ClubRecord, club_record, month_versions
from ui.association.frames import a_frame, page_of, read, strip
from ui.windows import buttons, press, type_text

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    """One club whose last month came again, once the same and once from another book."""
    club = a_club(1)
    path = a_register(tmp_path, [club])
    strange = tmp_path / "la.xlsx"
    strange.write_bytes(b"")
    with opened(str(path), AROUND) as desk:
        taken_in(desk, [club.forked, club.again, strange, a_club(2).reports[0]])
    made = a_frame(path)
    qtbot.addWidget(made)
    press(Key.Key_F8)
    return made


@pytest.fixture
def waiting(frame: Frame) -> Waiting:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, Waiting)
    return part


def states(frame: Frame) -> dict[str, FileState]:
    record = page_of(frame).runner.run(_record)
    assert record is not None
    return {file.file_name: file.state for file in record.files if file.number > 5}


def _record(desk: RegisterDesk) -> ClubRecord:
    return club_record(desk, "CLB-0001")


def test_why_a_file_waits_and_what_differs_is_shown(frame: Frame, waiting: Waiting) -> None:
    assert [line[2] for line in waiting.listing.lines()] == ["6", "7"]
    assert "sổ của CLB-0001 có hai bản" in read(frame)
    first = waiting.figures.lines()[0]
    assert first == ["Tổng số thành viên", "11", "12", "+1"]
    assert "số liệu khác với số đang tính" in read(frame)


def test_a_file_with_the_same_figures_says_so(frame: Frame, waiting: Waiting) -> None:
    press(Key.Key_Down)

    assert "Số liệu trong tệp giống hệt số đang tính." in read(frame)
    assert all(line[3] == "" for line in waiting.figures.lines())


def test_a_decision_without_a_reason_is_none(frame: Frame) -> None:
    press(Key.Key_F9, Key.Key_F9)

    assert "Ô này chưa có gì. Gõ vào giúp." in read(frame)
    assert FileState.HELD in states(frame).values()


def test_what_is_accepted_counts_and_the_one_before_stays_as_a_version(frame: Frame) -> None:
    press(Key.Key_F9)
    type_text("hoi roi")
    press(Key.Key_F9)

    versions = page_of(frame).runner.run(month_versions, "CLB-0001", LAST)
    assert versions is not None
    assert [one.month.members.total for one in versions] == [11, 12]
    assert "Đã nhận tệp số 6" in strip(frame)


def test_what_is_refused_keeps_its_reason(frame: Frame, waiting: Waiting) -> None:
    press(Key.Key_F6)
    type_text("so cu")
    press(Key.Key_F9)

    assert "Đã từ chối tệp số 6" in strip(frame)
    assert [line[2] for line in waiting.listing.lines()] == ["7"]
    assert FileState.REFUSED in states(frame).values()


def test_the_whole_file_is_shown_from_its_data(frame: Frame) -> None:
    press(Key.Key_F4)
    part = page_of(frame).parts.currentWidget()

    assert isinstance(part, FileView)
    assert "Chờ quyết định" in read(frame)
    assert ["5", "Mã câu lạc bộ", "CLB-0001", "Báo cáo số", "0006"] in part.sheets.listing.lines()
    assert "Trả lời báo cáo này (F9)" not in buttons(frame)


def test_what_was_not_believed_is_told_in_a_list_of_its_own(frame: Frame, waiting: Waiting) -> None:
    waiting.which.put("refused")

    assert [line[0] for line in waiting.listing.lines()] == ["la.xlsx"]
    assert "Tệp trống" in read(frame)
    assert "Nhận tệp này (F9)" not in buttons(frame)


def test_what_waits_for_a_card_is_told_with_its_key(frame: Frame, waiting: Waiting) -> None:
    waiting.which.put("strangers")

    (line,) = waiting.listing.lines()
    assert line[0] == "BC_CLB-0002_2026-06_0001.xlsx"
    assert "CLB-0002 chưa đăng ký" in read(frame)


def test_what_was_refused_can_be_accepted_after_all(frame: Frame) -> None:
    press(Key.Key_F4, Key.Key_F8)
    type_text("nham")
    press(Key.Key_F9)
    page_of(frame).parts.pop()
    page_of(frame).open_club("CLB-0001")
    club = page_of(frame).parts.currentWidget()
    assert isinstance(club, ClubView)
    club.what.put("files")
    refused = next(file for file in club.record.files if file.state is FileState.REFUSED)
    club.open(refused.id)
    QTest.qWait(20)
    press(Key.Key_F8)
    type_text("hoi lai roi")
    press(Key.Key_F9)

    assert page_of(frame).parts.currentWidget() is club
    assert FileState.REFUSED not in states(frame).values()
