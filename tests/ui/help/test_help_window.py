"""F1: the page of a screen over it, and the screen behind as it was left."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from lthtgn_desktop import __version__
from lthtgn_desktop.ui.collection.page import CollectionPage
from lthtgn_desktop.ui.help.page_of_help import PageOfHelp
from lthtgn_desktop.ui.help.support_page import SupportPage
from lthtgn_desktop.ui.help.window import HelpWindow
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.members.page import MembersPage
from lthtgn_desktop.ui.preview.part import Preview
from ui.windows import a_frame, a_window, focused, labels, press, type_text, until

Key = Qt.Key


def help_over(frame: Frame) -> HelpWindow:
    press(Key.Key_F1)
    until(lambda: bool(open_helps(frame)))
    (shown,) = open_helps(frame)
    QTest.qWaitForWindowActive(shown)
    QTest.qWait(20)
    return shown


def open_helps(frame: Frame) -> list[HelpWindow]:
    found: Iterable[HelpWindow] = frame.window().findChildren(HelpWindow)
    return [shown for shown in found if shown.isVisible()]


def leave(frame: Frame) -> None:
    press(Key.Key_Escape)
    until(lambda: not open_helps(frame))
    frame.window().activateWindow()
    QTest.qWaitForWindowActive(frame)
    QTest.qWait(20)


@pytest.mark.parametrize(
    ("screen", "title"),
    [("home", "Trang chính"), ("collection", "Thu tiền ngày họp"), ("members", "Thành viên")],
)
def test_f1_opens_the_page_of_the_screen_and_esc_closes_it(
    tmp_path: Path, qtbot: QtBot, screen: str, title: str
) -> None:
    frame = a_frame(tmp_path, screen)
    qtbot.addWidget(frame)
    page = frame.page

    shown = help_over(frame)
    seen = labels(shown)
    leave(frame)

    assert f"Trợ giúp: {title}" in seen
    assert "F1" in seen
    assert frame.page is page


def test_help_covers_the_frame_and_stays_within_it(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    shown = help_over(frame)

    assert shown.size() == frame.size()
    assert shown.pos() == frame.mapToGlobal(frame.rect().topLeft())


def test_a_half_typed_amount_is_still_being_typed_after_help(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "collection")
    qtbot.addWidget(frame)
    page = frame.page
    assert isinstance(page, CollectionPage)
    press(Key.Key_Return)
    assert page.sheet is not None
    type_text("50")
    editor = focused()
    assert isinstance(editor, QLineEdit)

    help_over(frame)
    leave(frame)

    assert focused() is editor
    assert editor.text() == "50"
    type_text("0")
    assert editor.text() == "500"


def test_no_key_reaches_the_screen_behind(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    help_over(frame)
    type_text("2")
    press(Key.Key_F9)
    leave(frame)

    assert isinstance(frame.page, HomePage)


def test_what_was_typed_into_a_form_is_there_after_help(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "members")
    qtbot.addWidget(frame)
    assert isinstance(frame.page, MembersPage)
    press(Key.Key_F7)
    type_text("hoa")
    field = focused()
    assert isinstance(field, QLineEdit)

    help_over(frame)
    leave(frame)

    assert focused() is field
    assert field.text() == "hoa"


def test_help_has_its_place_at_the_far_right_of_every_bar(tmp_path: Path, qtbot: QtBot) -> None:
    places = []
    for screen in ("home", "members", "collection"):
        folder = tmp_path / screen
        folder.mkdir()
        frame = a_frame(folder, screen)
        qtbot.addWidget(frame)
        found: Iterable[QPushButton] = frame.findChildren(QPushButton)
        (made,) = [made for made in found if made.text() == "Trợ giúp (F1)"]
        places.append(made.mapTo(frame, made.rect().topRight()))

    assert len(set(places)) == 1


def test_the_text_can_be_made_larger_while_one_reads(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    help_over(frame)
    press(Key.Key_Plus, with_=Qt.KeyboardModifier.ControlModifier)

    assert QApplication.font().pointSize() == 15


def test_before_a_book_is_open_the_page_is_that_of_the_start(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "hong.clb"
    path.write_bytes(b"not a book")
    window, opening = a_window(path)
    qtbot.addWidget(window)

    shown = help_over(opening.frame)

    assert "Trợ giúp: Bắt đầu" in labels(shown)


def test_the_page_is_shown_as_paper_and_esc_comes_back_to_it(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    shown = help_over(frame)

    press(Key.Key_P, with_=Qt.KeyboardModifier.ControlModifier)
    paper = shown.parts.currentWidget()
    assert isinstance(paper, Preview)
    assert paper.pages.count == 1
    press(Key.Key_Escape)

    assert isinstance(shown.parts.currentWidget(), PageOfHelp)
    assert shown.isVisible()


def test_the_card_of_keys_is_one_page(tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    shown = help_over(frame)

    press(Key.Key_F4)

    paper = shown.parts.currentWidget()
    assert isinstance(paper, Preview)
    assert paper.pages.count == 1


def test_the_supporters_page_says_where_things_are_and_writes_the_file(
    tmp_path: Path, qtbot: QtBot
) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)
    shown = help_over(frame)
    press(Key.Key_F6)
    part = shown.parts.currentWidget()
    assert isinstance(part, SupportPage)

    part.write_in(tmp_path)
    part.write_in(tmp_path)

    assert str(tmp_path / "so.clb") in labels(part)
    assert f"lthtgn {__version__}" in labels(part)
    written = sorted(tmp_path.glob("ho-tro-*.txt"))
    assert [path.name for path in written] == [
        "ho-tro-2022-12-10 (2).txt",
        "ho-tro-2022-12-10.txt",
    ]
    assert "check: whole" in written[0].read_text("utf-8")
    assert any("Đã lập tệp" in said for said in labels(part))
