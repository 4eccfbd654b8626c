"""The rows of a sheet as they stand in its part: the one form that is written, and read again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
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


class Row(NamedTuple):
    """One row; a value without a look of its own has the last look."""

    values: Sequence[Value]
    looks: Sequence[Look]


def row_xml(number: int, row: Row, height: int) -> str:
    """Return a row of a sheet; the height is in points."""
    looks = list(row.looks)
    looks += looks[-1:] * (len(row.values) - len(looks))
    cells = "".join(
        _cell(f"{letters(column)}{number}", value, look)
        for column, (value, look) in enumerate(zip(row.values, looks, strict=False), 1)
    )
    return f'<row r="{number}" ht="{height}" customHeight="1">{cells}</row>'


@cache
def letters(column: int) -> str:
    """Return the letters of a column: A to Z, then AA."""
    before, place = divmod(column - 1, 26)
    return (letters(before) if before else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]


def escaped(text: str) -> str:
    """Return a text as it stands between two tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cell(place: str, value: Value, look: Look) -> str:
    if isinstance(value, str):
        return _text(place, value, look)
    style = STYLE_NUMBERS[look, False]
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, date):
        value = (value - DAY_ZERO).days
    figures = format(value, "f") if isinstance(value, Decimal) else value
    return f'<c r="{place}" s="{style}"><v>{figures}</v></c>'


def _text(place: str, text: str, look: Look) -> str:
    """Return a cell with a text, which is never a formula, whatever it begins with."""
    style = STYLE_NUMBERS[look, text.startswith(_LIKE_A_FORMULA)]
    space = "" if text == text.strip() else ' xml:space="preserve"'
    if "_x" in text:
        text = _LIKE_A_NUMBERED_LETTER.sub("_x005F_", text)
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t{space}>{escaped(text)}</t></is></c>'
