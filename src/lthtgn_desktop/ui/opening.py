"""What happens after the first paint: the frame, and the book or register to be opened."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from lthtgn_desktop import folders
from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.ui.long_work import LongWork
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.remembered import BOOK, remember, remembered
from lthtgn_desktop.ui.runner import OpenDesk, Runner
from lthtgn_desktop.ui.screens import COLLECTION, FIRST_RUN, HOME, REGISTER, START
from lthtgn_desktop.ui.start.page import StartPage
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.usecases.collection_draft import interrupted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.first_run import begin_book
from lthtgn_desktop.usecases.open_book import is_practice, made_whole, open_desk
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.progress import Follow
from lthtgn_desktop.usecases.restore import restore
from lthtgn_desktop.usecases.surroundings import Surroundings

PRACTICE = "lam-thu.clb"
REGISTER_FILE = "so-tong-hop.hoi"

Answer = TypeVar("Answer")


class Opening(QObject):
    """Opens books and registers, and shows what belongs to them; lives as long as the window."""

    def __init__(self, window: QMainWindow, around: Surroundings | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._around = around or Surroundings(datetime.now, folders.person(), folders.migrations())
        self.runner = Runner()
        self.frame = Frame(self.runner)
        self.frame.asks_for_book.connect(self.ask)
        self._closes = False
        self._waits_to_close = False
        window.setCentralWidget(self.frame)
        self.frame.show()  # Qt would show it with its next events: too late to take the focus

    def begin(self, place: Path | str | None) -> None:
        """Open what was named, the book or register of the last time, or the usual one; else ask.

        A server's address is a text: a path would lose one of its strokes.
        """
        chosen = place or next((path for path in known_books() if path.exists()), None)
        if chosen is None:
            self.ask()
        else:
            self.open(chosen)

    def ask(self) -> None:
        """Show the page that asks what to open."""
        page = StartPage(self.runner, self._around.clock().date())
        page.practises.connect(self.practise)
        page.opens.connect(self.open)
        page.restores.connect(self.restore)
        page.makes.connect(self.make)
        page.makes_register.connect(self.make_register)
        if self.runner.has_desk:
            self.frame.show_page(page, stays=START)
        else:
            self.frame.show_page(page, stays=self.frame.home)  # there is no home to go back to

    def open(self, place: Path | str) -> None:
        """Open a book, proved, or a register; where that is refused, ask for another one."""
        desk = self._patiently(partial(_desk_of, place), "work.opening")
        if desk is None:
            if not isinstance(self.frame.page, StartPage):
                self.ask()
            return
        self.runner.sit_at(desk)
        if isinstance(place, Path):
            remember(BOOK, str(place))  # not an address: a password may stand in it
        self.frame.mark_practice(is_practice=isinstance(desk, Desk) and is_practice(desk))
        self.frame.home = HOME if isinstance(desk, Desk) else REGISTER
        self.frame.show_screen(self.frame.home)
        if isinstance(desk, Desk) and self.runner.run(interrupted) is not None:
            self.frame.show_screen(COLLECTION)  # a power cut stopped it: it opens that day itself

    def practise(self) -> None:
        """Open the practice club; it is made where there is none yet."""
        path = folders.data_folder() / PRACTICE
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            self._patiently(partial(make_practice, path), "work.practice")
        if path.exists():
            self.open(path)

    def make(self, document: Mapping[str, object]) -> None:
        """Make a new book with the club as its first event."""
        usual = folders.default_book()
        path = usual if not usual.exists() else usual.with_name(f"{document['code']}.clb")
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.runner.attempt(lambda: self._made(path, document)):
            self.open(path)
            self.frame.show_screen(FIRST_RUN)

    def restore(self, source: Path) -> None:
        """Make the book anew from a backup, which is only read; a book in its place stays."""
        usual = folders.default_book()
        usual.parent.mkdir(parents=True, exist_ok=True)
        path, number = usual, 2
        while path.exists():
            path, number = usual.with_name(f"{usual.stem}-{number}.clb"), number + 1
        restored = self._patiently(partial(restore, source, path), "work.opening")
        if restored is not None:
            self.open(path)
            day = written(restored.day)
            self.frame.tell(text("wiz.restored", club=restored.club, day=day))

    def make_register(self, document: Mapping[str, object]) -> None:
        """Make an empty register for an association."""
        code, name = str(document["code"]), str(document["name"])
        association = Association(code, name, Level(str(document["level"])))
        path = folders.data_folder() / REGISTER_FILE
        path = path if not path.exists() else path.with_name(f"{code}.hoi")
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.runner.attempt(lambda: self._made_register(path, association)):
            self.open(path)

    def may_close(self) -> bool:
        """Return whether the window may close now; else the page asks, and closes it itself."""
        if self.runner.work is not None:
            self._stop_and_close(self.runner.work)
        elif self.frame.page is not None and not self._closes:
            self.frame.page.leave(self._close)
        else:
            self._closes = True
        if self._closes:
            self.runner.get_up()
        return self._closes

    def _stop_and_close(self, work: LongWork[object]) -> None:
        """Let what takes long come to its next safe place, and then close."""
        if not self._waits_to_close:
            self._waits_to_close = True
            self.runner.rested.connect(self._close_at_last)
        work.stop()

    def _close_at_last(self) -> None:
        if self._waits_to_close:
            self._waits_to_close = False
            self.runner.rested.disconnect(self._close_at_last)
            QTimer.singleShot(0, self._window.close)

    def _close(self) -> None:
        self._closes = True
        QTimer.singleShot(0, self._window.close)

    def _made(self, path: Path, document: Mapping[str, object]) -> bool:
        with made_whole(path, self._around) as desk:
            begin_book(desk, document)
        return True

    def _made_register(self, path: Path, association: Association) -> bool:
        _registers().make(str(path), association, self._around)
        return True

    def _patiently(self, asked: Callable[[Surroundings], Answer], words: str) -> Answer | None:
        """Do what may take a while beside the window, which tells how far it is."""

        def followed(follow: Follow) -> Answer:
            return asked(self._around._replace(follow=follow))

        return self.runner.attempt_long(followed, words)


def _desk_of(place: Path | str, around: Surroundings) -> OpenDesk:
    if is_register(place):
        desk: OpenDesk = _registers().open_desk(str(place), around)
        return desk
    return open_desk(Path(place), around)


def is_register(place: Path | str) -> bool:
    """Return whether a path or an address is that of an association's register."""
    return "://" in str(place) or Path(place).suffix.lower() == ".hoi"


def known_books() -> list[Path]:
    """Return where the book may be when nobody says: the last one used, then the usual place."""
    last = remembered(BOOK)
    return [*([Path(last)] if last else []), folders.default_book()]


def _registers() -> ModuleType:
    """Return `usecases.register.desk`, loaded only when a register is opened or made."""
    return importlib.import_module("lthtgn_desktop.usecases.register.desk")


def begin(window: QMainWindow, place: Path | str | None) -> Opening:
    """Fill the window and open a book or a register."""
    opening = Opening(window)
    opening.begin(place)
    return opening
