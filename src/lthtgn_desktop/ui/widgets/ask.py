"""One question before a big act: figures and names in it, verbs on the buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.flow import flowing

_LETTERS = 64
_AROUND, _SPARE = 100, 4
"""Pixels that the dialog needs around its words, and those that a line's height is rounded by."""


def ask(
    parent: QWidget, question: str, *, yes: str, no: str, then: Callable[[], object]
) -> QDialog:
    """Ask without blocking; the safe answer stands on the left and takes Enter and Esc."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(yes)
    words = label(question, wraps=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    width = _room_for(words, parent)
    safe = button(no, dialog.reject)
    safe.setDefault(True)
    sure = button(yes, dialog.accept, role="primary")
    dialog.setAccessibleName(question)
    row = flowing(safe)
    row.add_gap()
    row.addWidget(sure)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(20)
    column.addWidget(_scrolling(words, parent, width), 1)
    column.addLayout(row)
    dialog.accepted.connect(lambda *_: then())
    dialog.resize(dialog.minimumSizeHint())
    dialog.open()
    safe.setFocus()
    return dialog


def _room_for(words: QLabel, parent: QWidget) -> int:
    """Return the width of the question in pixels: as of a line in a book, within the window."""
    wished = words.fontMetrics().averageCharWidth() * _LETTERS
    return min(wished, parent.window().width() - _AROUND)


def _scrolling(words: QLabel, parent: QWidget, width: int) -> QScrollArea:
    """Return the question, which scrolls where it is too long for the window."""
    words.ensurePolished()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(words)
    high = words.heightForWidth(width) + _SPARE
    area.setMinimumSize(width, min(high, parent.window().height() - 2 * _AROUND))
    return area
