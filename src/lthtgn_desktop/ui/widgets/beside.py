"""Parts side by side, which stand under each other where the screen is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from lthtgn_desktop.ui.widgets.by_width import ByWidth, height_at, put


class Beside(ByWidth):
    """Parts that share the width as they are told, or go under each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: dict[QWidget, int] = {}
        self._letters: dict[QWidget, int] = {}

    def addWidget(self, widget: QWidget, share: int = 1, letters: int = 0) -> None:
        """Add a part that wants room for so many letters beside the others.

        With no share it is as wide as it has to be.
        """
        self._shares[widget] = share
        self._letters[widget] = letters
        super().addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """Return what it could use more room for: the height too, for lists."""
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def arrange(self, area: QRect, *, moves: bool) -> int:
        """Lay the parts out; returns the height in pixels."""
        if area.width() >= self.wished_width():
            return self._side_by_side(area, moves=moves)
        return self._under(area, moves=moves)

    def least_width(self) -> int:
        """Return the pixels of the widest part alone."""
        return max((_least(item) for item in self.shown()), default=0)

    def wished_width(self) -> int:
        """Return the pixels from which the parts have room side by side."""
        shown = self.shown()
        fixed = [_least(item) for item in shown if not self._share(item)]
        each = [self._wish(item) / self._share(item) for item in shown if self._share(item)]
        shared = max(each, default=0) * sum(self._share(item) for item in shown)
        return sum(fixed) + int(shared) + self.spacing() * max(0, len(shown) - 1)

    def _share(self, item: QLayoutItem) -> int:
        return self._shares.get(item.widget(), 1)

    def _wish(self, item: QLayoutItem) -> int:
        shown = item.widget()
        letters = self._letters.get(shown, 0)
        return max(_least(item), letters * shown.fontMetrics().averageCharWidth())

    def _side_by_side(self, area: QRect, *, moves: bool) -> int:
        shown = self.shown()
        fixed = sum(_least(item) for item in shown if not self._share(item))
        free = area.width() - fixed - self.spacing() * max(0, len(shown) - 1)
        shares = sum(self._share(item) for item in shown)
        left, highest = area.left(), 0
        for item in shown:
            share = self._share(item)
            wide = free * share // shares if share else _least(item)
            highest = max(highest, height_at(item, wide))
            if moves:
                put(item, QRect(left, area.top(), wide, area.height()))
            left += wide + self.spacing()
        return highest

    def _under(self, area: QRect, *, moves: bool) -> int:
        shown = self.shown()
        heights = [height_at(item, area.width()) for item in shown]
        taken = sum(heights) + self.spacing() * max(0, len(shown) - 1)
        growing = [place for place, item in enumerate(shown) if _is_high(item)]
        if moves and growing:
            heights[growing[-1]] += max(0, area.height() - taken)
        top = area.top()
        for item, height in zip(shown, heights, strict=True):
            if moves:
                put(item, QRect(area.left(), top, area.width(), height))
            top += height + self.spacing()
        return taken


def _least(item: QLayoutItem) -> int:
    return item.minimumSize().width()


def _is_high(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Vertical)
