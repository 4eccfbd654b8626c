"""The words of `print`: the paper, and what may be said about it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from lthtgn_desktop.cli.arguments import (
    Words,
    a_day,
    a_file,
    a_month,
    a_number,
    may_replace,
)
from lthtgn_desktop.domain.papers import NewLines, Paper, PaperSize, PassbookMode, Shift

_SHIFT = re.compile(r"(-?\d{1,2}(?:\.\d{1,2})?),(-?\d{1,2}(?:\.\d{1,2})?)", re.ASCII)


def a_shift(text: str) -> Shift:
    """Return an offset written as `1.5,-2`."""
    if found := _SHIFT.fullmatch(text):
        return Shift(float(found[1]), float(found[2]))
    raise argparse.ArgumentTypeError(f"“{text}” is no offset such as 1.5,-2")


class Option(NamedTuple):
    """An option of the command and its sentence in `--help`."""

    flag: str
    metavar: str
    told: tuple[str, str]


OPTIONS: Mapping[str, Option] = {
    "day": Option("--date", "DATE", ("ngày của giấy", "the paper's day")),
    "month": Option("--month", "YYYY-MM", ("tháng của giấy", "the paper's month")),
    "year": Option("--year", "YYYY", ("năm của giấy", "the paper's year")),
    "fund": Option("--fund", "CODE", ("mã quỹ", "a fund's code")),
    "member": Option("--member", "CODE", ("mã thành viên", "a member's code")),
    "everyone": Option("--all", "", ("mọi thành viên", "all members")),
    "loan": Option("--loan", "CODE", ("mã khoản vay", "a loan's code")),
    "number": Option("--number", "NUMBER", ("số phiếu: PT 12/2026 HD", "such as PT 12/2026 HD")),
    "code": Option("--code", "CODE", ("mã in trên tờ thu tiền", "the code on a collection sheet")),
    "person": Option("--to", "NAME", ("người nhận bàn giao", "who takes over")),
    "mode": Option("--mode", "MODE", ("cách in sổ thành viên", "how a passbook is printed")),
    "new_lines": Option("--new-lines", "WHERE", ("dòng mới in vào đâu", "where new lines go")),
    "from_line": Option("--from-line", "N", ("in lại từ dòng số N", "print again from line N")),
    "size": Option("--paper", "SIZE", ("khổ giấy: a4, a5", "the sheet: a4, a5")),
    "is_large": Option("--large", "", ("chữ to", "large print")),
    "shift": Option(
        "--shift",
        "RIGHT,DOWN",
        ("máy in lệch: thêm sang phải, thêm xuống (mm)", "the printer's offset in mm"),
    ),
}
"""What `Wanted` knows, under the names of the command."""

_READERS: Mapping[str, dict[str, Any]] = {
    "day": {"type": a_day},
    "month": {"type": a_month},
    "year": {"type": a_number(1900, 2199)},
    "mode": {"choices": tuple(map(str, PassbookMode))},
    "new_lines": {"choices": tuple(map(str, NewLines))},
    "from_line": {"type": a_number(1, 100_000)},
    "size": {"choices": tuple(map(str, PaperSize))},
    "shift": {"type": a_shift},
}


def printing(words: Words) -> None:
    """Add the words of `print`."""
    words.add_argument("book", metavar="BOOK", type=a_file)
    words.add_argument("what", metavar="WHAT", choices=tuple(map(str, Paper)))
    for name, (flag, metavar, told) in OPTIONS.items():
        if metavar:
            reader = _READERS.get(name, {})
            words.add_argument(
                flag, dest=name, metavar=metavar, help=words.told(told), default=None, **reader
            )
        else:
            words.add_argument(flag, dest=name, action="store_true", help=words.told(told))
    to = ("tệp PDF sẽ ghi", "the PDF to write")
    words.add_argument(
        "-o", "--output", type=a_file, required=True, metavar="FILE.pdf", help=words.told(to)
    )
    may_replace(words)
