"""A fund's figures as an equation: what it has, and where that came from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from lthtgn_desktop.domain.balances import FundBalance
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label, restyle
from lthtgn_desktop.ui.widgets.date_edit import written

_WIDEST = "− 999.999.999"
_HAVE = ("cash", "bank", "loans")
_PLUS = ("shares_owed", "borrowed_owed", "capital", "undistributed_interest", "income")
_MINUS = ("expense", "loss")


class Figures(QFrame):
    """Two columns of figures that add up to the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._day = label(role="heading")
        self._equation = label(wraps=True)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self._day, 0, 0, 1, 2)
        self.amounts: dict[str, QLabel] = {}
        self._side = ""
        rows = ("have", *_HAVE, "sum", "from", *_PLUS, *_MINUS, "sum")
        for place, name in enumerate(rows, 1):
            self._lay(place, name)
        self._grid.addWidget(self._equation, len(rows) + 1, 0, 1, 2)
        self._grid.setRowStretch(len(rows) + 2, 1)

    def show_fund(self, fund: FundBalance, day: date) -> None:
        """Show one fund's figures on a day."""
        self._day.setText(text("funds.figures", day=written(day)))
        for name in (*_HAVE, *_PLUS):
            self.amounts[name].setText(grouped(getattr(fund, name)))
        for name in _MINUS:
            amount = getattr(fund, name)
            self.amounts[name].setText(text("funds.minus", amount=grouped(amount)))
        self.amounts["sum.have"].setText(grouped(fund.assets))
        self.amounts["sum.from"].setText(grouped(came_from(fund)))
        self._show_equation(fund)

    def _show_equation(self, fund: FundBalance) -> None:
        parts = {name: grouped(getattr(fund, name)) for name in _HAVE}
        equal = text("funds.equal", sum=grouped(fund.assets), **parts)
        self._equation.setText(equal if fund.adds_up else text("funds.unequal"))
        restyle(self._equation, "role", "words" if fund.adds_up else "problem")

    def _lay(self, place: int, name: str) -> None:
        if name in {"have", "from"}:
            self._side = name
            self._grid.addWidget(label(text(f"funds.{name}"), role="heading"), place, 0, 1, 2)
            return
        is_sum = name == "sum"
        role = "figure" if is_sum else ""
        amount = label(role=role)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        amount.setMinimumWidth(amount.fontMetrics().horizontalAdvance(_WIDEST))
        self.amounts[f"sum.{self._side}" if is_sum else name] = amount
        self._grid.addWidget(label(text(f"funds.{name}"), role=role), place, 0)
        self._grid.addWidget(amount, place, 1)


def came_from(fund: FundBalance) -> int:
    """Return the other side of a fund's equation."""
    plus = sum(getattr(fund, name) for name in _PLUS)
    return int(plus - sum(getattr(fund, name) for name in _MINUS))
