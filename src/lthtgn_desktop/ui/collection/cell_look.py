"""The look of one cell: paper, ink, mark and text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from lthtgn_desktop.domain.collection import Row
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.collection.cells import (
    DUE,
    TYPED,
    Place,
    State,
    state,
    takes,
)
from lthtgn_desktop.ui.collection.painting import chip
from lthtgn_desktop.ui.collection.table import AnyIndex, SheetTable
from lthtgn_desktop.ui.widgets.marks import half_disc, tick, triangle

_LEFT = {Place.NAME, Place.NOTE}
_MARK = 20


def paint_cell(
    painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, table: SheetTable
) -> None:
    """Paint a cell whole."""
    row, place = table.row(index), Place(index.column())
    is_current = _is_current_row(option, index)
    box = QRectF(option.rect)  # type: ignore[attr-defined] # missing in the stubs
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, QColor(_paper(row, index, is_current=is_current)))
    _text(painter, box, index, table, is_current=is_current)
    if place is Place.NUMBER:
        _progress(painter, box, row)
    elif place is Place.NAME and row.overdue_terms:
        mark = QRectF(box.right() - _MARK - 8, 0, _MARK + 3, _MARK)
        mark.moveTop(box.center().y() - _MARK / 2)
        triangle(painter, mark)
    _frame(painter, box, option)
    painter.restore()


def _is_current_row(option: QStyleOptionViewItem, index: AnyIndex) -> bool:
    view = option.widget  # type: ignore[attr-defined] # missing in the stubs
    return isinstance(view, QTableView) and view.currentIndex().row() == index.row()


def _paper(row: Row, index: AnyIndex, *, is_current: bool) -> str:
    place = Place(index.column())
    column = DUE.get(place) or TYPED.get(place)
    if column is not None and column not in row.due and not takes(row, place):
        return theme.NO_LOAN
    if row.overdue_terms and place in DUE and row.due.get(DUE[place], 0) > 0:
        return theme.LATE_PAPER
    if is_current:
        return theme.CURRENT
    if place in {Place.NUMBER, Place.NAME, Place.TOTAL}:
        paper = {State.FULL: theme.PAID_PAPER, State.PART: theme.PART_PAPER}.get(state(row))
        if paper is not None:
            return paper
    return theme.ZEBRA if index.row() % 2 else theme.PAPER


def _ink(row: Row, place: Place) -> str:
    if row.overdue_terms and (place in DUE or place is Place.NOTE):
        return theme.LATE
    if place is Place.TOTAL:
        return theme.PAID if state(row) is State.FULL else theme.PART
    if place in DUE or place in {Place.NUMBER, Place.NOTE}:
        return theme.MUTED
    return theme.TEXT


def _text(
    painter: QPainter, box: QRectF, index: AnyIndex, table: SheetTable, *, is_current: bool
) -> None:
    row, place, words = table.row(index), Place(index.column()), str(index.data())
    if place is Place.ATTENDANCE:
        if row.takes_attendance:
            chip(painter, box, words, row.attendance)
        return
    font = painter.font()
    late = place in DUE and row.overdue_terms > 0
    font.setBold(place is Place.TOTAL or late or (place is Place.NAME and is_current))
    painter.setFont(font)
    painter.setPen(QColor(_ink(row, place)))
    room = box.adjusted(8, 0, -8, 0)
    side = Qt.AlignmentFlag.AlignLeft if place in _LEFT else Qt.AlignmentFlag.AlignRight
    if place is Place.NUMBER or (place is Place.NAME and row.overdue_terms):
        room.setRight(box.right() - _MARK - 12)
    metrics, width = painter.fontMetrics(), int(room.width()) + 1
    if place is Place.NAME:  # the given name stays readable, and a code behind it
        width -= metrics.horizontalAdvance(table.name(row, ""))
        words = table.name(row, metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, width))
    else:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)


def _progress(painter: QPainter, box: QRectF, row: Row) -> None:
    mark = QRectF(box.right() - _MARK - 6, 0, _MARK, _MARK)
    mark.moveTop(box.center().y() - _MARK / 2)
    if state(row) is State.FULL:
        tick(painter, mark, theme.PAID)
    elif state(row) is State.PART:
        half_disc(painter, mark.adjusted(2, 2, -2, -2))


def _frame(painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
    """Draw the frame of the cell that keys go to."""
    view = option.widget  # type: ignore[attr-defined] # missing in the stubs
    focused = option.state & QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined] # the same
    if focused and isinstance(view, QTableView) and view.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.FOCUS), 3))
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
