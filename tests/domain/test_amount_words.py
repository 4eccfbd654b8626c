import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.amount_words import Reading, in_words

COLUMNS = {
    "north_default": Reading.NORTH,
    "south": Reading.SOUTH,
    "north_skip_empty_groups": Reading.NORTH_SKIP_EMPTY_GROUPS,
}
TABLE = Path(__file__).parents[1] / "data" / "amount_words.tsv"
DIGITS = {
    **dict.fromkeys(("không", "linh", "lẻ", "mười"), 0),
    **dict.fromkeys(("một", "mốt"), 1),
    "hai": 2,
    "ba": 3,
    **dict.fromkeys(("bốn", "tư"), 4),
    **dict.fromkeys(("năm", "lăm"), 5),
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
UNITS = {"mươi": 10, "trăm": 100}
GROUPS = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000}


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def heard(words: str) -> int:
    """Understand an amount as a listener does who writes it down while it is read out."""
    sign, billions, below, group, digit = 1, 0, 0, 0, 0
    for word in words.lower().removesuffix(" đồng").split():
        if word == "âm":
            sign = -1
        elif word == "tỷ":
            billions, below, group, digit = (billions + below + group + digit) * 10**9, 0, 0, 0
        elif word in GROUPS:
            below, group, digit = below + (group + digit) * GROUPS[word], 0, 0
        elif word in UNITS:
            group, digit = group + digit * UNITS[word], 0
        else:
            group, digit = group + 10 * (word == "mười"), DIGITS[word]
    return sign * (billions + below + group + digit)


@pytest.mark.parametrize(
    ("amount", "reading", "words"),
    [
        pytest.param(int(row["amount"]), reading, row[column], id=f"{row['amount']}-{column}")
        for row in rows()
        for column, reading in COLUMNS.items()
    ],
)
def test_every_amount_of_the_table_is_read_in_every_manner(
    amount: int, reading: Reading, words: str
) -> None:
    assert in_words(amount, reading=reading) == words


def test_an_amount_is_read_as_in_the_north_unless_another_reading_is_asked_for() -> None:
    assert in_words(104_000) == "Một trăm linh bốn nghìn đồng"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (700_000_231, "Bảy trăm triệu không nghìn hai trăm ba mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
        (1_000_000_000_005, "Một nghìn tỷ không triệu không nghìn không trăm linh năm đồng"),
        (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
        (2_345_000_000_000_000, "Hai triệu ba trăm bốn mươi lăm nghìn tỷ đồng"),
        (10**18, "Một tỷ tỷ đồng"),
        (10**18 + 10**6, "Một tỷ tỷ không trăm linh một triệu đồng"),
        (-(10**18), "Âm một tỷ tỷ đồng"),
    ],
)
def test_large_amounts_are_counted_in_ty(amount: int, words: str) -> None:
    assert in_words(amount) == words


@given(amount=st.integers(-(10**30), 10**30), reading=st.sampled_from(Reading))
def test_a_listener_can_write_down_what_was_read(amount: int, reading: Reading) -> None:
    assert heard(in_words(amount, reading=reading)) == amount


@given(thousands=st.integers(0, 999_999))
def test_skipping_empty_groups_changes_no_amount_of_a_village_club(thousands: int) -> None:
    amount = thousands * 1_000

    assert in_words(amount) == in_words(amount, reading=Reading.NORTH_SKIP_EMPTY_GROUPS)


@given(amount=st.integers(1, 10**15))
def test_an_amount_below_zero_is_the_same_words_after_minus(amount: int) -> None:
    words = in_words(amount)

    assert in_words(-amount) == f"Âm {words[0].lower()}{words[1:]}"
