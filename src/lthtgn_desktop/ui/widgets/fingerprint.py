"""The fingerprint of a key in its five groups, large enough to be compared with paper."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.flow import Flow

_LOOK = f"""
QLabel {{
    background: {theme.PAPER}; border: 2px solid {theme.BORDER}; border-radius: 6px;
    padding: 2px 4px; font-size: $largept; font-weight: bold;
}}
"""


_LARGE = 21
"""In points: large enough to be read across a table; with larger text five groups need room."""


class Fingerprint(QFrame):
    """Five groups side by side; half as large again as the other text, up to `_LARGE`."""

    def __init__(self, fingerprint: str = "") -> None:
        super().__init__()
        self._groups: list[QLabel] = []
        self._row = Flow(self)
        self._enlarge()
        self.show_groups(fingerprint)

    def show_groups(self, fingerprint: str) -> None:
        """Show another fingerprint, `XXXX-XXXX-XXXX-XXXX-XXXX`."""
        for old in self._groups:
            self._row.removeWidget(old)
            old.deleteLater()
        self._groups = [label(group) for group in fingerprint.split("-") if group]
        for group in self._groups:
            self._row.addWidget(group)
        self.setAccessibleName(text("key.fingerprint.name", fingerprint=fingerprint))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the other text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._enlarge()

    def _enlarge(self) -> None:
        points = QApplication.font().pointSize()
        large = max(points, min(points * 3 // 2, _LARGE))
        self.setStyleSheet(_LOOK.replace("$large", str(large)))
