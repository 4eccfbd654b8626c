"""The funds of a month's end side by side, and the list of checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from lthtgn_desktop.domain.balances import Balances
from lthtgn_desktop.domain.closing import Check
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.closing.words import check_words
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.marks import Mark

_LINES = ("cash", "bank", "loans", "assets", "shares_owed", "borrowed_owed", "capital")
_MORE = ("undistributed_interest", "income", "expense", "loss")


def checks_list(checks: Sequence[Check], funds: Mapping[str, str]) -> QWidget:
    """Return the checks, mark and words: those to look at first, the others two in a line."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    place = 0
    for check in sorted(checks, key=lambda check: check.is_fine):
        outcome = text("close.fine" if check.is_fine else "close.look")
        words = f"{outcome}: {check_words(check, funds)}"
        row, column = place // 2, 2 * (place % 2)
        grid.addWidget(Mark(is_fine=check.is_fine), row, column)
        told = label(words, role="" if check.is_fine else "problem", wraps=True)
        grid.addWidget(told, row, column + 1, 1, 1 if check.is_fine else 3)
        place += 1 if check.is_fine else 2
    return made


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
        grid.addWidget(label(text(f"figure.{line}"), role=role), row, 0)
        for place, amount in enumerate(values[line], 1):
            grid.addWidget(_cell(grouped(amount), role), row, place)
    grid.setColumnStretch(0, 1)
    return made


def _values(figures: Balances, line: str) -> list[int]:
    return [int(getattr(fund, line)) for fund in figures.funds.values()]


def _cell(words: str, role: str) -> QWidget:
    made = label(words, role=role, wraps=False)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
