"""What each fund gets of the interest, in đồng and in words, before it is recorded."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.money_edit import told_in_words


class SplitPanel(QFrame):
    """The parts, fund by fund."""

    def __init__(self, funds: Mapping[str, str]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._funds = dict(funds)
        self.parts = label(wraps=True)
        column = QVBoxLayout(self)
        column.addWidget(label(text("money.parts"), role="heading"))
        column.addWidget(self.parts)
        column.addStretch(1)

    def show_parts(self, parts: Mapping[str, int] | None) -> None:
        """Show the parts, or what is still missing for them."""
        if not parts:
            self.parts.setText(text("money.parts.none"))
            return
        self.parts.setText(
            "\n\n".join(
                text("money.part", fund=name, amount=told_in_words(parts[code]))
                for code, name in self._funds.items()
                if code in parts
            ),
        )
