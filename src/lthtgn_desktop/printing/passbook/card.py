"""Year cards on paper: whole ones two by two on A4 or alone on A5, or their new lines only."""

from __future__ import annotations

from collections.abc import Sequence

from lthtgn_desktop.domain.papers import PaperSize, Shift
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.passbook.card_sides import inside, outside, write_lines, write_loans
from lthtgn_desktop.printing.passbook.imposition import SIDE, for_whom, lay_alone, lay_two
from lthtgn_desktop.printing.passbook.values import Card
from lthtgn_desktop.printing.sheet import Sheet


def cards(cards: Sequence[Card], *, size: PaperSize, is_large: bool, band: str = "") -> Document:
    """Return whole cards, their inner sides before their outer ones; at least one card.

    On A5 each side is a page; on A4 two cards share a sheet, which is turned over its long edge. In
    large print each side is an A4 across, whatever the size.
    """
    document = Document(_title(cards), cards[0].club.name, band=band)
    together = 2 if size is PaperSize.A4 and not is_large else 1
    for first in range(0, len(cards), together):
        of_sheet = cards[first : first + together]
        for draw in (_whole_inside, _whole_outside):
            sides = [draw(document, card) for card in of_sheet]
            if together == 2:
                lay_two(document, sides)
            else:
                lay_alone(document, sides[0], is_large=is_large)
    return document


def card_lines(cards: Sequence[Card], *, is_large: bool, shift: Shift, band: str = "") -> Document:
    """Return only the lines and loans of cards, as they are printed into cards that exist.

    Each side that gets something is a page, the inner side first. Nothing is held back at the
    edges: a line that the shift pushes off the paper is not seen.
    """
    document = Document(f"{_title(cards)} – dòng mới", cards[0].club.name, band=band)
    for card in cards:
        for write, has_some in ((write_lines, card.lines), (write_loans, card.loans)):
            if has_some:
                side = Sheet(SIDE)
                write(side, card)
                lay_alone(document, side, is_large=is_large, shift=shift)
    return document


def _title(cards: Sequence[Card]) -> str:
    years = sorted({card.year for card in cards})
    said = f"{years[0]}" if len(years) == 1 else f"{years[0]}-{years[-1]}"
    return f"Thẻ thành viên {said} – {for_whom(card.holder for card in cards)}"


def _whole_inside(document: Document, card: Card) -> Sheet:
    side = inside(document, card)
    write_lines(side, card)
    return side


def _whole_outside(document: Document, card: Card) -> Sheet:
    side = outside(document, card)
    write_loans(side, card)
    return side
