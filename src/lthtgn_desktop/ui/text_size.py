"""The size of all text: changed by keys or buttons, remembered for each screen."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.remembered import TEXT_POINTS, remember, remembered

USUAL = 14
"""On a screen with room for the whole grid at that size."""
_WIDE = 1280
"""Pixels, as the system scales them, from which the grid has room at the usual size (ux, 2.3)."""


def remembered_size() -> int:
    """Return the size in points that was chosen on this screen, else the usual one for it."""
    kept = remembered(_name())
    return int(kept) if kept.isascii() and kept.isdigit() else usual_size(_screen()[0])


def usual_size(width: int) -> int:
    """Return the size in points with which one begins on a screen of so many logical pixels."""
    return USUAL if width >= _WIDE else theme.SMALLEST


def change_text_size(step: int) -> None:
    """Make all text larger or smaller, and remember it for this screen; 0 is the usual size."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        wanted = app.font().pointSize() + step if step else usual_size(_screen()[0])
        remember(_name(), str(theme.set_size(app, wanted)))


def _name() -> str:
    """Return under which name the size is remembered: a second screen has its own."""
    return f"{TEXT_POINTS}_{_screen()[0]}x{_screen()[1]}"


def _screen() -> tuple[int, int]:
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    return size.width(), size.height()
