"""Number keys of a page, told apart from a scanner that types the code of a printed sheet."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.domain.typed_digits import LAYOUT

AFTER_A_CODE = "/"
"""What follows the club's code in the code of a sheet: there it is known to be one."""

_PAUSE = 1000
"""After so many milliseconds without a key, what was typed before belongs to no code."""
_HOLDS_BACK = 120
"""A scanner's next key comes sooner than so many milliseconds, a person's later."""


class NumberKeys(QObject):
    """Reads the keys that nothing on the page wanted.

    A digit is chosen at once; after a letter it belongs to a code that is being typed. Only where
    the club's code begins with that digit, it is held back until no other key follows.
    """

    chosen = Signal(int)
    coded = Signal(str)
    """A sheet's code, as far as it was typed: the rest comes where the cursor stands then."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._begins = ""
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._forget)
        self._held = QTimer(self, singleShot=True, interval=_HOLDS_BACK)
        self._held.timeout.connect(self._let_go)
        page.installEventFilter(self)

    def expect(self, club: str) -> None:
        """Say with what the codes begin that are scanned here: the club's own code."""
        self._begins = club

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be read; the rest goes its way."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        letter = event.text()
        apart = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~apart or not letter.strip() or not _is_written(letter):
            return False
        if event.isAutoRepeat():
            return True
        if letter == AFTER_A_CODE and self._typed:
            typed = self._typed + letter
            self._forget()
            self.coded.emit(typed)
        elif self._typed or not _digit(letter):
            self._hold(letter)
        elif self._begins.startswith(letter):
            self._hold(letter)
            self._held.start()
        else:
            self.chosen.emit(int(_digit(letter)))
        return True

    def _hold(self, letter: str) -> None:
        self._held.stop()
        self._typed += letter
        self._pause.start()

    def _forget(self) -> None:
        self._held.stop()
        self._pause.stop()
        self._typed = ""

    def _let_go(self) -> None:
        typed = self._typed
        self._forget()
        self.chosen.emit(int(_digit(typed)))


def _digit(letter: str) -> str:
    """Return the digit that a key means, nothing for any other."""
    meant = letter.translate(LAYOUT)
    return meant if meant in set("0123456789") else ""


def _is_written(letter: str) -> bool:
    return letter.isprintable() or unicodedata.combining(letter) > 0
