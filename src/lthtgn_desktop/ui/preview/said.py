"""What became of printing or saving, and where the file is now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.buttons import button, label, restyle


class Said(QWidget):
    """One sentence that stays; after saving, with buttons that open file and folder."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._words = label(wraps=True)
        self._file = button(text("act.openpdf"), self._open_file)
        self._folder = button(text("preview.open_folder"), self._open_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._file)
        row.addWidget(self._folder)
        self.say("")

    def say(self, sentence: str, *, role: str = "words", path: Path | None = None) -> None:
        """Show a sentence, or by an empty one nothing."""
        self._path = path
        restyle(self._words, "role", role)
        self._words.setText(sentence)
        self._file.setVisible(path is not None)
        self._folder.setVisible(path is not None)
        self.setVisible(bool(sentence))

    def _open_file(self) -> None:
        if self._path is not None:
            self._open(self._path)

    def _open_folder(self) -> None:
        if self._path is not None:
            self._open(self._path.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = text("preview.not_opened", path=path)
            self.say(told, role="problem", path=self._path)
