"""Where things are on this computer: the program's own folders, and the person's."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from lthtgn_desktop.domain.names import clean_text, hidden_character

_PACKAGE = Path(__file__).parent


def migrations() -> Path:
    """Return the folder of the migrations that came with the program."""
    return _travelling("migrations")


def resources() -> Path:
    """Return the folder of fonts, icons and texts that came with the program."""
    return _travelling("resources")


def data_folder() -> Path:
    """Return the person's own folder for books: not Documents, nothing that is synchronised."""
    if sys.platform == "win32":
        root = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        root = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return root / "lthtgn"


def default_book() -> Path:
    """Return where the club's book is when nobody says otherwise."""
    return data_folder() / "so-quy.clb"


def error_log() -> Path:
    """Return the file to which the window writes details of our own mistakes."""
    return data_folder() / "nhat-ky-loi.log"


def person() -> str:
    """Return who is working, as the computer knows the person; `?` for what cannot be shown."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
    seen = ("?" if hidden_character(letter) else letter for letter in clean_text(name))
    return "".join(seen) or "?"


def _travelling(name: str) -> Path:
    """Return a folder that travels inside the wheel, or stands beside `src` in a checkout."""
    beside_source = _PACKAGE.parents[1] / name
    if (_PACKAGE.parent.name == "src") and beside_source.is_dir():
        return beside_source
    return _PACKAGE / name
