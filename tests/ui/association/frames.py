"""A frame on an association's register with real clubs, and what can be read on it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from a_register import AROUND, AClub, a_register
from lthtgn_desktop.ui.association.page import RegisterPage
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.screens import REGISTER
from lthtgn_desktop.ui.widgets.message_strip import MessageStrip
from lthtgn_desktop.usecases.register.desk import open_desk
from ui.windows import answer, labels, look_as_usual, press, type_text, until

PASSWORD = "mat khau 1"  # noqa: S105 - it opens nothing but keys of tests


def a_frame(register: Path) -> Frame:
    """A frame on a register, shown at the size of the small laptop."""
    look_as_usual()
    runner = Runner()
    runner.sit_at(open_desk(str(register), AROUND))
    frame = Frame(runner)
    frame.home = REGISTER
    frame.resize(1366, 706)
    frame.show_screen(REGISTER)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    page_of(frame).first_focus().setFocus()
    QTest.qWait(20)
    return frame


def a_frame_with(folder: Path, clubs: Iterable[AClub]) -> Frame:
    """A frame on a register that has taken in everything of some clubs."""
    return a_frame(a_register(folder, clubs))


def page_of(frame: Frame) -> RegisterPage:
    """The register's page."""
    assert isinstance(frame.page, RegisterPage)
    return frame.page


def read(frame: Frame) -> str:
    """All that can be read on labels."""
    return "\n".join(labels(frame))


def strip(frame: Frame) -> str:
    """What the strip under the page says, once it says something."""
    found = frame.findChild(MessageStrip)
    assert isinstance(found, MessageStrip)
    until(found.isVisible)
    return found.text()


def choose(frame: Frame, path: Path) -> None:
    """Answer the window's question for a file or a folder."""
    until(lambda: frame.findChild(QFileDialog) is not None)
    dialog = frame.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    until(lambda: frame.findChild(QFileDialog) is None)
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)


def drop(widget: QWidget, files: Iterable[Path]) -> None:
    """Let files go over a widget."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction
    widget.dropEvent(QDropEvent(QPointF(9, 9), actions, dragged, left, keys))


def make_key(officer: str = "Tran Van Binh") -> None:
    """Fill in the page that makes the association's first key, and go on."""
    for typed in (officer, PASSWORD, PASSWORD):
        type_text(typed)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F9)


def answer_yes(frame: Frame) -> None:
    """Answer the window's question with its second button."""
    answer(frame, Qt.Key.Key_Tab, Qt.Key.Key_Return)
