"""Parts of this screen: a list that can be searched, and tasks laid over it one on another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QStandardItem
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lthtgn_desktop.domain.names import rank
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.ask import ask
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.form import Form, Row
from lthtgn_desktop.ui.widgets.typing import Unreadable

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
MARGIN = 12

_PAPERS = {"late": (theme.LATE, theme.LATE_PAPER), "past": (theme.MUTED, theme.PANEL)}


class Column(NamedTuple):
    """A column of a list; amounts stand at the right, one column takes the room left over."""

    words: str
    is_amount: bool = False
    grows: bool = False


class Line(NamedTuple):
    """A line of a list: what it is the line of, its cells, what a search looks at, its colour."""

    key: str
    cells: tuple[str, ...]
    name: str = ""
    role: str = ""


class Listing(QTableView):
    """Lines to choose one from: Enter opens it, a click chooses it."""

    opens = Signal(str)
    turned = Signal()

    def __init__(self, name: str, columns: Sequence[Column] = ()) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().selectionChanged.connect(self.turned.emit)
        self.show_columns(columns)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Begin anew with other columns and no lines."""
        self._model.clear()
        self._keys = []
        self._columns = list(columns)
        for place, column in enumerate(columns):
            item = QStandardItem(column.words)
            item.setTextAlignment(_side(column))
            self._model.setHorizontalHeaderItem(place, item)
            mode = QHeaderView.ResizeMode
            self.horizontalHeader().setSectionResizeMode(
                place, mode.Stretch if column.grows else mode.ResizeToContents
            )

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the one that was chosen stays chosen where it is still there."""
        chosen = self.chosen()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self._model.removeRows(0, self._model.rowCount())
        self._keys = [line.key for line in lines]
        for line in lines:
            self._model.appendRow(
                [_item(c, line, place) for place, c in enumerate(self._columns)],
            )
        self.choose(chosen if chosen in self._keys else self._keys[0] if self._keys else None)

    def chosen(self) -> str | None:
        """Return the key of the line that is chosen."""
        place = self.currentIndex().row()
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def choose(self, key: str | None) -> None:
        """Choose the line of a key."""
        if key is not None:
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(self._keys.index(key), 0)
            how = flags.ClearAndSelect | flags.Rows
            self.selectionModel().setCurrentIndex(index, how)
            self.scrollTo(index)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line; letters are no search here, so they do nothing."""
        if event.key() in ENTER and self.chosen() is not None:
            self.opens.emit(self.chosen())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class Searched(QWidget):
    """A list with a line to search names in; what finds nothing says so and chooses nobody."""

    def __init__(self, listing: Listing, *extras: QWidget) -> None:
        super().__init__()
        self.listing = listing
        self.search = QLineEdit()
        self.search.setPlaceholderText(text("part.find"))
        self.search.setAccessibleName(text("part.find"))
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * 28)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _typed: self._sift())
        QShortcut(QKeySequence("F3"), self).activated.connect(self._look)
        self._lines: list[Line] = []
        self._found = label(role="muted", wraps=True)
        bar = QHBoxLayout()
        for widget in (self.search, *extras):
            bar.addWidget(widget)
        bar.addWidget(self._found, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(listing, 1)

    def show_lines(self, lines: Sequence[Line], told: str) -> None:
        """Show lines, sifted by what is typed; `told` says what they are altogether."""
        self._lines, self._told = list(lines), told
        self._sift()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk the list while typing, Enter opens, Esc clears what was typed."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, *ENTER}:
            self.listing.keyPressEvent(event)
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _look(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _sift(self) -> None:
        typed = self.search.text()
        ranked = [(rank(line.name, typed), line) for line in self._lines]
        hits = [(place, line) for place, line in ranked if place is not None]
        hits.sort(key=lambda hit: hit[0] if typed.strip() else 0)
        self.listing.show_lines([line for _, line in hits])
        nobody = typed.strip() and not hits
        self._found.setText(text("find.none", typed=typed) if nobody else self._told)


class Task(QWidget):
    """One thing to write down: a heading, a form, and the button that records it."""

    gives_up = Signal()
    typed = Signal()

    def __init__(
        self, heading: str, rows: Sequence[Row], save: str, then: Callable[[dict[str, object]], object]
    ) -> None:
        super().__init__()
        self.rows = list(rows)
        self.form = Form(self.rows)
        self._then = then
        self.note = label(wraps=True)
        self.note.hide()
        self.middle = QHBoxLayout()
        self.middle.addWidget(scrolling(self.form), 3)
        self._save = button(save, self.save, role="primary", key="F9")
        below = button_row(button(text("part.cancel"), self.gives_up.emit))
        below.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(label(heading, role="heading"))
        column.addWidget(self.note)
        column.addLayout(self.middle, 1)
        column.addLayout(below)
        self._follow_typing()
        self._before = self._standing()

    def say(self, sentence: str, role: str = "") -> None:
        """Show a sentence under the heading, as long as it is true."""
        self.note.setText(sentence)
        self.note.setProperty("role", role)
        self.note.style().polish(self.note)
        self.note.setVisible(bool(sentence))

    def save(self) -> None:
        """Hand over what was typed, once every field can be read."""
        if (document := self.form.document()) is not None:
            self._then(document)

    def readable(self) -> dict[str, object]:
        """Return what can be read so far, without saying anything of the rest."""
        found = {row.key: _read(row) for row in self.rows}
        return {key: value for key, value in found.items() if value not in (None, Unreadable)}

    @property
    def is_touched(self) -> bool:
        """Return whether anything was typed that leaving would lose."""
        return self._standing() != self._before

    def show_refusal(self, sentence: str, error: Exception) -> None:
        """Show a refusal beside the field that it names."""
        if self.isVisible():
            self.form.show_refusal(sentence, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, and from the last one to the button."""
        if event.key() in ENTER:
            self._next()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        focus = self.focusWidget()
        places = [n for n, row in enumerate(self.rows) if _holds(row.field.widget(), focus)]
        following = self.rows[places[-1] + 1 :] if places else []
        (following[0].field.input() if following else self._save).setFocus()

    def _follow_typing(self) -> None:
        for row in self.rows:
            line = row.field.input()
            if isinstance(row.field, Choice):
                row.field.changed.connect(self.typed.emit)
            elif isinstance(line, QLineEdit):
                line.textChanged.connect(self.typed.emit)

    def _standing(self) -> list[object]:
        return [_read(row) for row in self.rows]


class Parts(QStackedWidget):
    """What lies one on another: the list at the bottom, tasks over it."""

    def push(self, part: QWidget, focus: QWidget) -> None:
        """Lay a part over the others."""
        self.addWidget(part)
        self.setCurrentWidget(part)
        if isinstance(part, Task):
            part.gives_up.connect(lambda: self.leave(lambda: None))
        focus.setFocus()

    def pop(self) -> None:
        """Take the uppermost part away; the cursor is again where it was below."""
        top = self.currentWidget()
        self.setCurrentIndex(self.count() - 2)
        self.removeWidget(top)
        top.deleteLater()
        below = self.currentWidget()
        (below.focusWidget() or below).setFocus()

    def leave(self, go: Callable[[], None]) -> None:
        """Go one part down, or away from the last; what was typed is not lost unasked."""
        top = self.currentWidget()
        if self.count() == 1:
            go()
        elif isinstance(top, Task) and top.is_touched:
            asked = text("part.lose")
            ask(self, asked, yes=text("part.lose.yes"), no=text("part.lose.no"), then=self.pop)
        else:
            self.pop()


def button_row(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons side by side; what is added after them stands at the right."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return row


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a widget that scrolls up and down where it does not fit."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def add_all(layout: QBoxLayout, *widgets: QWidget) -> None:
    """Add widgets to a layout."""
    for widget in widgets:
        layout.addWidget(widget)


def fact(words: str = "") -> QLabel:
    """Return a line of facts that may wrap."""
    return label(words, wraps=True)


def _item(column: Column, line: Line, place: int) -> QStandardItem:
    item = QStandardItem(line.cells[place])
    item.setTextAlignment(_side(column))
    if line.role in _PAPERS:
        ink, paper = _PAPERS[line.role]
        item.setForeground(QColor(ink))
        item.setBackground(QColor(paper))
    return item


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_amount else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _read(row: Row) -> object:
    try:
        return row.field.reading()
    except Unreadable:
        return Unreadable


def _holds(widget: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))
