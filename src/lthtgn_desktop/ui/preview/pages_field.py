"""A field for the pages that are wanted: `2`, `1-3`, `1, 4-6`, `lẻ`; a blank means all of them.

Odd and even pages are for a printer that cannot turn the paper over: first the ones, then, with
the same sheets put in again, the others.
"""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.text_field import DigitsField
from lthtgn_desktop.ui.widgets.typing import Unreadable

_ODD, _EVEN = {"lẻ", "le", "odd"}, {"chẵn", "chan", "even"}
_PIECE = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?", re.ASCII)


class PagesField:
    """Pages from 1 to `count`, in the order in which they are typed."""

    def __init__(self, count: int) -> None:
        self._text = DigitsField(hint=text("preview.pages.all", count=count))
        self._count = count

    def reading(self) -> tuple[int, ...] | None:
        """Return the numbers of the pages, None for all; raises `Unreadable`."""
        typed = self._text.reading()
        if typed is None:
            return None
        return tuple(page for piece in typed.split(",") for page in self._run(piece.strip(), typed))

    def put(self, value: object) -> None:
        """Show what could have been typed."""
        self._text.put(value)

    def input(self) -> QWidget:
        """Return the line."""
        return self._text.input()

    def widget(self) -> QWidget:
        """Return the line."""
        return self._text.widget()

    def _run(self, piece: str, typed: str) -> range:
        if piece.casefold() in _ODD | _EVEN:
            return range(1 if piece.casefold() in _ODD else 2, self._count + 1, 2)
        if found := _PIECE.fullmatch(piece):
            first, last = int(found[1]), int(found[2] or found[1])
            if 1 <= first <= last <= self._count:
                return range(first, last + 1)
        raise Unreadable(text("err.pages", typed=typed, count=self._count))
