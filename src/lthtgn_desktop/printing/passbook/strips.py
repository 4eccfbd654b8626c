"""New lines for books that no printer takes: strips to paste in, or a list to copy by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lthtgn_desktop.printing.blocks import Space
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.flow import Flow
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Cell, Column, Grid, amount_column
from lthtgn_desktop.printing.heads import ClubHead, Title
from lthtgn_desktop.printing.paper import A4, LARGE, NORMAL, Box, Place
from lthtgn_desktop.printing.passbook.ruling import Ruling, amount
from lthtgn_desktop.printing.passbook.values import Line, NewLine
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.table import Row, Table, section
from lthtgn_desktop.printing.text import Align, Style

_ON_A_SHEET = 8
_STRIP = A4._replace(height=A4.height / _ON_A_SHEET)
_LINES = 2  # consecutive rows of one page that a strip has room for
_LEFT, _WIDTH = 8, 194  # millimetres
_WHO = Box(_LEFT, 7, 118, 5.5)
_WHERE = Box(_LEFT + 120, 7, _WIDTH - 120, 5.5)

_PAID = (
    Column("Ngày", 24, Align.CENTRE),
    amount_column("Hội phí", 22),
    amount_column("Trả gốc", 25),
    amount_column("Trả lãi", 25),
    amount_column("Cộng nộp", 26, face=Face.SEMIBOLD),
    amount_column("Còn nợ gốc", 26, face=Face.SEMIBOLD),
)
_SIGNED = (Column("Người thu ký", 23), Column("Người nộp ký", 23))
_COLUMNS = (*_PAID, *_SIGNED)
_RULING = Ruling(Grid(_LEFT, 13, _COLUMNS, 6, 8, _LINES, 11), 9, (1, 5), 1.2)
_ONE = Ruling(Grid(_LEFT, 13, _COLUMNS, 6, 8, 1, 11), 9, (1, 5), 1.2)

_LIST = (
    Column("Trang", 22, Align.CENTRE),
    Column("Dòng", 15, Align.CENTRE),
    *_PAID,
    Column("Nội dung", 43),
    Column("Đã chép", 20),
)


def strips(lines: Sequence[NewLine], *, club: ClubHead, band: str = "") -> Document:
    """Return new lines on strips, eight on an A4, to be cut along the dashed lines and pasted.

    Rows of a page that follow each other share a strip, as many as it has room for.
    """
    document = Document(_title("Dòng mới để dán", lines), club.name)
    sheet = Sheet(A4)
    for number, together in enumerate(_together(lines)):
        if number % _ON_A_SHEET == 0:
            sheet = document.sheet(A4)
        top = number % _ON_A_SHEET * _STRIP.height
        sheet.lay(_strip(document, together, band), 0, top)
        sheet.across(Place(0, top + _STRIP.height, A4.width), Stroke.CUT)
    return document


def copy_list(
    lines: Sequence[NewLine], *, club: ClubHead, is_large: bool, band: str = ""
) -> Document:
    """Return new lines as a list by member, with the page and the row to copy each into."""
    title = "Dòng mới để chép tay"
    document = Document(_title(title, lines), club.name, band=band)
    flow = Flow(document, A4.across(), scale=LARGE if is_large else NORMAL)
    under = ("Chép xong dòng nào thì đánh dấu vào cột cuối của dòng ấy.",)
    flow.add(club, Title("DÒNG MỚI CẦN CHÉP VÀO SỔ THÀNH VIÊN", under), Space(2))
    rows: list[Row] = []
    for (name, code, volume), of_book in groupby(lines, key=lambda new: new[:3]):
        rows.append(section(f"{name} – {code} – sổ số {volume}"))
        rows += [Row(_copied(new)) for new in of_book]
    flow.table(Table(_LIST, rows, size=10, least=8))
    flow.number(title)
    return document


def _title(text: str, lines: Sequence[NewLine]) -> str:
    names = {new.code: new.name for new in lines}
    return f"{text} – {next(iter(names.values())) if len(names) == 1 else f'{len(names)} người'}"


def _together(lines: Sequence[NewLine]) -> Iterator[list[NewLine]]:
    """Yield the lines of each strip."""
    of_strip: list[NewLine] = []
    for new in lines:
        if of_strip:
            last = of_strip[-1]
            follows = last._replace(row=last.row + 1, line=new.line) == new
            if not follows or len(of_strip) == _LINES:
                yield of_strip
                of_strip = []
        of_strip.append(new)
    if of_strip:
        yield of_strip


def _strip(document: Document, lines: list[NewLine], band: str) -> Sheet:
    strip, first = Sheet(_STRIP), lines[0]
    ruling = _RULING if len(lines) > 1 else _ONE
    strip.stamp(document.form(f"dải: {len(lines)} dòng", _STRIP, ruling.draw))
    strip.write(Box(0, 2.6, _STRIP.width, 3.8), band, Style(Face.SEMIBOLD, 8), Align.CENTRE)
    strip.write(_WHO, f"{first.name} – {first.code}", Style(Face.SEMIBOLD, 11))
    rows = f"{first.row}–{lines[-1].row}" if len(lines) > 1 else f"{first.row}"
    where = f"Sổ số {first.volume}, {first.page}, dòng {rows}"
    strip.write(_WHERE, where, Style(size=11), Align.RIGHT)
    for row, new in enumerate(lines, 1):
        ruling.write_under(strip, row, (*_paid(new.line), None, None), new.line.above)
    return strip


def _paid(line: Line) -> tuple[Cell, ...]:
    amounts = (line.dues, line.principal, line.interest, line.total)
    return (f"{line.day:%d/%m/%Y}", *map(amount, amounts), line.outstanding)


def _copied(new: NewLine) -> tuple[Cell, ...]:
    return (new.page, f"{new.row}", *_paid(new.line), new.line.text, None)
