"""Account names that hledger, ledger and beancount all read, whatever a code in the book holds.

Beancount is the strictest: a part of a name begins with a capital or a digit and holds letters,
digits and hyphens. Ordinary codes such as `M001` or `ĐH-038` stay as they are. Any other code
stands behind `X--`, with `.` as `-p`, `_` as `-l`, `-` as `--` and anything else by its number:
`m1` is `X--m1`, `M.1` is `X--M-p1`. No two codes give the same name.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

MARK = "X--"
_FIRST = {"Lu", "Nd"}
_LATER = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd"}
_WRITTEN = {"-": "--", ".": "-p", "_": "-l"}


@cache
def account_name(name: str) -> str:
    """Return the account's name with each of its parts made safe."""
    return ":".join(map(_safe, name.split(":")))


def _safe(code: str) -> str:
    if _is_ordinary(code):
        return code
    return MARK + "".join(map(_written, code))


def _is_ordinary(code: str) -> bool:
    return (
        category(code[0]) in _FIRST
        and all(letter == "-" or category(letter) in _LATER for letter in code)
        and not code.startswith(MARK)
    )


def _written(letter: str) -> str:
    if category(letter) in _LATER:
        return letter
    return _WRITTEN.get(letter) or f"-u{ord(letter):X}-"
