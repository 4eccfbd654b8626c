"""A page that scrolls to where the focus goes, whichever key took it there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 12


class SeenFocus(QObject):
    """Brings a widget of an area into sight when it takes the focus."""

    def __init__(self, area: QScrollArea, widgets: Iterable[QWidget]) -> None:
        super().__init__(area)
        self._area = area
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll, once what is new on the page has its place."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            QTimer.singleShot(0, watched, lambda: self._show(watched))
        return super().eventFilter(watched, event)

    def _show(self, widget: QWidget) -> None:
        self._area.ensureWidgetVisible(widget, 0, _MARGIN)
