"""Taking files in: how far it is, a button that stops between two files, and what became of each.

One file is taken in with each turn of the window, so that it stays awake however many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from lthtgn_desktop.ui.association.choosing import reports_in
from lthtgn_desktop.ui.association.part import Part, Stage
from lthtgn_desktop.ui.association.result_list import ResultList
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.task import button_row
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.import_files import Imported, Taken, import_files
from lthtgn_desktop.usecases.register.strangers import UNKNOWN


class Importing(Part):
    """Takes files in as soon as it is shown."""

    asks = Signal(str)

    def __init__(self, stage: Stage, files: Sequence[Path]) -> None:
        super().__init__(stage, text("register.import.title"))
        self.done: list[Imported] = []
        self._files = list(files)
        self.is_running = False
        self.told = label(role="heading2", wraps=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text("register.import.bar"))
        self.bar.setFormat("%v / %m")
        self.bar.setMinimumHeight(32)
        self.results = ResultList()
        self.results.hide()
        self._stop = button(text("register.import.stop"), self.stop)
        self._again = button(text("register.import.again"), self.try_again, key="F5")
        self._enrol = self._asking("enrol", "F6")
        self._more = self._asking("more", "F7")
        self._waiting = self._asking("waiting", "F8")
        self._after = (self._more, self._enrol, self._again, self._waiting)
        for widget in (self.told, self.bar, self.results):
            self.column.addWidget(widget, 1 if widget is self.results else 0)
        self.column.addStretch(0)
        self.column.addLayout(button_row(self._stop, *self._after))
        self._begin()

    def first_focus(self) -> QWidget:
        """Return the button that stops, or the list of what became of the files."""
        return self._stop if self.is_running else self.results.listing

    def stop(self) -> None:
        """Stop before the next file; what is in stays in."""
        if self.is_running:
            self._end()

    def leave(self, go: Callable[[], None]) -> None:
        """Stop first where files are still coming in: then what became of them is shown."""
        if self.is_running:
            self.stop()
        else:
            go()

    def take_files(self, files: Sequence[Path]) -> bool:
        """Take in more files that were dropped on the window."""
        self._files += reports_in(files)
        if len(self._files) == len(self.done):
            return False
        if not self.is_running:
            self._begin()
        return True

    def try_again(self) -> None:
        """Take those in again that were not: a card that was missing may be here by now."""
        places = range(len(self.done))
        again = [place for place in places if may_come_in(self.done[place])]
        kept = [place for place in places if place not in again]
        self.done = [self.done[place] for place in kept]
        self._files = [self._files[place] for place in (*kept, *again)]
        self._begin()

    def _asking(self, name: str, key: str) -> QPushButton:
        asked = "import" if name == "more" else name
        return button(text(f"register.import.{name}"), lambda: self.asks.emit(asked), key=key)

    def _begin(self) -> None:
        self.is_running = True
        for widget in (*self._after, self.results):
            widget.hide()
        self._stop.show()
        self.bar.show()
        self._follow()
        QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        """Take in one file, and come back after the window has done what else there was."""
        if not self.is_running:
            return
        one = self.stage.runner.run(_taken_in, self._files[len(self.done)])
        if one is not None:
            self.done.append(one)
        if one is None or len(self.done) == len(self._files):
            self._end()
            return
        self._follow()
        QTimer.singleShot(0, self, self._step)

    def _follow(self) -> None:
        self.bar.setMaximum(len(self._files))
        self.bar.setValue(len(self.done))
        name = self._files[len(self.done)].name
        self.told.setText(text("register.import.now", file=name))

    def _end(self) -> None:
        self.is_running = False
        left = len(self._files) - len(self.done)
        said = [counted_words(self.done)]
        if left:
            said.append(text("register.import.left", count=left))
            del self._files[len(self.done) :]
        self.told.setText(" ".join(said))
        self.bar.hide()
        self._stop.hide()
        strange = [one for one in self.done if is_strange(one)]
        held = [one for one in self.done if one.outcome is Taken.HELD]
        self._more.show()
        self._enrol.setVisible(bool(strange))
        self._again.setVisible(any(map(may_come_in, self.done)))
        self._waiting.setVisible(len(held) > len(strange))
        self.results.show_files(self.done)
        self.results.show()
        self.results.listing.setFocus()


def _taken_in(desk: RegisterDesk, path: Path) -> Imported:
    return next(import_files(desk, [path]))


def is_strange(one: Imported) -> bool:
    """Tell whether a file waits for the card of its sender, and was not kept."""
    codes = {reason.code for reason in one.reasons}
    return one.outcome is Taken.HELD and bool(codes & UNKNOWN)


def may_come_in(one: Imported) -> bool:
    """Tell whether a file is not in, but could be when it is tried again."""
    return one.outcome is Taken.REFUSED or is_strange(one)


def counted_words(done: Sequence[Imported]) -> str:
    """Return how many files came to what."""
    counted = Counter(one.outcome for one in done)
    parts = (
        text(f"register.taken.{outcome}.count", count=counted[outcome])
        for outcome in Taken
        if counted[outcome]
    )
    return text("register.import.done", count=len(done), parts=", ".join(parts))
