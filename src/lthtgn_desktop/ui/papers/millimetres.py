"""A distance measured with a ruler."""

from __future__ import annotations

import re

from lthtgn_desktop.domain.papers import MOST_SHIFT
from lthtgn_desktop.ui.papers.shifts import RULER
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.text_field import DigitsField
from lthtgn_desktop.ui.widgets.typing import Unreadable

_MEASURED = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))?(?: ?mm)?", re.ASCII)
_FURTHEST = RULER + MOST_SHIFT


class MillimetreField(DigitsField):
    """Millimetres with a comma or a dot, from the edge of the paper to as far as can be mended."""

    def __init__(self) -> None:
        super().__init__(hint=text("ruler.hint"))
        letters_wide(self.input(), 12)

    def millimetres(self) -> float | None:
        """Return the distance, None for a blank; raises `Unreadable`."""
        if (typed := super().reading()) is None:
            return None
        found = _MEASURED.fullmatch(typed)
        measured = float(f"{found[1]}.{found[2] or 0}") if found else _FURTHEST + 1
        if measured > _FURTHEST:
            raise Unreadable(text("ruler.unknown", typed=typed))
        return measured

    def reading(self) -> str | None:
        """Return the distance as a document holds it; raises `Unreadable`."""
        measured = self.millimetres()
        return None if measured is None else f"{measured:g}"


def shown_mm(distance: float) -> str:
    """Return a distance without its sign, as people write it: 1,5."""
    return f"{abs(distance):g}".replace(".", ",")
