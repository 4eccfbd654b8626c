"""Members' passbooks: whole cards and booklets, or only the lines that are not on paper yet.

Printing notes nothing: what came out right is noted afterwards (`passbook_marks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import NewLines, Paper, PaperSize, PassbookMode, Wanted
from lthtgn_desktop.domain.passbook import Form
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.passbook.booklet import booklet_lines, booklets, cut_sheets
from lthtgn_desktop.printing.passbook.card import card_lines, cards
from lthtgn_desktop.printing.passbook.strips import copy_list, strips
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_shelf import Chain, MemberBook, Shelf
from lthtgn_desktop.usecases.paper.passbook_values import Chosen, Pages, every_line, only_new

_FORMS = {
    PassbookMode.YEAR_CARD: Form.YEAR_CARD,
    PassbookMode.BOOKLET: Form.BOOKLET,
    PassbookMode.SHEET: Form.BOOKLET,
}
_ONLY_CONTINUE = ("new_lines", "from_line", "shift")


class _Sheet(NamedTuple):
    """One volume to print, and which of its lines."""

    book: MemberBook
    chain: Chain
    place: int
    chosen: Chosen


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return whole passbooks, or new lines, of one member or of all.

    A member of whom nothing was noted has an empty year card of this year: its lines are all
    new. Into the book itself goes one side a member; on strips and lists everything new. Raises
    `Refused` where nobody was named, or there is no such line, or nothing new.
    """
    _refuse_what_does_not_go_together(paper, wanted)
    shelf = Shelf(desk, "" if wanted.everyone else wanted.member)
    codes = shelf.members() if wanted.everyone else [wanted.member]
    pages = Pages(desk, shelf)
    if wanted.mode is PassbookMode.CONTINUE:
        books = list(_books(desk, codes, partial(shelf.book, year=wanted.year)))
        return _continued(pages, books, wanted)
    form = _FORMS[wanted.mode]
    year = wanted.year or shelf.day.year
    books = list(_books(desk, codes, partial(shelf.book, form=form, year=year)))
    if not books:
        raise Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    if form is Form.YEAR_CARD:
        found = [pages.card(*sheet) for sheet in _all_whole(desk, books, wanted)]
        size = wanted.size or PaperSize.A4
        return cards(found, size=size, is_large=wanted.is_large, band=pages.top.band)
    layout = booklets if wanted.mode is PassbookMode.BOOKLET else cut_sheets
    whole = [pages.booklet(*sheet) for sheet in _all_whole(desk, books, wanted)]
    return layout(whole, is_large=wanted.is_large, band=pages.top.band)


def _refuse_what_does_not_go_together(paper: Paper, wanted: Wanted) -> None:
    if not wanted.member and not wanted.everyone:
        raise Refused(RefusalCode.PAPER_NEEDS, paper=paper, option="member")
    said = wanted.said()
    wrong = {"member"} if wanted.everyone else set[str]()
    if wanted.mode is not PassbookMode.CONTINUE:
        wrong |= set(_ONLY_CONTINUE)
    if wanted.mode is not PassbookMode.YEAR_CARD:
        wrong.add("size")  # the paper follows from the book
    if wanted.everyone or wanted.new_lines is not NewLines.INTO_BOOK:
        wrong.add("from_line")
    if wanted.new_lines is not NewLines.INTO_BOOK:
        wrong.add("shift")
    for option in sorted(wrong & said):
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option=option)


def _books(
    desk: Desk, codes: Sequence[str], book: Callable[[str], MemberBook]
) -> Iterator[MemberBook]:
    """Yield the passbooks of members, telling how far it is: drawing them is the other half."""
    for done, code in enumerate(codes):
        desk.follow(done, 2 * len(codes))
        yield book(code)


def _all_whole(desk: Desk, books: Sequence[MemberBook], wanted: Wanted) -> Iterator[_Sheet]:
    """Yield every volume to print of several members, telling how far it is."""
    for done, book in enumerate(books, len(books)):
        desk.follow(done, 2 * len(books))
        yield from _whole(book, wanted)


def _whole(book: MemberBook, wanted: Wanted) -> Iterator[_Sheet]:
    """Yield the cards of the year, or the booklets from the one in use when the year began."""
    (chain,) = book.chains
    first = book.current[1]
    if book.form is Form.YEAR_CARD:
        first = 0
    elif wanted.year:
        earlier = [found for found in chain.volumes if found.volume.since.year < wanted.year]
        first = max(0, len(earlier) - 1)
    for place in range(first, len(chain.volumes)):
        yield _Sheet(book, chain, place, every_line)


def _continued(pages: Pages, books: Sequence[MemberBook], wanted: Wanted) -> Document:
    if wanted.from_line is not None:
        sheets = [_from_line(books[0], wanted.from_line)]
        return _lines_of(pages, sheets, wanted)
    having = [book for book in books if book.next_side is not None]
    if not having:
        who = books[0].member.name if len(books) == 1 else "thành viên"
        raise Refused(RefusalCode.PASSBOOK_NOTHING_NEW, member=who)
    if wanted.new_lines is NewLines.INTO_BOOK:
        return _lines_of(pages, [_next_side(book) for book in having], wanted)
    lines = [line for book in having for line in pages.new_lines(book)]
    if wanted.new_lines is NewLines.STRIPS:
        return strips(lines, club=pages.top.head, band=pages.top.band)
    return copy_list(lines, club=pages.top.head, is_large=wanted.is_large, band=pages.top.band)


def _next_side(book: MemberBook) -> _Sheet:
    """Return the first side that has new lines, and no other."""
    if book.next_side is None:
        raise LookupError(book)
    chain, side = book.next_side
    there = {line.spot for line in chain.new_on(side)}
    return _Sheet(book, chain, side.volume, lambda line: only_new(line) and line.spot in there)


def _from_line(book: MemberBook, number: int) -> _Sheet:
    """Return the volume in use from a line on; line 1 brings the loans of before with it."""
    chain, place = book.current
    last = max((line.number for line in chain.volumes[place].lines), default=0)
    if number > last:
        raise Refused(RefusalCode.PASSBOOK_LINE_UNKNOWN, member=book.member.name, value=number)
    first = 0 if number == 1 else number
    return _Sheet(book, chain, place, lambda line: line.called >= first)


def _lines_of(pages: Pages, sheets: Sequence[_Sheet], wanted: Wanted) -> Document:
    """Return the pages with these lines, in the order of the members; forms may be mixed."""
    parts = [_lines_of_one(pages, sheet, wanted) for sheet in sheets]
    if len(parts) == 1:
        return parts[0]
    document = pages.top.document(f"Sổ, thẻ thành viên – {len(parts)} người – dòng mới")
    for part in parts:
        document.sheets += part.sheets
    return document


def _lines_of_one(pages: Pages, sheet: _Sheet, wanted: Wanted) -> Document:
    """Return one member's lines, on paper of the size that the volume was made in."""
    volume = sheet.chain.volumes[sheet.place].volume
    is_large = volume.is_large if volume.number else wanted.is_large
    band = pages.top.band
    if volume.form is Form.YEAR_CARD:
        card = pages.card(*sheet)
        return card_lines([card], is_large=is_large, shift=wanted.shift, band=band)
    booklet = pages.booklet(*sheet)
    return booklet_lines([booklet], is_large=is_large, shift=wanted.shift, band=band)
