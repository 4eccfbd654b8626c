"""Where details of our own mistakes go: a file for whoever helps, without names or amounts."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from lthtgn_desktop import folders

_NAME = folders.error_log().name
_kept: list[Path] = []


def keep_in(folder: Path) -> None:
    """Write the program's warnings and errors to a small file in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / _NAME, maxBytes=200_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    logging.getLogger("lthtgn_desktop").addHandler(handler)
    _kept.append(folder / _NAME)


def where() -> str:
    """Return the file's path, as a person can be told it."""
    return str(_kept[-1]) if _kept else _NAME


def trace(error: BaseException) -> str:
    """Return where an error came from and its kind; its message may hold names and amounts."""
    return f"{type(error).__name__}\n{places(error.__traceback__)}"


def places(frames: TracebackType | None) -> str:
    """Return the places in the code that a traceback went through, without their values."""
    return "\n".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(frames)
    )
