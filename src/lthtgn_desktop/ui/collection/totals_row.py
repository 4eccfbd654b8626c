"""The last row of the sheet, always in sight: what is due and what was paid, column by column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from lthtgn_desktop.domain.collection import CollectionSheet
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.collection.cells import DUE, TYPED, Place, attended, people
from lthtgn_desktop.ui.collection.table import column_name
from lthtgn_desktop.ui.texts import text


class TotalsRow(QWidget):
    """Stands under the grid and follows the widths of its columns."""

    def __init__(self, header: QHeaderView) -> None:
        super().__init__()
        self._header = header
        self._words: dict[Place, str] = {}
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Fixed)
        header.sectionResized.connect(lambda *_: self.update())

    def sizeHint(self) -> QSize:
        """Ask for one line with some air."""
        return QSize(100, self.fontMetrics().height() + 16)

    def show_totals(self, sheet: CollectionSheet) -> None:
        """Count again; a screen reader hears the figures too."""
        paid, due = sheet.totals(), sheet.due_totals()
        self._words = {
            Place.NAME: text("col.sum", paid=sheet.payers, all=people(sheet)),
            Place.ATTENDANCE: str(attended(sheet)),
            Place.TOTAL: grouped(sum(paid.values())),
        }
        self._words |= {place: grouped(paid[column]) for place, column in TYPED.items()}
        self._words |= {place: grouped(due[column]) for place, column in DUE.items()}
        told = [f"{column_name(place)}: {words}" for place, words in self._words.items()]
        self.setAccessibleName("; ".join(told))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each figure under its column."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.TOTALS_PAPER))
        painter.fillRect(0, 0, self.width(), 2, QColor(theme.HEADER))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.HEADER))
        for place, words in self._words.items():
            left = self._header.sectionViewportPosition(place)
            box = QRect(left, 0, self._header.sectionSize(place), self.height())
            painter.drawText(box.adjusted(8, 0, -8, 0), _side(place), words)
        painter.end()


def _side(place: Place) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextDontClip)
    if place is Place.NAME:
        return Qt.AlignmentFlag.AlignLeft | middle
    if place is Place.ATTENDANCE:
        return Qt.AlignmentFlag.AlignHCenter | middle
    return Qt.AlignmentFlag.AlignRight | middle
