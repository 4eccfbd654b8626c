"""The funds one by one: their figures, and what moved in the box and in the bank."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.funds.figures import Figures
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row, scrolling
from lthtgn_desktop.usecases.fund_book import FundLine
from lthtgn_desktop.usecases.show_figures import Picture

_WIDEST = "999.999.999"
_COLUMNS = (
    Column(text("funds.day")),
    Column(text("funds.voucher")),
    Column(text("funds.what"), grows=True),
    Column(text("funds.in"), is_amount=True, holds=_WIDEST),
    Column(text("funds.out"), is_amount=True, holds=_WIDEST),
    Column(text("funds.balance"), is_amount=True, holds=_WIDEST),
)


class Overview(QWidget):
    """One fund at a time; `wants` asks for the movements of a fund's box or account."""

    wants = Signal(str, str)
    asks = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seen: Picture | None = None
        self.fund: Choice | None = None
        self._funds = QHBoxLayout()
        self.figures = Figures()
        options = {place.value: text(f"funds.place.{place}") for place in Place}
        self.place = Choice(options, chosen=Place.CASH)
        self.place.changed.connect(self._show)
        self._nothing = label(role="muted")
        self.listing = Listing(text("funds.book"), _COLUMNS)
        self.listing.turned.connect(self._show_chosen)
        self.chosen = label(role="words", wraps=True)
        self._lines: list[FundLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addLayout(self._funds)
        column.addLayout(self._middle(), 1)
        column.addLayout(button_row(button(text("funds.policy"), self.asks.emit, key="F4")))

    def show_picture(self, seen: Picture) -> None:
        """Show the funds; the one that was chosen stays chosen."""
        if self._seen is None or self._seen.club.funds != seen.club.funds:
            self._offer(seen)
        self._seen = seen
        self._show()

    def show_lines(self, lines: Sequence[FundLine]) -> None:
        """Show the movements that were asked for, newest first."""
        self._lines = list(lines)
        self.listing.show_lines([_line(place, line) for place, line in enumerate(lines)])
        self._nothing.setText("" if lines else text("funds.nothing"))

    def _middle(self) -> QHBoxLayout:
        right = QVBoxLayout()
        bar = QHBoxLayout()
        bar.addWidget(self.place)
        bar.addWidget(self._nothing, 1)
        right.addLayout(bar)
        right.addWidget(self.listing, 1)
        right.addWidget(self.chosen)
        row = QHBoxLayout()
        row.addWidget(scrolling(self.figures), 2)
        row.addLayout(right, 5)
        return row

    def _offer(self, seen: Picture) -> None:
        chosen = next(iter(seen.club.funds)) if self.fund is None else self.fund.reading()
        if self.fund is not None:
            self._funds.removeWidget(self.fund)
            self.fund.deleteLater()
        self.fund = Choice(seen.club.funds, chosen=chosen)
        self.fund.changed.connect(self._show)
        self._funds.addWidget(self.fund)

    def _show(self) -> None:
        chosen = None if self.fund is None else self.fund.reading()
        if self._seen is not None and chosen is not None:
            self.figures.show_fund(self._seen.balances.funds[chosen], self._seen.day)
            self.wants.emit(chosen, self.place.reading() or Place.CASH)

    def _show_chosen(self) -> None:
        """Show the chosen movement in full: the list may have no room for all of it."""
        place = self.listing.chosen()
        line = None if place is None else self._lines[int(place)]
        amount = "" if line is None else told_in_words(abs(line.amount))
        said = "" if line is None else text("funds.chosen", what=_said(line), amount=amount)
        self.chosen.setText(said)


def _line(place: int, line: FundLine) -> Line:
    cells = (
        written(line.day),
        line.voucher,
        _said(line),
        grouped(line.amount) if line.amount > 0 else "",
        grouped(-line.amount) if line.amount < 0 else "",
        grouped(line.balance),
    )
    return Line(str(place), cells)


def _said(line: FundLine) -> str:
    if line.cancels:
        return text("funds.cancelled", what=line.cancels, reason=line.said)
    return line.said
