"""The rows of a sheet as they stand in its part: the one form that is written, and read again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.exchange.layout import Look
from lthtgn_desktop.exchange.looks import STYLE_NUMBERS

Value: TypeAlias = str | int | Decimal | date | None

DAY_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count days."""

# What begins with one of these would become a formula as soon as somebody edits the cell.
_LIKE_A_FORMULA = ("=", "+", "-", "@")
# Spreadsheets read _x0041_ as the letter of that number: then the first _ is written so.
_LIKE_A_NUMBERED_LETTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_LONGEST_WORD = 200
"""Longer texts, such as a file's data, are not remembered."""


class Row(NamedTuple):
    """One row; a value without a look of its own has the last look."""

    values: Sequence[Value]
    looks: Sequence[Look]


def row_xml(number: int, row: Row, height: int) -> str:
    """Return a row of a sheet; the height is in points."""
    looks, last = row.looks, len(row.looks) - 1
    cells = [f'<row r="{number}" ht="{height}" customHeight="1">']
    for column, value in enumerate(row.values):
        look = looks[min(column, last)]
        if not isinstance(value, str):
            inside = _figure(value, look)
        else:
            inside = _word(value, look) if len(value) <= _LONGEST_WORD else _text(value, look)
        cells.append(f'<c r="{letters(column + 1)}{number}" s="{inside}')
    cells.append("</row>")
    return "".join(cells)


@cache
def letters(column: int) -> str:
    """Return the letters of a column: A to Z, then AA."""
    before, place = divmod(column - 1, 26)
    return (letters(before) if before else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]


def escaped(text: str) -> str:
    """Return a text as it stands between two tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _figure(value: int | Decimal | date | None, look: Look) -> str:
    """Return what follows a cell's place and has no letters: its style, and its figures."""
    style = STYLE_NUMBERS[look, False]
    if value is None:
        return f'{style}"/>'
    if isinstance(value, date):
        value = (value - DAY_ZERO).days
    figures = format(value, "f") if isinstance(value, Decimal) else value
    return f'{style}"><v>{figures}</v></c>'


@lru_cache(maxsize=4096)
def _word(text: str, look: Look) -> str:
    """Return the same as `_text`, remembered: the words of a form are the same in every file."""
    return _text(text, look)


def _text(text: str, look: Look) -> str:
    """Return what follows the place of a text; it is never a formula, whatever it begins with."""
    style = STYLE_NUMBERS[look, text.startswith(_LIKE_A_FORMULA)]
    space = "" if text == text.strip() else ' xml:space="preserve"'
    if "_x" in text:
        text = _LIKE_A_NUMBERED_LETTER.sub("_x005F_", text)
    return f'{style}" t="inlineStr"><is><t{space}>{escaped(text)}</t></is></c>'
