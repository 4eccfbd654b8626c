"""A fund's figures as an equation: what it has, and where that came from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.domain.accounts import Kind
from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing

_WIDEST = "− 999.999.999"
_HAVE = ("cash", "bank", "loans")
_PLUS = ("shares_owed", "borrowed_owed", "capital", "undistributed_interest", "income")
_MINUS = ("expense", "loss")
_ROWS = (*_HAVE, "sum.have", *_PLUS, *_MINUS, "sum.from")

_SELDOM = {"shares_owed", "borrowed_owed", "income", "expense", "loss"}
"""Figures that are left out where they are nought."""

KINDS = {
    "cash": Kind.CASH,
    "bank": Kind.BANK,
    "loans": Kind.LOANS,
    "shares_owed": Kind.SHARES,
    "borrowed_owed": Kind.BORROWED,
    "capital": Kind.CAPITAL,
    "undistributed_interest": Kind.INTEREST,
    "income": Kind.INCOME,
    "expense": Kind.EXPENSE,
    "loss": Kind.LOSS,
}
"""Which kind of account each figure adds up."""


class Figures(QFrame):
    """What a fund has and where it came from, which add up to the same; `opens` names a figure."""

    opens = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.amounts: dict[str, str] = {}
        self._day = label(role="heading")
        self._equation = label(wraps=True)
        amount = Column(text("funds.amount"), is_amount=True, holds=_WIDEST)
        columns = (Column(text("funds.item"), grows=True), amount)
        self.listing = Listing(text("funds.figures.list"), columns)
        self.listing.opens.connect(self._open)
        column = QVBoxLayout(self)
        column.addWidget(self._day)
        column.addWidget(self.listing, 1)
        column.addWidget(self._equation)

    def show_fund(self, fund: FundBalance, day: date) -> None:
        """Show one fund's figures on a day."""
        self._day.setText(text("funds.figures", day=written(day)))
        self.amounts = {name: _shown(fund, name) for name in _ROWS}
        kept = [name for name in _ROWS if name not in _SELDOM or getattr(fund, name)]
        self.listing.show_lines([_line(name, self.amounts[name]) for name in kept])
        letters = self.listing.fontMetrics()
        least = letters.horizontalAdvance(_WIDEST) + letters.averageCharWidth() * 20
        self.listing.setMinimumWidth(least)
        self._show_equation(fund)

    def _open(self, name: str) -> None:
        if name in KINDS:
            self.opens.emit(name)

    def _show_equation(self, fund: FundBalance) -> None:
        parts = {name: grouped(getattr(fund, name)) for name in _HAVE}
        equal = text("funds.equal", sum=grouped(fund.assets), **parts)
        self._equation.setText(equal if fund.adds_up else text("funds.unequal"))
        restyle(self._equation, "role", "words" if fund.adds_up else "problem")


def came_from(fund: FundBalance) -> int:
    """Return the other side of a fund's equation."""
    plus = sum(getattr(fund, name) for name in _PLUS)
    return int(plus - sum(getattr(fund, name) for name in _MINUS))


def _shown(fund: FundBalance, name: str) -> str:
    if name == "sum.have":
        return grouped(fund.assets)
    if name == "sum.from":
        return grouped(came_from(fund))
    amount = grouped(getattr(fund, name))
    return text("funds.minus", amount=amount) if name in _MINUS else amount


def _line(name: str, amount: str) -> Line:
    is_sum = name.startswith("sum")
    return Line(name, (text(f"funds.{name}"), amount), role="past" if is_sum else "")
