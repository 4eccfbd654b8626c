"""A paper as a file: under its own name in a folder, and never over another one."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.remembered import PAPERS, remember, remembered
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choose_path import choose_folder


class Ready(Protocol):
    """A paper ready for the printer, as `usecases.paper.print_paper.Printed` is."""

    @property
    def title(self) -> str:
        """Return what the paper is called."""

    @property
    def content(self) -> bytes:
        """Return the PDF."""

    @property
    def file_name(self) -> str:
        """Return what a file of it is called."""


def ask_folder(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask where a file goes; the folder of the last time is proposed."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    proposed = remembered(PAPERS, QStandardPaths.writableLocation(place))
    choose_folder(parent, text("preview.folder"), proposed, then)


def save_in(folder: Path, ready: Ready) -> Path:
    """Write a paper into a folder under a name that is free; raises `SurroundingsRefuse`."""
    remember(PAPERS, str(folder))
    path = free_path(folder / ready.file_name)
    importlib.import_module("lthtgn_desktop.usecases.paper.print_paper").save_paper(ready, path)
    return path


def free_path(path: Path) -> Path:
    """Return a path, or one like it with a number where there is such a file already."""
    endings = chain([""], (f" ({number})" for number in count(2)))
    paths = (path.with_name(f"{path.stem}{ending}{path.suffix}") for ending in endings)
    return next(free for free in paths if not free.exists())
