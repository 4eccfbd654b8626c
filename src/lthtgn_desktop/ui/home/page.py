"""Big buttons for what can be done, and beside them how the club stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lthtgn_desktop.ui.home.figures import Figures
from lthtgn_desktop.ui.page import Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import figures_day

WAYS = (
    "collection",
    "lending",
    "members",
    "money",
    "funds",
    "closing",
    "corrections",
    "signing",
    "papers",
)
"""The screens in the order of their buttons; the place is the number key."""


class HomePage(Page):
    """One button for each task, in the same place for ever."""

    interests = Changed.MONEY | Changed.LOANS | Changed.MEMBERS | Changed.MONTHS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("app.title"))
        self._figures = Figures()
        self._ways = [self._way(place, name) for place, name in enumerate(WAYS, 1)]
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(24)
        row.addWidget(_unfocused(self._columns()), 3)
        row.addLayout(self._beside(), 2)
        self.fill_with(inside)

    def reload(self) -> None:
        """Show how the club stands: today, or at the last event where that is later."""
        if (last := self.runner.run(picture)) is None:
            return
        day = self.runner.run(figures_day)
        seen = None if day is None else self.runner.run(picture, day)
        if seen is not None:
            self._figures.show_figures(seen, last.day)
            identity = seen.club.identity
            self.subtitle = "" if identity is None else f"{identity.name} – {identity.hamlet}"
            self.renamed.emit()

    def first_focus(self) -> QWidget:
        """Return the first button."""
        return self._ways[0]

    def _way(self, place: int, name: str) -> QPushButton:
        made = button(text(f"home.{name}"), lambda: self.leaves.emit(name), role="big")
        shortcut = QShortcut(QKeySequence(str(place)), self)
        shortcut.activated.connect(made.click)
        return made

    def _columns(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setSpacing(12)
        another = button(text("home.start"), lambda: self.leaves.emit("start"))
        for place, made in enumerate([*self._ways, another]):
            grid.addWidget(made, place // 2, place % 2)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _beside(self) -> QVBoxLayout:
        figures = QVBoxLayout()
        figures.setContentsMargins(0, 0, 0, 0)
        figures.addWidget(self._figures)
        figures.addStretch(1)
        sizes = QHBoxLayout()
        sizes.addStretch(1)
        for name, step in (("act.bigger", 1), ("act.smaller", -1)):
            sizes.addWidget(button(text(name), partial(change_text_size, step)))
        column = QVBoxLayout()
        column.addWidget(scrolling(figures), 1)
        column.addLayout(sizes)
        return column


def _unfocused(column: QVBoxLayout) -> QScrollArea:
    """Return a column that scrolls on a low screen, and that Tab goes through without a halt."""
    area = scrolling(column)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def make(runner: Runner) -> Page:
    """Return the page."""
    return HomePage(runner)
