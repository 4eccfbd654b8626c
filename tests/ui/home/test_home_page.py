"""The home page: every screen by its key, no way sideways, and a scanner that types on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.home.groups import GROUPS, NUMBERED
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.screens import HOME, REGISTER, SCREENS
from lthtgn_desktop.ui.widgets.number_keys import NumberKeys
from ui.windows import a_frame, labels, press, type_text, until

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    return frame


def test_every_screen_of_a_book_has_its_button() -> None:
    there = {name for names in GROUPS.values() for name in names}

    assert set(SCREENS) - {HOME, REGISTER, "first-run"} <= there  # that one begins by itself


@pytest.mark.parametrize("number", range(1, len(NUMBERED) + 1))
def test_each_number_key_opens_its_screen(frame: Frame, number: int) -> None:
    type_text(str(number))

    module = type(frame.page).__module__
    assert module == SCREENS[NUMBERED[number - 1]]


def test_the_other_codes_of_a_keyboard_under_vietnamese_are_digits_too(frame: Frame) -> None:
    type_text("â")

    assert isinstance(frame.page, CollectionPage)


@pytest.mark.parametrize("size", [12, 14, 18, 22])
@pytest.mark.parametrize("width", [1024, 1366])
def test_the_page_never_scrolls_sideways(frame: Frame, width: int, size: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_size(app, size)
    frame.resize(width, 560)
    assert isinstance(frame.page, HomePage)
    area = frame.page.findChild(QScrollArea)

    assert area is not None
    inner, view = area.widget(), area.viewport()
    assert inner is not None
    assert view is not None
    until(lambda: inner.width() <= view.width())
    assert inner.minimumSizeHint().width() <= view.width()


def test_a_code_typed_on_home_fires_no_number_key(frame: Frame) -> None:
    type_text("XX-123/20221210/1/5")
    until(lambda: isinstance(frame.page, CollectionPage))

    assert isinstance(frame.page, CollectionPage)
    assert frame.page.sheet is None


def test_a_code_of_a_club_that_begins_with_a_digit_is_waited_for(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    keys, chosen, coded = NumberKeys(page), list[int](), list[str]()
    keys.chosen.connect(chosen.append)
    keys.coded.connect(coded.append)
    keys.expect("3-NX")

    QTest.keyClicks(page, "3-NX/")
    QTest.keyClicks(page, "4")
    assert (chosen, coded) == ([4], ["3-NX/"])
    QTest.keyClicks(page, "3")
    until(lambda: chosen == [4, 3])


def test_months_that_are_over_are_told(frame: Frame) -> None:
    assert not any("chưa khóa sổ" in told for told in labels(frame))
    press(Key.Key_Tab)
    assert isinstance(frame.page, HomePage)
