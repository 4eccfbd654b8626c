"""The frame around all pages: top bar, strip, text size, and the way from page to page."""

from __future__ import annotations

import importlib

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lthtgn_desktop.ui.help.topics import topic_on
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.screens import HOME, SCREENS, START, make_page
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.message_strip import MessageStrip
from lthtgn_desktop.ui.widgets.top_bar import TopBar
from lthtgn_desktop.ui.widgets.work_strip import WorkStrip


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
        self._waiting: tuple[Page, str] | None = None
        self._bar = TopBar()
        self._band = label(text("try.band"), role="band")
        self._band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._band.hide()
        self._stack = QStackedWidget()
        self._strip = MessageStrip()
        self._work = WorkStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._band, self._bar, self._stack, self._work, self._strip):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        self._bar.back.connect(self.go_home)
        self._bar.helps.connect(self.show_help)
        runner.refused.connect(lambda sentence, _error: self._strip.refuse(sentence))
        runner.slow.connect(self._work.follow)
        runner.rested.connect(self._work.rest)
        runner.stopped.connect(self._strip.tell)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
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
        """Leave the page, or what lies over its first part, for where one came from; it may ask."""
        if self._page is not None and self._can_go_back:
            self._page.leave(lambda: self._go(self.home))

    def send(self, errand: Errand) -> None:
        """Show the screen of an errand, which is begun there."""
        self.show_screen(errand.screen)
        if self._page is not None and self._stays == errand.screen:
            self._page.take(errand)

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
        page.leaves.connect(self._go)
        page.sends.connect(self.send)
        page.told.connect(self._strip.tell)
        page.renamed.connect(self._name_page)
        self._stack.addWidget(page)
        self._turn_to(page, stays)

    def _go(self, name: str) -> None:
        """Go where a page leads that is done: home is for now the page that waits, if one does."""
        if name == self.home and self._waiting is not None:
            self._turn_to(*self._waiting)
        else:
            self.show_screen(name)

    def _turn_to(self, page: Page, stays: str) -> None:
        """Show a page of the stack; the one before goes away, unless one comes back to it."""
        old, before = self._page, self._stays
        goes_on = stays not in {self.home, START}
        kept = self._waiting if goes_on else None
        if goes_on and old is not None and old.waits and before != stays:
            kept = (old, before)
        self._page, self._stays = page, stays
        self._waiting = None if kept is not None and kept[0] is page else kept
        self._stack.setCurrentWidget(page)
        for other in (self._stack.widget(place) for place in range(self._stack.count())[::-1]):
            if other is not page and (kept is None or other is not kept[0]):
                self._stack.removeWidget(other)
                other.deleteLater()
        page.reload()
        self._name_page()
        page.first_focus().setFocus()

    def show_help(self) -> None:
        """Lay the help of what is shown over it; what is typed there stays as it is."""
        if self._page is not None:
            opening = importlib.import_module("lthtgn_desktop.ui.help.opening")
            opening.open_help(self, self._runner, topic_on(self._page, self._stays))

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
            back = self._waiting[0].title if self._waiting else ""
            self._bar.name_back(text("nav.back.to", title=back) if back else text("nav.back"))
            self._bar.show_page(page.title, page.subtitle, narrow, can_go_back=can_go_back)
