"""A document: its sheets in order, the forms stamped on them, and what it is called."""

from __future__ import annotations

from collections.abc import Callable

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import Box, Paper
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import Align, Style

PRACTICE = "SỔ LÀM THỬ: KHÔNG PHẢI SỐ LIỆU THẬT"
"""The band of every paper from a practice book."""

_BAND = Style(Face.SEMIBOLD, 8)
_BAND_TOP, _BAND_HEIGHT = 6, 5  # millimetres: above every margin, and still printed


class Document:
    """Sheets to print; the title and the author (a club, never a person) go into the file.

    The band is a warning at the top of each sheet.
    """

    def __init__(self, title: str, author: str = "", *, band: str = "") -> None:
        self.title = title
        self.author = author
        self.band = band
        self.sheets: list[Sheet] = []
        self.forms: dict[str, Sheet] = {}

    def sheet(self, paper: Paper) -> Sheet:
        """Return a new sheet at the end of the document, with nothing but the band on it."""
        self.sheets.append(Sheet(paper))
        self.mark(self.sheets[-1])
        return self.sheets[-1]

    def mark(self, sheet: Sheet, top: float = 0) -> None:
        """Write the band, if there is one: also where a part of a sheet begins that is cut off."""
        box = Box(0, top + _BAND_TOP, sheet.paper.width, _BAND_HEIGHT)
        sheet.write(box, self.band, _BAND, Align.CENTRE)

    def form(self, name: str, paper: Paper, draw: Callable[[Sheet], None]) -> Sheet:
        """Return the form of this name to stamp on sheets; it is drawn when first asked for."""
        if name not in self.forms:
            form = Sheet(paper, f"form{len(self.forms) + 1}")
            draw(form)
            self.forms[name] = form
        return self.forms[name]
