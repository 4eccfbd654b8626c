"""A list to choose a line from, by itself or with a line to search names in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lthtgn_desktop.domain.names import rank
from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import label
from lthtgn_desktop.ui.widgets.flow import flowing
from lthtgn_desktop.ui.widgets.letters import hint_wide
from lthtgn_desktop.ui.widgets.narrow_columns import BentHeader, longest_word, narrow

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

# The frame keeps its width with and without the focus: Qt lays the cells out only once.
_LOOK = f"""
QTableView {{ border: 3px solid {theme.PAPER}; }}
QTableView:focus {{ border: 3px solid {theme.FOCUS}; }}
"""
_PAPERS = {"late": (theme.LATE, theme.LATE_PAPER), "past": (theme.MUTED, theme.PANEL)}


_MOST_LETTERS = 24
_MOST_BENT = 10_000
"""With more cells than that, measuring each would make the person wait: then none is bent."""


class Column(NamedTuple):
    """A column of a list; amounts stand at the right, one column takes the room left over.

    A column that `holds` a text has room for it whatever stands there; then the one that grows
    gives way to it.
    """

    words: str
    is_amount: bool = False
    grows: bool = False
    holds: str = ""


class Line(NamedTuple):
    """A line of a list: what it is the line of, its cells, what a search looks at, its colour."""

    key: str
    cells: tuple[str, ...]
    name: str = ""
    role: str = ""


class _Cells(QStyledItemDelegate):
    """Cells with a little room at both sides; a style sheet would take the stripes away."""

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        return f"\u00a0{value}\u00a0"


class Listing(QTableView):
    """Lines to choose one from: Enter opens it, a click chooses it."""

    opens = Signal(str)
    turned = Signal()

    def __init__(self, name: str, columns: Sequence[Column] = ()) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._columns: list[Column] = []
        self._is_bent = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._header = BentHeader(self)
        self.setHorizontalHeader(self._header)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Cells(self))
        self.setStyleSheet(_LOOK)
        self.verticalHeader().hide()
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.turned.emit())
        self.show_columns(columns)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Begin anew with other columns and no lines."""
        self._model.clear()
        self._keys, self._columns = [], list(columns)
        for place, column in enumerate(columns):
            item = QStandardItem(column.words)
            item.setTextAlignment(_side(column))
            self._model.setHorizontalHeaderItem(place, item)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the one that was chosen stays chosen where it is still there."""
        chosen = self.chosen()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self._model.removeRows(0, self._model.rowCount())
        self._keys = [line.key for line in lines]
        for line in lines:
            self._model.appendRow(_items(self._columns, line))
        self._fit_columns()
        first = self._keys[0] if self._keys else None
        self.choose(chosen if chosen in self._keys else first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column what it needs, within reason, and what is left to those that grow."""
        self.resizeColumnsToContents()
        most = self.fontMetrics().averageCharWidth() * _MOST_LETTERS
        places = range(len(self._columns))
        widths = [min(most, self.columnWidth(place)) for place in places]
        for place, column in enumerate(self._columns):
            widths[place] = max(widths[place], self._room_for(column.holds))
        growing = [place for place in places if self._columns[place].grows]
        for place in growing:
            spare = (self.viewport().width() - sum(widths)) // len(growing)
            least = self._least(place) if any(one.holds for one in self._columns) else widths[place]
            widths[place] = max(least, widths[place] + spare)
        over = sum(widths) > self.viewport().width()
        is_narrow = over and narrow(self, widths, self._leasts())
        for place in places:
            self.setColumnWidth(place, widths[place])
        self._bend_lines(is_narrow=is_narrow)
        self.updateGeometries()  # the heads are higher where they wrap

    def _leasts(self) -> list[int]:
        """Return what each column needs: an amount in one line, a text its longest word."""
        found = []
        for place, column in enumerate(self._columns):
            inside = (
                self.sizeHintForColumn(place) if column.is_amount else longest_word(self, place)
            )
            least = max(self._header.least(place), inside)
            found.append(max(least, self._room_for(column.holds)) if column.is_amount else least)
        return found

    def _bend_lines(self, *, is_narrow: bool) -> None:
        """Let texts go on in the next line where they were made narrow, so that none is hidden."""
        if is_narrow and self._model.rowCount() * len(self._columns) <= _MOST_BENT:
            self.setWordWrap(True)
            self.resizeRowsToContents()
        elif self._is_bent:
            self.setWordWrap(False)
            for row in range(self._model.rowCount()):
                self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        self._is_bent = is_narrow

    def _room_for(self, words: str) -> int:
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        wide = self.fontMetrics().horizontalAdvance(f"\u00a0{words}\u00a0") + 2 * margin + 1
        return wide if words else 0

    def _least(self, place: int) -> int:
        return self.horizontalHeader().sectionSizeHint(place)

    def lines(self) -> list[list[str]]:
        """Return the cells that are shown, line by line."""
        columns = range(self._model.columnCount())
        return [
            [self._model.index(row, column).data() for column in columns]
            for row in range(self._model.rowCount())
        ]

    def chosen(self) -> str | None:
        """Return the key of the line that is chosen."""
        place = self.currentIndex().row()
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def choose(self, key: str | None) -> None:
        """Choose the line of a key."""
        if key is not None:
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(self._keys.index(key), 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line; letters are no search here, so they do nothing."""
        if event.key() in ENTER and (chosen := self.chosen()) is not None:
            self.opens.emit(chosen)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class Searched(QWidget):
    """A list with a line to search names in; what finds nothing says so and chooses nobody."""

    def __init__(self, listing: Listing, *extras: QWidget) -> None:
        super().__init__()
        self.listing = listing
        self.search = QLineEdit()
        self.search.setPlaceholderText(text("find.hint"))
        self.search.setAccessibleName(text("find.hint"))
        hint_wide(self.search, grows=False)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _typed: self._sift())
        QShortcut(QKeySequence("F3"), self).activated.connect(self._look)
        self._lines: list[Line] = []
        self._told = ""
        self.found = label(role="muted", wraps=True)
        policy = self.found.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.found.setSizePolicy(policy)
        policy = self.found.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.found.setSizePolicy(policy)
        bar = flowing(self.search, *extras, self.found)
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
        nobody = bool(typed.strip()) and not hits
        self.found.setText(text("find.none", typed=typed) if nobody else self._told)


def _items(columns: Sequence[Column], line: Line) -> list[QStandardItem]:
    items = []
    for column, cell in zip(columns, line.cells, strict=True):
        item = QStandardItem(cell)
        item.setTextAlignment(_side(column))
        if line.role in _PAPERS:
            ink, paper = _PAPERS[line.role]
            item.setForeground(QColor(ink))
            item.setBackground(QColor(paper))
        items.append(item)
    return items


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_amount else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
