"""The header of the grid: two levels for principal and interest."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.collection.cells import Place
from lthtgn_desktop.ui.collection.table import header_text
from lthtgn_desktop.ui.texts import text

_GROUPS = (
    (Place.PRINCIPAL_DUE, Place.PRINCIPAL, "grp.principal"),
    (Place.INTEREST_DUE, Place.INTEREST, "grp.interest"),
)
_LEFT = {Place.NAME, Place.NOTE}
_CENTRE = {Place.NUMBER, Place.ATTENDANCE}


class SheetHeader(QHeaderView):
    """Painted whole, since Qt's header has one level."""

    def __init__(self, usual_dues: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._usual_dues = usual_dues
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for two lines of bold text."""
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint plain columns over both levels, and the groups above their two columns."""
        painter = QPainter(self.viewport())
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.fillRect(self.viewport().rect(), QColor(theme.HEADER))
        grouped_places = {place for first, last, _ in _GROUPS for place in (first, last)}
        for place in Place:
            if place not in grouped_places:
                self._write(painter, self._box(place, place), place, self._words(place))
        for first, last, name in _GROUPS:
            self._write_group(painter, first, last, text(name))
        painter.end()

    def _write_group(self, painter: QPainter, first: Place, last: Place, words: str) -> None:
        upper = self._box(first, last)
        upper.setHeight(upper.height() // 2)
        painter.fillRect(upper, QColor(theme.GROUP))
        painter.setPen(QColor(theme.PAPER))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, words)
        for place in (first, last):
            lower = self._box(place, place)
            lower.setTop(upper.bottom() + 1)
            self._write(painter, lower, place, header_text(place))

    def _write(self, painter: QPainter, box: QRect, place: Place, words: str) -> None:
        side = Qt.AlignmentFlag.AlignRight
        if place in _LEFT:
            side = Qt.AlignmentFlag.AlignLeft
        elif place in _CENTRE:
            side = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(theme.GROUP))
        painter.drawLine(box.topRight(), box.bottomRight())
        painter.setPen(QColor(theme.PAPER))
        room = box.adjusted(7, 0, -7, 0)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _words(self, place: Place) -> str:
        words = header_text(place)
        if place is Place.DUES and self._usual_dues:
            words += f"\n{grouped(self._usual_dues)}"
        return words

    def _box(self, first: Place, last: Place) -> QRect:
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        return QRect(left, 0, right - left, self.viewport().height())
