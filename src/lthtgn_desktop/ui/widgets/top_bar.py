"""The bar at the top: the way back, what this page is, what can be done on it, and help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, yields

_MARGIN = 12


class TopBar(QFrame):
    """Title, subtitle and buttons of the page that is shown; help is always at the far right.

    Where there is little room the ways back and to help are called by fewer words; buttons that
    still have none beside the title stand in a second row.
    """

    back = Signal()
    helps = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._back = button(text("nav.back"), self.back.emit)
        self._title = label(role="heading")
        self._subtitle = yields(label())
        self._help = button(text("nav.help"), self.helps.emit, key="F1")
        self._actions: list[QPushButton] = []
        self._names = ("", "", "")
        self._words = {self._back: self._back.text(), self._help: self._help.text()}
        self._row, self._below = _row(), _row()
        self._second = QWidget()
        self._second.setLayout(self._below)
        self._second.hide()
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self._second)
        for widget in (self._back, self._title, self._subtitle, self._help):
            self._row.addWidget(widget, 1 if widget is self._subtitle else 0)

    def name_back(self, words: str) -> None:
        """Say where the way back leads."""
        self._words[self._back] = words
        self._back.setText(words)
        self._back.setAccessibleName(words)

    def show_page(self, title: str, subtitle: str, narrow: str = "", *, can_go_back: bool) -> None:
        """Show what the page is called: by its narrow title where the subtitle has no room."""
        self._names = (title, subtitle, narrow or title)
        self._back.setVisible(can_go_back)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the page as there is room now."""
        super().resizeEvent(event)
        self._fit()

    def show_actions(self, actions: Sequence[QPushButton]) -> None:
        """Show the page's buttons in place of those of the page before."""
        for old in self._actions:
            if old not in actions:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for new in actions:
            new.setParent(self)
            new.show()
        self._actions = list(actions)
        self._lay_actions(is_below=not self._second.isHidden())
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Find room anew for another size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Shorten the title, then give the buttons a row of their own, as there is room."""
        title, subtitle, narrow = self._names
        actions = sum(map(self._wide, self._actions))
        room = self._room(is_narrow=False)
        is_below = bool(self._actions) and actions + self._letters(narrow) > room
        if is_below and actions + self._letters(narrow) <= self._room(is_narrow=True):
            room, is_below = self._room(is_narrow=True), False
        elif is_below:
            room = self._room(is_narrow=False)
        room -= self._letters(title) + (0 if is_below else actions)
        wanted = self._subtitle.fontMetrics().horizontalAdvance(subtitle)
        fits = wanted <= room
        self._title.setText(title if fits else narrow)
        self._subtitle.setText(subtitle if fits else "")
        self._title.setWordWrap(self._letters(narrow) > room + self._letters(title))
        if is_below != (not self._second.isHidden()):
            self._lay_actions(is_below=is_below)

    def _room(self, *, is_narrow: bool) -> int:
        """Return how wide the bar is without back and help, in all or in few words."""
        for made, words, few in (
            (self._back, self._words[self._back], text("nav.back.few")),
            (self._help, self._words[self._help], text("nav.help.few")),
        ):
            made.setText(few if is_narrow else words)
        back = 0 if self._back.isHidden() else self._wide(self._back)
        return self.width() - 2 * _MARGIN - self._wide(self._help) - back

    def _lay_actions(self, *, is_below: bool) -> None:
        for action in self._actions:
            if is_below:
                self._below.addWidget(action)
            else:
                self._row.insertWidget(self._row.count() - 1, action)
            action.show()
        self._second.setVisible(is_below)  # last: the bar may find room anew in its course

    def _wide(self, made: QPushButton) -> int:
        return made.sizeHint().width() + self._row.spacing()

    def _letters(self, title: str) -> int:
        return self._title.fontMetrics().horizontalAdvance(title) + self._row.spacing()


def _row() -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(8)
    return made
