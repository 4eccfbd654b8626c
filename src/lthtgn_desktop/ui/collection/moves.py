"""Where the cursor goes: down, up and sideways among the rows in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView

from lthtgn_desktop.domain.collection import Row
from lthtgn_desktop.ui.collection.cells import TYPED, Place, takes

Cell = tuple[int, Place]
_LOANS_ONLY = {Place.PRINCIPAL, Place.INTEREST}


def column_of(view: QTableView) -> Place:
    """Return the column of the cursor, the first one where it is nowhere."""
    return Place(max(0, view.currentIndex().column()))


def row_after(view: QTableView, rows: Sequence[Row], step: int, *, skips: bool) -> Cell | None:
    """Return the next cell up or down; `skips` those without a loan in the loan columns."""
    place = column_of(view)
    row = view.currentIndex().row() + step
    while 0 <= row < len(rows):
        passes = skips and place in _LOANS_ONLY and not takes(rows[row], place)
        if not view.isRowHidden(row) and not passes:
            return row, place
        row += step
    return None


def cell_after(view: QTableView, rows: Sequence[Row], step: int) -> Cell | None:
    """Return the next cell that takes an amount, over the end of the row to the next one."""
    cells = [
        (number, place)
        for number, row in enumerate(rows)
        if not view.isRowHidden(number)
        for place in TYPED
        if takes(row, place)
    ]
    here = (view.currentIndex().row(), column_of(view))
    if step > 0:
        return next((cell for cell in cells if cell > here), None)
    return next((cell for cell in reversed(cells) if cell < here), None)
