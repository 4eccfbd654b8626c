"""Reading the words of a call, and saying in one sentence what is wrong with them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NoReturn

from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.life import read_date
from lthtgn_desktop.domain.money import NotAnAmount, read_plain_amount
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period

_NEGATIVE = re.compile(r"-\d[\d.,]*")
_WITH_VALUE = ("--lang", "--password-file")  # the options that every command takes


class Words(argparse.ArgumentParser):
    """A parser that raises `WrongCall` where argparse would print in English and leave."""

    is_english = False
    """What `--help` speaks: set before the words are added."""

    def told(self, pair: tuple[str, str]) -> str:
        """Return the sentence of a pair that `--help` prints."""
        return pair[self.is_english]

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong in both languages; argparse and the readers below say it in one."""
        vietnamese = message
        for pattern, translated in _TRANSLATED:
            vietnamese = re.sub(pattern, translated, vietnamese, flags=re.DOTALL)
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
    (r"^one of the arguments (.*) is required", r"cần một trong \1"),
    (r"not allowed with argument (.*)", r"không dùng cùng \1"),
    (r"“(.*)” is no offset such as (\S+)$", r"“\1” chưa đúng độ lệch dạng \2"),
    (r"unrecognized arguments: (.*)", r"không hiểu \1"),
    (r"ignored explicit argument (.*)", r"không nhận giá trị \1"),
    (r"“(.*)” is no file name$", r"“\1” không phải tên tệp"),
    (r"“(.*)” is no day such as (\S+)$", r"“\1” chưa đúng ngày dạng \2"),
    (r"“(.*)” is no month such as (\S+)$", r"“\1” chưa đúng tháng dạng \2"),
    (r"“(.*)” is no period such as (.*) or (\S+)$", r"“\1” chưa đúng kỳ dạng \2 hoặc \3"),
    (r"“(.*)” is no whole amount$", r"“\1” chưa phải số tiền nguyên"),
    (r"“(.*)” is no number from (\d+) to (\d+)$", r"“\1” phải là số từ \2 đến \3"),
    (
        r"“(.*)” is not as in (\S+) \(papers: (.*); who: (.*)\)$",
        r"“\1” chưa đúng dạng \2 (giấy: \3; người ký: \4)",
    ),
)


def reports(words: Words) -> None:
    """Let a command print one JSON document instead of text."""
    told = ("in một tài liệu JSON thay cho chữ", "print one JSON document instead of text")
    words.add_argument("--json", action="store_true", help=words.told(told))


def may_replace(words: Words) -> None:
    """Let a command write over a file that is there."""
    told = ("ghi đè tệp đang có", "write over the file that is there")
    words.add_argument("--force", action="store_true", help=words.told(told))


def old_password(words: Words, *, is_used: bool) -> None:
    """Let every command take the password of the key that signs; only some use it."""
    told = (
        "tệp có mật khẩu khóa ký ở dòng đầu (hoặc biến LTHTGN_PASSWORD)",
        "a file whose first line is the signing key's password (or LTHTGN_PASSWORD)",
    )
    shown = words.told(told) if is_used else argparse.SUPPRESS
    words.add_argument("--password-file", metavar="FILE", default=None, help=shown)


def a_new_password(words: Words) -> None:
    """Let a command take the password of a key that follows another."""
    told = (
        "tệp có mật khẩu của khóa mới (hoặc biến LTHTGN_NEW_PASSWORD)",
        "a file with the new key's password (or LTHTGN_NEW_PASSWORD)",
    )
    words.add_argument("--new-password-file", metavar="FILE", help=words.told(told))


def a_file(text: str) -> Path:
    """Return a path as it was typed."""
    if not text or "\x00" in text:
        raise argparse.ArgumentTypeError(f"“{text}” is no file name")
    return Path(text)


def a_place(text: str) -> str:
    """Return where a register is, as it was typed: a path or the address of a server."""
    return str(a_file(text)) if "://" not in text else text


def a_period(text: str) -> Period:
    """Return a month, a quarter, a half-year or a year, such as `2026-Q4`."""
    try:
        return Period.read(text)
    except ValueError:
        sentence = f"“{text}” is no period such as 2026-11, 2026-Q4, 2026-H2 or 2026"
        raise argparse.ArgumentTypeError(sentence) from None


def a_day(text: str) -> date:
    """Return a day written as `YYYY-MM-DD`."""
    try:
        return read_date("", text)
    except Refused:
        sentence = f"“{text}” is no day such as 2026-11-23"
        raise argparse.ArgumentTypeError(sentence) from None


def a_month(text: str) -> Month:
    """Return a month written as `YYYY-MM`."""
    try:
        return Month.read(text)
    except ValueError:
        sentence = f"“{text}” is no month such as 2026-11"
        raise argparse.ArgumentTypeError(sentence) from None


def an_amount(text: str) -> int:
    """Return a whole amount, negative ones too."""
    try:
        return read_plain_amount(text)
    except NotAnAmount:
        sentence = f"“{text}” is no whole amount"
        raise argparse.ArgumentTypeError(sentence) from None


def a_number(lowest: int, highest: int) -> Callable[[str], int]:
    """Return a reader of whole numbers within bounds."""

    def read(text: str) -> int:
        if re.fullmatch(r"\d{1,12}", text, re.ASCII) and lowest <= int(text) <= highest:
            return int(text)
        sentence = f"“{text}” is no number from {lowest} to {highest}"
        raise argparse.ArgumentTypeError(sentence)

    return read


def with_negatives(words: Sequence[str]) -> list[str]:
    """Return the words so that argparse takes `-50000` for an amount, not for an option."""
    start = _place_of_command(words) + 1
    if words[start - 1 : start] != ["words"] or "--" in words:
        return list(words)
    if not any(_NEGATIVE.fullmatch(word) for word in words[start:]):
        return list(words)
    options, amounts = list(words[:start]), list[str]()
    following = iter(words[start:])
    for word in following:
        if word.startswith("-") and not _NEGATIVE.fullmatch(word):
            options += [word, *islice(following, 1 if word in _WITH_VALUE else 0)]
        else:
            amounts.append(word)
    return [*options, "--", *amounts]


def _place_of_command(words: Sequence[str]) -> int:
    """Return where the command stands: after the options in front of it and their values."""
    place = 0
    while place < len(words) and words[place].startswith("-"):
        place += 2 if words[place] in _WITH_VALUE else 1
    return place
