"""The frame around all pages: top bar, strip, text size, and the way from page to page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.screens import HOME, SCREENS, START, make_page
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.message_strip import MessageStrip
from lthtgn_desktop.ui.widgets.top_bar import TopBar


class Frame(QWidget):
    """What fills the window; it knows pages by name and nothing of what is on them."""

    asks_for_book = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._page: Page | None = None
        self.home = HOME
        """The screen that Esc goes back to; a register has another one than a book."""
        self._stays = HOME
        self._bar = TopBar()
        self._band = label(text("try.band"), role="band")
        self._band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._band.hide()
        self._stack = QStackedWidget()
        self._strip = MessageStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._band, self._bar, self._stack, self._strip):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        self._bar.back.connect(self.go_home)
        runner.refused.connect(lambda sentence, _error: self._strip.refuse(sentence))
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: change_text_size(step))

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._page

    def tell(self, sentence: str) -> None:
        """Show a sentence in the strip, until the next key."""
        self._strip.tell(sentence)

    def mark_practice(self, *, is_practice: bool) -> None:
        """Show or take away the band that says: nothing here is real."""
        self._band.setVisible(is_practice)

    def go_home(self) -> None:
        """Leave the page, or what lies over its first part, for home; it may ask first."""
        if self._page is not None and self._can_go_back:
            self._page.leave(lambda: self.show_screen(self.home))

    def show_screen(self, name: str) -> None:
        """Show a screen, made anew: it looks at the book as it is now."""
        if name == START:
            self.asks_for_book.emit()
        elif name in SCREENS:
            self.show_page(make_page(name, self._runner), stays=name)
        else:
            self._strip.tell(text("screen.none"))

    def show_page(self, page: Page, *, stays: str) -> None:
        """Show a page in place of the one before."""
        old, self._page, self._stays = self._page, page, stays
        page.leaves.connect(self.show_screen)
        page.told.connect(self._strip.tell)
        page.renamed.connect(self._name_page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        page.reload()
        self._name_page()
        page.first_focus().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted goes home."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_home()
        else:
            super().keyPressEvent(event)

    @property
    def _can_go_back(self) -> bool:
        return self._stays != self.home or (self._page is not None and self._page.is_deep)

    def _name_page(self) -> None:
        if self._page is not None:
            self._bar.show_actions(self._page.bar_buttons())
            page, can_go_back = self._page, self._can_go_back
            narrow = page.narrow_title or page.title
            self._bar.show_page(page.title, page.subtitle, narrow, can_go_back=can_go_back)
