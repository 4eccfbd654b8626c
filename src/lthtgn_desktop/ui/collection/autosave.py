"""Autosave: what is typed on a sheet is on the disk before the next key is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from lthtgn_desktop.domain.collection import Row
from lthtgn_desktop.domain.sheet_draft import Here, key_of
from lthtgn_desktop.ui.collection.cells import Place, started
from lthtgn_desktop.ui.collection.sheet_view import SheetView

Keep = Callable[[Sequence[Row], Here], str | None]
"""Keeps rows and where the person is; returns the moment `HH:MM:SS`, None where it was refused."""


class Autosave(QObject):
    """Keeps each change of a sheet at once, and moves of the cursor when the keys pause."""

    kept = Signal(object)
    """The moment `HH:MM:SS`, or None: it could not be kept."""

    def __init__(self, view: SheetView, keep: Keep, *, is_begun: bool) -> None:
        super().__init__(view)
        self._view = view
        self._keep = keep
        self._is_begun = is_begun
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(0)
        self._moved.timeout.connect(self._keep_place)
        table, grid = view.table, view.grid
        table.rows_changed.connect(self._keep_rows)
        grid.cells.typing.connect(lambda _typed: self._keep_typing())
        grid.cells.given_up.connect(self._keep_typing)
        grid.moved.connect(self._moved.start)
        view.detail.given.textEdited.connect(lambda _typed: self._keep_typing())

    def leave(self) -> None:
        """Keep that the sheet was left on purpose: the program need not go back to it."""
        self._moved.stop()
        if self._is_begun:
            self._keep([], self._here(is_open=False))

    def _keep_rows(self, places: list[int]) -> None:
        self._note([self._view.table.sheet.rows[place] for place in places])

    def _keep_typing(self) -> None:
        self._note([])

    def _keep_place(self) -> None:
        if self._is_begun:
            self._note([])

    def _note(self, rows: Sequence[Row]) -> None:
        self._moved.stop()
        self._is_begun = True
        self.kept.emit(self._keep(rows, self._here(is_open=True)))

    def _here(self, *, is_open: bool) -> Here:
        grid = self._view.grid
        index = grid.currentIndex()
        row = key_of(self._view.table.row(index)) if index.isValid() else ""
        typing, given = grid.cells.typed, self._view.detail.given.text()
        return Here(row, index.column(), typing, given, is_open=is_open)


def go_back(view: SheetView, here: Here) -> None:
    """Put the cursor where it was, with what was half typed there."""
    places = [n for n, row in enumerate(view.table.sheet.rows) if key_of(row) == here.row]
    if not places or here.column not in set(Place):
        return
    view.grid.go(places[0], Place(here.column))
    view.detail.given.setText(here.given)
    if here.typing is not None and view.grid.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
        view.grid.setFocus()
        view.grid.edit(view.grid.currentIndex())
        view.grid.cells.type_again(here.typing)


def is_worth_keeping(view: SheetView) -> bool:
    """Return whether anything was typed or ticked, also half."""
    return started(view.table.sheet) or bool(view.grid.cells.typed)
