"""A password: hidden until the person wants to see it, taken letter by letter as it was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.typing import Unreadable

LEAST = 6
"""How many characters a new password has at least: few enough to be kept in the head."""

_WIDTH = 48
_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class PasswordField(QFrame):
    """A line for a password, with a button that shows what stands in it.

    The first field of a form has the button, under the line where that `is_narrow`; those after it
    are `shown_by` the first. `is_new`: it will lock something, so it wants a length, and is warned
    of letters with accents.
    """

    changed = Signal()
    turned = Signal(bool)

    def __init__(
        self,
        *,
        is_new: bool = False,
        is_narrow: bool = False,
        shown_by: PasswordField | None = None,
    ) -> None:
        super().__init__()
        self._is_new = is_new
        self._caps = False
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(_HINTS)
        self._line.setPlaceholderText(text("password.hint", least=LEAST) if is_new else "")
        letters_wide(self._line, _WIDTH, at_most=True)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._typed)
        self._note = label(role="problem", wraps=True)
        self._note.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0 if is_narrow else 8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 9)
        grid.setColumnStretch(2, 0 if is_narrow else 1)  # takes what the line does not need
        grid.addWidget(self._line, 0, 0)
        grid.addWidget(self._note, 1, 0, 1, 3)
        if shown_by is None:
            self._show = button(text("password.show"), self.turn, key="F2")
            self._show.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter goes from line to line
            grid.addWidget(self._show, *((2, 0) if is_narrow else (0, 1)))
            self.turned.connect(self._let_see)
        else:
            shown_by.turned.connect(self._let_see)

    @property
    def is_seen(self) -> bool:
        """Return whether the letters are shown."""
        return self._line.echoMode() == QLineEdit.EchoMode.Normal

    def turn(self) -> None:
        """Show the letters, or hide them again."""
        self.turned.emit(not self.is_seen)
        words = text("password.hide" if self.is_seen else "password.show")
        self._show.setText(words)
        self._show.setAccessibleName(words)

    def reading(self) -> str | None:
        """Return the password as it was typed, None for a blank; raises `Unreadable`."""
        typed = self._line.text()
        if not typed.isprintable():
            raise Unreadable(text("err.password.odd"))
        if self._is_new and 0 < len(typed) < LEAST:
            raise Unreadable(text("err.password.short", least=LEAST))
        return typed or None

    def put(self, value: object) -> None:
        """Put a password in, or empty the line."""
        self._line.setText("" if value is None else str(value))

    def input(self) -> QLineEdit:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return the line with its button and its note."""
        return self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter: a capital without Shift comes from Caps Lock."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look_at(event)
        return super().eventFilter(watched, event)

    def _look_at(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps = False  # it goes on or off: the next letter tells which
        elif letter.isalpha() and letter.upper() != letter.lower():
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps = letter.isupper() != with_shift
        self._tell()

    def _typed(self, _words: str) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        told = []
        if self._caps:
            told.append(text("password.caps"))
        if self._is_new and not self._line.text().isascii():
            told.append(text("password.accents"))
        self._note.setText(" ".join(told))
        self._note.setVisible(bool(told))

    def _let_see(self, is_seen: bool) -> None:  # noqa: FBT001 - a slot
        modes = QLineEdit.EchoMode
        self._line.setEchoMode(modes.Normal if is_seen else modes.Password)
        self._line.setInputMethodHints(_HINTS)  # hidden or seen, keys give the same letters


class RepeatedPassword(PasswordField):
    """The new password a second time: it must be the same."""

    def __init__(self, first: PasswordField, *, shown_by: PasswordField | None = None) -> None:
        super().__init__(shown_by=first if shown_by is None else shown_by)
        self._first = first

    def reading(self) -> str | None:
        """Return the password; raises `Unreadable` where it is not the same as the first."""
        typed = super().reading()
        if typed is not None and typed != self._first.input().text():
            raise Unreadable(text("err.password.differ"))
        return typed
