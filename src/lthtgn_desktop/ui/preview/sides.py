"""The sides of sheets: which pages stand on them, and how the sheets are turned between them.

A printer that turns paper itself prints both sides in one go. Any other one prints all fronts;
then the whole stack is turned by hand, put in again, and all backs are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSizeF

from lthtgn_desktop.ui.texts import text


class Sides(StrEnum):
    """What is printed in one go."""

    ONE = "one"
    BOTH = "both"
    FRONT = "front"
    BACK = "back"

    def of(self, pages: Sequence[int]) -> tuple[int, ...]:
        """Return which of some pages are printed now; every second one is on a back."""
        if self is Sides.BACK:
            return tuple(pages[1::2])
        return tuple(pages[::2] if self is Sides.FRONT else pages)


def turning(sides: Sides, paper: QSizeF) -> str:
    """Return how sheets of a size are turned, so that backs stand upright; for one side nothing.

    Upright sheets turn like the leaves of a book: on the long edge. Sheets that lie across turn
    on the short edge.
    """
    if sides is Sides.ONE:
        return ""
    edge = "short" if paper.width() > paper.height() else "long"
    return text(f"preview.turn.{sides}", edge=text(f"preview.edge.{edge}"))
