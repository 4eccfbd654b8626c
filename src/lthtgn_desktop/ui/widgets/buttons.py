"""Buttons and labels as this program has them: plain text, a role for the style sheet, a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget


def button(
    words: str, then: Callable[[], object], *, role: str = "", key: str = "", name: str = ""
) -> QPushButton:
    """Return a button that does something, on Enter and Space as well; `key` works anywhere."""
    made = QPushButton(words)
    made.setAutoDefault(True)
    made.setProperty("role", role)
    made.setAccessibleName(name or words.replace("&", ""))
    made.clicked.connect(lambda *_: then())
    if key:
        shortcut = QShortcut(QKeySequence(key), made)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(made.click)
    return made


def label(words: str = "", *, role: str = "", wraps: bool = False) -> QLabel:
    """Return a label that shows its text as it is, whatever stands in it."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made


def yields(shown: QLabel) -> QLabel:
    """Let a label give way where there is no room, rather than make the window wider."""
    shown.setSizePolicy(QSizePolicy.Policy.Ignored, shown.sizePolicy().verticalPolicy())
    return shown


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
