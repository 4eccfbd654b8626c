"""Small things the window remembers between two days: the last book, the text size, a folder."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from lthtgn_desktop import folders

BOOK = "book"
LANGUAGE = "language"
TEXT_POINTS = "text_points"
REPORTS = "reports_folder"
PRINTER_SHIFTS = "printer_shifts"
PAPERS = "papers_folder"
PRINTER = "printer"


def remembered(name: str, otherwise: str = "") -> str:
    """Return what was remembered under a name."""
    return str(_settings().value(name, otherwise))


def remember(name: str, value: str) -> None:
    """Keep a small thing under a name."""
    _settings().setValue(name, value)


def _settings() -> QSettings:
    return QSettings(str(folders.data_folder() / "cua-so.ini"), QSettings.Format.IniFormat)
