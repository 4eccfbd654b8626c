"""Big buttons, and the small forms for a new book and a new register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop import folders
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.start.new_book import NewBook
from lthtgn_desktop.ui.start.new_register import NewRegister
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choose_path import choose_file
from lthtgn_desktop.ui.widgets.language_button import language_button
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.seen_focus import SeenFocus

_SIDE = 24


class StartPage(Page):
    """Asks what to open; whoever shows it does the opening."""

    practises = Signal()
    opens = Signal(object)
    restores = Signal(object)
    makes = Signal(object)
    makes_register = Signal(object)
    help_topic = "start"

    def __init__(self, runner: Runner, today: date) -> None:
        super().__init__(runner, title=text("app.title"))
        self._buttons: list[QPushButton] = []
        self._new = NewBook(today)
        self._new.makes.connect(self.makes.emit)
        self._register = NewRegister()
        self._register.makes.connect(self.makes_register.emit)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._choices())
        for part in (self._new, self._register):
            self._parts.addWidget(part)
            runner.refused.connect(part.form.show_refusal)
        self.fill_with(self._parts)

    def first_focus(self) -> QWidget:
        """Return the first big button."""
        return self._buttons[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in a form goes back to the big buttons."""
        if event.key() == Qt.Key.Key_Escape and self._parts.currentIndex():
            self._parts.setCurrentIndex(0)
            self.first_focus().setFocus()
        else:
            super().keyPressEvent(event)

    def choose_file(self) -> None:
        """Ask for a book or a register on this computer or on a stick."""
        folder = str(folders.data_folder())
        choose_file(self, text("wiz.choose"), folder, text("wiz.files"), self.opens.emit)

    def choose_backup(self) -> None:
        """Ask for a backup, on a stick for instance."""
        folder = str(folders.data_folder())
        choose_file(self, text("wiz.restore.more"), folder, text("wiz.backups"), self.restores.emit)

    def ask_new(self) -> None:
        """Show the form for a new book."""
        self._parts.setCurrentWidget(self._new)
        self._new.form.first_focus().setFocus()

    def ask_register(self) -> None:
        """Show the form for a new register."""
        self._parts.setCurrentWidget(self._register)
        self._register.form.first_focus().setFocus()

    def _choices(self) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(_SIDE, 12, _SIDE, 12)
        column.setSpacing(8)
        column.addWidget(label(text("wiz.hello"), role="heading"))
        first = (("wiz.try", self.practises.emit), ("wiz.real", self.ask_new))
        there = (("wiz.restore", self.choose_backup), ("wiz.open", self.choose_file))
        for name, then in (*first, *there, ("wiz.register", self.ask_register)):
            column.addWidget(self._big(name, then))
            column.addWidget(label(text(f"{name}.more"), role="muted", wraps=True))
        column.addStretch(1)
        spoken = language_button(self, self.told.emit)
        column.addWidget(spoken, alignment=Qt.AlignmentFlag.AlignLeft)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from button to button
        SeenFocus(area, self._buttons)
        return area

    def _big(self, name: str, then: Callable[[], object]) -> QPushButton:
        made = button(text(name), then, role="big")
        self._buttons.append(made)
        shortcut = QShortcut(QKeySequence(str(len(self._buttons))), made)
        shortcut.activated.connect(made.click)
        return made
