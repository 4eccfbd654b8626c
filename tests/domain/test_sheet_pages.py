"""Which rows stand on which sheet: all of them, once, in order, and as many as there is room."""

import pytest

from lthtgn_desktop.domain.sheet_pages import LARGE, NORMAL, SheetNumber, divided


@pytest.mark.parametrize("is_large", [False, True])
def test_every_row_stands_on_one_sheet_and_no_sheet_is_too_full(is_large: bool) -> None:  # noqa: FBT001 - a parameter
    room = LARGE if is_large else NORMAL
    for count in range(400):
        sheets = divided(count, is_large=is_large)

        assert [row for sheet in sheets for row in sheet] == list(range(count))
        assert len(sheets[0]) <= room.first
        assert all(len(sheet) <= room.later for sheet in sheets[1:])
        assert len(sheets[-1]) <= (room.first if len(sheets) == 1 else room.later) - room.end
        assert count == 0 or all(sheets)


def test_a_full_last_sheet_gives_rows_to_one_more() -> None:
    assert [len(sheet) for sheet in divided(9, is_large=False)] == [9]
    assert [len(sheet) for sheet in divided(10, is_large=False)] == [5, 5]
    assert [len(sheet) for sheet in divided(60, is_large=False)] == [14, 15, 15, 11, 5]


def test_the_number_in_the_code_says_whether_the_print_is_large() -> None:
    for number in (SheetNumber(1, is_large=False), SheetNumber(3, is_large=True)):
        assert SheetNumber.read(number.coded) == number
    assert SheetNumber(3, is_large=True).coded == 503


def test_a_sheet_that_the_day_does_not_have_has_no_rows() -> None:
    assert SheetNumber(2, is_large=False).rows(60) == range(14, 29)
    assert SheetNumber(9, is_large=False).rows(60) == range(0)
