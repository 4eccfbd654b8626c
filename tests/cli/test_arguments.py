import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from command_tools import VIETNAMESE, Lthtgn, is_one_sentence
from lthtgn_desktop.cli.arguments import (
    Words,
    a_day,
    a_file,
    a_month,
    a_number,
    an_amount,
    with_negatives,
)
from lthtgn_desktop.cli.told import WrongCall
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
        (["words", "-5", "--lang", "en", "7"], ["words", "--lang", "en", "--", "-5", "7"]),
        (["--lang", "en", "words", "-5"], ["--lang", "en", "words", "--", "-5"]),
        (["--lang", "words", "check", "-5"], ["--lang", "words", "check", "-5"]),
        (["words", "-5", "-h"], ["words", "-h", "--", "-5"]),
        (["words", "--lang"], ["words", "--lang"]),
        (["check", "-5"], ["check", "-5"]),
        ([], []),
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


def test_a_negative_amount_and_a_language_can_stand_together(lthtgn: Lthtgn) -> None:
    answers = [lthtgn("words", "-5", "--lang", "en"), lthtgn("--lang", "en", "words", "-5.000.000")]

    assert [(answer.code, answer.err) for answer in answers] == [(0, ""), (0, "")]
    assert answers[0].out == lthtgn("words", "-5").out


NOT_UNDERSTOOD = [
    "words x",
    "words  ",
    "check ",
    "balances a --at x",
    "close a --month x",
    "demo a --members 1",
    "check a --json=x",
    "ledger a --format x",
    "check",
    "check a b",
    "life a -o",
    "nothing a",
    "--lang en",
    "--vers",
]


@pytest.mark.parametrize("words", NOT_UNDERSTOOD)
def test_a_wrong_call_is_told_in_the_language_of_the_call_and_in_no_other(
    words: str, lthtgn: Lthtgn
) -> None:
    in_english = lthtgn("--lang", "en", *words.split(" "))
    in_vietnamese = lthtgn("--lang", "vi", *words.replace(" en", " vi").split(" "))

    assert (in_english.code, in_vietnamese.code) == (2, 2)
    assert is_one_sentence(in_english)
    assert is_one_sentence(in_vietnamese)
    assert not VIETNAMESE.search(in_english.err)
    assert not any(word in in_vietnamese.err for word in (" is ", " the ", "argument", "choose"))


def test_a_word_that_was_typed_cannot_break_the_sentence(lthtgn: Lthtgn) -> None:
    answer = lthtgn("close", "a", "--month", "thá\nng\x1b[2J\u202e")

    assert is_one_sentence(answer)
    assert "“thá?ng?[2J?” chưa đúng tháng dạng 2026-11" in answer.err
