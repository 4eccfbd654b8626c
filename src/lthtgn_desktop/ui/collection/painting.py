"""The marks that the letters do not have: tick, half disc, triangle, chip."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from lthtgn_desktop.domain.collection import Attendance
from lthtgn_desktop.ui import theme

_CHIPS = {
    Attendance.PRESENT: (theme.PAID, theme.PAID_PAPER),
    Attendance.ABSENT: (theme.MUTED, theme.TOTALS_PAPER),
    Attendance.SENT: (theme.SENT, theme.SENT_PAPER),
    Attendance.UNKNOWN: (theme.BORDER, theme.PAPER),
}


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


def chip(painter: QPainter, box: QRectF, words: str, attendance: Attendance) -> None:
    """Draw the attendance; an empty box where nobody was asked yet."""
    ink, paper = _CHIPS[attendance]
    width = painter.fontMetrics().horizontalAdvance(words) + 18 if words else box.height() * 0.62
    height = box.height() * (0.70 if words else 0.62)
    around = QRectF(0, 0, width, height)
    around.moveCenter(box.center())
    painter.setPen(QPen(QColor(ink), 1.6))
    painter.setBrush(QBrush(QColor(paper)))
    painter.drawRoundedRect(around, 5, 5)
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, words)
