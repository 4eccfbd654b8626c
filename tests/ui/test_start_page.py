"""The page before a book is open, and a new book made on it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lthtgn_desktop import folders
from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.first_run.page import FirstRunPage
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.opening import Opening
from lthtgn_desktop.ui.remembered import BOOK, remembered
from lthtgn_desktop.ui.start.page import StartPage
from lthtgn_desktop.usecases.open_book import make_book
from lthtgn_desktop.usecases.show_figures import picture
from ui.windows import (
    AROUND_THE_MEETING,
    a_book,
    focused,
    labels,
    look_as_usual,
    press,
    type_text,
    until,
)

Key = Qt.Key


@pytest.fixture
def opening(qtbot: QtBot) -> Opening:
    look_as_usual()
    filled: list[Opening] = []

    def fill(window: MainWindow) -> Opening:
        filled.append(Opening(window, AROUND_THE_MEETING))
        filled[0].begin(None)
        return filled[0]

    window = MainWindow(fill)
    qtbot.addWidget(window)
    window.resize(1366, 706)
    window.show()
    qtbot.waitUntil(lambda: bool(filled) and filled[0].frame.page is not None)
    qtbot.wait(50)
    return filled[0]


def test_without_a_book_the_three_ways_are_shown(opening: Opening) -> None:
    assert isinstance(opening.frame.page, StartPage)
    assert focused().accessibleName().endswith("Làm thử với số liệu mẫu")


def test_a_new_book_is_made_from_the_small_form(opening: Opening) -> None:
    type_text("2")
    for typed in ("CLB Thôn Đông", "HP-01", "Thôn Đông", "Yên Hòa", "Hải Phòng"):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)
    until(lambda: isinstance(opening.frame.page, FirstRunPage))

    seen = picture(opening.runner.desk)
    assert seen.club.identity is not None
    assert seen.club.identity.name == "CLB Thôn Đông"
    assert seen.club.opened == date(2022, 12, 10)
    assert folders.default_book().exists()
    assert Path(remembered(BOOK)) == folders.default_book()


def test_a_form_with_a_hole_says_so_beside_the_field(opening: Opening) -> None:
    type_text("2")
    type_text("CLB Thôn Đông")
    press(Key.Key_F9)

    page = opening.frame.page
    assert isinstance(page, StartPage)
    assert "Ô này chưa có gì. Gõ vào giúp." in labels(page)
    assert not folders.default_book().exists()


def test_esc_in_the_form_goes_back_to_the_three_ways(opening: Opening) -> None:
    type_text("2")
    press(Key.Key_Escape)

    assert isinstance(opening.frame.page, StartPage)
    assert focused().accessibleName().endswith("Làm thử với số liệu mẫu")


def test_the_practice_club_of_the_day_before_is_opened_again(opening: Opening) -> None:
    path = folders.data_folder() / "lam-thu.clb"
    path.parent.mkdir(parents=True, exist_ok=True)
    make_book(path, AROUND_THE_MEETING, practice=True)

    type_text("1")
    until(lambda: isinstance(opening.frame.page, HomePage))

    assert "ĐANG LÀM THỬ – số liệu không thật" in labels(opening.frame)


def test_another_book_can_be_opened_from_home_and_esc_comes_back(
    opening: Opening, tmp_path: Path
) -> None:
    opening.open(a_book(tmp_path))
    opening.frame.show_screen("start")
    asked = opening.frame.page
    press(Key.Key_Escape)

    assert isinstance(asked, StartPage)
    assert isinstance(opening.frame.page, HomePage)


def test_a_backup_is_brought_back_to_the_usual_place(opening: Opening, tmp_path: Path) -> None:
    source = a_book(tmp_path)
    before = source.read_bytes()

    opening.restore(source)

    assert isinstance(opening.frame.page, HomePage)
    assert Path(remembered(BOOK)) == folders.default_book()
    assert any("Đã lấy lại sổ của" in said for said in labels(opening.frame))
    assert source.read_bytes() == before


def test_a_file_that_is_no_backup_leaves_the_start_page(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "anh.clb").write_bytes(b"JPEG")

    opening.restore(tmp_path / "anh.clb")

    assert isinstance(opening.frame.page, StartPage)
    assert not folders.default_book().exists()
