from datetime import date
from itertools import pairwise

import pytest

from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.printing.codes import CodeMark
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, Box, Place
from lthtgn_desktop.printing.text import Align
from paper_checks import all_troubles, text_on

CODE = SheetCode("DH-001", date(2026, 3, 5), 2).text


def test_a_code_can_be_read_by_people_too() -> None:
    document = Document("Danh sách thu")

    CodeMark(CODE).draw(document.sheet(A4), Place(120, 15, 75))

    assert text_on(document) == CODE
    assert all_troubles(document) == []


@pytest.mark.parametrize("align", Align)
@pytest.mark.parametrize("width", [75, 25])
def test_the_bars_stay_in_their_place(align: Align, width: float) -> None:
    document = Document("Danh sách thu")
    sheet = document.sheet(A4)

    bottom = CodeMark(CODE, align).draw(sheet, Place(20, 15, width))

    assert all(Box(20, 15, width, bottom - 15).holds(bar) for bar in sheet.bars)


def test_the_bars_are_code_128() -> None:
    sheet = Document("Danh sách thu").sheet(A4)

    CodeMark("P", Align.LEFT).draw(sheet, Place(20, 15, 100))

    thin = min(bar.width for bar in sheet.bars)
    edges = [edge for bar in sheet.bars for edge in (bar.left, bar.right)]
    widths = "".join(f"{(end - start) / thin:.0f}" for start, end in pairwise(edges))
    start, letter, check, stop = "211214", "313121", "211331", "2331112"
    assert widths == start + letter + check + stop
