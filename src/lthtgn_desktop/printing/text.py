"""Text and the room it needs: shrunk a little, then wrapped, never cut."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from lthtgn_desktop.printing.fonts import ASCENT, DESCENT, Face, composed, width_of

POINT = 25.4 / 72
"""One point of type in millimetres."""

PITCH = ASCENT + DESCENT
"""From line to line, in parts of the type size: tall letters never touch the line above."""

NO_LIMIT = 10_000
"""The height of a box that may be as high as its text needs, in millimetres."""

_LEAST_ON_ONE_LINE = 0.85
_STEP = 0.1  # in points: sizes are whole tenths

_SLACK = 0.01  # millimetres: a word that fills its line exactly is not broken
_LONGEST_KEPT = 8  # letters: no word of Vietnamese is longer, so it is never broken
_LEAST_OF_A_WORD, _LEAST_SIZE = 0.75, 7.0  # of its size, and in points: then it is broken

_AFTER_A_MARK = re.compile(r"(?<=[-_./])")
_AMOUNT = re.compile(r"[^A-Za-zÀ-ỹ]*")


class Align(Enum):
    """Where a text stands in its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Style(NamedTuple):
    """A face and a size in points."""

    face: Face = Face.REGULAR
    size: float = 11

    def at(self, scale: float) -> Style:
        """Return the style at a scale of type."""
        return Style(self.face, _tenths(self.size * scale))

    @property
    def pitch(self) -> float:
        """Return the height of one line in millimetres."""
        return self.size * PITCH * POINT

    def width(self, text: str) -> float:
        """Return how wide a composed text is in millimetres."""
        return width_of(text, self.face) * self.size * POINT


BODY = Style()
STRONG = Style(Face.SEMIBOLD)
NOTE = Style(Face.ITALIC, 10)
SMALL = Style(Face.REGULAR, 9)
TITLE = Style(Face.BOLD, 16)


class Fitted(NamedTuple):
    """Lines of text and the style in which they fit."""

    lines: tuple[str, ...]
    style: Style

    @property
    def height(self) -> float:
        """Return the height of all lines in millimetres."""
        return len(self.lines) * self.style.pitch


@lru_cache(maxsize=20_000)
def fit(text: str, width: float, height: float, style: Style) -> Fitted:
    """Return a text as it fits in a box of millimetres, in as large a type as may be.

    A line a little too long is shrunk; a longer one is wrapped, and shrunk until it fits.
    """
    whole = composed(text)
    style = _no_higher(style, height)
    if (shrunk := _on_one_line(whole, width, style)) is not None:
        return Fitted((whole,), shrunk)
    fitted = fit_across(whole, width, style)
    style = fitted.style
    while fitted.height > height and style.size > _STEP:
        style = style._replace(size=_tenths(style.size - _STEP))
        fitted = Fitted(wrap(whole, width, style), style)
    return fitted


@lru_cache(maxsize=20_000)
def fit_across(text: str, width: float, style: Style) -> Fitted:
    """Return a text as it fits in a width of millimetres that may be as high as it needs.

    It is wrapped; only a word that is too long by itself makes the type smaller. A word that would
    be hard to read then is broken, such as a long code; an amount never is.
    """
    whole = composed(text)
    style = min((_held(word, width, style) for word in whole.split()), default=style)
    return Fitted(wrap(whole, width, style), style)


@lru_cache(maxsize=20_000)
def kept_whole(text: str) -> tuple[str, ...]:
    """Return the words of a text that are never broken: amounts, days and usual words."""
    return tuple(filter(_is_kept_whole, composed(text).split()))


@lru_cache(maxsize=20_000)
def wrap(text: str, width: float, style: Style) -> tuple[str, ...]:
    """Return the lines of a text within a width of millimetres; too long a word is broken."""
    lines: list[str] = []
    line = ""
    words = (_parts(word, width, style) for word in composed(text).split())
    for word in chain.from_iterable(words):
        longer = f"{line} {word}" if line else word
        if line and style.width(longer) > width:
            lines.append(line)
            longer = word
        line = longer
    return (*lines, line)


def _parts(word: str, width: float, style: Style) -> list[str]:
    """Return a word, or the pieces of one that no line can hold: broken after a mark, if it can."""
    if style.width(word) <= width + _SLACK:
        return [word]
    pieces = [""]
    for part in _AFTER_A_MARK.split(word):
        if pieces[-1] and style.width(pieces[-1] + part) > width:
            pieces.append("")
        for letter in part:
            if pieces[-1] and style.width(pieces[-1] + letter) > width:
                pieces.append("")
            pieces[-1] += letter
    return pieces


def _on_one_line(text: str, width: float, style: Style) -> Style | None:
    if " " not in text:
        held = _held(text, width, style)
        return held if held.width(text) <= width + _SLACK else None
    shrunk = _no_wider(text, width, style)
    return shrunk if shrunk.size >= style.size * _LEAST_ON_ONE_LINE else None


def _held(word: str, width: float, style: Style) -> Style:
    """Return the style in which a word fits, or the least one in which it is still read well."""
    shrunk = _no_wider(word, width, style)
    if _is_kept_whole(word):
        return shrunk
    least = _tenths(max(style.size * _LEAST_OF_A_WORD, min(style.size, _LEAST_SIZE)))
    return style._replace(size=max(shrunk.size, least))


def _is_kept_whole(word: str) -> bool:
    return len(word) <= _LONGEST_KEPT or _AMOUNT.fullmatch(word) is not None


def _no_wider(text: str, width: float, style: Style) -> Style:
    wide = style.width(text)
    return style if wide <= width else style._replace(size=_tenths(style.size * width / wide))


def _no_higher(style: Style, height: float) -> Style:
    return style if style.pitch <= height else style._replace(size=_tenths(height / PITCH / POINT))


def _tenths(size: float) -> float:
    """Return a size of type in whole tenths, rounded down: what fits before fits after."""
    return max(_STEP, int(size / _STEP + 1e-6) / 10)
