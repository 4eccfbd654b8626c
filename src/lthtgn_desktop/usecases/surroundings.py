"""What a use case takes from outside: the clock, the person, the program's own folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

Clock = Callable[[], datetime]


class Surroundings(NamedTuple):
    """The clock, who is working, and where the migrations are that came with the program."""

    clock: Clock
    by: str
    migrations: Path
