"""The funds of a month's end side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label

_LINES = ("cash", "bank", "loans", "assets", "shares_owed", "borrowed_owed", "capital")
_MORE = ("undistributed_interest", "income", "expense", "loss")


def figures_table(figures: Balances, funds: Mapping[str, str]) -> QWidget:
    """Return one column for each fund; lines that are nought everywhere are left out."""
    made = QFrame()
    made.setProperty("role", "panel")
    grid = QGridLayout(made)
    grid.setContentsMargins(14, 8, 14, 8)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    for place, code in enumerate(figures.funds, 1):
        grid.addWidget(_cell(funds.get(code, code), "heading2"), 0, place)
    values = {line: _values(figures, line) for line in (*_LINES, *_MORE)}
    kept = [line for line in values if any(values[line]) or line == "cash"]
    for row, line in enumerate(kept, 1):
        role = "figure" if line == "assets" else ""
        grid.addWidget(label(text(f"figure.{line}"), role=role, wraps=True), row, 0)
        for place, amount in enumerate(values[line], 1):
            grid.addWidget(_cell(grouped(amount), role), row, place)
    grid.setColumnStretch(0, 1)
    return made


def _values(figures: Balances, line: str) -> list[int]:
    return [int(getattr(fund, line)) for fund in figures.funds.values()]


def _cell(words: str, role: str) -> QWidget:
    made = label(words, role=role, wraps=" " in words)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
