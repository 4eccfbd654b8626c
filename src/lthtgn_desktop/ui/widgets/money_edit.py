"""An amount of đồng: typed short, shown in full and in words beside the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lthtgn_desktop.domain.money import NotAnAmount, grouped, in_documents, read_amount
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.amount_words import amount_in_words
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.letters import letters_wide
from lthtgn_desktop.ui.widgets.typing import Unreadable


def told_in_words(amount: int) -> str:
    """Return an amount in figures and in words: money is never one without the other."""
    return text("money.words", amount=in_documents(amount), words=amount_in_words(amount))


class MoneyLine(QLineEdit):
    """The line itself: figures at the right, no input method between key and figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - Qt's
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMaxLength(40)


class MoneyField(QWidget):
    """A money line with its words beside it; the words follow every key."""

    changed = Signal()

    def __init__(self, *, with_words: bool = True) -> None:
        super().__init__()
        self._line = MoneyLine()
        letters_wide(self._line, 18)
        self._words = label(role="words", wraps=True)
        if not with_words:
            self._words.hide()  # showing it here, without a parent, would make it a window
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        row.addWidget(self._words, 1)
        self._line.textChanged.connect(self._follow)

    def amount(self) -> int | None:
        """Return the đồng typed, None for a blank; raises `Unreadable`."""
        try:
            return read_amount(self._line.text())
        except NotAnAmount as error:
            raise Unreadable(text("err.number", typed=error.typed)) from None

    def reading(self) -> object:
        """Return the đồng typed, as a document holds them."""
        return self.amount()

    def put(self, value: object) -> None:
        """Show an amount."""
        self._line.setText(f"{grouped(value)}đ" if isinstance(value, int) else "")

    def input(self) -> QWidget:
        """Return the line."""
        return self._line

    def widget(self) -> QWidget:
        """Return line and words together."""
        return self

    def _follow(self) -> None:
        try:
            amount = self.amount()
        except Unreadable:
            amount = None
        self._words.setText("" if amount is None else told_in_words(amount))
        self.changed.emit()
