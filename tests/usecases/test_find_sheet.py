"""The way back from a printed sheet: its day, its rows, and whether it was typed in already."""

from collections.abc import Iterator
from datetime import date

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.usecases.collect import open_sheet
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.find_sheet import find_sheet

OPEN, CLOSED = date(2022, 12, 10), date(2022, 11, 10)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("small"), "life_small"))
    yield desk
    desk.close()


def a_code(day: date, number: int, club: str = "CLB-0003") -> str:
    return SheetCode(club, day, number).text


def test_a_code_finds_its_day_and_the_rows_of_its_sheet(desk: Desk) -> None:
    shown = [(row.member, row.loan) for row in open_sheet(desk, OPEN).rows]

    found = find_sheet(desk, a_code(OPEN, 1))

    assert (found.day, found.number, found.is_large) == (OPEN, 1, False)
    assert [(each.row.member, each.row.loan) for each in found.rows] == shown[: len(found.rows)]
    assert not found.collected.is_recorded


def test_a_number_above_500_is_a_sheet_in_large_print(desk: Desk) -> None:
    found = find_sheet(desk, a_code(OPEN, 502))

    assert (found.number, found.is_large) == (2, True)
    assert found.rows[-1].number == len(open_sheet(desk, OPEN).rows)


def test_a_sheet_of_a_closed_month_tells_what_was_recorded(desk: Desk) -> None:
    found = find_sheet(desk, a_code(CLOSED, 1))

    assert found.collected.is_closed
    assert found.collected.is_recorded
    assert found.collected.amount == sum(voucher.amount for voucher in found.collected.vouchers)


def test_a_sheet_that_the_day_no_longer_has_is_found_without_rows(desk: Desk) -> None:
    assert find_sheet(desk, a_code(OPEN, 99)).rows == ()


@pytest.mark.parametrize("spelling", [str.lower, lambda code: code.replace("/", " ")])
def test_a_scanner_may_change_capitals_and_marks(desk: Desk, spelling: type[str]) -> None:
    assert find_sheet(desk, spelling(a_code(OPEN, 1))).day == OPEN


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", RefusalCode.SHEET_CODE_UNREADABLE),
        ("CLB-0003/20221210/1/", RefusalCode.SHEET_CODE_UNREADABLE),
        ("CLB-0003/20221310/1/1", RefusalCode.SHEET_CODE_UNREADABLE),
        (a_code(OPEN, 1)[:-1] + "x", RefusalCode.SHEET_CODE_UNREADABLE),
        (a_code(OPEN, 1, "CLB-0004"), RefusalCode.SHEET_OF_ANOTHER_CLUB),
    ],
)
def test_what_is_no_code_of_this_club_is_refused(desk: Desk, typed: str, code: RefusalCode) -> None:
    with pytest.raises(Refused) as refused:
        find_sheet(desk, typed)

    assert refused.value.code is code
