"""Windows and pages on a small real book, and a keyboard for them."""

import os
import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from books import AROUND, a_replayed_book
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.opening import Opening
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.surroundings import Surroundings

MEETING = datetime.fromisoformat("2022-12-10T08:00:00")
"""The day after which the small life waits for its next meeting: November is closed."""

_A_MOMENT = 20
"""Milliseconds until the shortcuts of a new page work: Qt takes them in with its next events."""

AROUND_THE_MEETING = AROUND._replace(clock=lambda: MEETING)


@cache
def _small_book() -> Path:
    return a_replayed_book(Path(mkdtemp()), "life_small")


def a_book(folder: Path) -> Path:
    """A copy of the small book, with its second record."""
    path = folder / "so.clb"
    shutil.copy(_small_book(), path)
    record = f"{_small_book().name}.nhat-ky"
    shutil.copytree(_small_book().with_name(record), folder / f"{path.name}.nhat-ky")
    return path


def a_desk(folder: Path) -> Desk:
    """A desk on the small book, on the day of its next meeting."""
    return open_desk(a_book(folder), AROUND_THE_MEETING)


def a_runner(folder: Path) -> Runner:
    """A runner at such a desk."""
    runner = Runner()
    runner.sit_at(a_desk(folder))
    return runner


def look_as_usual() -> None:
    """Give the test's program the look and the size of the real one."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.prepare(app, Path("no fonts of our own"))
    theme.set_size(app, 14)


def a_window(path: Path, around: Surroundings = AROUND_THE_MEETING) -> tuple[MainWindow, Opening]:
    """The program's own window on a book, painted and filled."""
    look_as_usual()
    filled: list[Opening] = []

    def fill(window: MainWindow) -> Opening:
        filled.append(Opening(window, around))
        filled[0].begin(path)
        return filled[0]

    window = MainWindow(fill)
    window.resize(1366, 706)
    window.show()
    QTest.qWaitForWindowActive(window)
    until(lambda: bool(filled) and filled[0].frame.page is not None)
    QTest.qWait(_A_MOMENT)
    return window, filled[0]


def a_frame(folder: Path, screen: str) -> Frame:
    """A frame with one screen on the small book, shown at the size of the small laptop."""
    return a_frame_at(a_desk(folder), screen)


def a_frame_at(desk: Desk, screen: str) -> Frame:
    """The same at a desk of the test's own."""
    look_as_usual()
    runner = Runner()
    runner.sit_at(desk)
    frame = Frame(runner)
    frame.resize(1366, 706)
    frame.show_screen(screen)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    if frame.page is not None:
        frame.page.first_focus().setFocus()
    QTest.qWait(_A_MOMENT)
    return frame


def focused() -> QWidget:
    """The widget that keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def labels(widget: QWidget) -> list[str]:
    """What can be read on a widget's labels."""
    found: Iterable[QLabel] = widget.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]


def buttons(widget: QWidget) -> list[str]:
    """What can be read on a widget's buttons."""
    found: Iterable[QPushButton] = widget.findChildren(QPushButton)
    return [button.text() for button in found if button.isVisible()]


def asked(window: QWidget) -> str:
    """The question that a dialog of this window asks, once it is there."""
    until(lambda: bool(_dialogs(window)))
    return _dialogs(window)[0].accessibleName()


def answer(window: QWidget, *keys: Qt.Key) -> str:
    """Answer a window's question by keys; gives the question back."""
    question = asked(window)
    press(*keys)
    until(lambda: not _dialogs(window))
    window.activateWindow()  # without a window manager nobody else does it
    QTest.qWaitForWindowActive(window)
    return question


def _dialogs(window: QWidget) -> list[QDialog]:
    found: Iterable[QDialog] = window.findChildren(QDialog)
    return list(found)


def _window() -> QWindow:
    """The window in front: keys go to it as from a real keyboard, shortcuts included."""
    window = focused().window().windowHandle()
    assert window is not None
    return window


def press(*keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after the other, each where the focus is by then."""
    for key in keys:
        QTest.keyClick(_window(), key, with_)
        QTest.qWait(1)


def type_text(text: str) -> None:
    """Type a text; letters outside ASCII go as key events, since QTest aborts on them."""
    for letter in text:
        if letter.isascii():
            QTest.keyClick(_window(), ord(letter))
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_unknown
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(focused(), event)
        QTest.qWait(1)


def until(holds: Callable[[], bool]) -> None:
    """Let the program work until something holds."""
    for _ in range(500):
        if holds():
            return
        QTest.qWait(10)
    raise AssertionError
