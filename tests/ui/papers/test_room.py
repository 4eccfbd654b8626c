"""Every part of printing fits a small screen, also in large type, and no text is cut."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.papers.page import PapersPage
from lthtgn_desktop.ui.papers.passbook_view import PassbookView
from lthtgn_desktop.ui.preview.part import Preview
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from ui.windows import a_frame, press, type_text

Key = Qt.Key
WIDTH, HEIGHT = 1024, 560
OWN_WAY = {Paper.CALIBRATION, Paper.PASSBOOK}


@pytest.fixture(params=[14, 22])
def page(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[PapersPage]:
    frame = a_frame(tmp_path, "papers")
    qtbot.addWidget(frame)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_size(app, request.param)
    frame.resize(WIDTH, HEIGHT)
    QTest.qWait(20)
    assert isinstance(frame.page, PapersPage)
    yield frame.page
    theme.set_size(app, 14)


def fits(page: PapersPage) -> None:
    """Nothing makes the window wider, and every button and plain label shows all its words."""
    QTest.qWait(20)
    frame, top = page.window(), page.parts.currentWidget()
    assert isinstance(frame, Frame)
    assert frame.width() == WIDTH, top
    assert [*_cut(top)] == []


def _cut(top: QWidget) -> Iterator[str]:
    labels: Iterable[QLabel] = top.findChildren(QLabel)
    pressed: Iterable[QPushButton] = top.findChildren(QPushButton)
    every: list[QLabel | QPushButton] = [*labels, *pressed]
    for one in every:
        if not one.isVisible() or not one.text():
            continue
        needed = one.sizeHint()
        if isinstance(one, QLabel) and one.wordWrap():
            if one.heightForWidth(one.width()) > one.height():
                yield one.text()
        elif needed.width() > one.width() or needed.height() > one.height():
            yield one.text()


def test_every_paper_s_options_fit(page: PapersPage) -> None:
    fits(page)
    for paper in CATALOGUE:
        page.open_paper(paper)
        fits(page)
        press(Key.Key_Escape)
    page.open_wishes()
    fits(page)


def test_the_preview_of_a_card_and_of_new_lines_fits(page: PapersPage) -> None:
    page.open_paper(Paper.PASSBOOK)
    type_text("chau")
    press(Key.Key_Return, Key.Key_F9)
    assert isinstance(page.parts.currentWidget(), PassbookView)
    fits(page)
    for key in (Key.Key_F6, Key.Key_F9):
        press(key)
        fits(page)
        press(Key.Key_F9)
        assert isinstance(page.parts.currentWidget(), Preview)
        fits(page)
        press(Key.Key_Escape, Key.Key_Escape)


def test_what_is_done_for_everybody_fits(page: PapersPage) -> None:
    page.open_paper(Paper.PASSBOOK)
    press(Key.Key_Return, Key.Key_Right, Key.Key_F9)
    fits(page)
