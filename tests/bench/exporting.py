"""The month's report against bare openpyxl writing the same cells with the same styles."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from bench.books import around, cpu_of
from lthtgn_desktop.usecases.club_key import signing_key
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.send_report import export_month


def measure(books: dict[str, Path], folder: Path) -> Iterator[str]:
    """Yield the line about exporting."""
    desk = open_desk(books["M"], around())
    with desk.book.writing() as writing:
        month = writing.books.club.closed[-1].month
    out = folder / "reports"
    out.mkdir()
    key = signing_key(desk, "mật khẩu")
    sent = export_month(desk, month, out, key)
    ours = cpu_of(lambda: export_month(desk, month, out, key))
    desk.book.close()
    cells = [
        (sheet.title, [cell for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell)])
        for sheet in load_workbook(sent.path)
    ]
    bare = cpu_of(lambda: _bare(cells))
    yield (
        f"6 export of a month, CPU ms: {ours * 1000:.0f} against {bare * 1000:.0f} bare openpyxl"
        f" = {ours / bare:.2f} x (goal: 1.2 x and 30 ms)"
    )


def _bare(sheets: list[tuple[str, list[Cell]]]) -> None:
    workbook = Workbook()
    for title, cells in sheets:
        sheet = workbook.create_sheet(title)
        for cell in cells:
            twin = sheet.cell(cell.row, cell.column, cell.value)
            if cell.has_style:
                twin.font = copy(cell.font)
                twin.fill = copy(cell.fill)
                twin.number_format = cell.number_format
    workbook.save(BytesIO())
