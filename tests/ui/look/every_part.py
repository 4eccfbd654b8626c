"""Every screen of a book, and every part that a button of it opens."""

from collections.abc import Iterable, Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.screens import REGISTER, SCREENS

SCREENS_OF_A_BOOK = [name for name in SCREENS if name != REGISTER]
_LEFT_ALONE = ("thư mục", "Chữ ", "English", "Tiếng Việt")


def show_anew(frame: Frame, screen: str) -> None:
    """Show a screen from its beginning, whatever lay over the one before."""
    close_dialogs(frame)
    frame.show_screen(screen)
    QApplication.sendPostedEvents()
    QTest.qWait(1)


def parts_of(frame: Frame, screen: str) -> Iterator[str]:
    """Open what each button of a screen opens, one after the other; gives the button's words."""
    show_anew(frame, screen)
    for place, words in enumerate([_words(made) for made in _buttons(frame)]):
        show_anew(frame, screen)
        made = _buttons(frame)
        if place < len(made) and _words(made[place]) == words:
            made[place].click()
            QTest.qWait(1)
            if frame.page is not None and frame.page.isVisible():
                yield words
    close_dialogs(frame)


def close_dialogs(frame: QWidget) -> None:
    """Give up every question that is open."""
    found: Iterable[QDialog] = frame.findChildren(QDialog)
    for dialog in found:
        dialog.reject()
    frame.activateWindow()  # without a window manager nobody else does it
    QTest.qWait(1)


def _buttons(frame: Frame) -> list[QPushButton]:
    assert frame.page is not None
    found: Iterable[QPushButton] = frame.page.findChildren(QPushButton)
    return [
        made
        for made in found
        if made.isVisible()
        and made.isEnabled()
        and not made.isCheckable()
        and not any(words in _words(made) for words in _LEFT_ALONE)
    ]


def _words(made: QPushButton) -> str:
    return made.text() or made.accessibleName()
