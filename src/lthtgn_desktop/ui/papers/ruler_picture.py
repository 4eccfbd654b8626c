"""A drawing of the ruler sheet: which two distances are measured."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text

_WIDTH, _HEIGHT = 330, 220
_SHEET = QRectF(70, 10, 240, 168)
_INSET = 44
_TIP = 7


class RulerPicture(QWidget):
    """The sheet with its two bold lines, and an arrow for each of the two distances."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(QSize(_WIDTH * 3 // 5, _HEIGHT * 3 // 5))
        self.setMaximumSize(QSize(_WIDTH, _HEIGHT))
        self.setAccessibleName(text("ruler.picture"))

    def sizeHint(self) -> QSize:
        """Return the size at which it is clearest; where there is less room it is smaller."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sheet, lines and arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.scale(scale, scale)
        painter.setPen(QPen(QColor(theme.BORDER), 2))
        painter.setBrush(QColor(theme.PAPER))
        painter.drawRect(_SHEET)
        x, y = _SHEET.left() + _INSET, _SHEET.bottom() - _INSET
        painter.setPen(QPen(QColor(theme.TEXT), 4))
        painter.drawLine(QPointF(x, _SHEET.top() + 12), QPointF(x, y))
        painter.drawLine(QPointF(x, y), QPointF(_SHEET.right() - 12, y))
        across, along = _SHEET.top() + 56, _SHEET.left() + 140
        painter.setPen(QPen(QColor(theme.FOCUS), 3))
        _arrows(painter, QPointF(_SHEET.left(), across), QPointF(x, across))
        _arrows(painter, QPointF(along, y), QPointF(along, _SHEET.bottom()))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        left_of = QRectF(0, across - 20, _SHEET.left() - 8, 40)
        painter.drawText(left_of, int(right), text("ruler.picture.left"))
        below = QRectF(along - 60, _SHEET.bottom() + 4, 120, 36)
        painter.drawText(below, int(middle), text("ruler.picture.bottom"))
        painter.end()


def _arrows(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Draw a line with a tip at both ends, lying or standing."""
    painter.drawLine(start, end)
    lies = start.y() == end.y()
    for point, way in ((start, 1), (end, -1)):
        for side in (-1, 1):
            tip = QPointF(_TIP * way, _TIP * side) if lies else QPointF(_TIP * side, _TIP * way)
            painter.drawLine(point, point + tip)
