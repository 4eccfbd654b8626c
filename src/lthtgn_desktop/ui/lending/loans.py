"""The list of open loans: what is owed, due, overdue, and due next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing, Searched
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.list_loans import LoanLine, OpenLoans

_COLUMNS = (
    Column(text("lending.name"), grows=True),
    Column(text("lending.code")),
    Column(text("lending.amount"), is_amount=True),
    Column(text("lending.outstanding"), is_amount=True),
    Column(text("lending.principal"), is_amount=True),
    Column(text("lending.interest"), is_amount=True),
    Column(text("lending.next")),
    Column(text("lending.next.sum"), is_amount=True),
    Column(text("lending.overdue")),
)


class Loans(QWidget):
    """All open loans; `asks` names what is wanted and with which loan."""

    asks = Signal(str, str)
    adds = Signal()
    collects = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing(text("lending.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._on_one = [
            self._button("open", ""),
            self._button("extend", "F5"),
            self._button("write_off", "F8"),
        ]
        collect = button(text("lending.collect"), self.collects.emit, key="F4")
        below = button_row(collect, *self._on_one)
        below.addWidget(button(text("lending.new"), self.adds.emit, role="primary", key="F7"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.searched, 1)
        column.addLayout(below)
        self.listing.opens.connect(lambda code: self.asks.emit("open", code))
        self.listing.turned.connect(self._follow)

    def show_loans(self, found: OpenLoans) -> None:
        """Show the loans, and what they come to."""
        there = {"cash": grouped(found.cash), "bank": grouped(found.bank)}
        if found.lines:
            amount = grouped(found.outstanding)
            told = text("lending.count", count=len(found.lines), amount=amount, **there)
        else:
            told = text("lending.none", **there)
        self.searched.show_lines([_line(line) for line in found.lines], told)

    def _button(self, name: str, key: str) -> QPushButton:
        return button(text(f"lending.{name}"), self._asking(name), key=key)

    def _asking(self, name: str) -> Callable[[], None]:
        def ask() -> None:
            if (code := self.listing.chosen()) is not None:
                self.asks.emit(name, code)

        return ask

    def _follow(self) -> None:
        for made in self._on_one:
            made.setEnabled(self.listing.chosen() is not None)


def _line(line: LoanLine) -> Line:
    now = line.standing
    late = text("lending.overdue.terms", count=line.overdue_terms) if line.overdue_terms else ""
    cells = (
        line.name,
        line.loan.code,
        grouped(line.loan.facts.amount),
        grouped(now.outstanding),
        _due(now.overdue_principal),
        _due(now.interest_due),
        "" if now.next_due is None else written(now.next_due),
        _due(line.next_principal + line.next_interest),
        late,
    )
    return Line(line.loan.code, cells, line.name, "late" if late else "")


def _due(amount: int) -> str:
    return grouped(amount) if amount else ""
