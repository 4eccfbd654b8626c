"""Putting a choice with other options in the place of one, for the eye and for the Tab key."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLayout, QPushButton, QWidget

from lthtgn_desktop.ui.widgets.choice import Choice


def swap(layout: QLayout, old: Choice, new: Choice) -> None:
    """Put a choice in the place of another, which goes."""
    last = _reached_before(old)
    layout.replaceWidget(old, new)
    for part in _reached_in(new):
        if last is not None:
            QWidget.setTabOrder(last, part)
        last = part
    old.hide()
    old.deleteLater()


def _reached_before(widget: QWidget) -> QWidget | None:
    """Return what the Tab key reaches before a widget."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return before
        before = before.previousInFocusChain()
    return None


def _reached_in(choice: Choice) -> Iterable[QWidget]:
    buttons: Iterable[QWidget] = choice.findChildren(QPushButton)
    lists: Iterable[QWidget] = choice.findChildren(QComboBox)
    return chain(buttons, lists)
