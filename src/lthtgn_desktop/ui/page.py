"""A page: one task on the screen, as the frame knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.working_day import proposed_day


class Errand(NamedTuple):
    """What a page sends a person to another screen for.

    `task` is what is opened there at once, in that screen's own word; `day` the day that it is
    about, and `about` what else it is about: a fund, a paper, the code of a printed sheet.
    """

    screen: str
    task: str = ""
    day: date | None = None
    about: str = ""


class Page(QWidget):
    """One task; `interests` are the changes after which it looks at the book again."""

    interests = Changed.NOTHING
    is_deep = False
    """Something lies over the page's first part, so that there is a way back even from home."""

    waits = False
    """The page stays as it is while a screen is shown that it led to, and one comes back to it."""

    help_topic = ""
    """The help page of what is shown, where it is not that of the screen's name."""

    leaves = Signal(str)
    """This page is done: the name of the screen to show (`screens.py`)."""
    sends = Signal(object)
    """Another screen is to be shown, for an `Errand`."""
    told = Signal(str)
    """A sentence for the strip under the page, where it stays until the next key."""
    renamed = Signal()
    """Title, subtitle or the buttons of the top bar are others now."""

    def __init__(self, runner: Runner, *, title: str) -> None:
        super().__init__()
        self.runner = runner
        self.title = title
        self.errand: Errand | None = None
        """What the person came for, where another page sent them."""
        self.subtitle = ""
        self.narrow_title = ""
        """The title where the subtitle has no room beside it; the usual one if there is none."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        runner.changed.connect(self._reload_if_touched)

    def fill_with(self, *widgets: QWidget, margin: int = 0) -> None:
        """Put widgets under each other; the first that wants to grow gets the room."""
        self._column.setContentsMargins(margin, margin, margin, margin)
        for widget in widgets:
            self._column.addWidget(widget)

    def reload(self) -> None:
        """Look at the book again; called on entering and after changes that matter."""

    def take(self, errand: Errand) -> None:
        """Begin what the person came for; called once, after the page was entered."""
        self.errand = errand

    def day_to_propose(self) -> date | None:
        """Return the day that a form proposes: the errand's, else the book's; None if refused."""
        if self.errand is not None and self.errand.day is not None:
            return self.errand.day
        return self.runner.run(proposed_day)

    def first_focus(self) -> QWidget:
        """Return where the cursor stands when the page is entered."""
        return self

    def bar_buttons(self) -> Sequence[QPushButton]:
        """Return the buttons that stand at the right of the top bar."""
        return ()

    def leave(self, go: Callable[[], None]) -> None:
        """Go, or ask first where something typed would be lost."""
        go()

    def _reload_if_touched(self, changed: Changed) -> None:
        if changed & self.interests and self.isVisible():
            self.reload()
