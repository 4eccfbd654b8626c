"""A frame on a book that holds nothing but the club, and what a page's strip says."""

from pathlib import Path

from PySide6.QtTest import QTest

from books import a_new_book
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.widgets.message_strip import MessageStrip
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.record import record_document
from ui.windows import AROUND_THE_MEETING, look_as_usual, until

CLUB = {
    "type": "club",
    "date": "2022-12-01",
    "code": "CLB-9",
    "name": "CLB thôn Nam Xá",
    "hamlet": "Nam Xá",
    "commune": "Lý Nhân",
    "province": "Hải Phòng",
}


def an_empty_frame(folder: Path, screen: str) -> Frame:
    """A frame with one screen on a book in which nothing happened yet."""
    look_as_usual()
    runner = Runner()
    runner.sit_at(open_desk(a_new_book(folder, "moi"), AROUND_THE_MEETING))
    runner.run(record_document, CLUB)
    frame = Frame(runner)
    frame.resize(1366, 706)
    frame.show_screen(screen)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    QTest.qWait(20)
    return frame


def strip_of(frame: Frame) -> str:
    """What the strip under the page says, once it says something."""
    strip = frame.findChild(MessageStrip)
    assert isinstance(strip, MessageStrip)
    until(strip.isVisible)
    return strip.text()
