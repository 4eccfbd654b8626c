"""Parts of one width in rows, with fewer in a row where the screen is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from lthtgn_desktop.ui.widgets.by_width import ByWidth, height_at, put


class Tiles(ByWidth):
    """As many columns as have room, `most` at the most; each row is as high as its highest."""

    def __init__(self, parent: QWidget | None = None, *, most: int = 2) -> None:
        super().__init__(parent)
        self._most = most

    def arrange(self, area: QRect, *, moves: bool) -> int:
        """Lay row under row; returns the height in pixels."""
        columns = self._columns(area.width())
        wide = (area.width() - (columns - 1) * self.spacing()) // columns
        shown, top = self.shown(), area.top()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            height = max(height_at(item, wide) for item in row)
            if moves:
                self._lay(row, QRect(area.left(), top, wide, height))
            top += height + self.spacing()
        return max(0, top - area.top() - self.spacing())

    def least_width(self) -> int:
        """Return the pixels of the widest alone."""
        return max((item.minimumSize().width() for item in self.shown()), default=0)

    def wished_width(self) -> int:
        """Return the pixels of the most columns."""
        return self._most * (self.least_width() + self.spacing()) - self.spacing()

    def _columns(self, width: int) -> int:
        least = self.least_width() + self.spacing()
        return max(1, min(self._most, (width + self.spacing()) // max(1, least)))

    def _lay(self, row: list[QLayoutItem], place: QRect) -> None:
        for item in row:
            put(item, place)
            place = place.translated(place.width() + self.spacing(), 0)
