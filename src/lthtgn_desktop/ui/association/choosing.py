"""Asking for reports and cards on this computer or on a stick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from lthtgn_desktop.ui.remembered import remember, remembered
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choose_path import choose_file, choose_files
from lthtgn_desktop.ui.widgets.drop_target import INCOMING


def choose_reports(parent: QWidget, then: Callable[[list[Path]], object]) -> None:
    """Ask for the reports that are to be taken in, several at once."""

    def chosen(files: list[Path]) -> None:
        remember(INCOMING, str(files[0].parent))
        then(files)

    title, kinds = text("register.import.choose"), text("register.import.kinds")
    choose_files(parent, title, _folder(), kinds, chosen)


def choose_card(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for an enrolment card."""

    def chosen(file: Path) -> None:
        remember(INCOMING, str(file.parent))
        then(file)

    title, kinds = text("register.enrol.choose"), text("register.enrol.kinds")
    choose_file(parent, title, _folder(), kinds, chosen)


def reports_in(places: Iterable[Path]) -> list[Path]:
    """Return the files themselves, and of a folder the workbooks in it, in the order of names."""
    found: list[Path] = []
    for place in places:
        found += sorted(place.glob("*.xlsx")) if place.is_dir() else [place]
    return found


def _folder() -> str:
    downloads = QStandardPaths.StandardLocation.DownloadLocation
    return remembered(INCOMING, QStandardPaths.writableLocation(downloads))
