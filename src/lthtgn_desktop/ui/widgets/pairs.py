"""Words with their fields: in two columns, or the words over the field where it is narrow."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QLayoutItem, QWidget

from lthtgn_desktop.ui.widgets.by_width import ByWidth, height_at, put

_BETWEEN_COLUMNS = 16
_LETTERS_OF_A_FIELD = 30
"""A field with fewer letters beside its words is laid under them."""


class _Pair(NamedTuple):
    """The words, the field, and the note under the field."""

    words: QLayoutItem
    field: QLayoutItem
    note: QLayoutItem


class Pairs(ByWidth):
    """Rows of words and field, each with a note that is hidden most of the time."""

    def add_pair(self, words: QLabel, field: QWidget, note: QLabel) -> None:
        """Add a row under the others."""
        words.setWordWrap(True)
        for widget in (words, field, note):
            self.addWidget(widget)

    def arrange(self, area: QRect, *, moves: bool) -> int:
        """Lay row under row; returns the height in pixels."""
        beside = self._column(area.width())
        top = area.top()
        for pair in self._pairs():
            row = QRect(area.left(), top, area.width(), 0)
            if beside:
                top += self._lay_beside(pair, row, beside, moves=moves) + self.spacing()
            else:
                top += self._lay_under(pair, row, moves=moves) + self.spacing()
        return max(0, top - area.top() - self.spacing())

    def least_width(self) -> int:
        """Return the pixels of the widest field alone."""
        return max((item.minimumSize().width() for item in self.shown()), default=0)

    def wished_width(self) -> int:
        """Return the pixels from which words and fields stand side by side."""
        return self._words_width() + _BETWEEN_COLUMNS + self._field_width()

    def _pairs(self) -> list[_Pair]:
        if self.count() % 3:  # a row is being added, or its field went into another form
            return []
        rows = [_Pair(*self._items[place : place + 3]) for place in range(0, self.count(), 3)]
        return [pair for pair in rows if not pair.field.isEmpty()]

    def _column(self, width: int) -> int:
        """Return the width of the column of words; 0 where they stand over the fields."""
        most = width - _BETWEEN_COLUMNS - self._field_width()
        words = min(self._words_width(), width * 2 // 5)
        return words if words <= most else 0

    def _words_width(self) -> int:
        return max((_width_of_words(pair.words) for pair in self._pairs()), default=0)

    def _field_width(self) -> int:
        widths = [pair.field.minimumSize().width() for pair in self._pairs()]
        inside = self.parentWidget()
        letter = inside.fontMetrics().averageCharWidth() if inside is not None else 0
        return max([*widths, letter * _LETTERS_OF_A_FIELD])

    def _lay_beside(self, pair: _Pair, row: QRect, column: int, *, moves: bool) -> int:
        left = column + _BETWEEN_COLUMNS
        wide = row.width() - left
        height = max(height_at(pair.field, wide), height_at(pair.words, column))
        at_note = row.top() + height + self.spacing()
        if moves:
            put(pair.words, QRect(row.left(), row.top(), column, height))
            put(pair.field, QRect(row.left() + left, row.top(), wide, height))
        return height + _note(pair, QRect(row.left() + left, at_note, wide, 0), self, moves=moves)

    def _lay_under(self, pair: _Pair, row: QRect, *, moves: bool) -> int:
        top = row.top()
        for item in (pair.words, pair.field):
            height = height_at(item, row.width())
            if moves:
                put(item, QRect(row.left(), top, row.width(), height))
            top += height + self.spacing()
        note = _note(pair, QRect(row.left(), top, row.width(), 0), self, moves=moves)
        return top - self.spacing() - row.top() + note


def _note(pair: _Pair, place: QRect, layout: Pairs, *, moves: bool) -> int:
    """Lay the note where it is shown; returns the pixels that it takes with the space over it."""
    if pair.note.isEmpty():
        return 0
    height = height_at(pair.note, place.width())
    if moves:
        put(pair.note, QRect(place.left(), place.top(), place.width(), height))
    return height + layout.spacing()


def _width_of_words(item: QLayoutItem) -> int:
    shown = item.widget()
    if not isinstance(shown, QLabel):
        return 0
    return shown.fontMetrics().horizontalAdvance(shown.text()) + 2
