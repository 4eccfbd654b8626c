from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.money import (
    MAX_AMOUNT,
    NotAnAmount,
    grouped,
    in_documents,
    read_amount,
    read_plain_amount,
    with_unit,
)

TYPED_AMOUNTS = st.integers(0, 10_000_000_000)


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0", " \u2009\n"])
def test_a_blank_cell_is_not_zero(blank: str) -> None:
    assert read_amount(blank) is None


def test_zero_means_that_nothing_was_paid() -> None:
    assert read_amount("0") == 0


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("50", 50_000),
        ("1", 1_000),
        ("999", 999_000),
        ("1000", 1_000),
        ("1500", 1_500),
        ("50000", 50_000),
        (" 50 ", 50_000),
    ],
)
def test_up_to_999_without_a_unit_is_thousands(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("50", 50), ("50k", 50_000), ("50+20", 70), ("1tr2", 1_200_000), ("0", 0)],
)
def test_short_thousands_can_be_turned_off(typed: str, amount: int) -> None:
    assert read_amount(typed, thousands=False) == amount


@pytest.mark.parametrize(
    "typed",
    ["50k", "50n", "50ng", "50 nghìn", "50 ngàn", "50nghin", "50ngan", "50K", "50 Nghìn", "50 k"],
)
def test_thousands_may_carry_their_unit(typed: str) -> None:
    assert read_amount(typed) == 50_000


@pytest.mark.parametrize(
    "typed",
    ["500đ", "500d", "500₫", "500vnd", "500 VNĐ", "500 Đ", "500 đồng", "500dong"],
)
def test_a_unit_of_dong_switches_short_thousands_off(typed: str) -> None:
    assert read_amount(typed) == 500


@pytest.mark.parametrize("mark", [".", ",", " ", "\u00a0", "\u2007", "\u2009", "\u202f"])
def test_groups_of_three_may_be_marked_in_any_usual_way(mark: str) -> None:
    assert read_amount(f"1{mark}234{mark}567") == 1_234_567


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1tr", 1_000_000),
        ("1tr2", 1_200_000),
        ("1tr25", 1_250_000),
        ("1tr250", 1_250_000),
        ("1tr05", 1_050_000),
        ("1 triệu 2", 1_200_000),
        ("2 trieu", 2_000_000),
        ("1,5tr", 1_500_000),
        ("1.5 tr", 1_500_000),
        ("0,5tr", 500_000),
        ("1,25 triệu", 1_250_000),
        ("5tr500k", 5_500_000),
        ("5 triệu 500 nghìn", 5_500_000),
        ("5TR50K", 5_050_000),
    ],
)
def test_millions_are_read_as_people_write_them(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("50+20", 70_000),
        ("50 + 20 + 5", 75_000),
        ("1tr2+500đ", 1_200_500),
        ("20.000+50", 70_000),
        ("0+0", 0),
    ],
)
def test_a_sum_is_added_up(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize(
    "typed",
    [
        *("50.00", "60..5", "1.000,5", "-5", "\u22125", "abc", "50kk"),
        *("1.000,000", "1.000 000", "1000.000", "50  000", ".500", "500.", "0.500", "007", "000"),
        *("50,5", "1,5k", "50k5", "k", "tr", "₫", "đồng", "5e3", "1_000", "0x10", "50%", "½"),
        *("+", "50+", "+50", "50++20", "50-20", "50=", "50*2"),
        *("1,5tr2", "1,250tr", "1.250tr", "1tr2500", "1trtr", "tr5", "1tr2đ", "1tr1000k"),
        *("50đđ", "5 0", "50\u200b", "\ufeff50", "50\n000"),
    ],
)
def test_what_is_not_understood_is_refused_and_kept(typed: str) -> None:
    with pytest.raises(NotAnAmount) as refusal:
        read_amount(typed)

    assert refusal.value.typed == typed
    assert isinstance(refusal.value, ValueError)


@pytest.mark.parametrize("digits", ["５０", "٥٠", "५०", "⁵⁰", "⑤"])
def test_only_the_figures_of_the_keyboard_are_figures(digits: str) -> None:
    with pytest.raises(NotAnAmount):
        read_amount(digits)
    with pytest.raises(NotAnAmount):
        read_plain_amount(digits)


@pytest.mark.parametrize("typed", ["10.000.000.000", "10000tr", "10000000k", "5000tr+5000tr"])
def test_ten_billion_can_be_typed(typed: str) -> None:
    assert read_amount(typed) == 10_000_000_000


@pytest.mark.parametrize(
    "typed",
    ["10.000.000.001", "10000tr+1đ", "10000000001", "10001tr", "99999999999k", "9" * 5_000],
)
def test_more_than_ten_billion_is_refused(typed: str) -> None:
    with pytest.raises(NotAnAmount):
        read_amount(typed)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("\u0300đđđđ", 50_000),
        ("ăđđ", 100_000),
        ("ĂĐĐ", 100_000),
        ("ăâêô\u0300\u0309\u0303\u0301\u0323đ", 1_234_567_890),
        ("ă\u0300\u0323đ", 1_590),
        ("ă\u0323\u0300đ", 1_950),
        ("2\u0300đđđ", 25_000),
        ("đ", 0),
    ],
)
def test_figures_may_come_from_the_vietnamese_keyboard_layout(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize("typed", ["ăk", "ăđ.đđđ", "aă", "ăa", normalize("NFC", "ă\u0300\u0323")])
def test_letters_are_figures_only_where_nothing_else_was_typed(typed: str) -> None:
    with pytest.raises(NotAnAmount):
        read_amount(typed)


@given(text=st.text(st.sampled_from("0159.,+- kntrgđdăô\u0300\u0323ìệu\u00a0"), max_size=12))
def test_whatever_is_typed_is_an_amount_or_a_blank_or_refused(text: str) -> None:
    try:
        amount = read_amount(text)
    except NotAnAmount:
        return

    assert (amount is None) == (not text.strip())
    assert amount is None or 0 <= amount <= 10_000_000_000


@given(
    amount=TYPED_AMOUNTS,
    write=st.sampled_from([with_unit, in_documents, lambda amount: f"{amount:,}đ"]),
)
def test_what_the_program_writes_can_be_typed_again(
    amount: int, write: Callable[[int], str]
) -> None:
    assert read_amount(write(amount)) == amount
    assert read_amount(normalize("NFD", write(amount))) == amount


@given(amount=TYPED_AMOUNTS)
def test_a_grouped_amount_is_read_back(amount: int) -> None:
    assert read_amount(grouped(amount), thousands=False) == amount


@given(amount=st.integers())
def test_a_grouped_amount_of_any_size_is_a_plain_amount(amount: int) -> None:
    assert read_plain_amount(grouped(amount)) == amount
    assert read_plain_amount(str(amount)) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1234567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("-50000", -50_000),
        ("-50.000", -50_000),
        ("50", 50),
        ("0", 0),
    ],
)
def test_a_plain_amount_is_taken_as_it_stands(text: str, amount: int) -> None:
    assert read_plain_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "--5", "+5", "- 5", " 5", "5 ", "5\n", "50k", "50đ", "1tr", "5+5", "abc"),
        *(
            "50.00",
            "0.500",
            "1.234,567",
            "1234.567",
            "1.5",
            ".500",
            "1e3",
            "0x10",
            "1_000",
            "9" * 5_000,
        ),
    ],
)
def test_a_plain_amount_is_nothing_but_a_whole_number(text: str) -> None:
    with pytest.raises(NotAnAmount) as refusal:
        read_plain_amount(text)

    assert refusal.value.typed == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-50_000, "-50.000")],
)
def test_groups_of_three_are_written_with_dots(amount: int, text: str) -> None:
    assert grouped(amount) == text


def test_the_screen_is_shorter_than_a_document() -> None:
    assert with_unit(668_000) == "668.000 đ"
    assert in_documents(668_000) == "668.000 đồng"


def test_one_event_holds_a_thousand_billion_at_most() -> None:
    assert grouped(MAX_AMOUNT) == "1.000.000.000.000"
