"""From the page before anything is open to a register, and back to a book."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_register import AROUND, a_club, a_register
from lthtgn_desktop import folders
from lthtgn_desktop.ui.association.page import RegisterPage
from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.home.page import HomePage
from lthtgn_desktop.ui.opening import Opening, is_register
from lthtgn_desktop.ui.remembered import BOOK, remembered
from lthtgn_desktop.ui.start.page import StartPage
from ui.windows import a_book, a_window, labels, look_as_usual, press, type_text, until

Key = Qt.Key


@pytest.fixture
def opening(qtbot: QtBot) -> Opening:
    look_as_usual()
    filled: list[Opening] = []

    def fill(window: MainWindow) -> Opening:
        filled.append(Opening(window, AROUND))
        filled[0].begin(None)
        return filled[0]

    window = MainWindow(fill)
    qtbot.addWidget(window)
    window.resize(1366, 706)
    window.show()
    qtbot.waitUntil(lambda: bool(filled) and filled[0].frame.page is not None)
    qtbot.wait(50)
    return filled[0]


def test_a_new_register_is_made_from_the_small_form(opening: Opening) -> None:
    type_text("5")
    for typed in ("Hoi NCT phuong Le Chan", "HNCT-LC"):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_Right, Key.Key_F9)
    until(lambda: isinstance(opening.frame.page, RegisterPage))

    assert "Hoi NCT phuong Le Chan (HNCT-LC)" in labels(opening.frame)
    assert "Đăng ký nơi gửi (F6)" in opening.frame.page.overview.ways["enrol"].text()  # type: ignore[union-attr]
    assert Path(remembered(BOOK)) == folders.data_folder() / "so-tong-hop.hoi"


def test_a_code_that_is_none_is_told_beside_its_field(opening: Opening) -> None:
    type_text("5")
    for typed in ("Hoi NCT", "co dau cach"):
        type_text(typed)
        press(Key.Key_Return)
    press(Key.Key_F9)

    assert isinstance(opening.frame.page, StartPage)
    assert any("chưa dùng làm mã được" in told for told in labels(opening.frame.page))


def test_esc_in_the_form_goes_back_to_the_big_buttons(opening: Opening) -> None:
    type_text("5")
    press(Key.Key_Escape)
    type_text("5")

    assert "Tên Hội" in labels(opening.frame)


def test_the_register_of_the_day_before_is_opened_again(
    opening: Opening, tmp_path: Path, qtbot: QtBot
) -> None:
    opening.open(a_register(tmp_path, [a_club(1)]))
    window = MainWindow(lambda _window: None)
    qtbot.addWidget(window)
    again = Opening(window, AROUND)
    again.begin(None)

    assert isinstance(again.frame.page, RegisterPage)


def test_the_window_opens_on_a_register_and_closes_it(tmp_path: Path, qtbot: QtBot) -> None:
    window, opening = a_window(a_register(tmp_path, [a_club(1)]))
    qtbot.addWidget(window)

    assert isinstance(opening.frame.page, RegisterPage)
    assert window.close()
    assert not opening.runner.has_desk


def test_from_a_register_to_a_book_and_back_esc_goes_home(opening: Opening, tmp_path: Path) -> None:
    register = a_register(tmp_path, [a_club(1)])
    opening.open(register)
    opening.frame.show_screen("start")
    press(Key.Key_Escape)
    back = opening.frame.page
    opening.open(a_book(tmp_path))
    opening.frame.show_screen("members")
    press(Key.Key_Escape)

    assert isinstance(back, RegisterPage)
    assert isinstance(opening.frame.page, HomePage)


def test_a_file_that_is_no_register_is_refused_in_words(opening: Opening, tmp_path: Path) -> None:
    path = tmp_path / "hong.hoi"
    path.write_bytes(b"no register")
    opening.open(path)

    assert isinstance(opening.frame.page, StartPage)
    assert any("hong.hoi" in told for told in labels(opening.frame))


def test_a_path_or_an_address_is_known_for_a_register() -> None:
    assert is_register(Path("xã Đông.HOI"))
    assert is_register("postgresql+psycopg://hoi@localhost/hoi")
    assert not is_register(Path("so-quy.clb"))
