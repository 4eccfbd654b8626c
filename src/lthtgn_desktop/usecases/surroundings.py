"""What a use case takes from outside: the clock, the person, the program's own folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.usecases.progress import Follow, unfollowed

Clock = Callable[[], datetime]


class Surroundings(NamedTuple):
    """The clock, who is working, and where the migrations are that came with the program.

    `follow` is told how far a long act is.
    """

    clock: Clock
    by: str
    migrations: Path
    follow: Follow = unfollowed
