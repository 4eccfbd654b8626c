"""The list of open loans: what is owed, due, overdue, and due next; all, or the overdue ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.lending.late_listing import LateListing
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Searched
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.list_loans import LoanLine, OpenLoans

DAY = "30/08/2026"
"""The widest of days: a list keeps room for it."""

_COLUMNS = (
    Column(text("lending.name"), grows=True),
    Column(text("lending.code"), holds="L0000"),
    Column(text("lending.outstanding"), is_amount=True),
    Column(text("lending.principal"), is_amount=True),
    Column(text("lending.interest"), is_amount=True),
    Column(text("lending.next"), holds=DAY),
    Column(text("lending.next.sum"), is_amount=True),
    Column(text("lending.overdue")),
)


class Loans(QWidget):
    """Open loans; `asks` names what is wanted and with which loan."""

    asks = Signal(str, str)
    adds = Signal()
    collects = Signal()
    reads = Signal()
    """The overdue ones are to be read out."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = LateListing(text("lending.list"), _COLUMNS)
        self.searched = Searched(self.listing)
        self._on_one = [
            self._button("open", ""),
            self._button("extend", "F5"),
            self._button("write_off", "F8"),
        ]
        self._read = button(text("lending.read"), self.reads.emit, key="F6")
        collect = button(text("lending.collect"), self.collects.emit, key="F4")
        below = button_row(collect, *self._on_one, self._read)
        self._add = button(text("lending.new"), self.adds.emit, role="primary", key="F7")
        below.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.searched, 1)
        column.addLayout(below)
        self.listing.opens.connect(lambda code: self.asks.emit("open", code))
        self.listing.turned.connect(self._follow)

    def show_loans(self, found: OpenLoans, *, only_late: bool) -> None:
        """Show the loans, or those that are overdue, and what they come to."""
        lines = found.overdue if only_late else found.lines
        self._read.setVisible(only_late)
        self._add.setVisible(not only_late)
        self._read.setEnabled(bool(lines))
        told = _told_late(lines) if only_late else _told(found)
        self.searched.show_lines([_line(line) for line in lines], told)

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


def _told(found: OpenLoans) -> str:
    there = {"cash": grouped(found.cash), "bank": grouped(found.bank)}
    if not found.lines:
        return text("lending.none", **there)
    amount = grouped(found.outstanding)
    return text("lending.count", count=len(found.lines), amount=amount, **there)


def _told_late(lines: list[LoanLine]) -> str:
    if not lines:
        return text("lending.late.none")
    principal = sum(line.standing.overdue_principal for line in lines)
    return text("lending.late.count", count=len(lines), amount=grouped(principal))


def _line(line: LoanLine) -> Line:
    now = line.standing
    late = text("lending.overdue.terms", count=line.overdue_terms) if line.overdue_terms else ""
    cells = (
        line.name,
        line.loan.code,
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
