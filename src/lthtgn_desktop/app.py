"""Assembles the window: an empty frame at once, then the screens and the book."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from lthtgn_desktop import folders
from lthtgn_desktop.ui import log, theme
from lthtgn_desktop.ui.first_paint import MainWindow
from lthtgn_desktop.ui.language import speak
from lthtgn_desktop.ui.language_choice import wanted_language
from lthtgn_desktop.ui.qt_words import teach_qt
from lthtgn_desktop.ui.text_size import remembered_size
from lthtgn_desktop.ui.texts import text

_LOG = logging.getLogger(__name__)
_boxes: list[QMessageBox] = []
"""The windows of `tell_the_unexpected` that are open: nobody else keeps them."""


def main(place: Path | str | None) -> int:
    """Open the window on a book or register, and stay until it is closed; returns the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("lthtgn")
    sys.excepthook = tell_the_unexpected
    speak(wanted_language(os.environ))
    teach_qt(app)
    theme.prepare(app, folders.resources() / "fonts")
    theme.set_size(app, remembered_size())
    window = MainWindow(lambda frame: fill(frame, place))
    window.resize(1366, 706)
    window.showMaximized()
    return app.exec()


def fill(window: QMainWindow, place: Path | str | None) -> object:
    """Load everything else and open what is named; here and nowhere else, after the first paint."""
    log.keep_in(folders.data_folder())
    return importlib.import_module("lthtgn_desktop.ui.opening").begin(window, place)


def tell_the_unexpected(
    _kind: type[BaseException], error: BaseException, _frames: TracebackType | None
) -> None:
    """Say in one sentence that something failed; the details go to the log."""
    _LOG.error("%s", log.trace(error))
    box = QMessageBox(QMessageBox.Icon.Warning, text("app.title"), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text("err.unknown", log=log.where()))
    box.addButton(text("act.close"), QMessageBox.ButtonRole.AcceptRole)
    box.finished.connect(lambda _answer: _boxes.remove(box))
    _boxes.append(box)
    box.open()
