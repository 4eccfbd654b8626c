"""A help page on paper, and the card of keys that is stuck up beside the laptop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from reportlab.lib.utils import ImageReader

from lthtgn_desktop.printing.blocks import Beside, Block, Paragraph, Space, stack_in
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.heads import Title
from lthtgn_desktop.printing.paper import A4, NORMAL, Box, Margins, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import Style

_TEXT = Style(size=16)
_HEAD = Style(Face.SEMIBOLD, 16)
_KEY = Style(Face.BOLD, 12)
_DOES = Style(size=12)
_MARGINS = Margins(15, 15, 15, 15)


class KeyWords(NamedTuple):
    """A key, and what it does."""

    key: str
    does: str


class KeyGroup(NamedTuple):
    """The keys of one screen."""

    title: str
    keys: Sequence[KeyWords]


@dataclass(frozen=True, slots=True)
class HelpPaper:
    """A help page: its steps in order, its picture, and the screen's keys under a heading."""

    title: str
    steps: Sequence[str]
    picture: Path
    keys: KeyGroup


@dataclass(frozen=True, slots=True)
class CardPaper:
    """The card of keys; its groups stand in two columns."""

    title: str
    groups: Sequence[KeyGroup]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture across the place, in its own shape."""

    path: Path

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw the picture and a line around it."""
        wide, high = ImageReader(str(self.path)).getSize()
        box = Box(place.left, place.top, place.width, place.width * high / wide)
        sheet.show(box, self.path)
        sheet.frame(box)
        return box.bottom


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks one below the other, in each of several columns."""

    columns: tuple[tuple[Block, ...], ...]

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw them; it ends where the longest column ends."""
        bottoms = [place.top]
        for blocks, at in zip(self.columns, self._places(place), strict=True):
            column = at
            for block in blocks:
                column = column.down(block.draw(sheet, column))
            bottoms.append(column.top)
        return max(bottoms)

    def _places(self, place: Place) -> list[Place]:
        return place.columns((1,) * len(self.columns), gap=8)


def help_page(paper: HelpPaper, *, scale: float = NORMAL) -> Document:
    """Return the page on one A4."""
    document = Document(paper.title)
    steps = (
        (_beside(f"{number}.", step, _HEAD, _TEXT, 1), Space(2)) for number, step in _of(paper)
    )
    blocks: tuple[Block, ...] = (
        Title(paper.title),
        Space(5),
        *chain.from_iterable(steps),
        Space(3),
        Shown(paper.picture),
        Space(5),
        _in_columns([paper.keys]),
    )
    stack_in(document.sheet(A4), A4.inside(_MARGINS), blocks, scale)
    return document


def key_card(paper: CardPaper, *, scale: float = NORMAL) -> Document:
    """Return the card on one A4."""
    document = Document(paper.title)
    blocks = (Title(paper.title.upper()), Space(4), _in_columns(paper.groups))
    stack_in(document.sheet(A4), A4.inside(_MARGINS), blocks, scale)
    return document


def _of(paper: HelpPaper) -> list[tuple[int, str]]:
    return list(enumerate(paper.steps, 1))


def _in_columns(groups: Sequence[KeyGroup]) -> Block:
    """Return groups in two columns about as long as each other; one alone is divided."""
    if len(groups) == 1:
        (group,) = groups
        half = (len(group.keys) + 1) // 2
        return Columns(
            (_group(group.title, group.keys[:half]), _group("", group.keys[half:])),
        )
    lengths = [len(group.keys) + 2 for group in groups]
    halfway = next(place for place in range(1, len(groups)) if _is_half(lengths, place))
    sides = (groups[:halfway], groups[halfway:])
    return Columns(
        tuple(tuple(chain.from_iterable(_group(*group) for group in side)) for side in sides)
    )


def _is_half(lengths: Sequence[int], place: int) -> bool:
    """Tell whether the first so many groups are about half of all, or no more can be."""
    return (
        place == len(lengths) - 1 or 2 * sum(lengths[: place + 1]) > sum(lengths) + lengths[place]
    )


def _group(title: str, keys: Sequence[KeyWords]) -> tuple[Block, ...]:
    lines = ((_beside(line.key, line.does, _KEY, _DOES, 4), Space(0.6)) for line in keys)
    return (
        Paragraph(title, _HEAD._replace(size=13)),
        Space(1),
        *chain.from_iterable(lines),
        Space(3),
    )


def _beside(first: str, second: str, bold: Style, plain: Style, share: int) -> Block:
    return Beside(
        (Paragraph(first, bold), Paragraph(second, plain)), (share, 15 if share == 1 else 11), 2
    )
