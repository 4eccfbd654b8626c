"""The sheet as a table for Qt, and every change to it as a step that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QUndoCommand, QUndoStack

from lthtgn_desktop.domain.collection import Attendance, CollectionSheet, Column, Row
from lthtgn_desktop.ui.collection.cells import (
    TYPED,
    Place,
    namesakes,
    shown,
    takes,
    usual_dues,
)
from lthtgn_desktop.ui.texts import text

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NEXT = dict(
    zip(
        Attendance,
        [Attendance.PRESENT, Attendance.ABSENT, Attendance.SENT, Attendance.UNKNOWN],
        strict=True,
    ),
)
_HEADERS = {
    Place.NUMBER: "col.no",
    Place.NAME: "col.name",
    Place.ATTENDANCE: "col.present",
    Place.DUES: "col.dues",
    Place.PRINCIPAL_DUE: "col.due",
    Place.PRINCIPAL: "col.paid",
    Place.INTEREST_DUE: "col.due",
    Place.INTEREST: "col.paid",
    Place.TOTAL: "col.total",
    Place.NOTE: "col.note",
}


class Marks(NamedTuple):
    """What a person put on a row."""

    typed: dict[Column, str]
    attendance: Attendance


@dataclass(slots=True)
class Change:
    """One row before and after."""

    place: int
    before: Marks
    after: Marks


class SheetTable(QAbstractTableModel):
    """Rows of the sheet; `steps` takes changes back and makes them again."""

    stepped = Signal(int)
    """A step was taken back or made again: the row where it happened."""
    rows_changed = Signal(list)
    """The places of rows on which something is different now, before `touched`."""
    touched = Signal()
    """Something on the sheet is different now."""

    def __init__(self, sheet: CollectionSheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.usual_dues = usual_dues(sheet)
        self.namesakes = namesakes(sheet)
        self.steps = QUndoStack(self)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows the sheet has."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many columns the grid has."""
        return 0 if parent.isValid() else len(Place)

    def row(self, index: AnyIndex) -> Row:
        """Return the row of a cell."""
        return self.sheet.rows[index.row()]

    def name(self, row: Row, name: str | None = None) -> str:
        """Return a row's name, or a shorter one for it, with the code where others share it."""
        name = row.name if name is None else name
        if row.name not in self.namesakes:
            return name
        return text("grid.namesake", name=name, code=row.member)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let amounts be typed where the row takes them."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if takes(self.row(index), Place(index.column())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return a cell's text; for a screen reader with the name and the column."""
        place = Place(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            if place is Place.NUMBER:
                return str(index.row() + 1)
            if place is Place.NAME:
                return self.name(self.row(index))
            return shown(self.row(index), place, self.usual_dues)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = str(self.data(index)) or text("col.empty")
            return f"{self.name(self.row(index))}, {column_name(place)}: {said}"
        return None

    def write(self, index: AnyIndex, typed: str) -> None:
        """Put a text into a cell; a blank one empties it. Whoever pays is there."""
        row, column = self.row(index), TYPED[Place(index.column())]
        kept = {key: value for key, value in row.typed.items() if key is not column}
        if typed.strip():
            kept[column] = typed.strip()
        self._step(index.row(), kept, came=bool(kept))

    def pay_due(self, place: int) -> None:
        """Fill a whole row with what is due."""
        row = self.sheet.rows[place]
        self._step(place, row.typed | row.due_as_typed(), came=True)

    def cycle_attendance(self, place: int) -> bool:
        """Step from blank to came, stayed away, sent the money, and to blank again."""
        row = self.sheet.rows[place]
        if not row.takes_attendance:
            return False
        after = Marks(dict(row.typed), _NEXT[row.attendance])
        self.steps.push(_Step(self, [Change(place, _marks(row), after)]))
        return True

    def apply(self, changes: list[Change], *, forward: bool) -> None:
        """Set rows as they were before, or after, changes."""
        for change in changes:
            row, marks = self.sheet.rows[change.place], change.after if forward else change.before
            row.typed, row.attendance = dict(marks.typed), marks.attendance
            first, last = self.index(change.place, 0), self.index(change.place, len(Place) - 1)
            self.dataChanged.emit(first, last)
        self.rows_changed.emit([change.place for change in changes])
        self.touched.emit()

    def _step(self, place: int, typed: dict[Column, str], *, came: bool) -> None:
        row = self.sheet.rows[place]
        changes = [Change(place, _marks(row), Marks(dict(typed), row.attendance))]
        if came and (first := self._attending(place)) is not None:
            marks = _marks(self.sheet.rows[first])
            if marks.attendance is Attendance.UNKNOWN:
                kept = typed if first == place else marks.typed
                changes = [change for change in changes if change.place != first]
                present = Marks(dict(kept), Attendance.PRESENT)
                changes.append(Change(first, marks, present))
        if any(change.before != change.after for change in changes):
            self.steps.push(_Step(self, changes))

    def _attending(self, place: int) -> int | None:
        """Return the row on which this row's member is ticked as present, if there is one."""
        member = self.sheet.rows[place].member
        rows = enumerate(self.sheet.rows)
        return next((n for n, row in rows if row.member == member and row.takes_attendance), None)


class _Step(QUndoCommand):
    """One change by a person, of one row or of two rows of one member."""

    def __init__(self, table: SheetTable, changes: list[Change]) -> None:
        super().__init__()
        self._table = table
        self._changes = changes
        self._is_new = True

    def redo(self) -> None:
        """Make the change; Qt calls it the first time too."""
        self._table.apply(self._changes, forward=True)
        if not self._is_new:
            self._table.stepped.emit(self._changes[0].place)
        self._is_new = False

    def undo(self) -> None:
        """Take the change back."""
        self._table.apply(self._changes, forward=False)
        self._table.stepped.emit(self._changes[0].place)


def column_name(place: Place) -> str:
    """Return a column's whole name, with its group where it has one."""
    group = {4: "grp.principal", 5: "grp.principal", 6: "grp.interest", 7: "grp.interest"}
    name = text(_HEADERS[place])
    return f"{text(group[place]).capitalize()} {name.lower()}" if place in group else name


def header_text(place: Place) -> str:
    """Return the words in a column's own header."""
    return text(_HEADERS[place])


def _marks(row: Row) -> Marks:
    return Marks(dict(row.typed), row.attendance)
