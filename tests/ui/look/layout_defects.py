"""Asks the widgets of a window whether anything is cut, laid over something, or out of reach."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_SLACK = 2
"""Pixels by which a font's own rounding may differ."""
_LARGE = 16
"""Points over which a list of many amounts may go on sideways, as its arrow keys do."""
_LAID_BY_THEMSELVES = (QAbstractScrollArea, QComboBox, QLineEdit)


def layout_defects(window: QWidget, width: int, height: int) -> list[str]:
    """What a person could not read or reach in a window of this size."""
    found = []
    if window.width() > width or window.height() > height:
        found.append(f"needs {window.width()}x{window.height()}, not {width}x{height}")
    for widget in _seen(window):
        found += [f"{_called(widget)}: {said}" for said in _defects_of(widget)]
    return found


def shown_at(window: QWidget, width: int, height: int) -> None:
    """Show a window at a size, with everything laid out."""
    for _ in range(3):  # what wraps takes its height in a second round
        window.resize(width, height)
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def _seen(window: QWidget) -> Iterator[QWidget]:
    children: Iterable[QWidget] = window.findChildren(QWidget)
    for child in children:
        if child.isVisible() and not child.isWindow() and not _is_of_qt(child):
            yield child


def _is_of_qt(widget: QWidget) -> bool:
    """Whether it belongs to a dialog that the system shows in its own way."""
    return isinstance(widget.window(), QFileDialog)


def _defects_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QAbstractButton) and widget.text():
        yield from _cut_button(widget)
    elif isinstance(widget, QLineEdit):
        yield from _cut_line(widget)
    elif isinstance(widget, QComboBox):
        wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if wide + 38 > widget.width() + _SLACK:
            yield f"shows {widget.width() - 38} of {wide} px of its text"
    yield from _out_of_reach(widget)
    yield from _overlaps(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        wide = label.minimumSizeHint().width()
    else:
        needed, wide = label.sizeHint().height(), label.sizeHint().width()
    if wide > label.width() + _SLACK:
        yield f"is {label.width()} of {wide} px wide"
    if needed > label.height() + _SLACK:
        yield f"is {label.height()} of {needed} px high"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    hint = button.sizeHint()
    if hint.width() > button.width() + _SLACK:
        yield f"is {button.width()} of {hint.width()} px wide"
    if hint.height() > button.height() + _SLACK:
        yield f"is {button.height()} of {hint.height()} px high"


def _cut_line(line: QLineEdit) -> Iterator[str]:
    if line.minimumSizeHint().height() > line.height() + _SLACK:
        yield f"is {line.height()} of {line.minimumSizeHint().height()} px high"
    hint = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and hint + 20 > line.width() + _SLACK:
        yield f"shows {line.width() - 20} of {hint} px of its hint"


def _out_of_reach(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        beyond = widget.widget().width() - widget.viewport().width()
        if beyond > _SLACK:
            yield f"goes {beyond} px beyond its right edge"
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        beyond = widget.horizontalScrollBar().maximum()
        is_large = QApplication.font().pointSize() > _LARGE
        if beyond and widget.property("role") != "grid" and not is_large:
            yield f"scrolls {beyond} sideways"
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return
    room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not room.contains(widget.geometry()):
        yield f"{_place(widget.geometry())} stands outside {_place(parent.rect())}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, _LAID_BY_THEMSELVES):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _SLACK and common.height() > _SLACK:
            yield f"{_called(one)} lies over {_called(other)}"


def _place(rect: QRect) -> str:
    return f"[{rect.left()},{rect.top()} {rect.width()}x{rect.height()}]"


def _called(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return f"{type(widget).__name__} “{words[:50]}”" if words else type(widget).__name__
