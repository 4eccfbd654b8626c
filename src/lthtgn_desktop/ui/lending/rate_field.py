"""A field for the rate of interest in percent a month."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.typing import Unreadable

_RATE = re.compile(r"\d{1,2}([.,]\d{1,6})?", re.ASCII)


class RateField(QWidget):
    """A rate, typed with a comma or a dot."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setFixedWidth(self._line.fontMetrics().averageCharWidth() * 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        row.addWidget(label(text("loan.rate.unit")), 1)

    def reading(self) -> object:
        """Return the rate as a document holds it, None for a blank; raises `Unreadable`."""
        typed = as_digits(self._line.text()).replace("%", "").strip()
        if not typed:
            return None
        if not _RATE.fullmatch(typed):
            raise Unreadable(text("err.rate", typed=self._line.text()))
        return typed.replace(",", ".")

    def put(self, value: object) -> None:
        """Show a rate."""
        self._line.setText(shown_rate(value))

    def input(self) -> QWidget:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return the line with its unit."""
        return self


def shown_rate(rate: object) -> str:
    """Return a rate as it is written, with a comma."""
    return str(rate).replace(".", ",")
