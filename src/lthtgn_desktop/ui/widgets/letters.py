"""Fields as wide as so many letters, at every size of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

_CHANGES = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish}

_AROUND = 28
"""Pixels of frame and padding at both ends of a line."""


class _Width(QObject):
    """Keeps one widget as wide as it shall be."""

    def __init__(self, widget: QWidget, letters: int, *, at_most: bool) -> None:
        super().__init__(widget)
        self._letters, self._at_most = letters, at_most
        self._set(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew when the letters are others."""
        if event.type() in _CHANGES and isinstance(watched, QWidget):
            self._set(watched)
        return False

    def _set(self, widget: QWidget) -> None:
        width = widget.fontMetrics().averageCharWidth() * self._letters
        widget.setMaximumWidth(width)
        widget.setMinimumWidth(0 if self._at_most else width)


def letters_wide(widget: QWidget, letters: int, *, at_most: bool = False) -> None:
    """Keep a widget as wide as so many letters, or `at_most` so wide."""
    _Width(widget, letters, at_most=at_most)


class _Hint(QObject):
    """Keeps a line wide enough for its hint."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        _make_room(line)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew when the letters are others."""
        if event.type() in _CHANGES and isinstance(watched, QLineEdit):
            _make_room(watched)
        return False


def hint_wide(line: QLineEdit, *, grows: bool = True) -> None:
    """Keep a line so wide that its hint can be read whole; it may take more room if it `grows`."""
    _Hint(line)
    if not grows:
        line.setSizePolicy(QSizePolicy.Policy.Preferred, line.sizePolicy().verticalPolicy())


def _make_room(line: QLineEdit) -> None:
    line.setMinimumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + _AROUND)
