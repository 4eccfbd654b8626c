"""Where the sides of passbooks stand on the printer's paper, and what such a document is called.

A side is A5 across: a card lying open, or two pages of a booklet. Two of them fill an A4 upright
and are cut apart; one alone fills an A5, or in large print an A4, lying across. Turned over its
long edge an upright A4 keeps above what is above, and left comes behind right; paper that lies
across is turned over its short edge, which is the same turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from lthtgn_desktop.domain.papers import NO_SHIFT, Shift
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, A5, Place
from lthtgn_desktop.printing.passbook.values import Holder
from lthtgn_desktop.printing.sheet import Sheet, Stroke

SIDE = A5.across()
"""One side of a card or of a booklet that lies open."""

ENLARGED = sqrt(2)
"""From one paper size to the next: large print is the same drawing on twice the paper."""

HALF = A4.height / 2
"""Where the lower half of an A4 begins, in millimetres."""

_MARK = 5.5  # millimetres: above the practice band


def lay_alone(document: Document, side: Sheet, *, is_large: bool, shift: Shift = NO_SHIFT) -> None:
    """Put a side on a sheet of its own, moved as the printer needs it."""
    paper, scale = (A4.across(), ENLARGED) if is_large else (SIDE, 1)
    document.sheet(paper).lay(side, shift.right, shift.down, scale)


def lay_two(document: Document, sides: Sequence[Sheet]) -> None:
    """Put one or two sides on an A4, one above the other, with the line to cut along."""
    sheet = document.sheet(A4)
    for side, top in zip(sides, (0, HALF), strict=False):
        sheet.lay(side, 0, top)
        if top:
            document.mark(sheet, top)
    sheet.across(Place(0, HALF, A4.width), Stroke.CUT)


def draw_fold(sheet: Sheet) -> None:
    """Draw the marks at the upper and the lower edge of a side where it is folded."""
    middle, foot = sheet.paper.width / 2, sheet.paper.height
    sheet.line((middle, 0), (middle, _MARK), Stroke.CUT)
    sheet.line((middle, foot - _MARK), (middle, foot), Stroke.CUT)


def for_whom(holders: Iterable[Holder]) -> str:
    """Return whose a document is: one name, or `60 người`."""
    names = {holder.code: holder.name for holder in holders}
    return next(iter(names.values())) if len(names) == 1 else f"{len(names)} người"
