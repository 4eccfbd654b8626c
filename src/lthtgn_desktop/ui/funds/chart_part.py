"""The chart of the lending fund laid over the page, with the sentence that it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.funds.chart import FundChart
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.fund_growth import FundGrowth


class ChartPart(QWidget):
    """Heading, picture, and what it says in words."""

    closes = Signal()

    def __init__(self, growth: FundGrowth) -> None:
        super().__init__()
        self.chart = FundChart(growth)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label(text("chart.title"), role="heading", wraps=True))
        inside.addWidget(label(said(growth), role="words", wraps=True))
        inside.addWidget(self.chart, 1)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(area, 1)
        column.addLayout(button_row(button(text("voucher.back"), self.closes.emit)))


def said(growth: FundGrowth) -> str:
    """Return how the fund stands against its first grant, in one sentence."""
    if not growth.months or not growth.initial:
        return text("chart.nothing")
    last = growth.months[-1]
    name = "chart.more" if last.total >= growth.initial else "chart.less"
    return text(
        name,
        month=f"{last.month.number:02}/{last.month.year}",
        total=grouped(last.total),
        initial=grouped(growth.initial),
        difference=grouped(abs(last.total - growth.initial)),
    )
