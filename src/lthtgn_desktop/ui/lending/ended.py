"""The loans that have come to an end: paid back, given up, or taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.domain.loans import Status
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.loans import DAY
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.list_loans import EndedLoan

_COLUMNS = (
    Column(text("lending.name"), grows=True),
    Column(text("lending.code")),
    Column(text("lending.amount"), is_amount=True),
    Column(text("ended.lent"), holds=DAY),
    Column(text("ended.day"), holds=DAY),
    Column(text("ended.interest"), is_amount=True),
    Column(text("ended.how")),
)


class EndedList(QWidget):
    """Ended loans, the newest end first; Enter opens what happened on one."""

    opens = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing(text("ended.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._open = button(text("ended.open"), self._open_chosen, role="primary")
        below = button_row()
        below.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.searched, 1)
        column.addLayout(below)
        self.listing.opens.connect(self.opens)
        self.listing.turned.connect(self._follow)

    def show_loans(self, found: Sequence[EndedLoan]) -> None:
        """Show the loans."""
        told = text("ended.count", count=len(found)) if found else text("ended.none")
        self.searched.show_lines([_line(one) for one in found], told)

    def _open_chosen(self) -> None:
        if (code := self.listing.chosen()) is not None:
            self.opens.emit(code)

    def _follow(self) -> None:
        self._open.setEnabled(self.listing.chosen() is not None)


def _line(one: EndedLoan) -> Line:
    cells = (
        one.name,
        one.loan.code,
        grouped(one.loan.facts.amount),
        written(one.loan.lent.day),
        written(one.ended),
        grouped(one.standing.interest_paid),
        _how(one),
    )
    return Line(one.loan.code, cells, one.name, "past" if one.loan.cancelled_on else "")


def _how(one: EndedLoan) -> str:
    if one.loan.cancelled_on is not None:
        return text("ended.cancelled")
    if one.standing.status is Status.WRITTEN_OFF:
        return text("ended.written_off", amount=grouped(one.standing.written_off))
    return text("ended.repaid")
