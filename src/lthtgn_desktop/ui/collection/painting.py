"""The chip that says whether a member came."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from lthtgn_desktop.domain.collection import Attendance
from lthtgn_desktop.ui import theme

_CHIPS = {
    Attendance.PRESENT: (theme.PAID, theme.PAID_PAPER),
    Attendance.ABSENT: (theme.MUTED, theme.TOTALS_PAPER),
    Attendance.SENT: (theme.SENT, theme.SENT_PAPER),
    Attendance.UNKNOWN: (theme.BORDER, theme.PAPER),
}


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
