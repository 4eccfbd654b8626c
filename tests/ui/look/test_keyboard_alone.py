"""Tab and Shift+Tab come to every control and go on from it; Esc goes back."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui.main_window import Frame
from ui.look.every_part import SCREENS_OF_A_BOOK, close_dialogs, parts_of, show_anew
from ui.windows import a_frame, focused, press

Key = Qt.Key


def _to_be_reached(frame: Frame) -> set[QWidget]:
    found: Iterable[QWidget] = frame.findChildren(QWidget)
    return {
        widget
        for widget in found
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is frame
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
    }


def _reached(key: Key, most: int) -> set[QWidget]:
    """The controls that a key comes to; out of the grid one goes by F3."""
    seen: set[QWidget] = set()
    for _ in range(most):
        before = focused()
        seen.add(before)
        press(key)
        if focused() is before:
            assert isinstance(before, QAbstractItemView), before.accessibleName()
            press(Key.Key_F3)
    return seen


def _missed(frame: Frame, key: Key) -> list[str]:
    wanted = _to_be_reached(frame)
    seen = _reached(key, len(wanted) + 4) if wanted else set()
    return [f"{type(one).__name__} “{one.accessibleName()}”" for one in wanted - seen]


@pytest.mark.parametrize("screen", SCREENS_OF_A_BOOK)
def test_the_keyboard_comes_to_every_control_and_away_again(
    screen: str, tmp_path: Path, qtbot: QtBot
) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    missed = []

    show_anew(frame, screen)
    for key in (Key.Key_Tab, Key.Key_Backtab):
        missed += [f"{screen} by {key.name}: {said}" for said in _missed(frame, key)]

    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("screen", SCREENS_OF_A_BOOK[1:])
def test_esc_goes_back_from_a_screen_and_from_what_lies_over_it(
    screen: str, tmp_path: Path, qtbot: QtBot
) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    home, stuck = type(frame.page), []

    for words in ["", *parts_of(frame, screen)]:
        if not words:
            show_anew(frame, screen)
        close_dialogs(frame)
        for _ in range(4):
            if frame.focusWidget() is not None and type(frame.page) is not home:
                press(Key.Key_Escape)
        if type(frame.page) is not home:
            stuck.append(f"{screen} > {words}")

    assert not stuck
