"""The marks that the letters do not have: tick, half disc, triangle; and one as a widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui import theme


def tick(painter: QPainter, box: QRectF, color: str) -> None:
    """Draw a tick: all right, or all paid."""
    pen = QPen(QColor(color), max(2.5, box.width() / 7))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y, size = box.x(), box.y(), box.width()
    corners = [(0.08, 0.55), (0.38, 0.85), (0.95, 0.15)]
    painter.drawPolyline([QPointF(x + size * a, y + size * b) for a, b in corners])


def half_disc(painter: QPainter, box: QRectF) -> None:
    """Draw a half-filled disc: paid in part."""
    color = QColor(theme.PART)
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.setBrush(QBrush(color))
    painter.drawPie(box, 90 * 16, 180 * 16)


def triangle(painter: QPainter, box: QRectF) -> None:
    """Draw the triangle with its mark: overdue, or to be looked at."""
    top = QPointF(box.center().x(), box.top())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(theme.LATE)))
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    pen = QPen(QColor(theme.PAPER), max(2.0, box.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y, size = box.center().x(), box.top(), box.height()
    painter.drawLine(QPointF(x, y + size * 0.40), QPointF(x, y + size * 0.65))
    painter.drawPoint(QPointF(x, y + size * 0.84))


class Mark(QWidget):
    """A tick where something is fine, a triangle where it wants a look; words stand beside it."""

    def __init__(self, *, is_fine: bool) -> None:
        super().__init__()
        self._is_fine = is_fine
        self.setFixedSize(QSize(26, 26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, 3, 20, 20)
        if self._is_fine:
            tick(painter, box, theme.PAID)
        else:
            triangle(painter, box)
        painter.end()
