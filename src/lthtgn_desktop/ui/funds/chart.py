"""The lending fund since the club began, against its first grant: bars with printed values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.fund_growth import FundGrowth, MonthOfFund

LENT, MONEY = "#0B4F6C", "#B86E00"
_BAR_SHARE = 0.66  # of a month's room
_LINES = (4, 2, 1)
"""Into how many parts the height is ruled, as there is room for their amounts."""


def millions(amount: int) -> str:
    """Return an amount of đồng in millions with one decimal, rounded half up: `53,2`."""
    tenths = (amount + 50_000) // 100_000
    return f"{grouped(tenths // 10)},{tenths % 10}"


class FundChart(QWidget):
    """The picture; its accessible name carries every figure that is drawn."""

    def __init__(self, growth: FundGrowth) -> None:
        super().__init__()
        self._growth = growth
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(told(growth))

    def sizeHint(self) -> QSize:
        """Return the room that a dozen bars would like."""
        letter = self.fontMetrics().height()
        return QSize(letter * 34, letter * 16)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which bars can be told from each other."""
        letter = self.fontMetrics().height()
        return QSize(letter * 16, letter * 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines, bars, months and the first grant."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.PAPER))
        _Drawing(painter, QRectF(self.rect()), self._growth).draw()
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.FOCUS), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


def shown_months(months: Sequence[MonthOfFund], most: int) -> list[MonthOfFund]:
    """Return as many months as there is room for, evenly apart, the last one always."""
    step = max(1, -(-len(months) // max(1, most)))
    return [one for place, one in enumerate(months) if (len(months) - 1 - place) % step == 0]


def told(growth: FundGrowth) -> str:
    """Return every month's figures in words, for who hears the picture."""
    parts = [
        text(
            "chart.month.told",
            month=f"{one.month.number:02}/{one.month.year}",
            total=millions(one.total),
            loans=millions(one.loans),
            money=millions(one.money),
        )
        for one in growth.months
    ]
    initial = text("chart.initial", amount=millions(growth.initial))
    return "; ".join([text("chart.title"), initial, *parts])


class _Drawing:
    """One painting: the area of the bars, and how high an amount stands in it."""

    def __init__(self, painter: QPainter, room: QRectF, growth: FundGrowth) -> None:
        self._painter = painter
        self._growth = growth
        self._letters = QFontMetricsF(painter.font())
        line = self._letters.height()
        left = self._letters.horizontalAdvance("999,9") + 14
        self._legends = self._legend_parts(room.width() - left - 12)
        above = (len(self._legends) + 1.2) * line
        self._area = room.adjusted(left, above, -12, -2.4 * line)
        slot = max(self._letters.horizontalAdvance("999,9") + 8, 30)
        self._months = shown_months(growth.months, int(self._area.width() // slot))
        highest = max([growth.initial, *(one.total for one in self._months)], default=0)
        self._top = _round_up(highest)

    def draw(self) -> None:
        """Draw everything, the bars over the lines and the grant over the bars."""
        self._legend()
        self._grid()
        slot = self._area.width() / max(len(self._months), 6)
        year = 0
        for place, one in enumerate(self._months):
            box = QRectF(self._area.left() + slot * place, 0, slot, 0)
            self._bar(one, box, is_new_year=one.month.year != year)
            year = one.month.year
        self._grant()

    def _legend_parts(self, width: float) -> list[list[str]]:
        """Return the names of the legend line by line: all in one where they have room."""
        names = ["chart.loans", "chart.money", "chart.initial"]
        wide = sum(self._letters.horizontalAdvance(self._named(name)) + 68 for name in names)
        return [names] if wide <= width else [[name] for name in names]

    def _named(self, name: str) -> str:
        return text(name, amount=millions(self._growth.initial))

    def _legend(self) -> None:
        line = self._letters.height()
        for row, names in enumerate(self._legends):
            x, y = self._area.left(), 6 + row * line
            for name in names:
                words = self._named(name)
                self._swatch(name, x, y)
                self._write(QRectF(x + 44, y, 2000, line), words, theme.TEXT, left=True)
                x += 68 + self._letters.horizontalAdvance(words)

    def _swatch(self, name: str, x: float, y: float) -> None:
        line = self._letters.height()
        if name == "chart.initial":
            self._painter.setPen(_dashed())
            self._painter.drawLine(QPointF(x, y + line / 2), QPointF(x + 36, y + line / 2))
        else:
            color = LENT if name == "chart.loans" else MONEY
            self._painter.fillRect(QRectF(x, y + line * 0.2, 36, line * 0.6), QColor(color))

    def _grid(self) -> None:
        room = self._area.height() / self._letters.height()
        lines = next((count for count in _LINES if count <= room), 1)
        for part in range(lines + 1):
            amount = self._top * part // lines
            y = self._y(amount)
            self._painter.setPen(QPen(QColor(theme.LINES), 1))
            left, right = QPointF(self._area.left(), y), QPointF(self._area.right(), y)
            self._painter.drawLine(left, right)
            line = self._letters.height()
            box = QRectF(0, y - line / 2, self._area.left() - 8, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._painter.setPen(QColor(theme.MUTED))
            self._painter.drawText(box, flags, millions(amount))

    def _bar(self, one: MonthOfFund, slot: QRectF, *, is_new_year: bool) -> None:
        width = slot.width() * _BAR_SHARE
        x = slot.left() + (slot.width() - width) / 2
        middle, top = self._y(one.loans), self._y(one.total)
        self._painter.fillRect(QRectF(x, middle, width, self._y(0) - middle), QColor(LENT))
        self._painter.fillRect(QRectF(x, top, width, middle - top), QColor(MONEY))
        line = self._letters.height()
        above = QRectF(slot.left() - 20, top - line, slot.width() + 40, line)
        self._write(above, millions(one.total), theme.TEXT)
        below = QRectF(slot.left() - 20, self._y(0) + 2, slot.width() + 40, line)
        self._write(below, text("chart.month", month=one.month.number), theme.TEXT)
        if is_new_year:
            self._write(below.translated(0, line), str(one.month.year), theme.MUTED)

    def _grant(self) -> None:
        if self._growth.initial:
            y = self._y(self._growth.initial)
            self._painter.setPen(QPen(QColor(theme.PAPER), 5))
            left, right = QPointF(self._area.left(), y), QPointF(self._area.right(), y)
            self._painter.drawLine(left, right)
            self._painter.setPen(_dashed())
            self._painter.drawLine(left, right)

    def _y(self, amount: int) -> float:
        return self._area.bottom() - self._area.height() * amount / self._top

    def _write(self, box: QRectF, words: str, color: str, *, left: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        self._painter.setPen(QColor(color))
        self._painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


def _dashed() -> QPen:
    return QPen(QColor(theme.LATE), 2.5, Qt.PenStyle.DashLine)


def _round_up(amount: int) -> int:
    """Return a round amount not below this one, of which a quarter is round too."""
    unit = 400_000
    while unit * 10 < amount:
        unit *= 10 if unit * 20 < amount else 2
    return max(unit, -(-amount // unit) * unit)
