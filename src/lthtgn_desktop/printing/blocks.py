"""Blocks of a document: paragraphs, fields with dotted leaders, space, blocks side by side.

A block draws itself at a place, as wide as that is, and says where it ends; its type follows the
place's scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import A4, Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import BODY, STRONG, Align, Style, fit, fit_across, wrap

_SCRATCH = A4  # what is measured is drawn on a sheet that nobody sees

_LEAST_SCALE = 0.3
_LABEL_SHARE = 0.6  # of the width, at most, for the label of a field
_GAP = 1.5  # millimetres between a label and its value
_LEADING = 1.4  # millimetres below a dotted line


class Block(Protocol):
    """Anything that can be drawn below what stands above it."""

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw it at a place; return where it ends, in millimetres from the top."""


def height_of(block: Block, place: Place) -> float:
    """Return how high a block will be, in millimetres: it is drawn on a sheet that is let go."""
    return block.draw(Sheet(_SCRATCH), place) - place.top


def stack(sheet: Sheet, place: Place, blocks: Sequence[Block]) -> float:
    """Draw blocks one below the other; return where the last one ends."""
    for block in blocks:
        place = place.down(block.draw(sheet, place))
    return place.top


def stack_in(sheet: Sheet, box: Box, blocks: Sequence[Block], scale: float) -> None:
    """Draw blocks one below the other into a box, in smaller type where they would not fit."""
    while True:
        place = Place(box.left, box.top, box.width, scale)
        bottom = stack(Sheet(_SCRATCH), place, blocks)
        if bottom <= box.bottom or scale < _LEAST_SCALE:
            break
        scale *= 0.97
    stack(sheet, place, blocks)


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room, in millimetres at the normal scale."""

    height: float = 4

    def draw(self, sheet: Sheet, place: Place) -> float:  # noqa: ARG002 - every block has it
        """Leave the room."""
        return place.top + self.height * place.scale


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text over as many lines as it needs."""

    text: str
    style: Style = BODY
    align: Align = Align.LEFT

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the lines, one below the other."""
        style = self.style.at(place.scale)
        for line in wrap(self.text, place.width, style):
            place = place.down(sheet.write_line(place, line, style, self.align))
        return place.top

    def in_lines(self, place: Place) -> list[Paragraph]:
        """Return a paragraph for each line: what may stand on two sheets."""
        lines = wrap(self.text, place.width, self.style.at(place.scale))
        return [Paragraph(line, self.style, self.align) for line in lines]


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what is filled in, on dotted lines; nothing filled in leaves room for a pen.

    `label_width` in millimetres puts the values of several fields below each other; None lets the
    value follow its label. `lines` is the least number of dotted lines.
    """

    label: str
    value: str = ""
    label_width: float | None = None
    lines: int = 1
    style: Style = STRONG

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the label, then the value over as many dotted lines as it needs."""
        label, value = BODY.at(place.scale), self.style.at(place.scale)
        shown = fit(f"{self.label}:", place.width * _LABEL_SHARE, label.pitch, label)
        wide = max(shown.style.width(line) for line in shown.lines) + _GAP * place.scale
        if self.label_width is not None:
            wide = max(wide, self.label_width * place.scale)
        box = Box(place.left, place.top, wide, label.pitch * len(shown.lines))
        sheet.write(box, f"{self.label}:", label)
        return self._write_value(sheet, place, wide, value)

    def _write_value(self, sheet: Sheet, place: Place, indent: float, style: Style) -> float:
        below = Place(place.left + indent, place.top, place.width - indent, place.scale)
        fitted = fit_across(self.value, below.width, style)
        missing = ("",) * (self.lines - len(fitted.lines))
        for line in (*fitted.lines, *missing):
            if line:
                sheet.write_line(below, line, fitted.style)
            below = below.down(below.top + style.pitch)
            sheet.across(below, Stroke.DOTTED)
            below = below.down(below.top + _LEADING * place.scale)
        return below.top


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks side by side; the shares say how the width is divided."""

    blocks: tuple[Block, ...]
    shares: tuple[float, ...]
    gap: float = 4

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw all from the same height; it ends where the longest one ends."""
        places = place.columns(self.shares, self.gap)
        drawn = zip(self.blocks, places, strict=True)
        return max(block.draw(sheet, at) for block, at in drawn)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other as one block, which is never divided between two sheets."""

    blocks: tuple[Block, ...]

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw them."""
        return stack(sheet, place, self.blocks)


_LARGE = Style(Face.BOLD, 28)


@dataclass(frozen=True, slots=True)
class Framed:
    """A text in a frame, large, such as a fingerprint that is compared by eye."""

    text: str
    style: Style = _LARGE
    pad: float = 3

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the frame across the place and the text in its middle."""
        style, pad = self.style.at(place.scale), self.pad * place.scale
        inside = Place(place.left + pad, place.top + pad, place.width - 2 * pad)
        fitted = fit_across(self.text, inside.width, style)
        for line in fitted.lines:
            inside = inside.down(sheet.write_line(inside, line, fitted.style, Align.CENTRE))
        bottom = inside.top + pad
        sheet.frame(Box(place.left, place.top, place.width, bottom - place.top), Stroke.THICK)
        return bottom
