import pytest

from lthtgn_desktop.domain.choices import Place
from lthtgn_desktop.exchange import layout
from lthtgn_desktop.exchange.layout import LONGEST_NAME, Column, cash_sheet

TABLES = [
    layout.FIGURE_COLUMNS,
    layout.DUES_COLUMNS,
    layout.LOAN_COLUMNS,
    layout.CASH_COLUMNS,
    layout.INDICATOR_COLUMNS,
]
FORBIDDEN = set("[]:*?/\\'")


@pytest.mark.parametrize("columns", TABLES)
def test_no_two_columns_of_a_sheet_have_one_title(columns: tuple[Column, ...]) -> None:
    titles = [column.title for column in columns]

    assert len(set(titles)) == len(titles)


def test_a_cash_book_is_named_after_place_and_fund() -> None:
    assert cash_sheet("TTN", Place.CASH, []) == "Sổ quỹ TTN"
    assert cash_sheet("HD", Place.BANK, []) == "Sổ tiền gửi HD"


def test_funds_that_differ_in_capitals_have_different_sheets() -> None:
    taken = ["Bìa", "Sổ quỹ Dp", "Sổ quỹ DP (2)"]

    assert cash_sheet("DP", Place.CASH, taken) == "Sổ quỹ DP (3)"


def test_a_long_code_is_cut_and_still_nobody_elses() -> None:
    first = cash_sheet("Q" * 32, Place.BANK, [])
    second = cash_sheet("Q" * 31 + "X", Place.BANK, [first])

    assert (len(first), len(second)) == (LONGEST_NAME, LONGEST_NAME)
    assert first != second


@pytest.mark.parametrize("place", Place)
def test_names_are_such_that_excel_allows(place: Place) -> None:
    fixed = {layout.COVER, layout.FIGURES, layout.DUES, layout.LOANS, layout.INDICATORS}

    for name in fixed | {cash_sheet("Quỹ.1_a-b", place, fixed)}:
        assert not FORBIDDEN & set(name)
        assert 0 < len(name) <= LONGEST_NAME
