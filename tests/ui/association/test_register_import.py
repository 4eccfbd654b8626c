"""Taking files in through the window: progress, stopping, what became of each."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a_register import AROUND, a_club, an_empty_register
from lthtgn_desktop.ui.association.importing import Importing
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.desk import opened
from lthtgn_desktop.usecases.register.enrol import enrol
from ui.association.frames import a_frame, choose, drop, page_of, read
from ui.windows import buttons, press, until

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    """A register in which the first club is enrolled and has sent nothing."""
    path = an_empty_register(tmp_path)
    with opened(str(path), AROUND) as desk:
        enrol(desk, a_club(1).card.read_bytes())
    made = a_frame(path)
    qtbot.addWidget(made)
    return made


def importing(frame: Frame) -> Importing:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, Importing)
    return part


def ended(frame: Frame) -> Importing:
    part = importing(frame)
    until(lambda: not part.is_running)
    return part


def outcomes(frame: Frame) -> list[str]:
    return [line[0] for line in importing(frame).results.listing.lines()]


def test_files_are_taken_in_one_after_the_other_while_the_window_stays_awake(
    frame: Frame,
) -> None:
    page_of(frame).take_in(a_club(1).reports)
    part = importing(frame)
    before = (part.is_running, part.bar.maximum(), "Dừng lại (Esc)" in buttons(frame))
    ended(frame)

    assert before == (True, 6, True)
    assert "Đã xem 6 tệp: 6 đã nhập." in read(frame)
    assert outcomes(frame) == ["Đã nhập"] * 6
    assert "Dừng lại (Esc)" not in buttons(frame)


def test_what_wants_a_look_stands_first_with_its_whole_sentences(
    frame: Frame, tmp_path: Path
) -> None:
    club, broken = a_club(1), tmp_path / "hong.xlsx"
    broken.write_bytes(club.reports[0].read_bytes()[:-900])
    page_of(frame).take_in([*club.reports, club.reports[0], a_club(2).reports[0], broken])
    part = ended(frame)

    lines = part.results.listing.lines()
    assert outcomes(frame) == ["Không nhập", "Giữ lại", *["Đã nhập"] * 6, "Đã có"]
    assert lines[0][1] == "hong.xlsx"
    assert "đứt giữa chừng" in lines[0][3]
    assert "CLB-0002 chưa đăng ký" in lines[1][3]
    assert "6 đã nhập, 1 đã có từ trước, 1 giữ lại, 1 không nhập." in read(frame)


def test_esc_stops_between_two_files_and_what_is_in_stays_in(frame: Frame) -> None:
    page_of(frame).take_in(a_club(1).reports)
    part = importing(frame)
    until(lambda: len(part.done) == 2)
    press(Key.Key_Escape)

    assert importing(frame) is part
    assert f"Còn {6 - len(part.done)} tệp chưa nhập." in read(frame)
    assert len(outcomes(frame)) == len(part.done) < 6
    press(Key.Key_Escape)
    assert page_of(frame).parts.currentWidget() is page_of(frame).overview


def test_files_dropped_on_the_window_are_taken_in_and_more_of_them_after_the_first(
    frame: Frame,
) -> None:
    reports = a_club(1).reports
    drop(page_of(frame), reports[:2])
    part = importing(frame)
    drop(page_of(frame), reports[2:4])
    ended(frame)

    assert len(part.done) == 4
    drop(page_of(frame), reports[4:])
    assert len(ended(frame).done) == 6


def test_of_a_folder_that_is_dropped_the_workbooks_are_taken(frame: Frame, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    for report in a_club(1).reports[:2]:
        shutil.copy(report, folder)
    (folder / "ghi chu.txt").write_text("không phải báo cáo")
    drop(page_of(frame), [folder])

    assert len(ended(frame).done) == 2


def test_an_empty_folder_says_that_there_is_nothing(frame: Frame, tmp_path: Path) -> None:
    folder = tmp_path / "trong"
    folder.mkdir()
    drop(page_of(frame), [folder])

    assert page_of(frame).parts.currentWidget() is page_of(frame).overview
    assert "Không có tệp báo cáo nào để nhập." in read(frame)


def test_files_that_came_before_their_card_are_taken_in_after_it(frame: Frame) -> None:
    club = a_club(2)
    page_of(frame).take_in([*club.reports, a_club(1).reports[0]])
    part = ended(frame)
    before = outcomes(frame)
    press(Key.Key_F6)
    choose(frame, club.card)
    press(Key.Key_Return, Key.Key_Space, Key.Key_F9)
    until(lambda: page_of(frame).parts.currentWidget() is part)
    QTest.qWait(20)
    press(Key.Key_F5)
    ended(frame)

    assert before.count("Giữ lại") == 6
    assert outcomes(frame) == ["Đã nhập"] * 7


def test_the_window_does_not_close_while_files_come_in(frame: Frame) -> None:
    page_of(frame).take_in(a_club(1).reports)
    gone: list[bool] = []
    page_of(frame).leave(lambda: gone.append(True))

    assert gone == []
    assert not importing(frame).is_running
