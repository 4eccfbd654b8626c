"""Big buttons for what can be done, what waits, and how the club stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from lthtgn_desktop.ui.home.figures import Figures
from lthtgn_desktop.ui.home.groups import NUMBERED, Groups
from lthtgn_desktop.ui.home.reminding import Reminding
from lthtgn_desktop.ui.page import Errand, Page
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.text_size import change_text_size
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button
from lthtgn_desktop.ui.widgets.language_button import language_button
from lthtgn_desktop.ui.widgets.number_keys import NumberKeys
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.seen_focus import SeenFocus
from lthtgn_desktop.usecases.changes import Changed
from lthtgn_desktop.usecases.reminders import reminders
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.working_day import figures_day

_BESIDE = 38
"""The figures stand beside the buttons where the page is as wide as so many lines are high."""
_WAYS, _FIGURES = 2, 1
"""How the width is shared then."""
_SIDE = 20
_SCROLL_BAR = 20


class HomePage(Page):
    """The ways to every screen; it only ever scrolls up and down."""

    interests = Changed.MONEY | Changed.LOANS | Changed.MEMBERS | Changed.MONTHS | Changed.RULES

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, title=text("app.title"))
        self._figures = Figures()
        self._reminding = Reminding(self.sends.emit)
        self._groups = Groups(self.leaves.emit)
        self._keys = NumberKeys(self)
        self._keys.chosen.connect(self._press)
        self._keys.coded.connect(self._go_on_with_code)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._wishes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay()

    def reload(self) -> None:
        """Show how the club stands: today, or at the last event where that is later."""
        if (last := self.runner.run(picture)) is None:
            return
        if (found := self.runner.run(reminders)) is not None:
            self._reminding.show_reminders(found)
        day = self.runner.run(figures_day)
        seen = None if day is None else self.runner.run(picture, day)
        if seen is not None:
            self._figures.show_figures(seen, last.day)
            identity = seen.club.identity
            self.subtitle = "" if identity is None else f"{identity.name} – {identity.hamlet}"
            self._keys.expect("" if identity is None else identity.code)
            self.renamed.emit()

    def first_focus(self) -> QWidget:
        """Return the way to the meeting."""
        return self._groups.buttons[NUMBERED[0]]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figures below the buttons where there is no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do the same for another size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        fits = self.width() >= _BESIDE * self.fontMetrics().height()
        room = self.width() - 2 * _SIDE - _SCROLL_BAR
        self._groups.fit((room - _SIDE) * _WAYS // (_WAYS + _FIGURES) if fits else room)
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if fits else way.TopToBottom)
        wishes = [item.sizeHint().width() + _SIDE for item in _items(self._wishes)]
        self._wishes.setDirection(way.LeftToRight if sum(wishes) <= room else way.TopToBottom)

    def _go_on_with_code(self, typed: str) -> None:
        self.sends.emit(Errand("collection", "code", about=typed))

    def _press(self, number: int) -> None:
        if 0 < number <= len(NUMBERED):
            self._groups.buttons[NUMBERED[number - 1]].click()

    def _lay(self) -> None:
        figures = QVBoxLayout()
        figures.addWidget(self._figures)
        figures.addStretch(1)
        ways = QVBoxLayout()
        ways.addWidget(self._groups)
        ways.addStretch(1)
        self._row.setSpacing(_SIDE)
        self._row.addLayout(ways, _WAYS)
        self._row.addLayout(figures, _FIGURES)
        column = QVBoxLayout()
        column.setContentsMargins(_SIDE, 12, _SIDE, 12)
        column.setSpacing(12)
        column.addWidget(self._reminding)
        column.addLayout(self._row)
        self._lay_wishes()
        column.addLayout(self._wishes)
        column.addStretch(1)
        area = scrolling(column)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from button to button
        SeenFocus(area, self._groups.buttons.values())
        self.fill_with(area)

    def _lay_wishes(self) -> None:
        """Lay the buttons for the size of the text and the language."""
        for name, step in (("act.bigger", 1), ("act.smaller", -1)):
            self._wishes.addWidget(button(text(name), partial(change_text_size, step)))
        self._wishes.addWidget(language_button(self, self.told.emit))
        self._wishes.addStretch(1)


def _items(layout: QBoxLayout) -> list[QLayoutItem]:
    found = (layout.itemAt(place) for place in range(layout.count()))
    return [item for item in found if item is not None]


def make(runner: Runner) -> Page:
    """Return the page."""
    return HomePage(runner)
