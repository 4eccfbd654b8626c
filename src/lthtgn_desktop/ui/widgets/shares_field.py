"""A field for how something is divided among the funds, in percent."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lthtgn_desktop.domain.typed_digits import as_digits
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.typing import Unreadable

_UNIT = "%"


class SharesField(QWidget):
    """A line for each fund, and under them what they add up to; a blank line is no part."""

    changed = Signal()

    def __init__(self, funds: Mapping[str, str]) -> None:
        super().__init__()
        self._funds = dict(funds)
        self._lines: dict[str, QLineEdit] = {}
        self._sum = label(role="words")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(3, 1)
        for place, (code, name) in enumerate(funds.items()):
            line = QLineEdit()
            letters_wide(line, 9)
            line.setAccessibleName(text("money.shares.name", fund=name))
            line.textChanged.connect(self._follow)
            self._lines[code] = line
            grid.addWidget(label(name), place, 0)
            grid.addWidget(line, place, 1)
            grid.addWidget(label(_UNIT), place, 2)
        grid.addWidget(self._sum, len(funds), 0, 1, 3)
        self._follow()

    def reading(self) -> object:
        """Return the parts by fund, None where all are blank; raises `Unreadable`."""
        parts = {code: self._part(code) for code in self._lines}
        return {code: part for code, part in parts.items() if part is not None} or None

    def put(self, value: object) -> None:
        """Show parts by fund."""
        for code, line in self._lines.items():
            part = value.get(code) if isinstance(value, Mapping) else None
            line.setText("" if part is None else str(part))

    def input(self) -> QWidget:
        """Return the first line."""
        return next(iter(self._lines.values()))

    def widget(self) -> QWidget:
        """Return all lines."""
        return self

    def _part(self, code: str) -> int | None:
        typed = as_digits(self._lines[code].text()).replace(_UNIT, "").strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdecimal() and len(typed) <= 3 and int(typed) <= 100):
            raise Unreadable(text("err.share", typed=typed, fund=self._funds[code]))
        return int(typed)

    def _follow(self) -> None:
        try:
            parts = [self._part(code) or 0 for code in self._lines]
        except Unreadable:
            parts = []
        self._sum.setText(text("money.shares.sum", sum=sum(parts)) if parts else "")
        self.changed.emit()
