"""A field for a whole number, such as a year or a count of months."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.text_field import DigitsField
from lthtgn_desktop.ui.widgets.typing import Unreadable


class WholeField:
    """A whole number within limits."""

    def __init__(self, lowest: int, highest: int) -> None:
        self._text = DigitsField()
        self._lowest, self._highest = lowest, highest
        letters_wide(self.input(), 14)

    def reading(self) -> object:
        """Return the number, None for a blank; raises `Unreadable`."""
        typed = self._text.reading()
        if typed is None:
            return None
        if not typed.isascii() or not typed.isdecimal() or len(typed) > len(str(self._highest)):
            raise self._unreadable(typed)
        if not self._lowest <= int(typed) <= self._highest:
            raise self._unreadable(typed)
        return int(typed)

    def put(self, value: object) -> None:
        """Show a number."""
        self._text.put(value)

    def input(self) -> QWidget:
        """Return the line."""
        return self._text.input()

    def widget(self) -> QWidget:
        """Return the line."""
        return self._text.widget()

    def _unreadable(self, typed: str) -> Unreadable:
        limits = {"lowest": self._lowest, "highest": self._highest}
        return Unreadable(text("err.whole", typed=typed, **limits))
