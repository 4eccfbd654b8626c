"""The big buttons of this screen, and how the funds stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.tiles import Tiles
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
        tiles = Tiles()
        tiles.setSpacing(20)
        for place, name in enumerate(WAYS):
            way = button(text(f"money.{name}"), partial(start, name), role="big")
            QShortcut(QKeySequence(str(place + 1)), self).activated.connect(way.click)
            self.buttons.append(way)
            tiles.addWidget(_with_more(way, text(f"money.{name}.more")))
        tiles.addWidget(self.there)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(tiles)
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


def _with_more(way: QPushButton, more: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(way)
    column.addWidget(label(more, role="muted", wraps=True))
    column.addStretch(1)
    return made
