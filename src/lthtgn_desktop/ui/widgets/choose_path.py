"""Asking for a file or a folder, in the words of this program where the system has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from lthtgn_desktop.ui.texts import text

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "path.look_in",
    QFileDialog.DialogLabel.FileName: "path.name",
    QFileDialog.DialogLabel.FileType: "path.type",
    QFileDialog.DialogLabel.Accept: "path.choose",
    QFileDialog.DialogLabel.Reject: "path.cancel",
}


def choose_folder(parent: QWidget, title: str, start: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder without blocking."""
    dialog = _dialog(parent, title, start, then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def choose_file(
    parent: QWidget, title: str, start: str, kinds: str, then: Callable[[Path], object]
) -> None:
    """Ask for a file that is there, without blocking."""
    dialog = _dialog(parent, title, start, then)
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def choose_files(
    parent: QWidget, title: str, start: str, kinds: str, then: Callable[[list[Path]], object]
) -> None:
    """Ask for one or more files that are there, without blocking."""
    dialog = _new_dialog(parent, title, start)
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: then([Path(path) for path in chosen]))
    dialog.open()


def _dialog(parent: QWidget, title: str, start: str, then: Callable[[Path], object]) -> QFileDialog:
    made = _new_dialog(parent, title, start)
    made.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return made


def _new_dialog(parent: QWidget, title: str, start: str) -> QFileDialog:
    there = start if not start or Path(start).exists() else str(Path.home())
    made = QFileDialog(parent, title, there)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for part, name in _LABELS.items():
        made.setLabelText(part, text(name))
    return made
