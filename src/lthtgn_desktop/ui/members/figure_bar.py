"""A member's figures as buttons: each opens the events behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.flow import Flow


class FigureBar(QWidget):
    """Buttons side by side that go on in the next line; `opens` names a figure."""

    opens = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {
            name: button("", partial(self.opens.emit, name)) for name in names
        }
        row = Flow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for one in self.buttons.values():
            row.addWidget(one)

    def show_figure(self, name: str, words: str) -> None:
        """Show a figure in words."""
        self.buttons[name].setText(words)
        self.buttons[name].setAccessibleName(words)
