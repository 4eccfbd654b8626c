"""A file was written: where it is, what to do with it, and by which key it can be known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label
from lthtgn_desktop.ui.widgets.fingerprint import Fingerprint
from lthtgn_desktop.ui.widgets.marks import Mark
from lthtgn_desktop.ui.widgets.scrolling import scrolling
from lthtgn_desktop.ui.widgets.task import MARGIN, button_row


class Written(NamedTuple):
    """What was written and by which key; `advice` are sentences."""

    told: str
    path: Path
    advice: Sequence[str]
    fingerprint: str


class WrittenFile(QWidget):
    """Stays until the person has read it."""

    done = Signal()

    def __init__(self, written: Written) -> None:
        super().__init__()
        self._path = written.path
        self.ends = button(text("written.done"), self.done.emit, role="primary", key="F9")
        self._note = label(role="problem", wraps=True)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        inner.setSpacing(MARGIN)
        head = QHBoxLayout()
        head.addWidget(Mark(is_fine=True))
        head.addWidget(label(written.told, role="heading", wraps=True), 1)
        inner.addLayout(head)
        for sentence in written.advice:
            inner.addWidget(label(sentence, role="name", wraps=True))
        self._add_named(inner, "written.file", written.path.name)
        self._add_named(inner, "written.folder", str(written.path.parent))
        inner.addWidget(label(text("written.fingerprint"), role="muted"))
        inner.addWidget(Fingerprint(written.fingerprint))
        inner.addWidget(self._note)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(scrolling(inner, sideways=True), 1)
        below = button_row(button(text("written.open"), self.open_folder))
        below.addWidget(self.ends)
        column.addLayout(below)

    def open_folder(self) -> None:
        """Show the folder in the system's own window of files."""
        folder = str(self._path.parent)
        is_shown = QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        self._note.setText("" if is_shown else text("written.not_opened", folder=folder))

    def _add_named(self, column: QVBoxLayout, name: str, said: str) -> None:
        shown = label(said, wraps=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{text(name)}: {said}")
        column.addWidget(label(text(name), role="muted"))
        column.addWidget(shown)
