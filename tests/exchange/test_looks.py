from io import BytesIO

import pytest
from openpyxl import load_workbook

from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.looks import (
    STYLE_NUMBERS,
    STYLES,
    THEME,
    TYPEFACE,
    is_ours,
    style_parts,
)
from lthtgn_desktop.exchange.spreadsheet import new_page, new_workbook
from plain_package import workbook_bytes


def test_every_look_has_a_number_of_its_own_plain_and_quoted() -> None:
    assert sorted(STYLE_NUMBERS.values()) == list(range(1, 2 * len(Look) + 1))


def test_each_number_is_that_of_its_look() -> None:
    workbook = new_workbook()
    page = new_page(workbook, "Bìa", [20], "BC_1")
    for look in Look:
        page.add(["Chữ"], [look])
        page.add(["=1"], [look])

    sheet = load_workbook(BytesIO(workbook_bytes(workbook)))["Bìa"]

    for place, look in enumerate(Look):
        plain, quoted = sheet.cell(2 * place + 1, 1), sheet.cell(2 * place + 2, 1)
        assert (plain.style, quoted.style) == (look.value, look.value)
        assert (bool(plain.quotePrefix), bool(quoted.quotePrefix)) == (False, True)
        assert plain.font.name == TYPEFACE


# Where a new release of the library writes them in other bytes, these are added to those known:
# files that clubs have sent stay what they are.
@pytest.mark.parametrize("name", [STYLES, THEME])
def test_the_style_parts_are_ones_that_are_known(name: str) -> None:
    assert is_ours(name, style_parts()[name])


def test_another_style_is_not_ours() -> None:
    parts = style_parts()

    assert not is_ours(STYLES, parts[STYLES].replace(b"dd/mm/yyyy", b"mm/dd/yyyy"))
    assert not is_ours(STYLES, parts[THEME])
    assert not is_ours(THEME, b"")
