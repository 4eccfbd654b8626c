"""Columns of a list where there is no room for them: words go on in the next line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from lthtgn_desktop.ui import theme

_BESIDE, _ABOVE = 8, 6
_MARGIN = 10
"""Pixels that a cell keeps around its text."""


class BentHeader(QHeaderView):
    """The heads of the columns, which wrap where their column is narrow."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Return a height for the head with the most lines."""
        heights = [self._needed(place, self.sectionSize(place)) for place in range(self.count())]
        return QSize(super().sizeHint().width(), max(heights, default=0))

    def least(self, place: int) -> int:
        """Return the pixels of the longest word of a head."""
        metrics = self._bold()
        return max(map(metrics.horizontalAdvance, self._words(place).split()), default=0) + (
            2 * _BESIDE + 2
        )

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw a head, in as many lines as it needs."""
        painter.save()
        painter.fillRect(rect, QColor(theme.HEADER))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(theme.GROUP))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.PAPER))
        role = Qt.ItemDataRole.TextAlignmentRole
        side = self.model().headerData(logicalIndex, self.orientation(), role)
        flags = int(side) if isinstance(side, int) else side.value if side else 0
        inside = rect.adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.drawText(inside, flags | Qt.TextFlag.TextWordWrap, self._words(logicalIndex))
        painter.restore()

    def _needed(self, place: int, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * _BESIDE), 9_999)
        taken = self._bold().boundingRect(room, Qt.TextFlag.TextWordWrap, self._words(place))
        return taken.height() + 2 * _ABOVE

    def _words(self, place: int) -> str:
        return str(self.model().headerData(place, self.orientation()) or "")

    def _bold(self) -> QFontMetrics:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font)


def narrow(table: QTableView, widths: list[int], leasts: Sequence[int]) -> bool:
    """Take from the columns what is too wide for the list, the widest first; whether it had to."""
    over = sum(widths) - table.viewport().width()
    was_over = over > 0
    while over > 0 and widths:
        spare = [width - least for width, least in zip(widths, leasts, strict=True)]
        widest = max(range(len(spare)), key=spare.__getitem__)
        if spare[widest] <= 0:
            break
        cut = min(over, (spare[widest] + 1) // 2)
        widths[widest] -= cut
        over -= cut
    return was_over


def longest_word(table: QTableView, column: int) -> int:
    """Return the pixels of the longest word of a column, with the mark that stands before it."""
    model, metrics, longest = table.model(), table.fontMetrics(), 0
    for row in range(model.rowCount()):
        index: QModelIndex = model.index(row, column)
        mark = 0 if index.data(Qt.ItemDataRole.DecorationRole) is None else table.iconSize().width()
        for word in str(index.data() or "").split(" "):
            longest = max(longest, metrics.horizontalAdvance(f"\u00a0{word}\u00a0") + mark)
    return longest + _MARGIN
