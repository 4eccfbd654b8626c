"""The first part of the help: the page of a screen, and what can be done from it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lthtgn_desktop.ui.help.guide_view import GuideView
from lthtgn_desktop.ui.help.keys import keys_of
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.guides import Guide


class PageOfHelp(QWidget):
    """Steps, picture and keys; under them the ways to paper and to whoever helps."""

    prints = Signal()
    prints_card = Signal()
    asks = Signal()

    def __init__(self, guide: Guide, topic: str) -> None:
        super().__init__()
        self.guide = guide
        self.setWindowTitle(text("help.title", title=guide.title))
        self.view = GuideView(guide, keys_of(topic))
        below = button_row(button(text("help.support"), self.asks.emit, key="F6"))
        below.addWidget(button(text("help.card"), self.prints_card.emit, key="F4"))
        below.addWidget(button(text("help.print"), self.prints.emit, key="Ctrl+P"))
        below.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(below)
