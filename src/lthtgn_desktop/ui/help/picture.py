"""A picture as wide as there is room, never larger than it was taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from lthtgn_desktop.ui import theme


class Picture(QWidget):
    """Keeps its shape; what it shows is its accessible name."""

    def __init__(self, path: Path, shows: str) -> None:
        super().__init__()
        self._pixmap = QPixmap(str(path))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(240)
        self.setAccessibleName(shows)

    @property
    def is_there(self) -> bool:
        """Return whether the file holds a picture."""
        return not self._pixmap.isNull()

    def hasHeightForWidth(self) -> bool:
        """Be as high as the width asks for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width in pixels."""
        wide, high = self._pixmap.width(), self._pixmap.height()
        return min(width, wide) * high // wide if wide else 0

    def sizeHint(self) -> QSize:
        """Return the size at which it was taken."""
        return self._pixmap.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture and a line around it."""
        if not self.is_there:
            return
        wide = min(self.width(), self._pixmap.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(0, 0, wide, self.heightForWidth(wide))
        size = place.size() * self.devicePixelRatioF()
        mode = Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        painter.drawPixmap(place, shown)
        painter.setPen(QPen(QColor(theme.BORDER), 2))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.end()
