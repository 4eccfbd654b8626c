"""A workbook for people, as a plain value and as the parts of its file: no formulas, only values.

The same value always gives the same bytes. A workbook that comes in is made anew from its data
and compared with what came; so whatever is changed here changes the version of a form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.exchange.layout import Column, Look
from lthtgn_desktop.exchange.looks import STYLES, THEME, style_parts
from lthtgn_desktop.exchange.package import (
    WORKBOOK,
    WORKBOOK_RELS,
    Relationship,
    kind_of,
    rels_bytes,
)
from lthtgn_desktop.exchange.sheet_rows import Row, escaped, letters, row_xml
from lthtgn_desktop.exchange.sheet_rows import Value as CellValue

Value: TypeAlias = CellValue
"""What a cell holds; nothing is an empty cell."""

LINE_HEIGHT, LARGE_HEIGHT = 18, 30
"""The height of a line of text and of a title, in points."""

_HIGHEST = 400  # points; Excel has no higher rows
_LETTERS_IN_TEN_WIDTHS = 11

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Merged(NamedTuple):
    """Cells of one row that are one, from the first column to the last."""

    row: int
    first: int
    last: int


@dataclass(slots=True)
class Page:
    """One sheet, filled from top to bottom; `widths` are those of its columns, in characters."""

    name: str
    widths: Sequence[int]
    footer: str
    rows: list[Row] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    head: int = 0
    """The row with the heads of the columns; they and all above stay on the screen."""
    fits_one_page: bool = False
    shows_grid: bool = True
    is_very_hidden: bool = False

    @property
    def row(self) -> int:
        """Return the number of the row added last."""
        return len(self.rows)

    def add(self, values: Sequence[Value], looks: Sequence[Look]) -> None:
        """Add a row; a value without a look of its own has the last look."""
        self.rows.append(Row(values, looks))
        texts = [one for one in zip(values, self.widths, strict=False) if isinstance(one[0], str)]
        lines = max((_lines(text, width) for text, width in texts), default=1)
        self.heights.append(min(lines * LINE_HEIGHT, _HIGHEST))

    def add_band(self, text: str, look: Look) -> None:
        """Add a row with one text from the first column to the last."""
        self.rows.append(Row([text, *[None] * (len(self.widths) - 1)], [look]))
        size = LARGE_HEIGHT if look is Look.TITLE else LINE_HEIGHT
        self.heights.append(min(_lines(text, sum(self.widths)) * size, _HIGHEST))
        self.merge(1, len(self.widths))

    def set_height(self, points: int) -> None:
        """Set the height of the row added last."""
        self.heights[-1] = points

    def add_head(self, titles: Iterable[str]) -> None:
        """Add the heads of the columns, and let them stay: on the screen and on every page."""
        self.add(list(titles), [Look.HEAD])
        self.head = self.row

    def merge(self, first_column: int, last_column: int) -> None:
        """Make one cell of several in the row added last."""
        self.merged.append(Merged(self.row, first_column, last_column))


@dataclass(slots=True)
class Workbook:
    """A workbook: its pages in their order."""

    pages: list[Page] = field(default_factory=list)

    @property
    def sheetnames(self) -> list[str]:
        """Return the names of the pages."""
        return [page.name for page in self.pages]


def new_workbook() -> Workbook:
    """Return a workbook without sheets."""
    return Workbook()


def new_page(workbook: Workbook, name: str, widths: Sequence[int], footer: str) -> Page:
    """Add a sheet that prints on A4 across, as wide as the paper, with its name on every page."""
    page = Page(name, widths, footer)
    workbook.pages.append(page)
    return page


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


def workbook_parts(workbook: Workbook) -> dict[str, bytes]:
    """Return the parts of the workbook's file; `package` makes the file of them."""
    return {**sheet_parts(workbook), **style_parts()}


def sheet_parts(workbook: Workbook) -> dict[str, bytes]:
    """Return all parts but those that say how the looks look."""
    pages = workbook.pages
    return {
        WORKBOOK: _workbook(pages).encode(),
        WORKBOOK_RELS: _relationships(len(pages)),
        **{sheet_part(number): _sheet(page).encode() for number, page in enumerate(pages, 1)},
    }


def sheet_part(number: int) -> str:
    """Return the name of the part of a page, the first being number 1."""
    return f"xl/worksheets/sheet{number}.xml"


def _lines(text: Value, width: int) -> int:
    """Return on how many lines a text stands; no program may be left to guess it."""
    fits = max(1, width * _LETTERS_IN_TEN_WIDTHS // 10)
    return max(1, -(-len(str(text)) // fits))


def _workbook(pages: Sequence[Page]) -> str:
    sheets = "".join(
        f'<sheet name="{_quoted(page.name)}" sheetId="{number}"'
        f' state="{"veryHidden" if page.is_very_hidden else "visible"}" r:id="rId{number}"/>'
        for number, page in enumerate(pages, 1)
    )
    titles = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">'
        f"{escaped(_reference(page))}</definedName>"
        for number, page in enumerate(pages)
        if page.head
    )
    names = f"<definedNames>{titles}</definedNames>" if titles else ""
    return (
        f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_IDS}"><workbookPr/><bookViews>'
        f"<workbookView/></bookViews><sheets>{sheets}</sheets>{names}</workbook>"
    )


def _reference(page: Page) -> str:
    name = page.name.replace("'", "''")
    return f"'{name}'!${page.head}:${page.head}"


def _relationships(sheets: int) -> bytes:
    targets = [*map(sheet_part, range(1, sheets + 1)), STYLES, THEME]
    return rels_bytes(
        Relationship(f"rId{number}", kind_of(target).relationship, target.removeprefix("xl/"))
        for number, target in enumerate(targets, 1)
    )


def _sheet(page: Page) -> str:
    grid = "" if page.shows_grid else ' showGridLines="0"'
    widths = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(page.widths, 1)
    )
    rows = "".join(map(row_xml, range(1, page.row + 1), page.rows, page.heights))
    merged = "".join(
        f'<mergeCell ref="{letters(first)}{row}:{letters(last)}{row}"/>'
        for row, first, last in page.merged
    )
    merges = f'<mergeCells count="{len(page.merged)}">{merged}</mergeCells>' if merged else ""
    footer = escaped(f"&L{page.footer.replace('&', '&&')}&RTrang &P/&N")
    return (
        f'{_DECLARATION}<worksheet xmlns="{_MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView{grid} workbookViewId="0">{_pane(page.head)}</sheetView>'
        f'</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols>'
        f'<sheetData>{rows}</sheetData>{merges}<printOptions horizontalCentered="1"/>'
        '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.5" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"'
        f' fitToHeight="{int(page.fits_one_page)}"/>'
        f"<headerFooter><oddFooter>{footer}</oddFooter></headerFooter></worksheet>"
    )


def _pane(head: int) -> str:
    if not head:
        return ""
    return (
        f'<pane ySplit="{head}" topLeftCell="A{head + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{head + 1}" sqref="A{head + 1}"/>'
    )


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "&quot;")
