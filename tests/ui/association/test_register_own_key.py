"""The association's own key in its window: made, shown, its card, handed on, replaced."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a_register import an_empty_register
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.usecases.register.own_key import own_key
from lthtgn_desktop.usecases.register.show_own_key import own_key_in_use
from ui.association.frames import PASSWORD, a_frame, choose, make_key, page_of, read
from ui.windows import asked, buttons, press, type_text

Key = Qt.Key
NEW = "mat khau 2"


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(an_empty_register(tmp_path))
    qtbot.addWidget(made)
    page_of(made).begin("key")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def card_in(folder: Path) -> dict[str, object]:
    (path,) = folder.iterdir()
    card = json.loads(path.read_text("utf-8"))["card"]
    assert isinstance(card, dict)
    return card


def with_a_key(frame: Frame) -> str:
    page = page_of(frame)
    page.runner.run(own_key, PASSWORD, "Trần Văn Bình")
    page.reload()
    QTest.qWait(20)
    shown = page.parts.currentWidget().findChild(Fingerprint)
    assert isinstance(shown, Fingerprint)
    return shown.accessibleName()


def test_without_a_key_only_the_first_can_be_made(frame: Frame) -> None:
    assert "Hội chưa có khóa ký." in read(frame)
    assert "Tạo khóa và lập thẻ đăng ký (F5)" in buttons(frame)
    assert "Bàn giao khóa (F7)" not in buttons(frame)


def test_the_first_key_is_made_for_a_person_and_its_card_written(
    frame: Frame, folder: Path
) -> None:
    press(Key.Key_F5)
    make_key("Le Thi Mai")
    choose(frame, folder)
    told = read(frame)
    press(Key.Key_F9)

    assert card_in(folder)["code"] == "HNCT-YH"
    assert card_in(folder)["person"] == "Le Thi Mai"
    assert "Đã lập thẻ đăng ký của Hội" in told
    assert "Người giữ khóa: Le Thi Mai, từ ngày 10/12/2026." in read(frame)


def test_the_card_is_written_again_without_the_password(frame: Frame, folder: Path) -> None:
    with_a_key(frame)
    press(Key.Key_F5)
    choose(frame, folder)

    assert card_in(folder)["person"] == "Trần Văn Bình"


def test_a_handover_makes_a_key_that_the_old_one_announces(frame: Frame, folder: Path) -> None:
    before = with_a_key(frame)
    press(Key.Key_F7)
    for typed in ("Le Thi Mai", PASSWORD, NEW, NEW):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)
    asked(frame)
    press(Key.Key_Tab, Key.Key_Return)
    choose(frame, folder)

    card, key = card_in(folder), page_of(frame).runner.run(own_key_in_use)
    assert card["endorsement"] is not None
    assert card["person"] == "Le Thi Mai"
    assert key is not None
    assert key.fingerprint not in before
    assert page_of(frame).runner.run(own_key, NEW) is not None


def test_a_handover_with_a_wrong_password_changes_nothing(frame: Frame) -> None:
    before = with_a_key(frame)
    press(Key.Key_F7)
    for typed in ("Le Thi Mai", "khong dung", NEW, NEW):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)
    key = page_of(frame).runner.run(own_key_in_use)

    assert "Mật khẩu chưa đúng" in read(frame)
    assert key is not None
    assert key.fingerprint in before


def test_a_lost_key_is_replaced_after_a_question_and_nothing_announces_it(
    frame: Frame, folder: Path
) -> None:
    with_a_key(frame)
    press(Key.Key_F8)
    for typed in ("Le Thi Mai", NEW, NEW):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)
    asked(frame)
    press(Key.Key_Tab, Key.Key_Return)
    choose(frame, folder)

    assert card_in(folder)["endorsement"] is None
    assert page_of(frame).runner.run(own_key, NEW) is not None
