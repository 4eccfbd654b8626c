"""A place that files are dropped on, with a button that does the same for the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lthtgn_desktop.ui import theme
from lthtgn_desktop.ui.remembered import remember, remembered
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle
from lthtgn_desktop.ui.widgets.choose_path import choose_file, choose_files

INCOMING = "incoming_folder"
"""Under this name the window remembers where the last files were chosen."""

_LOOK = f"""
DropTarget {{ border: 3px dashed {theme.BORDER}; border-radius: 8px; background: {theme.PAPER}; }}
DropTarget[over="true"] {{ border: 3px solid {theme.FOCUS}; background: {theme.CURRENT}; }}
"""


class Wanted(NamedTuple):
    """Which files are wanted: the words on the place and its button, the dialog's title and kinds.

    `several`: more than one at a time.
    """

    words: str
    choose: str
    title: str
    kinds: str
    several: bool = False


class DropTarget(QFrame):
    """Takes files from this computer; `dropped` gives their paths, in the order they came."""

    dropped = Signal(list)

    def __init__(self, wanted: Wanted, *, key: str = "") -> None:
        super().__init__()
        self._wanted = wanted
        self.setAcceptDrops(True)
        self.setStyleSheet(_LOOK)
        self.setAccessibleName(wanted.words)
        self._words = label(wanted.words, wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = button(wanted.choose, self.ask, key=key)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)

    def ask(self) -> None:
        """Ask for files, beginning in the folder of the last time."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        start = remembered(INCOMING, QStandardPaths.writableLocation(downloads))
        title, kinds = self._wanted.title, self._wanted.kinds
        if self._wanted.several:
            choose_files(self, title, start, kinds, self._chosen)
        else:
            choose_file(self, title, start, kinds, lambda path: self._chosen([path]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that what is held over this place can be let go here."""
        if files_in(event.mimeData()):
            restyle(self, "over", value=True)
            _take(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", value=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files; where only one is wanted, several are told and left alone."""
        restyle(self, "over", value=False)
        paths = files_in(event.mimeData())
        _take(event)
        if len(paths) > 1 and not self._wanted.several:
            self._words.setText(text("drop.one", words=self._wanted.words))
        else:
            self._give(paths)

    def _chosen(self, paths: Sequence[Path]) -> None:
        remember(INCOMING, str(paths[0].parent))
        self._give(paths)

    def _give(self, paths: Sequence[Path]) -> None:
        self._words.setText(self._wanted.words)
        self.dropped.emit(list(paths))


def files_in(dragged: QMimeData) -> list[Path]:
    """Return the files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]


def _take(event: QDropEvent) -> None:
    """Take a copy: whoever dragged must not think that the file was moved, and delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
