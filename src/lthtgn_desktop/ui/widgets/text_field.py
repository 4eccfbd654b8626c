"""A line of plain text: tidied when it is read, never while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from lthtgn_desktop.domain.names import clean_text


class TextField:
    """A short text such as a name or a reason."""

    def __init__(self, *, hint: str = "") -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(hint)

    def reading(self) -> str | None:
        """Return the text with single spaces, None for a blank."""
        return clean_text(self._line.text()) or None

    def put(self, value: object) -> None:
        """Show a text."""
        self._line.setText("" if value is None else str(value))

    def input(self) -> QWidget:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return the line."""
        return self._line
