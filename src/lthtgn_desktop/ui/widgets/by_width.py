"""Layouts whose height follows from their width: what has no room beside goes below."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP = 8
"""Pixels between two controls, so that a finger or a trembling hand meets only one of them."""


class ByWidth(QLayout):
    """A layout of widgets side by side or under each other, as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(GAP)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    @abstractmethod
    def arrange(self, area: QRect, *, moves: bool) -> int:
        """Lay the widgets into an area, or only measure; returns the height in pixels it takes."""

    @abstractmethod
    def least_width(self) -> int:
        """Return the pixels of the narrowest that still shows everything."""

    @abstractmethod
    def wished_width(self) -> int:
        """Return the pixels with which nothing has to go below."""

    def addItem(self, item: QLayoutItem) -> None:
        """Take in a widget, after the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # None ends it
        """Let go of one of them."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return what it could use more room for."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the pixels that it takes at a width."""
        around = self.contentsMargins()
        inside = QRect(0, 0, width - around.left() - around.right(), 0)
        return self.arrange(inside, moves=False) + around.top() + around.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Lay everything out anew."""
        super().setGeometry(rect)
        self.arrange(rect.marginsRemoved(self.contentsMargins()), moves=True)

    def sizeHint(self) -> QSize:
        """Return the size with which nothing has to go below."""
        width = self.wished_width() + _margins(self)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the narrowest, as high as it is at its best: a parent asks for more by width."""
        width = self.least_width() + _margins(self)
        heights = [item.minimumSize().height() for item in self.shown()]
        around = self.contentsMargins()
        return QSize(width, max(heights, default=0) + around.top() + around.bottom())

    def shown(self) -> list[QLayoutItem]:
        """Return what is not hidden."""
        return [item for item in self._items if item.widget() is None or not item.isEmpty()]


def height_at(item: QLayoutItem, width: int) -> int:
    """Return the pixels that something takes at a width."""
    is_bent = item.hasHeightForWidth()
    wished = item.heightForWidth(width) if is_bent else item.sizeHint().height()
    return max(wished, item.minimumSize().height())


def put(item: QLayoutItem, place: QRect) -> None:
    """Give something a place; what cannot fill it stands at its left and its top."""
    item.setGeometry(QRect(place.topLeft(), place.size().boundedTo(item.maximumSize())))


def _margins(layout: QLayout) -> int:
    around = layout.contentsMargins()
    return around.left() + around.right()
