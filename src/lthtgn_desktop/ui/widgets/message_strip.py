"""The strip under the page: one sentence, which stays until the next key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import restyle

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr}
# The key of a shortcut never arrives as a press: it is announced, and then taken.
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}


class MessageStrip(QLabel):
    """Says what was done or refused; the text can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setMargin(10)
        self.setAccessibleName(text("strip.note"))
        self.hide()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one

    def tell(self, sentence: str) -> None:
        """Show what was done; an empty sentence takes the strip away."""
        self._show(sentence, "told")

    def refuse(self, sentence: str) -> None:
        """Show what was refused."""
        self._show(sentence, "refused")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away at the next key; only where it arrives first, not on its way up to parents."""
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            copies = event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.hasFocus()
            first = watched is QApplication.focusWidget()
            if first and not copies and event.key() not in _MODIFIERS:
                self.hide()
        return False

    def _show(self, sentence: str, role: str) -> None:
        self.setText(sentence)
        self.setAccessibleDescription(sentence)
        restyle(self, "role", role)
        self.setVisible(bool(sentence))
