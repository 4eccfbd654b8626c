"""Controls in a row that goes on in the next line where the screen is too narrow for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from lthtgn_desktop.ui.widgets.by_width import ByWidth, height_at


class Flow(ByWidth):
    """A row that breaks like words of a text; what can grow takes the rest of its line."""

    def add_gap(self) -> None:
        """Let what is added from here on stand at the right of its line."""
        policy = QSizePolicy.Policy
        self.addItem(QSpacerItem(0, 0, policy.Expanding, policy.Minimum))

    def add_before_last(self, widget: QWidget) -> None:
        """Add a widget in front of the one that is the last now."""
        self.addWidget(widget)
        self._items.insert(-1, self._items.pop())

    def arrange(self, area: QRect, *, moves: bool) -> int:
        """Lay line under line; returns the height in pixels."""
        top = area.top()
        for line in self._lines(area.width()):
            height = self._lay_line(line, QRect(area.left(), top, area.width(), 0), moves=moves)
            top += height + self.spacing()
        return max(0, top - area.top() - self.spacing())

    def least_width(self) -> int:
        """Return the pixels of the widest that cannot be narrower."""
        return max((item.minimumSize().width() for item in self.shown()), default=0)

    def wished_width(self) -> int:
        """Return the pixels of everything in one line."""
        widths = [item.sizeHint().width() for item in self.shown()]
        gaps = sum(item.widget() is not None for item in self.shown()) - 1
        return sum(widths) + self.spacing() * max(0, gaps)

    def _lines(self, room: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        used = -self.spacing()
        for item in self.shown():
            wide = self._wide(item)
            if line and used + wide > room:
                yield line
                line, used = [], -self.spacing()
            line.append(item)
            used += wide
        if line:
            yield line

    def _wide(self, item: QLayoutItem) -> int:
        return item.sizeHint().width() + (0 if item.widget() is None else self.spacing())

    def _lay_line(self, line: Sequence[QLayoutItem], area: QRect, *, moves: bool) -> int:
        widths = self._shared_out(line, area.width())
        height = max(height_at(item, wide) for item, wide in zip(line, widths, strict=True))
        if moves:
            left = area.left()
            for item, wide in zip(line, widths, strict=True):
                item.setGeometry(_middle(item, QRect(left, area.top(), wide, height)))
                left += wide + (0 if item.widget() is None else self.spacing())
        return height

    def _shared_out(self, line: Sequence[QLayoutItem], room: int) -> list[int]:
        widths = [min(item.sizeHint().width(), room) for item in line]
        spare = room - sum(self._wide(item) for item in line) + self.spacing()
        growing = [place for place, item in enumerate(line) if _grows(item)]
        for left, place in zip(range(len(growing), 0, -1), growing, strict=True):
            more = max(0, spare) // left
            widths[place] += more
            spare -= more
        return widths


def flowing(*widgets: QWidget) -> Flow:
    """Return widgets in a row that breaks where it has to."""
    made = Flow()
    for widget in widgets:
        made.addWidget(widget)
    return made


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _middle(item: QLayoutItem, place: QRect) -> QRect:
    """Return where something stands in the middle of its line's height."""
    height = min(place.height(), height_at(item, place.width()))
    lower = (place.height() - height) // 2
    return QRect(place.topLeft() + QPoint(0, lower), QSize(place.width(), height))
