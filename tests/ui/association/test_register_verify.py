"""Looking at a file in the register's window without taking it in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_register import AROUND, a_club, a_register
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.ui.association.verifying import Verifying
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.desk import opened
from lthtgn_desktop.usecases.register.enrol import revoke
from lthtgn_desktop.usecases.register.own_key import own_key
from lthtgn_desktop.usecases.register.status import status
from ui.association.frames import PASSWORD, a_frame, choose, drop, page_of, read
from ui.windows import press

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(a_register(tmp_path, [a_club(1)]))
    qtbot.addWidget(made)
    press(Key.Key_F4)
    return made


def verifying(frame: Frame) -> Verifying:
    part = page_of(frame).parts.currentWidget()
    assert isinstance(part, Verifying)
    return part


def test_a_whole_file_tells_who_signed_it_and_what_it_is(frame: Frame) -> None:
    press(Key.Key_F3)
    choose(frame, a_club(1).again)

    told = read(frame)
    assert "Chữ ký đúng, tệp còn nguyên vẹn" in told
    assert "Ký bằng khóa đã đăng ký của CLB Liên thế hệ tự giúp nhau thôn Đông Hạ." in told
    assert "Tháng 11 năm 2026" in told


def test_looking_takes_nothing_in(frame: Frame) -> None:
    drop(verifying(frame).target, [a_club(1).again])
    found = page_of(frame).runner.run(status)

    assert found is not None
    assert found.senders["CLB-0001"].held == ()
    assert found.refused == ()


def test_a_key_that_nobody_enrolled_is_told(frame: Frame) -> None:
    drop(page_of(frame), [a_club(2).reports[0]])

    assert "Sổ tổng hợp chưa biết khóa này của ai." in read(frame)


def test_a_revoked_key_is_told_with_its_day(frame: Frame) -> None:
    page_of(frame).runner.run(revoke, "CLB-0001", "mất")
    drop(page_of(frame), [a_club(1).again])

    assert "đã bị hủy ngày 10/12/2026" in read(frame)


def test_a_changed_file_is_told_in_words(frame: Frame, tmp_path: Path) -> None:
    content = a_club(1).again.read_bytes()
    changed = tmp_path / "sua.xlsx"
    changed.write_bytes(content[:-500])
    drop(page_of(frame), [changed])

    assert "Tệp này không dùng được" in read(frame)
    assert "đứt giữa chừng" in read(frame)


def test_the_associations_own_file_is_known(tmp_path: Path, qtbot: QtBot) -> None:
    path = a_register(tmp_path, [a_club(1)])
    with opened(str(path), AROUND) as desk:
        key = own_key(desk, PASSWORD)
        sent = send(desk, Period.read("2026-Q3"), tmp_path, key).path
    frame = a_frame(path)
    qtbot.addWidget(frame)
    press(Key.Key_F4)
    drop(page_of(frame), [sent])

    assert "Ký bằng khóa của chính Hội này." in read(frame)
    assert "Quý 3 năm 2026" in read(frame)
