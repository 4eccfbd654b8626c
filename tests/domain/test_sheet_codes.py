from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.sheet_codes import SheetCode

CODE = SheetCode("DH-001", date(2026, 3, 5), 2)


def test_a_code_is_the_club_the_day_the_sheet_and_a_figure_that_checks_them() -> None:
    assert CODE.text.startswith("DH-001/20260305/2/")
    assert SheetCode.read(CODE.text) == CODE


def test_blanks_around_a_code_and_between_its_parts_do_not_matter() -> None:
    assert SheetCode.read(f"  {CODE.text.replace('/', ' ')}\n") == CODE


@given(st.integers(0, len(CODE.text) - 1), st.sampled_from("0123456789"))
def test_one_wrong_figure_is_always_noticed(place: int, figure: str) -> None:
    if not CODE.text[place].isdecimal() or CODE.text[place] == figure:
        return
    wrong = CODE.text[:place] + figure + CODE.text[place + 1 :]

    with pytest.raises(Refused) as refused:
        SheetCode.read(wrong)

    assert refused.value.code is RefusalCode.SHEET_CODE_UNREADABLE


@pytest.mark.parametrize("typed", ["", "DH-001", "DH-001/20260231/1/0", "//1/2", "1" * 300])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        SheetCode.read(typed)
