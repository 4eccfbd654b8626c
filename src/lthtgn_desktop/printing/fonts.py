"""The typeface of all paper, Noto Sans in four faces: found, registered once, and measured."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lthtgn_desktop.domain.names import clean_text

ASCENT = 1.06
"""How far the highest letter (Ỗ) rises above its line, in parts of the type size."""

DESCENT = 0.24
"""How far the lowest letter hangs below its line, in parts of the type size."""


class Face(StrEnum):
    """The four faces; each value is the name of its file and the font's name in the PDF."""

    REGULAR = "NotoSans-Regular"
    SEMIBOLD = "NotoSans-SemiBold"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


@cache
def registered(face: Face) -> TTFont:
    """Return the font of a face, read from its file when it is first asked for."""
    font = TTFont(face.value, str(_folder() / f"{face.value}.ttf"))
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=20_000)
def composed(text: str) -> str:
    """Return a text as it can be printed: composed (NFC), single spaces, `?` for foreign letters.

    ReportLab puts no marks on letters, and what the typeface lacks would be lost in the PDF.
    """
    known = registered(Face.REGULAR).face.charToGlyph
    return "".join(letter if ord(letter) in known else "?" for letter in clean_text(text))


@lru_cache(maxsize=20_000)
def width_of(text: str, face: Face) -> float:
    """Return how wide a composed text is, in parts of the type size."""
    return float(registered(face).stringWidth(text, 1))  # a length on paper, never đồng


def _folder() -> Path:
    """Return where the fonts are: inside the wheel, or beside `src` in a checkout."""
    package = Path(__file__).parents[1]
    travelling = package / "resources" / "fonts"
    return travelling if travelling.is_dir() else package.parents[1] / "resources" / "fonts"
