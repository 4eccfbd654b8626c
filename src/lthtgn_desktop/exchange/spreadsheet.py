"""A workbook for people: one typeface, a few looks, pages that print; values only, no formulas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple, TypeAlias, cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from lthtgn_desktop.exchange.layout import Column, Look

Value: TypeAlias = str | int | Decimal | date | None

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

LINE_HEIGHT, LARGE_HEIGHT = 18, 30
"""The height of a line of text and of a title, in points."""

_LETTERS_IN_TEN_WIDTHS = 11

# What begins with one of these would become a formula as soon as somebody edits the cell.
_LIKE_A_FORMULA = ("=", "+", "-", "@")


def new_workbook() -> Workbook:
    """Return a workbook without sheets that asks nobody to calculate anything."""
    workbook = Workbook()
    for sheet in list(workbook.worksheets):
        workbook.remove(sheet)
    workbook.calculation = None
    for style in _styles():
        workbook.add_named_style(style)
    return workbook


def workbook_bytes(workbook: Workbook) -> bytes:
    """Return the workbook as the library writes it; `package` makes the file of it."""
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _styles() -> list[NamedStyle]:
    return [
        NamedStyle(
            look.value,
            font=form.font,
            fill=form.fill,
            border=form.border,
            alignment=form.alignment,
            number_format=form.number_format,
        )
        for look, form in _FORMS.items()
    ]


@dataclass(slots=True)
class Page:
    """One sheet, filled from top to bottom; `widths` are those of its columns."""

    sheet: Worksheet
    widths: Sequence[int]
    row: int = 0

    def add(self, values: Sequence[Value], looks: Sequence[Look]) -> None:
        """Add a row; a value without a look of its own has the last look."""
        self.row += 1
        for number, value in enumerate(values, 1):
            look = looks[min(number, len(looks)) - 1]
            _put(cast("Cell", self.sheet.cell(self.row, number)), value, look)
        self.set_height(max(map(_lines, values, self.widths), default=1) * LINE_HEIGHT)

    def add_band(self, text: str, look: Look) -> None:
        """Add a row with one text from the first column to the last."""
        self.add([text, *[None] * (len(self.widths) - 1)], [look])
        self.merge(1, len(self.widths))
        size = LARGE_HEIGHT if look is Look.TITLE else LINE_HEIGHT
        self.set_height(_lines(text, sum(self.widths)) * size)

    def set_height(self, points: int) -> None:
        """Set the height of the row added last."""
        self.sheet.row_dimensions[self.row].height = points

    def add_head(self, titles: Iterable[str]) -> None:
        """Add the heads of the columns, and let them stay: on the screen and on every page."""
        self.add(list(titles), [Look.HEAD])
        self.sheet.freeze_panes = f"A{self.row + 1}"
        self.sheet.print_title_rows = f"{self.row}:{self.row}"

    def merge(self, first_column: int, last_column: int) -> None:
        """Make one cell of several in the row added last."""
        self.sheet.merge_cells(
            start_row=self.row,
            end_row=self.row,
            start_column=first_column,
            end_column=last_column,
        )


def new_page(workbook: Workbook, name: str, widths: Sequence[int], footer: str) -> Page:
    """Add a sheet that prints on A4 across, as wide as the paper, with its name on every page."""
    sheet = workbook.create_sheet(name)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    sheet.page_margins.footer = 0.3
    sheet.oddFooter.left.text = footer
    sheet.oddFooter.right.text = "Trang &P/&N"
    return Page(sheet, widths)


def new_table(
    workbook: Workbook, name: str, columns: Sequence[Column], titles: Sequence[str], footer: str
) -> Page:
    """Add a sheet with its title lines and the heads of its columns."""
    page = new_page(workbook, name, [column.width for column in columns], footer)
    title, *below = titles
    page.add_band(title, Look.TITLE)
    for line in below:
        page.add_band(line, Look.SUBTITLE)
    page.add_head(column.title for column in columns)
    return page


def _put(cell: Cell, value: Value, look: Look) -> None:
    cell.value = value
    cell.style = look.value
    if isinstance(value, str):
        cell.data_type = "s"  # a text is never a formula, whatever it begins with
        if value.startswith(_LIKE_A_FORMULA):
            cell.quotePrefix = True


def _lines(value: Value, width: int) -> int:
    """Return on how many lines a value stands; no program may be left to guess it."""
    if not isinstance(value, str):
        return 1
    fits = max(1, width * _LETTERS_IN_TEN_WIDTHS // 10)
    return max(1, -(-len(value) // fits))
