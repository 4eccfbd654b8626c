import pytest

from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.looks import STYLES, THEME
from lthtgn_desktop.exchange.package import WORKBOOK, WORKBOOK_RELS
from lthtgn_desktop.exchange.sheet_compare import compare
from lthtgn_desktop.exchange.spreadsheet import (
    Workbook,
    new_page,
    new_table,
    new_workbook,
    sheet_part,
    workbook_parts,
)

COLUMNS = (Column("Diễn giải", 20, Look.TEXT), Column("Thu", 14, Look.AMOUNT))
COVER, TABLE, DATA = map(sheet_part, (1, 2, 3))


def a_workbook() -> Workbook:
    workbook = new_workbook()
    new_page(workbook, "Bìa", [10], "BC_1").add_band("BÁO CÁO", Look.TITLE)
    page = new_table(workbook, "Sổ quỹ", COLUMNS, ["SỔ QUỸ", "Tháng 02/2024"], "BC_1")
    for amount in (10_000, 20_000):
        page.add(["Thu hội phí", amount], [Look.TEXT, Look.AMOUNT])
    new_page(workbook, "_data", [10], "").is_very_hidden = True
    return workbook


def refusal(parts: dict[str, bytes]) -> tuple[object, object]:
    """The sheet and the cell that are named."""
    with pytest.raises(FileRefused) as refused:
        compare(a_workbook(), parts)
    assert refused.value.outcome is Outcome.REFUSED
    assert refused.value.reason.code is ReasonCode.SHEETS_DISAGREE
    details = refused.value.reason.details
    return details["sheet"], details["cell"]


def changed(name: str, old: str, new: str) -> dict[str, bytes]:
    parts = workbook_parts(a_workbook())
    text = parts[name].decode()
    assert old in text
    return parts | {name: text.replace(old, new, 1).encode()}


def test_the_parts_of_the_same_workbook_are_the_same() -> None:
    compare(a_workbook(), workbook_parts(a_workbook()))


@pytest.mark.parametrize(
    ("old", "new", "cell"),
    [
        ("<v>20000</v>", "<v>20001</v>", "B5"),
        ("<v>20000</v>", "<v>20000.0</v>", "?"),
        ("<v>10000</v>", "<v>20000</v>", "B4"),
        ("<t>Thu hội phí</t>", "<t>Thu hội phi</t>", "A4"),
        ("<t>Tháng 02/2024</t>", "<t>Tháng 03/2024</t>", "A2"),
    ],
)
def test_the_first_cell_that_differs_is_named(old: str, new: str, cell: str) -> None:
    assert refusal(changed(TABLE, old, new)) == ("Sổ quỹ", cell)


def test_a_cell_or_a_row_more_or_less_is_named() -> None:
    workbook = a_workbook()
    workbook.pages[1].add(["Thêm", 1], [Look.TEXT, Look.AMOUNT])
    assert refusal(workbook_parts(workbook)) == ("Sổ quỹ", "A6")

    workbook = a_workbook()
    workbook.pages[1].rows.pop()
    workbook.pages[1].heights.pop()
    assert refusal(workbook_parts(workbook)) == ("Sổ quỹ", "A5")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<row r="5" ', '<row r="5" hidden="1" '),
        ('ht="18"', 'ht="1"'),
        ('<col min="2" ', '<col hidden="1" min="2" '),
        ('<c r="B5" s="11"', '<c r="B5" s="13"'),
        ("<v>20000</v>", "<f>1</f><v>20000</v>"),
        ("</sheetData>", "</sheetData><conditionalFormatting/>"),
        ("<mergeCells", "<!-- --><mergeCells"),
    ],
)
def test_what_is_hidden_or_looks_different_is_refused_too(old: str, new: str) -> None:
    assert refusal(changed(TABLE, old, new)) == ("Sổ quỹ", "?")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (WORKBOOK, 'sheetId="3" state="veryHidden"', 'sheetId="3" state="visible"'),
        (WORKBOOK, 'name="Bìa" sheetId="1" state="visible"', 'name="Bìa" sheetId="1"'),
        (WORKBOOK, 'name="Bìa"', 'name="Bia"'),
        (WORKBOOK, "</definedNames>", '<definedName name="x">1</definedName></definedNames>'),
        (WORKBOOK_RELS, "sheet1.xml", "sheet2.xml"),
        (STYLES, "dd/mm/yyyy", '"01/01/2026"'),
        (THEME, "Office Theme", "Other Theme"),
    ],
)
def test_every_other_part_is_the_very_same(name: str, old: str, new: str) -> None:
    assert refusal(changed(name, old, new)) == (name, "?")


@pytest.mark.parametrize("name", [WORKBOOK, WORKBOOK_RELS, STYLES, THEME])
def test_no_part_is_left_out(name: str) -> None:
    parts = workbook_parts(a_workbook())
    del parts[name]

    assert refusal(parts) == (name, "?")


def test_a_sheet_that_is_left_out_is_named() -> None:
    parts = workbook_parts(a_workbook())
    del parts[COVER]

    assert refusal(parts) == ("Bìa", "?")


def test_a_part_more_is_named() -> None:
    parts = workbook_parts(a_workbook())

    assert refusal(parts | {sheet_part(4): parts[DATA]}) == (sheet_part(4), "?")
