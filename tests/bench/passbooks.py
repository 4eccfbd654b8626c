"""Passbooks: ten years of cards for 70 members against ReportLab drawing the same texts and lines.

The bare drawing knows every place already: it draws what our document has in the end, each text by
`drawString`, each line by `line`, as a program does that uses ReportLab's canvas plainly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from a_passbook import CLUB, PHONE, SIGNERS, a_terms
from bench.books import cpu_of
from lthtgn_desktop.domain.papers import PaperSize
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import Paper
from lthtgn_desktop.printing.passbook.card import cards
from lthtgn_desktop.printing.passbook.values import Card, Holder, Line
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.printing.sheet import Run, Sheet
from lthtgn_desktop.printing.text import POINT

_MEMBERS, _YEARS, _LINES = 70, 10, 12
_LETTERS = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"


def measure(books: dict[str, Path], folder: Path) -> Iterator[str]:  # noqa: ARG001 - as all parts
    """Yield the lines about passbooks."""
    every = _cards()
    made = _whole(every)
    pages = len(made.sheets)
    drawn = [(sheet.paper, _runs(sheet), _lines(sheet)) for sheet in made.sheets]
    ours = cpu_of(lambda: pdf_bytes(_whole(every)), times=3)
    bare = cpu_of(lambda: _bare(drawn), times=3)
    yield (
        f"9 passbooks of {_MEMBERS} members and {_YEARS} years, pages per CPU second:"
        f" {pages / ours:.0f} against {pages / bare:.0f} bare ReportLab ="
        f" {bare / ours:.2f} x as fast (goal: 450 pages)"
    )
    one = cpu_of(lambda: pdf_bytes(_whole(every[:1])))
    yield f"9 one card, warm, CPU ms: {one * 1000:.1f} (goal: 50 ms)"


def _cards() -> list[Card]:
    return [_card(number, year) for number in range(_MEMBERS) for year in range(_YEARS)]


def _card(number: int, year: int) -> Card:
    """Return a card whose amounts are its own, so that no text is remembered from another."""
    name = f"Nguyễn Thị {_LETTERS[number % len(_LETTERS)]}nh Phượng {number}"
    repaid = 100_000 + 1_000 * (_YEARS * number + year)
    lines = tuple(
        Line(
            row=month,
            day=date(2016 + year, month, 1 + number % 28),
            dues=20_000,
            principal=repaid,
            interest=repaid * (13 - month) // 125,
            total=20_000 + repaid + repaid * (13 - month) // 125,
            outstanding=repaid * (12 - month),
        )
        for month in range(1, _LINES + 1)
    )
    holder, loans = Holder(f"ĐH-{number:03}", name), (a_terms(),)
    return Card(CLUB, holder, 2016 + year, 1, 12 * repaid, 20_000, SIGNERS, PHONE, lines, loans)


def _whole(of: list[Card]) -> Document:
    return cards(of, size=PaperSize.A5, is_large=False)


_Drawn = tuple[Paper, list[tuple[float, float, str, str, float]], list[list[float]]]


def _runs(sheet: Sheet) -> list[tuple[float, float, str, str, float]]:
    """Return all texts of a sheet, its forms included, where ReportLab wants them."""
    found = []
    for drawn in (sheet, *(stamp.form for stamp in sheet.stamps)):
        found += [_placed(run, sheet.paper.height) for run in drawn.runs]
    return found


def _placed(run: Run, height: float) -> tuple[float, float, str, str, float]:
    foot = (height - run.foot) / POINT
    return run.left / POINT, foot, run.text, run.style.face.value, run.style.size


def _lines(sheet: Sheet) -> list[list[float]]:
    height = sheet.paper.height
    return [
        [
            line.left / POINT,
            (height - line.top) / POINT,
            line.right / POINT,
            (height - line.bottom) / POINT,
        ]
        for drawn in (sheet, *(stamp.form for stamp in sheet.stamps))
        for line in drawn.lines
    ]


def _bare(sheets: list[_Drawn]) -> None:
    canvas = Canvas(BytesIO(), pageCompression=1)
    for (width, height), runs, lines in sheets:
        canvas.setPageSize((width / POINT, height / POINT))
        canvas.setLineWidth(0.5)
        for line in lines:
            canvas.line(*line)
        for left, foot, text, face, size in runs:
            canvas.setFont(face, size)
            canvas.drawString(left, foot, text)
        canvas.showPage()
    canvas.save()
