"""Sheets of paper, and the boxes on them: millimetres from the upper left corner, downwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

NORMAL = 1.0
"""The scale of type as most people read it."""

LARGE = 1.4
"""The scale of the large-print papers."""


class Paper(NamedTuple):
    """One side of a sheet, in millimetres."""

    width: float
    height: float

    def across(self) -> Paper:
        """Return the same paper turned by a quarter."""
        return Paper(self.height, self.width)

    def inside(self, margins: Margins) -> Box:
        """Return what is left to write on."""
        whole = Box(0, 0, self.width, self.height)
        return whole.inside(margins)


A4 = Paper(210, 297)
A5 = Paper(148, 210)
A6 = Paper(105, 148)


class Margins(NamedTuple):
    """What stays empty at the four edges, in millimetres."""

    left: float = 20
    top: float = 15
    right: float = 15
    bottom: float = 18


EVEN = Margins(12, 12, 12, 12)
"""For small papers; home printers leave out up to 6 mm at an edge."""


class Box(NamedTuple):
    """A part of a sheet, in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends on the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where it ends below."""
        return self.top + self.height

    def inside(self, margins: Margins) -> Box:
        """Return the box without its margins."""
        width = self.width - margins.left - margins.right
        height = self.height - margins.top - margins.bottom
        return Box(self.left + margins.left, self.top + margins.top, width, height)

    def moved(self, right: float, down: float) -> Box:
        """Return the box at another place."""
        return Box(self.left + right, self.top + down, self.width, self.height)

    def overlaps(self, other: Box, *, by: float = 0.01) -> bool:
        """Tell whether two boxes cover each other by more than so many millimetres."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > by and down > by

    def holds(self, other: Box, *, slack: float = 0.01) -> bool:
        """Tell whether another box lies within this one."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


class Place(NamedTuple):
    """Where a block begins and how wide it may be, in millimetres; and its scale of type."""

    left: float
    top: float
    width: float
    scale: float = NORMAL

    def down(self, top: float) -> Place:
        """Return the place of what stands below."""
        return self._replace(top=top)

    def columns(self, shares: Sequence[float], gap: float = 0) -> list[Place]:
        """Return places side by side whose widths are as the shares."""
        free = self.width - gap * (len(shares) - 1)
        left, places = self.left, []
        for share in shares:
            width = free * share / sum(shares)
            places.append(self._replace(left=left, width=width))
            left += width + gap
        return places
