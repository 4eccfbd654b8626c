"""Who holds the key, its fingerprint in large groups, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QPushButton, QVBoxLayout

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.usecases.club_key import KeyInUse

ACTS = {"card": "F5", "change": "F6", "handover": "F7", "lost": "F8"}


class KeyPanel(QFrame):
    """The key as it is; `asks` names what is wanted: `card`, `change`, `handover`, `lost`."""

    asks = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._none = label(text("signing.none"), wraps=True)
        self._person, self._since = label(role="name", wraps=True), label(role="name")
        self._facts = QFrame()
        facts = QFormLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.addRow(label(text("signing.person"), role="muted"), self._person)
        facts.addRow(label(text("signing.since"), role="muted"), self._since)
        facts.addRow(label(text("signing.fingerprint"), role="muted"))
        self.fingerprint = Fingerprint()
        facts.addRow(self.fingerprint)
        self.buttons = {name: self._button(name) for name in ACTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(text("signing.key"), role="heading"))
        for widget in (self._none, self._facts, *self.buttons.values()):
            column.addWidget(widget)
        column.addStretch(1)

    def show_key(self, key: KeyInUse | None) -> None:
        """Show the key that signs, or that there is none yet."""
        has_key = key is not None
        self._none.setVisible(not has_key)
        self._facts.setVisible(has_key)
        for name, made in self.buttons.items():
            made.setVisible(has_key or name == "card")
        words = text("signing.card" if has_key else "signing.card.first")
        self.buttons["card"].setText(words)
        self.buttons["card"].setAccessibleName(words)
        if key is not None:
            self._person.setText(key.person)
            self._since.setText(written(datetime.fromisoformat(key.made_at).date()))
            self.fingerprint.show_groups(key.fingerprint)

    def _button(self, name: str) -> QPushButton:
        return button(text(f"signing.{name}"), lambda: self.asks.emit(name), key=ACTS[name])
