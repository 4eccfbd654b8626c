"""A line of plain text: tidied when it is read, never while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from lthtgn_desktop.domain.names import clean_text
from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.widgets.letters import hint_wide


class TextField:
    """A short text such as a name or a reason."""

    def __init__(self, *, hint: str = "") -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(hint)
        hint_wide(self._line)

    def reading(self) -> str | None:
        """Return the text with single spaces, None for a blank."""
        return clean_text(self._typed()) or None

    def put(self, value: object) -> None:
        """Show a text."""
        self._line.setText("" if value is None else str(value))

    def input(self) -> QWidget:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return the line."""
        return self._line

    def _typed(self) -> str:
        return self._line.text()


class DigitsField(TextField):
    """A short text of figures, typed under whatever keyboard layout."""

    def _typed(self) -> str:
        return as_digits(super()._typed())
