"""Parts of a page to choose from: one button each, side by side, with its key in the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.flow import flowing


class Chips(QWidget):
    """Checked is what is shown; `chosen` names what is wanted. Ctrl+1, Ctrl+2 … choose."""

    chosen = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for number, name in enumerate(names, 1):
            made = button("", self._choosing(name), key=f"Ctrl+{number}")
            made.setCheckable(True)
            self._group.addButton(made)
            self._buttons[name] = made
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flowing(*self._buttons.values()))
        self.mark(next(iter(names)))

    def show_words(self, name: str, words: str) -> None:
        """Write on a button what it shows, and how many."""
        self._buttons[name].setText(words)
        self._buttons[name].setAccessibleName(words)

    def mark(self, name: str) -> None:
        """Mark what is shown."""
        self._buttons[name].setChecked(True)

    @property
    def marked(self) -> str:
        """Return what is shown."""
        return next(name for name, made in self._buttons.items() if made.isChecked())

    def _choosing(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            self.mark(name)
            self.chosen.emit(name)

        return choose
