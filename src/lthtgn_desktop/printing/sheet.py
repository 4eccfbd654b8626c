"""What is drawn on one side of paper: runs of text, lines and black bars, in millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.printing.fonts import ASCENT, composed
from lthtgn_desktop.printing.paper import Box, Paper, Place
from lthtgn_desktop.printing.text import BODY, POINT, Align, Style, fit


class Stroke(Enum):
    """How a line looks: its width in points and the lengths of its dashes."""

    THIN = (0.5, ())
    THICK = (1.0, ())
    DOTTED = (0.6, (0.6, 1.8))
    CUT = (0.5, (4, 3))


class Run(NamedTuple):
    """One line of text: where it begins, the height of its foot line, and its style."""

    left: float
    foot: float
    text: str
    style: Style

    @property
    def box(self) -> Box:
        """Return the room it takes with its highest and lowest letters."""
        top = self.foot - self.style.size * ASCENT * POINT
        return Box(self.left, top, self.style.width(self.text), self.style.pitch)


class Line(NamedTuple):
    """A straight line between two points."""

    left: float
    top: float
    right: float
    bottom: float
    stroke: Stroke


class Photo(NamedTuple):
    """A picture in a file, as wide and high as its box."""

    box: Box
    path: Path


class Stamp(NamedTuple):
    """A form at a place of the sheet, enlarged by its scale; it is kept once in the document."""

    form: Sheet
    left: float
    top: float
    scale: float = 1


class Sheet:
    """One side of paper; or a form that is stamped on many, with its name in the PDF."""

    def __init__(self, paper: Paper, name: str = "") -> None:
        self.paper = paper
        self.name = name
        self.runs: list[Run] = []
        self.lines: list[Line] = []
        self.bars: list[Box] = []
        self.stamps: list[Stamp] = []
        self.photos: list[Photo] = []

    def write(self, box: Box, text: str, style: Style = BODY, align: Align = Align.LEFT) -> None:
        """Write a text into a box, in the middle of its height; shrunk, then wrapped, never cut."""
        if not text:
            return
        lines, fitted = fit(text, box.width, box.height, style)
        pitch = fitted.pitch
        foot = box.top + (box.height - pitch * len(lines)) / 2 + fitted.size * ASCENT * POINT
        for line in lines:
            self._run(box, foot, line, fitted, align)
            foot += pitch

    def write_line(self, place: Place, text: str, style: Style, align: Align = Align.LEFT) -> float:
        """Write one line that is known to fit, at the top of a place; return where it ends."""
        box = Box(place.left, place.top, place.width, style.pitch)
        foot = box.top + style.size * ASCENT * POINT
        self._run(box, foot, composed(text), style, align)
        return box.bottom

    def line(self, start: tuple[float, float], end: tuple[float, float], stroke: Stroke) -> None:
        """Draw a line from one point (from the left, from the top) to another."""
        self.lines.append(Line(*start, *end, stroke))

    def across(self, place: Place, stroke: Stroke = Stroke.THIN) -> None:
        """Draw a line along the top of a place."""
        self.line((place.left, place.top), (place.left + place.width, place.top), stroke)

    def frame(self, box: Box, stroke: Stroke = Stroke.THIN) -> None:
        """Draw the four sides of a box."""
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        self.line((left, top), (right, top), stroke)
        self.line((left, bottom), (right, bottom), stroke)
        self.line((left, top), (left, bottom), stroke)
        self.line((right, top), (right, bottom), stroke)

    def bar(self, box: Box) -> None:
        """Draw a black bar."""
        self.bars.append(box)

    def show(self, box: Box, path: Path) -> None:
        """Draw a picture from a file into a box."""
        self.photos.append(Photo(box, path))

    def stamp(self, form: Sheet, left: float = 0, top: float = 0) -> None:
        """Put a form of the document on this sheet."""
        self.stamps.append(Stamp(form, left, top))

    def lay(self, other: Sheet, left: float, top: float, scale: float = 1) -> None:
        """Draw all of another sheet at a place of this one, enlarged, as for pages cut apart."""
        self.runs += [
            Run(
                left + run.left * scale, top + run.foot * scale, run.text, _scaled(run.style, scale)
            )
            for run in other.runs
        ]
        self.lines += [
            Line(
                left + from_left * scale,
                top + from_top * scale,
                left + to * scale,
                top + down * scale,
                stroke,
            )
            for from_left, from_top, to, down, stroke in other.lines
        ]
        self.bars += [_laid(bar, left, top, scale) for bar in other.bars]
        self.photos += [
            Photo(_laid(photo.box, left, top, scale), photo.path) for photo in other.photos
        ]
        self.stamps += [
            Stamp(form, left + at * scale, top + down * scale, by * scale)
            for form, at, down, by in other.stamps
        ]

    def written(self) -> Iterator[tuple[Box, str]]:
        """Yield every line of text and the room it takes, stamped forms included."""
        for stamp in self.stamps:
            for box, text in stamp.form.written():
                yield _laid(box, stamp.left, stamp.top, stamp.scale), text
        for run in self.runs:
            yield run.box, run.text

    def _run(self, box: Box, foot: float, text: str, style: Style, align: Align) -> None:
        left = box.left
        if align is not Align.LEFT:
            free = box.width - style.width(text)
            left += free if align is Align.RIGHT else free / 2
        self.runs.append(Run(left, foot, text, style))


def _laid(box: Box, left: float, top: float, scale: float) -> Box:
    width, height = box.width * scale, box.height * scale
    return Box(left + box.left * scale, top + box.top * scale, width, height)


def _scaled(style: Style, scale: float) -> Style:
    return style if scale == 1 else Style(style.face, style.size * scale)
