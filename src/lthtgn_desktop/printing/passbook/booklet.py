"""Booklets of 16 A6 pages: imposed to be folded, as single pages to be cut, or new lines only."""

from __future__ import annotations

from collections.abc import Sequence

from lthtgn_desktop.domain.papers import NO_SHIFT, Shift
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, A6
from lthtgn_desktop.printing.passbook import booklet_pages, booklet_tables
from lthtgn_desktop.printing.passbook.booklet_pages import PAGES
from lthtgn_desktop.printing.passbook.booklet_tables import DUES_PAGES, LOAN_PAGES
from lthtgn_desktop.printing.passbook.imposition import (
    SIDE,
    draw_fold,
    for_whom,
    lay_alone,
    lay_two,
)
from lthtgn_desktop.printing.passbook.values import Booklet
from lthtgn_desktop.printing.sheet import Sheet, Stroke

_OPEN = tuple(zip(range(2, PAGES, 2), range(3, PAGES, 2), strict=True))  # pages side by side


def sides(sheet: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the pages, left and right, on the front and the back of a sheet from 0 (ux, 4.3).

    Turned over its long edge, the right page of the front has the left page of the back behind it.
    """
    return (PAGES - 2 * sheet, 1 + 2 * sheet), (2 + 2 * sheet, PAGES - 1 - 2 * sheet)


def booklets(booklets: Sequence[Booklet], *, is_large: bool, band: str = "") -> Document:
    """Return whole booklets to be printed on both sides; at least one.

    Two members share four A4 sheets, which are turned over their long edge, cut, folded and
    stapled. In large print each member has four A4 sheets lying across, folded to A5.
    """
    document = _document(booklets)
    together = 1 if is_large else 2
    for first in range(0, len(booklets), together):
        members = booklets[first : first + together]
        for sheet in range(PAGES // 4):
            for pages in sides(sheet):
                drawn = [_spread(document, booklet, pages, band) for booklet in members]
                if is_large:
                    lay_alone(document, drawn[0], is_large=True)
                else:
                    lay_two(document, drawn)
    return document


def cut_sheets(booklets: Sequence[Booklet], *, is_large: bool, band: str = "") -> Document:
    """Return the pages of booklets in their order, printed on one side and to be cut apart.

    Four pages share an A4; in large print two.
    """
    document = _document(booklets, " – tờ để cắt")
    together = 2 if is_large else 4
    for booklet in booklets:
        for first in range(1, PAGES + 1, together):
            if is_large:
                side = _beside(document, booklet, (first, first + 1), band)
                side.line((A6.width, 0), (A6.width, A6.height), Stroke.CUT)
                lay_alone(document, side, is_large=True)
                continue
            pairs = ((first, first + 1), (first + 2, first + 3))
            lay_two(document, [_beside(document, booklet, pair, band) for pair in pairs])
            document.sheets[-1].line((A6.width, 0), (A6.width, A4.height), Stroke.CUT)
    return document


def booklet_lines(
    booklets: Sequence[Booklet], *, is_large: bool, shift: Shift = NO_SHIFT, band: str = ""
) -> Document:
    """Return only the lines, and the loans that are not on paper yet, for booklets that exist.

    Each page is the booklet lying open where something is new, from the front to the back.
    """
    document = _document(booklets, " – dòng mới")
    for booklet in booklets:
        for pages in _OPEN:
            side = _lines(booklet, pages, band)
            if side.runs:
                lay_alone(document, side, is_large=is_large, shift=shift)
    return document


def _document(booklets: Sequence[Booklet], further: str = "") -> Document:
    """Return an empty document; each page of a booklet has the band itself."""
    title = f"Sổ thành viên – {for_whom(booklet.holder for booklet in booklets)}{further}"
    return Document(title, booklets[0].club.name)


def _lines(booklet: Booklet, pages: tuple[int, int], band: str) -> Sheet:
    side = Sheet(SIDE)
    for number, left in zip(pages, (0, A6.width), strict=True):
        if number in DUES_PAGES + LOAN_PAGES:
            page = Sheet(A6)
            booklet_tables.write_page(page, booklet, number, is_whole=False)
            if page.runs:
                booklet_pages.write_band(page, band)
            side.lay(page, left, 0)
    return side


def _spread(document: Document, booklet: Booklet, pages: tuple[int, int], band: str) -> Sheet:
    side = _beside(document, booklet, pages, band)
    side.stamp(document.form("sổ: gấp", SIDE, draw_fold))
    return side


def _beside(document: Document, booklet: Booklet, pages: tuple[int, int], band: str) -> Sheet:
    side = Sheet(SIDE)
    for number, left in zip(pages, (0, A6.width), strict=True):
        side.lay(_page(document, booklet, number, band), left, 0)
    return side


def _page(document: Document, booklet: Booklet, number: int, band: str) -> Sheet:
    if number not in DUES_PAGES + LOAN_PAGES:
        return booklet_pages.once(document, booklet, number, band)
    page = booklet_tables.form_of(document, booklet, number, band)
    booklet_tables.write_page(page, booklet, number)
    return page
