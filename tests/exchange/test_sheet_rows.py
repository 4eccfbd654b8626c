from datetime import date
from decimal import Decimal

import pytest

from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.looks import STYLE_NUMBERS
from lthtgn_desktop.exchange.sheet_rows import Row, Value, escaped, letters, row_xml

TEXT, QUOTED = STYLE_NUMBERS[Look.TEXT, False], STYLE_NUMBERS[Look.TEXT, True]


def cell(value: Value) -> str:
    """The one cell of a row as it stands in its part, without the row around it."""
    row = row_xml(7, Row([value], [Look.TEXT]), 18)
    return row.removeprefix('<row r="7" ht="18" customHeight="1">').removesuffix("</row>")


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (0, "0"),
        (-120_000, "-120000"),
        (10**18 - 1, "999999999999999999"),
        (Decimal("0.650"), "0.650"),
        (Decimal("0.0000001"), "0.0000001"),
        (date(1900, 3, 1), "61"),
        (date(2024, 2, 29), "45351"),
    ],
)
def test_numbers_and_days_are_written_exactly(value: Value, figures: str) -> None:
    assert cell(value) == f'<c r="A7" s="{TEXT}"><v>{figures}</v></c>'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Thu hội phí", "<t>Thu hội phí</t>"),
        ("", "<t></t>"),
        ("a & b < c > d", "<t>a &amp; b &lt; c &gt; d</t>"),
        (' "hai" ', '<t xml:space="preserve"> "hai" </t>'),
        ("_x0041_b_c", "<t>_x005F_x0041_b_c</t>"),
    ],
)
def test_a_text_says_what_it_says(text: str, written: str) -> None:
    assert cell(text) == f'<c r="A7" s="{TEXT}" t="inlineStr"><is>{written}</is></c>'


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)"])
def test_what_looks_like_a_formula_is_a_quoted_text(text: str) -> None:
    assert cell(text) == f'<c r="A7" s="{QUOTED}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_nothing_is_an_empty_cell_with_its_look() -> None:
    assert cell(None) == f'<c r="A7" s="{TEXT}"/>'


def test_the_last_look_is_that_of_all_that_follow() -> None:
    row = row_xml(1, Row([None, None, None], [Look.TEXT, Look.AMOUNT]), 18)

    amount = STYLE_NUMBERS[Look.AMOUNT, False]
    assert row.count(f's="{TEXT}"') == 1
    assert row.count(f's="{amount}"') == 2


def test_a_row_without_values_is_a_row() -> None:
    assert row_xml(3, Row([], []), 18) == '<row r="3" ht="18" customHeight="1"></row>'


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ")])
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name


def test_only_what_would_be_a_tag_is_escaped() -> None:
    assert escaped("<a href=\"x\">'&'") == "&lt;a href=\"x\"&gt;'&amp;'"
