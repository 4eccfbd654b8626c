"""The funds one by one: their figures, and what moved in the box and in the bank."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.ui.funds.cash_book import CashBook
from lthtgn_desktop.ui.funds.figures import Figures
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.beside import Beside
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row, scrolling
from lthtgn_desktop.usecases.show_figures import Picture


class Overview(QWidget):
    """One fund at a time; `wants` asks for the movements of a fund's box or account.

    `opens_figure` names one of the figures of the chosen fund, `opens` an event of its book.
    """

    wants = Signal(str, str)
    asks = Signal()
    asks_chart = Signal()
    opens_figure = Signal(str)
    opens = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Picture | None = None
        self.fund: Choice | None = None
        self._funds = QHBoxLayout()
        self.figures = Figures()
        self.figures.opens.connect(self.opens_figure)
        self.book = CashBook()
        self.book.turned.connect(self._show)
        self.book.opens.connect(self.opens)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(self._funds)
        inside = QWidget()
        middle = Beside(inside)
        middle.addWidget(self.figures, 2)
        middle.addWidget(self.book, 5, 50)
        column.addWidget(scrolling(inside), 1)
        policy = button(text("funds.policy"), self.asks.emit, key="F4")
        chart = button(text("funds.chart"), self.asks_chart.emit, key="F5")
        column.addLayout(button_row(policy, chart))

    def show_picture(self, seen: Picture) -> None:
        """Show the funds; the one that was chosen stays chosen."""
        if self._seen is None or self._seen.club.funds != seen.club.funds:
            self._offer(seen)
        self._seen = seen
        self._show()

    @property
    def chosen(self) -> str:
        """Return the code of the fund that is shown, or nothing."""
        return "" if self.fund is None else self.fund.reading() or ""

    def _offer(self, seen: Picture) -> None:
        chosen = next(iter(seen.club.funds)) if self.fund is None else self.fund.reading()
        if self.fund is not None:
            self._funds.removeWidget(self.fund)
            self.fund.deleteLater()
        self.fund = Choice(seen.club.funds, chosen=chosen)
        self.fund.changed.connect(self._show)
        self._funds.addWidget(self.fund)

    def _show(self) -> None:
        if self._seen is not None and (chosen := self.chosen):
            self.figures.show_fund(self._seen.balances.funds[chosen], self._seen.day)
            self.wants.emit(chosen, self.book.place.reading() or Place.CASH)
