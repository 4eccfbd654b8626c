"""Bảng thu tiền ngày họp: what each member owes, room for the pen, and a code on every sheet.

The rows of a sheet are those of `domain.sheet_pages`, whatever stands in them: rows have one height
and their texts give way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.printing.blocks import Block, Field, Paragraph, Space, stack_in
from lthtgn_desktop.printing.codes import CodeMark
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import PAD, Cell, Column, Grid, boxes, cell_text, inner, stretched
from lthtgn_desktop.printing.heads import ClubHead, Lines, Title, written_day
from lthtgn_desktop.printing.paper import A4, LARGE, NORMAL, Box, Margins, Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.signatures import Signatures, Signer
from lthtgn_desktop.printing.text import NO_LIMIT, SMALL, STRONG, Align, Style, fit

TITLE = "BẢNG THU TIỀN NGÀY HỌP"
NOT_ASKED = "–"
"""Stands in a cell that takes no money: no loan, or no dues any more."""

EXPLAINED = (
    "Phải thu tính theo sổ đến ngày họp; còn nợ gốc là trước khi thu. Dấu – là không thu khoản đó."
)

_PAPER = A4.across()
_AREA = _PAPER.inside(Margins(10, 13, 10, 13))
_FOOT = 8.0  # millimetres from the lower edge to the middle of the sheet's number
_CODE = 92  # millimetres: the code of the longest club as bars that a cheap scanner reads

_DUES, _PRINCIPAL, _INTEREST, _TOTAL = "Hội phí", "Gốc vay", "Tiền lãi", "Cộng thu"
_DUE, _PAID = "Phải thu", "Đã thu"
_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Họ và tên", 44, face=Face.SEMIBOLD),
    Column("Có mặt", 12, Align.CENTRE),
    *(
        Column(title, width, Align.RIGHT, group=group)
        for group, width in ((_DUES, 18), (_PRINCIPAL, 21.5), (_INTEREST, 20), (_TOTAL, 22))
        for title in (_DUE, _PAID)
    ),
    Column("Còn nợ gốc, ghi chú", 28),
    Column("Ký nộp", 24),
)
_NAME, _AMOUNTS, _NOTE = 1, slice(3, 11), 11
_SMALLER = 0.9  # the type of notes, in parts of the others'


class SheetLine(NamedTuple):
    """One row; `dues`, `principal`, `interest` and `total` are what is due and what was paid."""

    number: int
    name: str
    came: str
    dues: tuple[Cell, Cell]
    principal: tuple[Cell, Cell]
    interest: tuple[Cell, Cell]
    total: tuple[Cell, Cell]
    note: str = ""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return the row's cells; the last one is for the signature."""
        amounts = (*self.dues, *self.principal, *self.interest, *self.total)
        return (str(self.number), self.name, self.came, *amounts, self.note, "")


@dataclass(frozen=True, slots=True)
class CollectionSheetPaper:
    """A day's sheets as they are printed: `sheets` are the rows of each, `codes` go with them.

    `recorded` says that the day is in the book, empty while it is not; `due` and `paid` are the
    sums of money with their words. `only` is the number of the one sheet that is wanted.
    """

    club: ClubHead
    day: date
    lines: Sequence[SheetLine]
    sheets: Sequence[range]
    codes: Sequence[str]
    due: str
    paid: str
    recorded: str
    signers: tuple[Signer, ...]
    only: int | None = None


class _Measures(NamedTuple):
    """Heights in millimetres and sizes in points; the sums of heights fit `domain.sheet_pages`."""

    first: float
    later: float
    head: float
    row: float
    total: float
    size: float
    name: float
    scale: float


_NORMAL = _Measures(32, 14.5, 14.5, 9, 7.5, 10, 11, NORMAL)
_LARGE = _Measures(36, 14.5, 19, 13, 9.5, 12, 14, LARGE)


def collection_sheets(
    paper: CollectionSheetPaper, *, band: str = "", is_large: bool = False
) -> Document:
    """Return the sheets of a day as a document, or the one that is wanted."""
    title = f"Bảng thu tiền ngày họp {paper.day:%d/%m/%Y}"
    if paper.only is not None:
        title += f" tờ {paper.only}"
    document = Document(title, paper.club.name, band=band)
    drawing = _Drawing(paper, _LARGE if is_large else _NORMAL)
    for number in range(1, len(paper.sheets) + 1):
        if paper.only in {None, number}:
            drawing.draw(document.sheet(_PAPER), number)
    return document


class _Drawing:
    """Draws sheet after sheet; the amounts of a column have one size of type."""

    def __init__(self, paper: CollectionSheetPaper, measures: _Measures) -> None:
        self._paper = paper
        self._is = measures
        self._columns = stretched(_COLUMNS, _AREA.width)
        self._sizes = self._sizes_of([line.cells for line in paper.lines])
        self._sums_sizes = self._sizes_of([self._sums("", len(paper.lines))], Face.SEMIBOLD)

    def draw(self, sheet: Sheet, number: int) -> None:
        """Draw a sheet, counted from 1."""
        paper, rows = self._paper, self._paper.sheets[number - 1]
        top = self._head(sheet, number)
        is_last = number == len(paper.sheets)
        carried = [] if number == 1 else [self._sums("Mang sang", rows.start)]
        ended = self._sums("TỔNG CỘNG" if is_last else "Cộng mang sang tờ sau", rows.stop)
        begins = self._table(sheet, top, [], carried, with_head=True)
        middle = self._table(sheet, begins, [paper.lines[row].cells for row in rows], [])
        bottom = self._table(sheet, middle, [], [ended])
        if is_last:
            box = Box(_AREA.left, bottom + 2, _AREA.width, _AREA.bottom - bottom - 2)
            stack_in(sheet, box, self._end(), self._is.scale)
        self._number(sheet, number)

    def _head(self, sheet: Sheet, number: int) -> float:
        """Write who, what, when and the code; return where the table begins."""
        paper, is_first = self._paper, number == 1
        height = self._is.first if is_first else self._is.later
        wide = _AREA.width - _CODE
        code = Place(_AREA.right - _CODE, _AREA.top, _CODE)
        _mark(paper.codes[number - 1]).draw(sheet, code)
        told = paper.recorded or EXPLAINED
        if not is_first:
            box = Box(_AREA.left, _AREA.top, wide - 4, height - 1.5)
            day = f"{TITLE} – {written_day(paper.day)}"
            stack_in(sheet, box, (Paragraph(day, STRONG), _told(told)), NORMAL)
            return _AREA.top + height
        half = (_AREA.width - _CODE - 8) / 2
        line = 7 * self._is.scale
        box = Box(_AREA.left, _AREA.top, half, height - line - 2)
        stack_in(sheet, box, (paper.club,), self._is.scale)
        title = Title(TITLE, (written_day(paper.day),))
        stack_in(sheet, box.moved(half + 4, 0), (title,), self._is.scale)
        below = Box(_AREA.left, _AREA.top + height - line - 1, _AREA.width, line)
        stack_in(sheet, below, (_told(told),), self._is.scale)
        return _AREA.top + height

    def _table(
        self,
        sheet: Sheet,
        top: float,
        rows: Sequence[tuple[Cell, ...]],
        sums: Sequence[tuple[Cell, ...]],
        *,
        with_head: bool = False,
    ) -> float:
        """Draw a part of the table; return where it ends."""
        height = self._is.row if rows else self._is.total
        head = self._is.head if with_head else 0
        cells = [*rows, *sums]
        grid = Grid(_AREA.left, top, self._columns, head, height, len(cells), self._is.size)
        grid.draw(sheet)
        for number, row in enumerate(cells):
            self._write(sheet, grid.row_box(number), row, is_sum=bool(sums))
        return grid.box.bottom

    def _write(self, sheet: Sheet, box: Box, cells: Sequence[Cell], *, is_sum: bool) -> None:
        """Write a row's cells, each in the size of its column."""
        sizes = [self._is.size] * len(cells)
        sizes[_AMOUNTS] = self._sums_sizes if is_sum else self._sizes
        sizes[_NOTE] *= _SMALLER
        if not is_sum:
            sizes[_NAME] = self._is.name
        places = boxes(self._columns, box.left, box.top, box.height)
        for column, cell, size, place in zip(self._columns, cells, sizes, places, strict=True):
            face = Face.SEMIBOLD if is_sum else column.face
            align = Align.CENTRE if cell == NOT_ASKED else column.align
            sheet.write(inner(place), cell_text(cell), Style(face, size), align)

    def _sums(self, name: str, until: int) -> tuple[Cell, ...]:
        """Return the sums of all rows before one."""
        rows = [line.cells[_AMOUNTS] for line in self._paper.lines[:until]]
        columns = [
            [cell for cell in column if isinstance(cell, int)] for column in zip(*rows, strict=True)
        ]
        sums: list[Cell] = [sum(column) if column else None for column in columns]
        if not self._paper.recorded:
            sums[1::2] = [None] * len(sums[1::2])
        return ("", name, "", *sums, "", "")

    def _sizes_of(self, rows: Sequence[tuple[Cell, ...]], face: Face = Face.REGULAR) -> list[float]:
        """Return for each column of amounts the largest size in which all of them fit."""
        usual = Style(face, self._is.size)
        return [
            min(_fitted(cells[place], column, usual) for cells in rows)
            for place, column in list(enumerate(self._columns))[_AMOUNTS]
        ]

    def _end(self) -> tuple[Block, ...]:
        paper = self._paper
        fields = (Field("Tổng số tiền phải thu", paper.due), Field("Số tiền thực thu", paper.paid))
        if not paper.signers:
            return fields
        return (*fields, Space(1), Signatures(paper.signers, room=14))

    def _number(self, sheet: Sheet, number: int) -> None:
        box = Box(_AREA.left, _PAPER.height - _FOOT - 2, _AREA.width, SMALL.pitch)
        sheet.write(box, f"{self._paper.club.name}", SMALL)
        text = f"Tờ {number}/{len(self._paper.sheets)}"
        sheet.write(box, text, STRONG, Align.RIGHT)


def _mark(code: str) -> Block:
    """Return the code as bars; Code 128 has no Đ, so such a club's code is there to be typed."""
    return CodeMark(code) if code.isascii() else Lines((code,), Align.RIGHT, STRONG)


def _fitted(cell: Cell, column: Column, usual: Style) -> float:
    """Return the size of type, up to the usual one, in which an amount fits its cell."""
    return fit(cell_text(cell), column.width - 2 * PAD, NO_LIMIT, usual).style.size


def _told(text: str) -> Lines:
    return Lines((text,), style=Style(Face.SEMIBOLD if text != EXPLAINED else Face.REGULAR, 9.5))
