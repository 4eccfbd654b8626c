"""What is photographed: each shot is a screen and the keys that lead to the part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.windows import press, type_text, until

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class Shot(NamedTuple):
    """A picture's name, the screen it begins on, and what is pressed there.

    A picture named like a help page's topic is the one on that page.
    """

    name: str
    screen: str
    keys: Callable[[], object] = lambda: None
    register: bool = False


def keys(*pressed: Key | str) -> Callable[[], None]:
    """Return what presses keys and types texts, one after the other."""

    def go() -> None:
        for one in pressed:
            if isinstance(one, str):
                type_text(one)
            else:
                press(one)
            QApplication.processEvents()

    return go


def _print() -> None:
    press(Key.Key_P, with_=Control)
    QApplication.processEvents()


def _sheet() -> None:
    keys(Key.Key_Return, "+++", Key.Key_Space, "10", Key.Key_Return, "++")()


def _wrong_amount() -> None:
    _sheet()
    keys("12..5", Key.Key_Return)()


def _closing_question() -> None:
    _sheet()
    keys(Key.Key_F9)()
    until(lambda: QApplication.activeModalWidget() is not None)


def _new_loan() -> None:
    keys(Key.Key_F7, "hoa", Key.Key_Return, "5tr", Key.Key_Return, "12", Key.Key_Return)()


def _help() -> None:
    press(Key.Key_F1)
    until(lambda: QApplication.activeModalWidget() is not None)


def _support() -> None:
    _help()
    press(Key.Key_F6)


SHOTS = (
    Shot("start", "start"),
    Shot("start-new", "start", keys("2")),
    Shot("first-run", "first-run"),
    Shot("first-run-people", "first-run", keys(Key.Key_F9)),
    Shot("home", "home"),
    Shot("meeting", "meeting"),
    Shot("meeting-read", "meeting", keys("8")),
    Shot("collection-day", "collection"),
    Shot("collection", "collection", _sheet),
    Shot("collection-wrong", "collection", _wrong_amount),
    Shot("collection-close", "collection", _closing_question),
    Shot("lending", "lending"),
    Shot("lending-new", "lending", _new_loan),
    Shot("lending-open", "lending", keys(Key.Key_Return)),
    Shot("members", "members"),
    Shot("members-add", "members", keys(Key.Key_F7)),
    Shot("members-person", "members", keys(Key.Key_Return)),
    Shot("money", "money"),
    Shot("money-spend", "money", keys("2")),
    Shot("funds", "funds"),
    Shot("funds-policy", "funds", keys(Key.Key_F4)),
    Shot("closing", "closing"),
    Shot("closing-count", "closing", keys(Key.Key_F6)),
    Shot("corrections", "corrections"),
    Shot("voucher", "corrections", keys(*[Key.Key_Down] * 7, Key.Key_Return)),
    Shot("checking", "checking"),
    Shot("signing", "signing"),
    Shot("papers", "papers"),
    Shot("papers-passbook", "papers", keys("1")),
    Shot("preview", "collection", _print),
    Shot("help", "collection", _help),
    Shot("support", "home", _support),
    Shot("register", "register", register=True),
)
"""Every screen and its main parts."""
