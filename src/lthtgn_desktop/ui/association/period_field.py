"""Choosing a period: how long it is, and which one of those for which figures are in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Length, Period
from lthtgn_desktop.ui.association.swapping import swap
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.period_words import period_words


class PeriodField(QWidget):
    """Month, quarter, half-year or year; the newest period of a length is proposed."""

    changed = Signal()

    def __init__(self, months: Sequence[Month]) -> None:
        super().__init__()
        self._months = list(months)
        lengths = {
            str(length.value): text(f"period.{length.name.lower()}.short") for length in Length
        }
        self.length = Choice(lengths, chosen=str(Length.MONTH.value))
        self.which = self._periods()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.length)
        self._row.addWidget(self.which, 1)
        self.length.changed.connect(self._renew)

    def period(self) -> Period | None:
        """Return the period chosen, None where there are no figures at all."""
        chosen = self.which.reading()
        return None if chosen is None else Period.read(chosen)

    def _renew(self) -> None:
        old, self.which = self.which, self._periods()
        swap(self._row, old, self.which)
        self.changed.emit()

    def _periods(self) -> Choice:
        length = Length(int(self.length.reading() or Length.MONTH))
        found = {str(period): period_words(period) for period in _of_length(self._months, length)}
        made = Choice(found, chosen=next(iter(found), None), as_list=True)
        made.input().setAccessibleName(text("register.period"))
        made.changed.connect(self.changed.emit)
        return made


def _of_length(months: Sequence[Month], length: Length) -> list[Period]:
    """Return the periods of a length in which some of the months lie, the newest first."""
    found = {Period(month.plus(-((month.number - 1) % length)), length) for month in months}
    return sorted(found, reverse=True)
