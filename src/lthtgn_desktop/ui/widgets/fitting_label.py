"""A line of words that is said shorter where there is no room for all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from lthtgn_desktop.ui.widgets.buttons import label, yields


class FittingLabel(QWidget):
    """Shows the first of its texts that fits, the longest first; else the last one."""

    def __init__(self, texts: Sequence[str], *, role: str = "") -> None:
        super().__init__()
        self._texts = list(texts)
        self._words: QLabel = yields(label(self._texts[0], role=role))
        self._words.setParent(self)
        self.setSizePolicy(self._words.sizePolicy())
        self.setMinimumHeight(self._words.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew for the room that there is now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Choose anew for another size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        metrics, room = self._words.fontMetrics(), self.width()
        fitting = (words for words in self._texts if metrics.horizontalAdvance(words) <= room)
        self._words.setText(next(fitting, self._texts[-1]))
        self._words.setGeometry(self.rect())
        self.setMinimumHeight(self._words.sizeHint().height())
