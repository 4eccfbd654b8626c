"""The big buttons of this screen, and how the funds stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.usecases.show_figures import Picture

WAYS = ("receive", "spend", "move", "transfer", "return", "split", "entry")
"""The forms in the order of their buttons; the place is the number key."""


class Menu(QWidget):
    """The big buttons, what each fund has, and what was recorded last."""

    def __init__(self, start: Callable[[str], object]) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.last = label(role="words", wraps=True)
        self.there = label(wraps=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, name in enumerate(WAYS):
            way = button(text(f"money.{name}"), partial(start, name), role="big")
            QShortcut(QKeySequence(str(place + 1)), self).activated.connect(way.click)
            self.buttons.append(way)
            grid.addWidget(way, 2 * (place // 2), place % 2)
            more = label(text(f"money.{name}.more"), role="muted", wraps=True)
            grid.addWidget(more, 2 * (place // 2) + 1, place % 2)
        grid.addWidget(self.there, len(WAYS) - 1, 1, 2, 1)
        column = QVBoxLayout()
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self.last)
        column.addStretch(1)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def show_funds(self, seen: Picture) -> None:
        """Show what each fund has in its box and in the bank."""
        self.there.setText(
            "\n".join(
                text("money.there", name=name, cash=grouped(fund.cash), bank=grouped(fund.bank))
                for code, name in seen.club.funds.items()
                if (fund := seen.balances.funds[code])
            ),
        )
