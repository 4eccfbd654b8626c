"""A box to tick, with the words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.widgets.marks import tick

_LOOK = f"""
QCheckBox {{ min-height: 38px; border: 3px solid transparent; border-radius: 6px; padding: 0 6px; }}
QCheckBox:focus {{ border-color: {theme.FOCUS}; }}
QCheckBox:checked {{ font-weight: bold; }}
QCheckBox::indicator {{
    width: 20px; height: 20px; border: 2px solid {theme.BORDER}; border-radius: 4px;
}}
"""


class TickBox(QCheckBox):
    """A box to tick; the style sheet draws the box, and not the tick."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setStyleSheet(_LOOK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick over the rest."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(part, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tick(painter, QRectF(box).adjusted(4, 4, -4, -4), theme.TEXT)
        painter.end()
