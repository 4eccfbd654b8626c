"""A list of loans that draws the triangle beside the words of what is overdue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from lthtgn_desktop.ui.widgets.listing import Line, Listing
from lthtgn_desktop.ui.widgets.marks import triangle


class LateListing(Listing):
    """Lines of the role `late` have the triangle in their last cell, where the words stand."""

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the lines, each late one with its mark."""
        super().show_lines(lines)
        size = self.fontMetrics().height()
        self.setIconSize(QSize(size, size))
        mark, last = _triangle(size), self.model().columnCount() - 1
        for row, line in enumerate(lines):
            if line.role == "late":
                index = self.model().index(row, last)
                self.model().setData(index, mark, Qt.ItemDataRole.DecorationRole)
        self._fit_columns()


def _triangle(size: int) -> QIcon:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    triangle(painter, QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return QIcon(picture)
