"""Nothing is cut, covered or out of reach, at any size of the screen and of the text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_register import a_register
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.screens import REGISTER
from ui.association.frames import a_frame as a_register_frame
from ui.look.every_part import SCREENS_OF_A_BOOK, parts_of, show_anew
from ui.look.layout_defects import layout_defects, shown_at
from ui.windows import a_frame, a_window

SCREENS = ((1366, 706), (1024, 552), (1093, 566))
"""What title and taskbar leave of a laptop's screen, of a very small one, and at 125 %."""
POINTS = (12, 14, 18, 22)
_HARDEST = ((1366, 706, 22), (1024, 552, 14))


def _set_size(points: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_size(app, points)


@pytest.mark.parametrize("screen", SCREENS_OF_A_BOOK)
def test_a_screen_shows_all_its_words_at_every_size(
    screen: str, tmp_path: Path, qtbot: QtBot
) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    defects = []

    for points in POINTS:
        _set_size(points)
        show_anew(frame, screen)
        for width, height in SCREENS:
            shown_at(frame, width, height)
            found = layout_defects(frame, width, height)
            defects += [f"{screen} {width} {points} pt: {said}" for said in found]

    assert not defects, "\n".join(defects)


@pytest.mark.parametrize("screen", SCREENS_OF_A_BOOK[1:])
def test_what_a_button_opens_shows_all_its_words(screen: str, tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    defects = []

    for width, height, points in _HARDEST:
        _set_size(points)
        shown_at(frame, width, height)
        for words in parts_of(frame, screen):
            shown_at(frame, width, height)
            found = layout_defects(frame, width, height)
            defects += [f"{screen} > {words} {width} {points} pt: {said}" for said in found]

    assert not defects, "\n".join(defects)


def test_the_register_shows_all_its_words(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_register_frame(a_register(tmp_path, []))
    qtbot.addWidget(frame)
    defects = []

    for width, height, points in _HARDEST:
        _set_size(points)
        shown_at(frame, width, height)
        defects += layout_defects(frame, width, height)
        for words in parts_of(frame, REGISTER):
            shown_at(frame, width, height)
            found = layout_defects(frame, width, height)
            defects += [f"{REGISTER} > {words} {width} {points} pt: {said}" for said in found]

    assert not defects, "\n".join(defects)


def test_the_start_shows_all_its_words(tmp_path: Path, qtbot: QtBot) -> None:
    window, _ = a_window(tmp_path / "khong-co.clb")
    qtbot.addWidget(window)
    defects = []

    for points in POINTS:
        _set_size(points)
        for width, height in SCREENS:
            shown_at(window, width, height)
            found = layout_defects(window, width, height)
            defects += [f"start {width} {points} pt: {said}" for said in found]

    assert not defects, "\n".join(defects)
