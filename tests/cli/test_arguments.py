import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lthtgn_desktop.cli.arguments import (
    Words,
    WrongCall,
    a_day,
    a_file,
    a_month,
    a_number,
    an_amount,
    with_negatives,
)
from lthtgn_desktop.domain.month import Month

Reader = Callable[[str], object]

READ: list[tuple[Reader, str, object]] = [
    (a_file, "sổ quỹ.clb", Path("sổ quỹ.clb")),
    (a_file, "-", Path("-")),
    (a_day, "2024-02-29", date(2024, 2, 29)),
    (a_month, "2024-02", Month(2024, 2)),
    (an_amount, "50000", 50_000),
    (an_amount, "-50000", -50_000),
    (an_amount, "0", 0),
    (a_number(5, 300), "5", 5),
    (a_number(5, 300), "300", 300),
]
NOT_READ: list[tuple[Reader, str]] = [
    (a_file, ""),
    (a_file, "a\x00b"),
    (a_day, "2023-02-29"),
    (a_day, "29/02/2024"),
    (a_day, "2024-2-9"),
    (a_day, ""),
    (a_month, "2024-13"),
    (a_month, "2024"),
    (a_month, "2024-1"),
    (an_amount, "mười"),
    (an_amount, "1,5"),
    (an_amount, "1e6"),
    (an_amount, "٥"),
    (an_amount, ""),
    (a_number(5, 300), "4"),
    (a_number(5, 300), "301"),
    (a_number(5, 300), "-5"),
    (a_number(5, 300), "5.0"),
    (a_number(5, 300), "٥٠"),
    (a_number(5, 300), "9" * 5000),
]


@pytest.mark.parametrize(("reader", "text", "value"), READ)
def test_a_word_is_read(reader: Reader, text: str, value: object) -> None:
    assert reader(text) == value


@pytest.mark.parametrize(("reader", "text"), NOT_READ)
def test_a_word_that_says_nothing_is_refused(reader: Reader, text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        reader(text)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["words", "5"], ["words", "5"]),
        (["words", "-5"], ["words", "--", "-5"]),
        (["words", "5", "-1.000", "7"], ["words", "--", "5", "-1.000", "7"]),
        (["words", "-5", "--lang=en"], ["words", "--lang=en", "--", "-5"]),
        (["words", "--", "-5"], ["words", "--", "-5"]),
        (["words", "--help"], ["words", "--help"]),
    ],
)
def test_a_negative_amount_is_no_option(words: list[str], read: list[str]) -> None:
    assert with_negatives(words) == read


def a_parser() -> Words:
    parser = Words(prog="lthtgn thử")
    parser.add_argument("book", metavar="BOOK")
    parser.add_argument("--format", choices=["csv", "ledger"])
    return parser


@pytest.mark.parametrize(
    ("words", "vietnamese", "english"),
    [
        ([], "thiếu BOOK", "the following arguments are required: BOOK"),
        (["a", "b"], "không hiểu b", "unrecognized arguments: b"),
        (["a", "--format"], "ở --format: cần một giá trị", "argument --format: expected one"),
        (["a", "--format", "x"], "không có lựa chọn 'x'", "invalid choice: 'x'"),
    ],
)
def test_a_wrong_call_is_told_in_both_languages(
    words: list[str], vietnamese: str, english: str
) -> None:
    with pytest.raises(WrongCall) as wrong:
        a_parser().parse_args(words)

    in_vietnamese, in_english = wrong.value.sentences
    assert vietnamese in in_vietnamese
    assert english in in_english
    assert in_vietnamese.endswith("Xem cách gọi: lthtgn thử --help")
    assert in_english.endswith("See: lthtgn thử --help")
