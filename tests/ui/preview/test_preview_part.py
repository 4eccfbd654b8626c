"""A paper on the screen: turned, enlarged, saved, and left again, by keyboard alone."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.preview.opening import show_paper
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from ui.members.desks import strip_of
from ui.paths import choose
from ui.preview.previews import EVERYONE, a_preview, ink, page_of
from ui.windows import a_frame, buttons, focused, labels, press

Key = Qt.Key


@pytest.fixture
def frame(tmp_path: Path, qtbot: QtBot) -> Frame:
    made = a_frame(tmp_path, "members")
    qtbot.addWidget(made)
    return made


def test_the_page_is_shown_whole_and_not_blank(frame: Frame) -> None:
    preview = a_preview(frame, Paper.MEMBERS)
    view = preview.view

    assert ink(view.image) > 1000
    assert view.image.deviceIndependentSize().height() <= view.maximumViewportSize().height()
    assert not view.verticalScrollBar().maximum()
    assert view.accessibleName() == "Danh sách thành viên 10/12/2022. Trang 1 trên 1"


def test_one_page_alone_has_nothing_to_turn(frame: Frame) -> None:
    preview = a_preview(frame, Paper.MEMBERS)

    assert "Trang 1/1" in labels(preview)
    assert not {"Trước (PageUp)", "Sau (PageDown)"} & set(buttons(preview))


def test_pages_are_turned_by_keys_and_stop_at_both_ends(frame: Frame) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    first = preview.view.image

    press(Key.Key_PageUp)
    assert preview.view.place == 0
    press(Key.Key_PageDown)
    assert "Trang 2/3" in labels(preview)
    assert preview.view.image != first
    press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown)
    assert "Trang 3/3" in labels(preview)
    press(Key.Key_PageUp, Key.Key_PageUp)
    assert preview.view.image == first


def test_a_page_is_enlarged_scrolled_and_made_whole_again(frame: Frame) -> None:
    view = a_preview(frame, Paper.MEMBERS).view
    whole = view.image.width()

    press(Key.Key_Plus, Key.Key_Plus, Key.Key_Minus, Key.Key_Plus)
    assert view.image.width() == pytest.approx(1.6 * whole, abs=3)
    press(Key.Key_Down)
    assert view.verticalScrollBar().value() > 0
    press(Key.Key_0)
    assert view.image.width() == whole


def test_a_picture_has_the_dots_of_the_screen(frame: Frame) -> None:
    view = a_preview(frame, Paper.MEMBERS).view

    sharp = view.devicePixelRatioF()
    assert view.image.devicePixelRatio() == sharp
    assert view.image.width() >= view.image.deviceIndependentSize().width() * sharp


def test_it_is_saved_as_it_is_and_never_over_another_file(frame: Frame, tmp_path: Path) -> None:
    preview = a_preview(frame, Paper.MEMBERS)
    told: list[None] = []
    preview.printed.connect(lambda: told.append(None))

    for name in ("", " (2)"):
        press(Key.Key_F7)
        assert choose(frame, tmp_path) == "Lưu tệp PDF vào thư mục nào?"
        path = tmp_path / f"Danh sách thành viên 10-12-2022{name}.pdf"
        assert f"Đã lưu tệp “{path.name}” vào thư mục {tmp_path}." in labels(preview)

    printed = page_of(frame).runner.run(print_paper, Paper.MEMBERS, Wanted())
    assert printed is not None
    saved = sorted(tmp_path.glob("*.pdf"))
    assert [path.read_bytes() for path in saved] == [printed.content] * 2
    assert len(told) == 2
    assert {"Mở tệp PDF", "Mở thư mục"} <= set(buttons(preview))


def test_a_folder_that_is_not_there_is_told(frame: Frame, tmp_path: Path) -> None:
    preview = a_preview(frame, Paper.MEMBERS)
    told: list[None] = []
    preview.printed.connect(lambda: told.append(None))

    preview.save_in(tmp_path / "không có")

    assert strip_of(frame)
    assert told == []


def test_what_is_refused_is_told_and_nothing_is_laid_over(frame: Frame) -> None:
    page = page_of(frame)

    made = show_paper(page.runner, page.parts, Paper.MEMBERS, Wanted(number="PT 1/2022 HD"))

    assert made is None
    assert page.parts.count() == 1
    assert "không dùng tùy chọn" in strip_of(frame)


@pytest.mark.parametrize("way", ["esc", "button"])
def test_leaving_goes_back_to_where_the_cursor_was(frame: Frame, way: str) -> None:
    page = page_of(frame)
    before = focused()
    preview = a_preview(frame, Paper.MEMBERS)
    told: list[None] = []
    preview.done.connect(lambda: told.append(None))

    if way == "esc":
        press(Key.Key_Escape)
    else:
        found: Iterable[QPushButton] = preview.findChildren(QPushButton)
        next(made for made in found if made.text() == "Đóng (Esc)").click()

    assert page.parts.count() == 1
    assert focused() is before
    assert told == [None]


def test_every_button_is_named_and_large_enough(frame: Frame) -> None:
    preview = a_preview(frame, Paper.STATEMENT, EVERYONE)

    found: Iterable[QPushButton] = preview.findChildren(QPushButton)
    for made in found:
        assert made.accessibleName()
        assert made.sizeHint().height() >= 44


@pytest.mark.parametrize("size", [(1366, 706), (1024, 560)])
def test_it_fits_a_small_screen(frame: Frame, size: tuple[int, int]) -> None:
    frame.resize(*size)
    preview = a_preview(frame, Paper.STATEMENT, EVERYONE)

    assert (frame.width(), frame.height()) == size
    assert preview.minimumSizeHint().width() <= size[0]
    assert preview.view.image.deviceIndependentSize().height() > size[1] / 2


def test_the_keys_reach_every_field_and_button(frame: Frame) -> None:
    preview = a_preview(frame, Paper.HANDOVER)
    names = set()
    for _ in range(12):
        names.add(focused().accessibleName())
        press(Key.Key_Tab)

    assert {"Máy in", "Số bản", "Trang", "Đóng (Esc)", "In (Ctrl+P)"} <= names
    assert preview.view.accessibleName() in names
