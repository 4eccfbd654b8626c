"""One member's passbook: what stands on paper, what is new, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.papers.passbook_words import (
    COLUMNS,
    Event,
    events_of,
    lines_of,
    next_step,
    standing_of,
)
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.listing import Listing
from lthtgn_desktop.ui.widgets.person_field import Person
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row
from lthtgn_desktop.usecases.paper.passbook_shelf import MemberBook

_ACTS = (("new", "F9"), ("whole", "F6"), ("again", "F7"))
_MARKS = (("hand", "F8"), ("lost", "F4"))


class PassbookView(QWidget):
    """The volumes of one member; `asks` names what is wanted with them."""

    asks = Signal(str)

    def __init__(self, holder: Person, book: MemberBook) -> None:
        super().__init__()
        self.holder = holder
        self.book = book
        self.listing = Listing(text("book.lines"), COLUMNS)
        self._standing = label(wraps=True)
        self._next = label(role="words", wraps=True)
        self._lay()
        self.show_book(book)

    @property
    def who(self) -> str:
        """Return the member's name."""
        return self.book.member.name

    def show_book(self, book: MemberBook) -> None:
        """Show how the member's passbook stands now."""
        self.book = book
        self._standing.setText(standing_of(book))
        self._next.setText(next_step(book))
        self._next.setVisible(bool(self._next.text()))
        self.listing.show_lines(lines_of(book))

    def chosen_event(self) -> Event | None:
        """Return the line that is chosen, None where there is none."""
        key = self.listing.chosen()
        return None if key is None else events_of(self.book)[int(key)]

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(self.holder.told, role="heading", wraps=True))
        column.addWidget(self._standing)
        column.addWidget(self._next)
        column.addWidget(self.listing, 1)
        column.addLayout(button_row(*(self._act(*act) for act in _ACTS)))
        column.addLayout(button_row(*(self._act(*act) for act in _MARKS)))

    def _act(self, name: str, key: str) -> QPushButton:
        role = "primary" if name == "new" else ""
        return button(text(f"book.act.{name}"), lambda: self.asks.emit(name), role=role, key=key)
