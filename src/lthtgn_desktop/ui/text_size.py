"""The size of all text: changed by keys or buttons, remembered for the next day."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.remembered import TEXT_POINTS, remember, remembered

USUAL = 14


def remembered_size() -> int:
    """Return the size in points of the day before."""
    kept = remembered(TEXT_POINTS)
    return int(kept) if kept.isascii() and kept.isdigit() else USUAL


def change_text_size(step: int) -> None:
    """Make all text larger or smaller, and remember it."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        taken = theme.set_size(app, app.font().pointSize() + step)
        remember(TEXT_POINTS, str(taken))
