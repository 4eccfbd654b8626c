"""What a correction would change, line by line, beside its form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label


class EffectPanel(QFrame):
    """The figures before and after."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.effects = label(wraps=True)
        column = QVBoxLayout(self)
        column.addWidget(label(heading, role="heading", wraps=True))
        column.addWidget(self.effects)
        column.addStretch(1)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show what would change, or that nothing would."""
        self.effects.setText("\n".join(lines) or text("correct.effect.none"))
