"""One question before a big act: figures and names in it, verbs on the buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.ui.widgets.buttons import button, label


def ask(
    parent: QWidget, question: str, *, yes: str, no: str, then: Callable[[], object]
) -> QDialog:
    """Ask without blocking; the safe answer stands on the left and takes Enter and Esc."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(yes)
    words = label(question, wraps=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setMinimumWidth(680)
    safe = button(no, dialog.reject)
    safe.setDefault(True)
    sure = button(yes, dialog.accept, role="primary")
    dialog.setAccessibleName(question)
    row = QHBoxLayout()
    row.addWidget(safe)
    row.addStretch(1)
    row.addWidget(sure)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(20)
    column.addWidget(words)
    column.addLayout(row)
    dialog.accepted.connect(lambda *_: then())
    dialog.open()
    safe.setFocus()
    return dialog
