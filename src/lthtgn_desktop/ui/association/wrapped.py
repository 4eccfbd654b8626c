"""A list whose long texts go on in the next line, so that nothing of them is hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate

from lthtgn_desktop.ui.widgets.listing import Column, Line, Listing


class _Cells(QStyledItemDelegate):
    """Cells with a little room after the text; before it, it would bend the lines below."""

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        return f"{value}\u00a0"


_MOST_WRAPPED = 10_000
"""With more cells than that, measuring each would make the person wait: then none is wrapped."""


class Wrapped(Listing):
    """Lines as high as what stands in them."""

    def __init__(self, name: str, columns: Sequence[Column] = ()) -> None:
        super().__init__(name, columns)
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 14)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines, whole where they are not too many."""
        cells, modes = sum(len(line.cells) for line in lines), QHeaderView.ResizeMode
        is_wrapped = cells <= _MOST_WRAPPED
        self.setWordWrap(is_wrapped)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(modes.ResizeToContents if is_wrapped else modes.Fixed)
        super().show_lines(lines)


def show_again(listing: Listing, columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """Show other columns and lines; the line that was chosen stays so where it is still there."""
    chosen = listing.chosen()
    listing.show_columns(columns)
    listing.show_lines(lines)
    if chosen in {line.key for line in lines}:
        listing.choose(chosen)
