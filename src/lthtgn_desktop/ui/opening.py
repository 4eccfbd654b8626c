"""What happens after the first paint: the frame, and the book that is to be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from lthtgn_desktop import folders
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.remembered import BOOK, remember, remembered
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.screens import HOME, START
from lthtgn_desktop.ui.start.page import StartPage
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.usecases.open_book import is_practice, made_whole, open_desk
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.surroundings import Surroundings

PRACTICE = "lam-thu.clb"

Answer = TypeVar("Answer")


class Opening(QObject):
    """Opens books and shows what belongs to them; lives as long as the window."""

    def __init__(self, window: QMainWindow, around: Surroundings | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._around = around or Surroundings(datetime.now, folders.person(), folders.migrations())
        self.runner = Runner()
        self.frame = Frame(self.runner)
        self.frame.asks_for_book.connect(self.ask)
        self._closes = False
        window.setCentralWidget(self.frame)
        self.frame.show()  # Qt would show it with its next events: too late to take the focus

    def begin(self, book: Path | None) -> None:
        """Open the book that was named, the last one, or the usual one; else ask."""
        chosen = book or next((path for path in known_books() if path.exists()), None)
        if chosen is None:
            self.ask()
        else:
            self.open(chosen)

    def ask(self) -> None:
        """Show the page that asks what to open."""
        page = StartPage(self.runner, self._around.clock().date())
        page.practises.connect(self.practise)
        page.opens.connect(self.open)
        page.makes.connect(self.make)
        if self.runner.has_desk:
            self.frame.show_page(page, stays=START)
        else:
            self.frame.show_page(page, stays=HOME)  # there is no home to go back to

    def open(self, path: Path) -> None:
        """Open a book, proved; where that is refused, ask for another one."""
        desk = self._patiently(lambda: open_desk(path, self._around))
        if desk is None:
            if not isinstance(self.frame.page, StartPage):
                self.ask()
            return
        self.runner.sit_at(desk)
        remember(BOOK, str(path))
        self.frame.mark_practice(is_practice=is_practice(desk))
        self.frame.show_screen(HOME)

    def practise(self) -> None:
        """Open the practice club; it is made where there is none yet."""
        path = folders.data_folder() / PRACTICE
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            self.frame.tell(text("try.making"))
            self._patiently(lambda: make_practice(path, self._around))
        if path.exists():
            self.frame.tell("")
            self.open(path)

    def make(self, document: Mapping[str, object]) -> None:
        """Make a new book with the club as its first event."""
        usual = folders.default_book()
        path = usual if not usual.exists() else usual.with_name(f"{document['code']}.clb")
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.runner.attempt(lambda: self._made(path, document)):
            self.open(path)

    def may_close(self) -> bool:
        """Return whether the window may close now; else the page asks, and closes it itself."""
        if self.frame.page is not None and not self._closes:
            self.frame.page.leave(self._close)
        else:
            self._closes = True
        if self._closes:
            self.runner.get_up()
        return self._closes

    def _close(self) -> None:
        self._closes = True
        QTimer.singleShot(0, self._window.close)

    def _made(self, path: Path, document: Mapping[str, object]) -> bool:
        with made_whole(path, self._around) as desk:
            record_document(desk, dict(document))
        return True

    def _patiently(self, asked: Callable[[], Answer]) -> Answer | None:
        """Show that it takes a while, and then do it."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        QApplication.processEvents()
        try:
            return self.runner.attempt(asked)
        finally:
            QApplication.restoreOverrideCursor()


def known_books() -> list[Path]:
    """Return where the book may be when nobody says: the last one used, then the usual place."""
    last = remembered(BOOK)
    return [*([Path(last)] if last else []), folders.default_book()]


def begin(window: QMainWindow, book: Path | None) -> Opening:
    """Fill the window and open a book."""
    opening = Opening(window)
    opening.begin(book)
    return opening
