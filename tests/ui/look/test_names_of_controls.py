"""Every control of every screen has a name and a role that a screen reader can speak."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.look.every_part import SCREENS_OF_A_BOOK, parts_of, show_anew
from ui.windows import a_frame

_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
_ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QCheckBox: {QAccessible.Role.CheckBox},
    QAbstractButton: {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
    },
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QComboBox: {QAccessible.Role.ComboBox},
    QAbstractItemView: {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree},
}


def _controls(window: QWidget) -> Iterator[QWidget]:
    found: Iterable[QWidget] = window.findChildren(QWidget)
    for widget in found:
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        is_control = isinstance(widget, _CONTROLS) or (
            takes_focus and not isinstance(widget, (QScrollArea, QDialog))
        )
        if isinstance(widget, QHeaderView) or isinstance(widget.parentWidget(), QTableView):
            continue  # the table itself speaks for its headers and its corner
        if is_control and widget.isVisible() and widget.window() is window:
            yield widget


def _nameless(window: QWidget) -> Iterator[str]:
    for widget in _controls(window):
        told = QAccessible.queryAccessibleInterface(widget)
        name = told.text(QAccessible.Text.Name).strip()
        kind = next((kind for kind in _ROLES if isinstance(widget, kind)), None)
        if not name:
            parent = widget.parentWidget()
            yield f"{type(widget).__name__} in {type(parent).__name__} has no name"
        elif kind is not None and told.role() not in _ROLES[kind]:
            yield f"{type(widget).__name__} “{name}” is a {told.role().name}"


@pytest.mark.parametrize("screen", SCREENS_OF_A_BOOK)
def test_every_control_has_a_name_and_its_role(screen: str, tmp_path: Path, qtbot: QtBot) -> None:
    frame = a_frame(tmp_path, "home")
    qtbot.addWidget(frame)

    show_anew(frame, screen)
    found = [f"{screen}: {said}" for said in _nameless(frame)]
    if screen != "home":
        for words in parts_of(frame, screen):
            found += [f"{screen} > {words}: {said}" for said in _nameless(frame)]

    assert not found, "\n".join(sorted(set(found)))
