import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.exchange.journal_names import account_name

CODES = st.from_regex(r"[^\W_][\w.-]{0,31}", fullmatch=True)


@pytest.mark.parametrize("code", ["M001", "TTN", "CLB-0003", "ĐH-038", "038", "M-1", "Mai", "X-1"])
def test_an_ordinary_code_stays_as_it_is(code: str) -> None:
    assert account_name(f"Assets:Loans:TTN:{code}:L0001") == f"Assets:Loans:TTN:{code}:L0001"


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("m1", "X--m1"),
        ("đ1", "X--đ1"),
        ("M.1", "X--M-p1"),
        ("M_1", "X--M-l1"),
        ("M-1_", "X--M--1-l"),
        ("M²", "X--M-uB2-"),
        ("X--M-p1", "X--X----M--p1"),
    ],
)
def test_any_other_code_is_written_out(code: str, written: str) -> None:
    assert account_name(f"Assets:Cash:{code}") == f"Assets:Cash:{written}"


@given(code=CODES)
def test_a_name_is_what_beancount_takes_for_one(code: str) -> None:
    written = account_name(code)

    assert category(written[0]) in {"Lu", "Nd"}
    assert all(letter == "-" or category(letter)[0] in "LN" for letter in written)
    assert not [letter for letter in written if category(letter) in {"Nl", "No"}]


@given(code=CODES)
def test_the_code_can_be_read_from_the_name_again(code: str) -> None:
    assert read_again(account_name(code)) == code


def read_again(written: str) -> str:
    if not written.startswith("X--"):
        return written
    signs = {"--": "-", "-p": ".", "-l": "_"}
    return re.sub(
        r"-u([0-9A-F]+)-|-[-pl]",
        lambda found: signs.get(found[0]) or chr(int(found[1], 16)),
        written.removeprefix("X--"),
    )
