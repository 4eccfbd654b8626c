"""How the looks look: one typeface, lines, fills and number formats; the style parts of a file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import NamedTuple, cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from lthtgn_desktop.exchange.layout import Look

STYLES, THEME = "xl/styles.xml", "xl/theme/theme1.xml"

TYPEFACE = "Times New Roman"
"""What official papers are written in; every Windows has it, with all Vietnamese letters."""

_PLAIN = Font(name=TYPEFACE, size=12)
_BOLD = Font(name=TYPEFACE, size=12, bold=True)
_SMALL = Font(name=TYPEFACE, size=11, color="404040")
_LARGE = Font(name=TYPEFACE, size=18, bold=True)
_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD = PatternFill("solid", fgColor="DDEBF7")
_GROUP = PatternFill("solid", fgColor="F2F2F2")
_YELLOW = PatternFill("solid", fgColor="FFE699")
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
# A figure too long for its column is written smaller: ##### tells nobody anything.
_RIGHT = Alignment(horizontal="right", vertical="center", shrink_to_fit=True, indent=1)
_DAY = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
_MONEY = "#,##0"


class Form(NamedTuple):
    """What a look is made of."""

    font: Font
    alignment: Alignment
    border: Border | None = _BOX
    fill: PatternFill | None = None
    number_format: str | None = None


_FORMS: Mapping[Look, Form] = {
    Look.TITLE: Form(_LARGE, _CENTRED, None),
    Look.SUBTITLE: Form(_PLAIN, _CENTRED, None),
    Look.HEAD: Form(_BOLD, _CENTRED, fill=_HEAD),
    Look.GROUP: Form(_BOLD, _LEFT, fill=_GROUP),
    Look.TEXT: Form(_PLAIN, _LEFT),
    Look.AMOUNT: Form(_PLAIN, _RIGHT, number_format=_MONEY),
    Look.DAY: Form(_PLAIN, _DAY, number_format="dd/mm/yyyy"),
    Look.RATE: Form(_PLAIN, _RIGHT, number_format="0.0####"),
    Look.PERCENT: Form(_PLAIN, _RIGHT, number_format='0.0"%"'),
    Look.TOTAL_TEXT: Form(_BOLD, _LEFT),
    Look.TOTAL: Form(_BOLD, _RIGHT, number_format=_MONEY),
    Look.NOTE: Form(_SMALL, _LEFT),
    Look.WARNING: Form(_BOLD, _CENTRED, None, _YELLOW),
    Look.SIGNATURE: Form(_BOLD, _CENTRED, None),
}

STYLE_NUMBERS: Mapping[tuple[Look, bool], int] = {
    (look, quoted): 1 + 2 * place + quoted
    for place, look in enumerate(Look)
    for quoted in (False, True)
}
"""The number of each look in the style part; quoted: a text that would pass for a formula."""

_OURS: Mapping[str, frozenset[str]] = {
    STYLES: frozenset({"3e615f1f0b0d450f48d68294da2e3d413dd9609aa394b9e8e477e829e2263407"}),
    THEME: frozenset({"d15e8ebf78ef7b9720839d7ae8fdc81a7df5bc24706d8e137df61a5683c358d9"}),
}
"""SHA-256 of the style parts that the program ever wrote: one is added where a library writes them
in another way, and none is ever taken away, for the sake of the files that are about."""


def is_ours(name: str, part: bytes) -> bool:
    """Tell whether a style part is one that this program writes, or once wrote."""
    return hashlib.sha256(part).hexdigest() in _OURS[name]


@cache
def style_parts() -> Mapping[str, bytes]:
    """Return the style part and the theme of every workbook: always the same bytes."""
    workbook = Workbook()
    for look, form in _FORMS.items():
        workbook.add_named_style(_style(look, form))
    sheet = cast("Worksheet", workbook.active)
    for (look, quoted), number in STYLE_NUMBERS.items():
        cell = cast("Cell", sheet.cell(number, 1))
        cell.style = look.value
        cell.quotePrefix = quoted
    buffer = BytesIO()
    workbook.save(buffer)
    with ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in (STYLES, THEME)}


def _style(look: Look, form: Form) -> NamedStyle:
    return NamedStyle(
        look.value,
        font=form.font,
        fill=form.fill,
        border=form.border,
        alignment=form.alignment,
        number_format=form.number_format,
    )
