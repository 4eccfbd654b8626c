"""Reading the words of a call, and saying in one sentence what is wrong with them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from lthtgn_desktop.domain.errors import ClubError, Refused
from lthtgn_desktop.domain.life import read_date
from lthtgn_desktop.domain.money import NotAnAmount, read_plain_amount
from lthtgn_desktop.domain.month import Month

_NEGATIVE = re.compile(r"-\d[\d.,]*")


class WrongCall(ClubError):
    """The words of a call are not right; `sentences` are Vietnamese and English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese, english)
        self.sentences = (vietnamese, english)


class Words(argparse.ArgumentParser):
    """A parser that raises `WrongCall` where argparse would print in English and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong in both languages."""
        vietnamese = message
        for pattern, translated in _TRANSLATED:
            vietnamese = re.sub(pattern, translated, vietnamese)
        usage = f"{self.prog} --help"
        raise WrongCall(
            f"Lệnh chưa đúng: {vietnamese}. Xem cách gọi: {usage}",
            f"The call is not right: {message}. See: {usage}",
        )


_TRANSLATED = (
    (r"^the following arguments are required: (.*)", r"thiếu \1"),
    (r"^argument ", r"ở "),
    (r"expected one argument", r"cần một giá trị"),
    (r"expected at least one argument", r"cần ít nhất một giá trị"),
    (r"invalid choice: (.*) \(choose from (.*)\)", r"không có lựa chọn \1, chỉ có \2"),
    (r"unrecognized arguments: (.*)", r"không hiểu \1"),
)


def reports(words: Words) -> None:
    """Let a command print one JSON document instead of text."""
    words.add_argument("--json", action="store_true")


def a_file(text: str) -> Path:
    """Return a path as it was typed."""
    if not text or "\x00" in text:
        raise argparse.ArgumentTypeError(f"“{text}” không phải tên tệp / is no file name")
    return Path(text)


def a_day(text: str) -> date:
    """Return a day written as `YYYY-MM-DD`."""
    try:
        return read_date("", text)
    except Refused:
        sentence = f"“{text}” chưa đúng ngày dạng 2026-11-23 / is no day such as 2026-11-23"
        raise argparse.ArgumentTypeError(sentence) from None


def a_month(text: str) -> Month:
    """Return a month written as `YYYY-MM`."""
    try:
        return Month.read(text)
    except ValueError:
        sentence = f"“{text}” chưa đúng tháng dạng 2026-11 / is no month such as 2026-11"
        raise argparse.ArgumentTypeError(sentence) from None


def an_amount(text: str) -> int:
    """Return a whole amount, negative ones too."""
    try:
        return read_plain_amount(text)
    except NotAnAmount:
        sentence = f"“{text}” chưa phải số tiền nguyên / is no whole amount"
        raise argparse.ArgumentTypeError(sentence) from None


def a_number(lowest: int, highest: int) -> Callable[[str], int]:
    """Return a reader of whole numbers within bounds."""

    def read(text: str) -> int:
        if re.fullmatch(r"\d{1,12}", text, re.ASCII) and lowest <= int(text) <= highest:
            return int(text)
        sentence = f"“{text}” phải là số từ {lowest} đến {highest} / must be {lowest} to {highest}"
        raise argparse.ArgumentTypeError(sentence)

    return read


def with_negatives(words: list[str]) -> list[str]:
    """Return the words so that argparse takes `-50000` for an amount, not for an option."""
    if "--" in words or not any(_NEGATIVE.fullmatch(word) for word in words[1:]):
        return words
    options = [word for word in words[1:] if word.startswith("--")]
    return [words[0], *options, "--", *(word for word in words[1:] if not word.startswith("--"))]
