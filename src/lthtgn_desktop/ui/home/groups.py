"""The ways to the screens: big buttons in groups, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label

GROUPS = {
    "meeting": ("meeting", "collection", "lending"),
    "book": ("members", "money", "funds"),
    "month": ("closing", "papers"),
    "other": ("corrections", "signing", "checking", "start"),
}
"""The screens in the order of their buttons; those of the last group are smaller."""

NUMBERED = (
    "meeting",
    "collection",
    "lending",
    "members",
    "money",
    "funds",
    "closing",
    "papers",
    "corrections",
)
"""The screens of the number keys 1 to 9."""

_GAP = 10
_MOST = 3


class Groups(QWidget):
    """One button for each task, in the same place for ever."""

    def __init__(self, go: Callable[[str], object]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._grids: list[tuple[QGridLayout, list[QPushButton]]] = []
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for group, names in GROUPS.items():
            grid = QGridLayout()
            grid.setSpacing(_GAP)
            role = "" if group == "other" else "big"
            made = [button(_words(name), partial(go, name), role=role) for name in names]
            self.buttons |= dict(zip(names, made, strict=True))
            self._grids.append((grid, made))
            column.addWidget(label(text(f"home.group.{group}"), role="heading2"))
            column.addLayout(grid)
        self._lay(1)

    def fit(self, room: int) -> None:
        """Lay the buttons into as many columns as fit."""
        widest = max(made.sizeHint().width() for made in self.buttons.values()) + _GAP
        self._lay(max(1, min(_MOST, (room + _GAP) // widest)))

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for grid, buttons in self._grids:
            for made in buttons:
                grid.removeWidget(made)
            for place in range(_MOST):
                grid.setColumnStretch(place, int(place < columns))
            for place, made in enumerate(buttons):
                grid.addWidget(made, place // columns, place % columns)


def _words(name: str) -> str:
    words = text(f"home.{name}")
    if name not in NUMBERED:
        return words
    return text("home.numbered", number=NUMBERED.index(name) + 1, words=words)
