"""The practice club of the pictures: always the same people, money and day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lthtgn_desktop import folders
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.surroundings import Surroundings

_BY = "thuquy"


def _at(moment: str) -> Callable[[], datetime]:
    return lambda: datetime.fromisoformat(moment)


MADE = Surroundings(_at("2026-03-12T08:00:00"), _BY, folders.migrations())
"""March's meeting has been held; March is still open."""

SEEN = Surroundings(_at("2026-04-05T08:00:00"), _BY, folders.migrations())
"""The day on which the pictures are taken: the next meeting."""


def a_club(folder: Path) -> Path:
    """Make the club's book in a folder."""
    path = folder / "lam-thu.clb"
    make_practice(path, MADE, members=60, months=14, seed=1)
    return path
