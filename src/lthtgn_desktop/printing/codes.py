"""The printed code of a sheet: by it the right day opens, typed or read by a scanner."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.barcode.code128 import Code128

from lthtgn_desktop.printing.paper import Box, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import Align, Style

_BAR = 0.33  # millimetres: the thinnest line that a home printer and a cheap scanner agree on
_HEIGHT = 8
_TEXT = Style(size=8.5)


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A text as bars (Code 128), with the text below; it keeps its size at every scale."""

    text: str
    align: Align = Align.RIGHT

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the bars, as narrow as the place asks for, and the text."""
        widths = _widths(self.text)
        bar = min(_BAR, place.width / sum(map(abs, widths)))
        length = bar * sum(map(abs, widths))
        free = {Align.LEFT: 0, Align.CENTRE: 0.5, Align.RIGHT: 1}[self.align]
        left = start = place.left + (place.width - length) * free
        for width in widths:
            if width > 0:
                sheet.bar(Box(left, place.top, width * bar, _HEIGHT))
            left += abs(width) * bar
        below = Box(start, place.top + _HEIGHT, length, _TEXT.pitch)
        sheet.write(below, self.text, _TEXT, Align.CENTRE)
        return below.bottom


def _widths(text: str) -> list[int]:
    """Return the widths of the bars, those of the gaps between them below zero."""
    code = Code128(text, quiet=0)
    code.validate()
    code.encode()
    code.decompose()
    # A capital is a bar, a small letter a gap; A is one wide.
    return [
        ord(letter) - ord("@") if letter.isupper() else ord("`") - ord(letter)
        for letter in code.decomposed
    ]
