from datetime import date
from decimal import Decimal

import pytest

from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.sheet_reader import LARGEST, cells
from lthtgn_desktop.exchange.spreadsheet import new_page, new_workbook, sheet_part, sheet_parts

TEXTS = ["=1+1", "a & b <c>", " hai ", "_x0041_", "&amp;", "Đ", "", "1"]


def a_sheet() -> bytes:
    """A sheet with one of every kind of value, and a row without any."""
    workbook = new_workbook()
    page = new_page(workbook, "Sổ quỹ", [10] * 8, "BC_1")
    page.add_band("SỔ QUỸ", Look.TITLE)
    page.add([], [])
    page.add([1, -5, None, Decimal("0.65"), date(2024, 2, 29)], [Look.AMOUNT])
    page.add(list(TEXTS), [Look.TEXT])
    return sheet_parts(workbook)[sheet_part(1)]


def changed(old: str, new: str) -> bytes:
    sheet = a_sheet().decode()
    assert sheet.count(old) == 1
    return sheet.replace(old, new).encode()


def test_what_was_written_is_read() -> None:
    found = cells(a_sheet())

    assert found[1, 1] == "SỔ QUỸ"
    assert [found[1, column] for column in range(2, 9)] == [None] * 7
    assert [found[3, column] for column in range(1, 6)] == [1, -5, None, Decimal("0.65"), 45351]
    assert [found[4, column] for column in range(1, 9)] == TEXTS
    assert len(found) == 8 + 5 + 8


def test_a_sheet_without_rows_has_no_cells() -> None:
    workbook = new_workbook()
    new_page(workbook, "Bìa", [10], "BC_1")

    assert cells(sheet_parts(workbook)[sheet_part(1)]) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<v>-5</v>", "<f>1+1</f><v>-5</v>"),
        ("<v>-5</v>", "<v>-5.5e3</v>"),
        ("<v>-5</v>", "<v>5</v><v>-5</v>"),
        ("<v>-5</v>", "<v></v>"),
        ('<row r="3" ', '<row r="3" hidden="1" '),
        ('<row r="3" ', '<row r="5" '),
        ('<c r="B3" ', '<c r="C3" '),
        ('<c r="B3" ', '<c r="B4" '),
        ('<c r="B3" ', '<c r="b3" '),
        ("<t>1</t>", "<t>1</t><t>2</t>"),
        ("<t>1</t>", "<r><t>1</t></r>"),
        ("<t>1</t>", "<t>&#49;</t>"),
        ("<t>1</t>", "<t>&bull;</t>"),
        ("<t>1</t>", "<t>1</t><phoneticPr/>"),
        ('t="inlineStr"><is><t>1</t></is>', 't="s"><v>1</v>'),
        ("<sheetData>", "<sheetData/><sheetData>"),
        ("</sheetData>", "</sheetData><sheetData></sheetData>"),
        ("</row></sheetData>", "</row> </sheetData>"),
        ("</row></sheetData>", "</row><!-- --></sheetData>"),
        ("<sheetData>", ""),
    ],
)
def test_any_other_form_is_refused(old: str, new: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong is told by others
        cells(changed(old, new))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        cells(a_sheet() + b"\xff")


def test_what_is_far_too_large_is_not_read_at_all() -> None:
    with pytest.raises(ValueError, match=str(len(a_sheet()) + LARGEST)):
        cells(a_sheet() + b" " * LARGEST)


def test_a_sheet_of_nothing_but_beginnings_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="sheetData"):
        cells(b"<sheetData>" * (LARGEST // 11))
