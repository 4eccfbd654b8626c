"""The size of the text: what it begins with, its keys, and that each screen keeps its own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.remembered import TEXT_POINTS, remember
from lthtgn_desktop.ui.text_size import change_text_size, remembered_size, usual_size
from ui.windows import a_frame, press

Key = Qt.Key


@pytest.mark.parametrize(("width", "points"), [(1024, 12), (1093, 12), (1280, 14), (3840, 14)])
def test_text_begins_as_large_as_the_grid_has_room_for(width: int, points: int) -> None:
    assert usual_size(width) == points


def test_ctrl_0_is_the_usual_size_again(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    wide = QApplication.primaryScreen().size().width()

    press(Key.Key_Plus, with_=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_0, with_=Qt.KeyboardModifier.ControlModifier)

    assert QApplication.font().pointSize() == usual_size(wide) == remembered_size()


@pytest.mark.usefixtures("qtbot")
def test_another_screen_has_its_own_size(monkeypatch: pytest.MonkeyPatch) -> None:
    change_text_size(3)
    here = remembered_size()

    monkeypatch.setattr(QScreen, "size", lambda _screen: QSize(3840, 2160))

    assert here != remembered_size() == 14


@pytest.mark.usefixtures("qtbot")
def test_a_size_that_cannot_be_read_is_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "size", lambda _screen: QSize(1366, 768))
    remember(f"{TEXT_POINTS}_1366x768", "to quá")

    assert remembered_size() == 14
