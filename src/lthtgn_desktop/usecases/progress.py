"""How far a long act is, told to whoever waits for it, and the way in which it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Follow: TypeAlias = Callable[[int, int], None]
"""Told how much is done, out of how much; raises `Stopped` where nobody waits any longer.

An act calls it only where it can be left with nothing half done.
"""


class Stopped(Exception):
    """The person asked to stop, and the act did so; nothing of it stays, unless it says else."""


def unfollowed(_done: int, _count: int) -> None:
    """Go on: nobody asks how far an act is."""
