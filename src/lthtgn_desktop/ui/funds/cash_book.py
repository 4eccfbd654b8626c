"""The cash book or bank book of a fund on the screen, whole or one month of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing
from lthtgn_desktop.ui.widgets.money_edit import told_in_words
from lthtgn_desktop.usecases.fund_book import FundLine

_WIDEST = "999.999.999"
_WHOLE = "-"
_COLUMNS = (
    Column(text("funds.day")),
    Column(text("funds.voucher")),
    Column(text("funds.what"), grows=True),
    Column(text("funds.in"), is_amount=True, holds=_WIDEST),
    Column(text("funds.out"), is_amount=True, holds=_WIDEST),
    Column(text("funds.balance"), is_amount=True, holds=_WIDEST),
)


class CashBook(QWidget):
    """Movements, newest first; `turned` asks for another place, `opens` for an event."""

    turned = Signal()
    opens = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        options = {place.value: text(f"funds.place.{place}") for place in Place}
        self.place = Choice(options, chosen=Place.CASH)
        self.place.changed.connect(self.turned)
        self._month = Choice({_WHOLE: text("funds.month.all")}, chosen=_WHOLE, as_list=True)
        self._sums = label(role="muted", wraps=True)
        self.listing = Listing(text("funds.book"), _COLUMNS)
        self.listing.turned.connect(self._show_chosen)
        self.listing.opens.connect(lambda place: self.opens.emit(self._lines[int(place)].ref))
        self.chosen = label(role="words", wraps=True)
        self._lines: list[FundLine] = []
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.place)
        self._bar.addStretch(1)
        self._bar.addWidget(self._month)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._bar)
        column.addWidget(self._sums)
        column.addWidget(self.listing, 1)
        column.addWidget(self.chosen)

    @property
    def month(self) -> Month | None:
        """Return the month that is shown, None where it is the whole book."""
        chosen = self._month.reading()
        return None if chosen in {None, _WHOLE} else Month.read(str(chosen))

    @property
    def months(self) -> Choice:
        """Return the list of months."""
        return self._month

    def show_lines(self, lines: Sequence[FundLine]) -> None:
        """Show the movements that were asked for, newest first; the month stays if it can."""
        self._lines = list(lines)
        chosen = self._month.reading()
        months = dict.fromkeys(Month.of(line.day) for line in lines)
        options = {_WHOLE: text("funds.month.all")}
        options |= {str(one): text("funds.month", month=_named(one)) for one in months}
        self._bar.removeWidget(self._month)
        self._month.deleteLater()
        self._month = Choice(options, chosen=chosen if chosen in options else _WHOLE, as_list=True)
        self._month.input().setAccessibleName(text("funds.month.name"))
        self._month.changed.connect(self._sift)
        self._bar.addWidget(self._month)
        self._sift()

    def _sift(self) -> None:
        month = self.month
        kept = [
            (place, line)
            for place, line in enumerate(self._lines)
            if month is None or Month.of(line.day) == month
        ]
        self.listing.show_lines([_line(place, line) for place, line in kept])
        self._sums.setText(_summed([line for _, line in kept]))

    def _show_chosen(self) -> None:
        """Show the chosen movement in full: the list may have no room for all of it."""
        place = self.listing.chosen()
        line = None if place is None else self._lines[int(place)]
        amount = "" if line is None else told_in_words(abs(line.amount))
        said = "" if line is None else text("funds.chosen", what=_said(line), amount=amount)
        self.chosen.setText(said)


def _summed(lines: Sequence[FundLine]) -> str:
    """Return what was there before these movements, what came, what went, and what is left."""
    if not lines:
        return text("funds.nothing")
    came = sum(line.amount for line in lines if line.amount > 0)
    went = -sum(line.amount for line in lines if line.amount < 0)
    before, after = lines[-1].balance - lines[-1].amount, lines[0].balance
    return text(
        "funds.summed",
        before=grouped(before),
        came=grouped(came),
        went=grouped(went),
        after=grouped(after),
    )


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


def _named(month: Month) -> str:
    return written(month.first_day)[3:]
