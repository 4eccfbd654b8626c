"""A help page as it is read: at most five steps, a picture, and the keys of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lthtgn_desktop.ui.help.keys import KeyLine
from lthtgn_desktop.ui.help.picture import Picture
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.task import MARGIN
from lthtgn_desktop.usecases.guides import Guide

_LETTERS_OF_STEPS = 40
"""How wide the column of steps is beside the picture, in letters."""

_LETTERS_BESIDE = 106
"""From how many letters on the picture stands beside the steps, else below them."""


class GuideView(QScrollArea):
    """Scrolls up and down by the arrow keys where it does not fit."""

    def __init__(self, guide: Guide, keys: Sequence[KeyLine]) -> None:
        super().__init__()
        self._first = _step(guide.steps[0])
        self._steps = _numbered([self._first, *map(_step, guide.steps[1:])])
        self._picture = Picture(guide.picture, guide.shows)
        self._keys = _key_lines(keys)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(2 * MARGIN)
        top = Qt.AlignmentFlag.AlignTop
        self._beside.addWidget(self._steps, 0, top)
        self._beside.addWidget(self._picture, 1, top)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(self._beside)
        column.addWidget(label(text("help.keys"), role="heading2"))
        column.addWidget(self._keys)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setProperty("role", "help")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(guide.title)
        self.setAccessibleDescription(" ".join(guide.steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the steps where there is room for both."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Do so for another size of the text as well."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lay()

    def _lay(self) -> None:
        letter = self._first.fontMetrics().averageCharWidth()
        is_wide = self.viewport().width() >= letter * _LETTERS_BESIDE
        sides = QBoxLayout.Direction
        self._beside.setDirection(sides.LeftToRight if is_wide else sides.TopToBottom)
        self._steps.setMaximumWidth(letter * _LETTERS_OF_STEPS if is_wide else 16_777_215)


def _step(words: str) -> QLabel:
    return label(words, role="help", wraps=True)


def _numbered(steps: Sequence[QLabel]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(MARGIN)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(1, 1)
    for place, step in enumerate(steps):
        number = label(f"{place + 1}.", role="helpkey")
        grid.addWidget(number, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(step, place, 1)
    return made


def _key_lines(keys: Sequence[KeyLine]) -> QWidget:
    """Return the keys in two columns, read downwards."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(MARGIN)
    half = (len(keys) + 1) // 2
    for place, line in enumerate(keys):
        row, side = place % half, 2 * (place // half)
        grid.addWidget(label(line.key, role="helpkey"), row, side)
        grid.addWidget(label(line.does, role="help", wraps=True), row, side + 1)
    for side in (1, 3):
        grid.setColumnStretch(side, 1)
    return made
