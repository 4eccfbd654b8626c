"""One of a closed list: as buttons side by side where they are few, else a list to open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QWidget

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.widgets.flow import Flow

_FEW = 4
_LETTERS_SHOWN = 14
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Choice(QWidget):
    """What can be chosen: document value → words; nothing is chosen until somebody does."""

    changed = Signal()

    def __init__(
        self, options: Mapping[str, str], *, chosen: str | None = None, as_list: bool = False
    ) -> None:
        super().__init__()
        self._values = list(options)
        self._row = Flow(self)
        self._buttons = QButtonGroup(self)
        self._list: QComboBox | None = None
        if len(options) <= _FEW and not as_list:
            self._as_buttons(options)
        else:
            self._list = self._as_list(options)
        self.put(chosen)

    def reading(self) -> str | None:
        """Return the value chosen, None where nothing is."""
        place = self._buttons.checkedId() if self._list is None else self._list.currentIndex()
        return self._values[place] if place >= 0 else None

    def put(self, value: object) -> None:
        """Choose a value."""
        place = self._values.index(str(value)) if value in self._values else -1
        if self._list is not None:
            self._list.setCurrentIndex(place)
        elif place >= 0:
            self._buttons.button(place).setChecked(True)

    def keep_narrow(self, nothing: str = "") -> None:
        """Let a list be narrow, however long its words are; `nothing` stands in an empty one."""
        if self._list is not None:
            narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            self._list.setSizeAdjustPolicy(narrow)
            self._list.setMinimumContentsLength(_LETTERS_SHOWN)
            self._list.setPlaceholderText(nothing)

    def input(self) -> QWidget:
        """Return the list, or the button that is chosen, else the first one."""
        if self._list is not None:
            return self._list
        return self._buttons.checkedButton() or self._buttons.button(0)

    def widget(self) -> QWidget:
        """Return the whole choice."""
        return self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose among the buttons; Enter chooses as Space does, and goes on."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER and isinstance(watched, QPushButton):
                watched.setChecked(True)
                return False  # the form goes on to its next field
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                place = (self._buttons.id(watched) + step) % len(self._values)
                self._buttons.button(place).setFocus()
                self._buttons.button(place).click()
                return True
        return super().eventFilter(watched, event)

    def _as_buttons(self, options: Mapping[str, str]) -> None:
        for place, words in enumerate(options.values()):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAccessibleName(words)
            button.installEventFilter(self)
            self._buttons.addButton(button, place)
            self._row.addWidget(button)
        self._row.add_gap()
        self._buttons.idToggled.connect(lambda _place, on: self._follow() if on else None)
        self._let_tab_in()

    def _follow(self) -> None:
        self._let_tab_in()
        self.changed.emit()

    def _let_tab_in(self) -> None:
        """Let Tab and Enter come to the button that is chosen: walking by chooses no other."""
        first = self._buttons.checkedButton() or self._buttons.button(0)
        for made in self._buttons.buttons():
            policy = Qt.FocusPolicy.StrongFocus if made is first else Qt.FocusPolicy.ClickFocus
            made.setFocusPolicy(policy)

    def _as_list(self, options: Mapping[str, str]) -> QComboBox:
        made = _ListBox()
        made.addItems(list(options.values()))
        made.setMaxVisibleItems(12)
        made.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._row.addWidget(made)
        self._row.add_gap()
        return made


class _ListBox(QComboBox):
    """A list to open, with an arrow that can be seen: the style sheet's own is lost."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over the rest."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.TEXT), 2.5))
        x, y = self.width() - 24.0, self.height() / 2 - 3
        painter.drawPolyline([QPointF(x, y), QPointF(x + 6, y + 6), QPointF(x + 12, y)])
        painter.end()
