"""How wide columns are: as their texts need, and names and notes share what is left."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from lthtgn_desktop.ui.collection.cells import Place
from lthtgn_desktop.ui.collection.table import SheetTable, header_text
from lthtgn_desktop.ui.texts import text

_AMOUNTS = {
    Place.DUES: "8.888.888",
    Place.PRINCIPAL_DUE: "88.888.888",
    Place.PRINCIPAL: "88.888.888",
    Place.INTEREST_DUE: "8.888.888",
    Place.INTEREST: "8.888.888",
}
_BOLD = {Place.PRINCIPAL_DUE: "8.888.888", Place.INTEREST_DUE: "888.888", Place.TOTAL: "88.888.888"}
_NAME = "Nguyễn Thị Phương Thảo"
_PADDING = 18
_MARK = 34


def fit_to_text(view: QTableView) -> None:
    """Give rows and columns the room that their texts need at the text's size.

    The sheet scrolls sideways only where even the least does not fit.
    """
    view.verticalHeader().setDefaultSectionSize(max(34, view.fontMetrics().height() + 14))
    widths = _needed(view)
    left = view.viewport().width() - sum(widths.values())
    bold = _metrics(view, bold=True)
    least = bold.horizontalAdvance(text("grid.late", count=8)) + _PADDING
    name = bold.horizontalAdvance(_NAME) + _MARK + _PADDING
    most = name + _code_width(view, bold)
    widths[Place.NAME] = min(most, max(name * 2 // 3, left - least))
    for place, width in widths.items():
        view.setColumnWidth(place, width)
    view.setColumnWidth(Place.NOTE, max(least, left - widths[Place.NAME]))


def _needed(view: QTableView) -> dict[Place, int]:
    plain, bold = _metrics(view, bold=False), _metrics(view, bold=True)
    widths = {place: plain.horizontalAdvance(sample) for place, sample in _AMOUNTS.items()}
    for place, sample in _BOLD.items():
        widths[place] = max(widths.get(place, 0), bold.horizontalAdvance(sample))
    for place in (*widths, Place.ATTENDANCE):
        header = bold.horizontalAdvance(header_text(place))
        widths[place] = max(widths.get(place, 0), header) + _PADDING
    widths[Place.NUMBER] = plain.horizontalAdvance("88") + _MARK + _PADDING // 2
    return widths


def _code_width(view: QTableView, bold: QFontMetrics) -> int:
    """Return the room for the codes behind names, where some are needed."""
    table = view.model()
    needed = isinstance(table, SheetTable) and table.namesakes
    return bold.horizontalAdvance(text("grid.namesake", name="", code="M888")) if needed else 0


def _metrics(view: QTableView, *, bold: bool) -> QFontMetrics:
    font = QFont(view.font())
    font.setBold(bold)
    return QFontMetrics(font)
