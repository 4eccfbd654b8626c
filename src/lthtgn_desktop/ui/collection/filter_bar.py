"""Search by name, four ways to show fewer rows, and how far the collection is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QPushButton

from lthtgn_desktop.domain.collection import CollectionSheet, Row
from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.ui.collection.cells import State, people, state
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.flow import Flow
from lthtgn_desktop.ui.widgets.letters import hint_wide

FILTERS: dict[str, Callable[[Row], bool]] = {
    "all": lambda _row: True,
    "todo": lambda row: state(row) is State.UNPAID,
    "loan": lambda row: row.loan is not None,
    "late": lambda row: row.overdue_terms > 0,
}
"""Which rows each button shows."""


class FilterBar(QFrame):
    """Stands over the grid; Enter or an arrow down in the search leads into the grid."""

    searched = Signal(str)
    chosen = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.search = QLineEdit()
        self.search.setPlaceholderText(text("find.hint"))
        self.search.setAccessibleName(text("find.hint"))
        hint_wide(self.search, grows=False)
        self.search.textChanged.connect(self.searched.emit)
        self.search.installEventFilter(self)
        self._progress = label()
        self._sum = label(role="figure")
        self._group = QButtonGroup(self)
        row = Flow(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(self.search)
        self._chips = {name: self._chip(name) for name in FILTERS}
        for chip in self._chips.values():
            row.addWidget(chip)
        row.add_gap()
        row.addWidget(self._progress)
        row.addWidget(self._sum)
        self.mark_filter("all")

    def show_progress(self, sheet: CollectionSheet) -> None:
        """Count again how many rows each button would show, and what was paid."""
        for name, chip in self._chips.items():
            count = len({row.member for row in sheet.rows if FILTERS[name](row)})
            words = text(f"flt.{name}", count=count)
            chip.setText(words)
            chip.setAccessibleName(words)
        self._progress.setText(text("grid.done", paid=sheet.payers, all=people(sheet)))
        self._sum.setText(with_unit(sum(sheet.totals().values())))

    def mark_filter(self, name: str) -> None:
        """Show which button's rows are in sight."""
        self._chips[name].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the search with the keys that one tries."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _chip(self, name: str) -> QPushButton:
        made = QPushButton()
        made.setCheckable(True)
        made.setAutoDefault(True)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(made)
        return made
