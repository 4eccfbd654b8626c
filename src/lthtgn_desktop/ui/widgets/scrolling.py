"""A column that scrolls where the screen is too low for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def scrolling(column: QVBoxLayout, *, sideways: bool = False) -> QScrollArea:
    """Return a column in an area that scrolls; `sideways` too where a table may be wide."""
    inside = QWidget()
    inside.setLayout(column)
    made = QScrollArea()
    made.setWidgetResizable(True)
    if not sideways:
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made
