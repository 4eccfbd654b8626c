"""The pages of a booklet that lines are printed into: the dues, and two pages for each loan.

On a loan's left page stands what was agreed; it is printed when the money is lent, into a form that
may be in the member's hands already, so every value has its fixed box.
"""

from __future__ import annotations

from functools import partial

from lthtgn_desktop.domain.money import in_documents, with_unit
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.grid import Cell, Column, Grid, amount_column
from lthtgn_desktop.printing.paper import A6, Box, Place
from lthtgn_desktop.printing.passbook.booklet_pages import area, draw_heading, write_band
from lthtgn_desktop.printing.passbook.ruling import Ruling, amount
from lthtgn_desktop.printing.passbook.values import (
    DUES_ROWS,
    LOAN_ROWS,
    Booklet,
    BookletLoan,
    Instalment,
    Line,
)
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import Align, Style

DUES_PAGES = (4, 5)
LOAN_PAGES = (6, 7, 8, 9, 10, 11, 12, 13)

_SIGNED = ("Người thu ký", "Người nộp ký")
_LABEL, _VALUE = Style(size=9.5), Style(Face.SEMIBOLD, 10)
_LABEL_WIDTH = 23  # millimetres
_FIELDS = (
    ("Số tiền vay", 18, 5.2),
    ("Bằng chữ", 23.8, 7.4),
    ("Ngày vay", 31.8, 5.2),
    ("Hạn cuối", 37.6, 5.2),
    ("Mục đích", 43.4, 7.2),
    ("Lãi, thời hạn", 51.2, 11.2),
)
_SCHEDULE_TOP = 64.4
_SIGNERS_TOP = 125


def _dues_ruling(number: int) -> Ruling:
    signed = tuple(Column(title, 16) for title in _SIGNED)
    paid = amount_column("Hội phí", 37)
    columns = (Column("Ngày nộp", 18, Align.CENTRE), paid, *signed)
    return Ruling(Grid(area(number).left, 19, columns, 12, 8.9, DUES_ROWS, 10), 9.5, (1, 2))


def _repaid_ruling(number: int) -> Ruling:
    columns = (
        Column("Ngày", 15, Align.CENTRE),
        amount_column("Trả gốc", 16.2),
        amount_column("Trả lãi", 14.5),
        amount_column("Còn nợ gốc", 17.3, face=Face.SEMIBOLD),
        *(Column(title, 12) for title in _SIGNED),
    )
    return Ruling(Grid(area(number).left, 25, columns, 9, 8.75, LOAN_ROWS, 9), 8, (1, 3), 0.6)


def _schedule_ruling(number: int) -> Ruling:
    columns = (
        Column("Kỳ", 13, Align.CENTRE),
        Column("Ngày phải trả", 30, Align.CENTRE),
        amount_column("Gốc", 22),
        amount_column("Lãi", 22),
    )
    return Ruling(Grid(area(number).left, _SCHEDULE_TOP, columns, 5, 4.5, LOAN_ROWS, 9), 8.5)


_DUES = {number: _dues_ruling(number) for number in DUES_PAGES}
_SCHEDULES = {number: _schedule_ruling(number) for number in LOAN_PAGES[::2]}
_REPAID = {number: _repaid_ruling(number) for number in LOAN_PAGES[1::2]}


def form_of(document: Document, booklet: Booklet, number: int, band: str) -> Sheet:
    """Return a page with its table and nothing in it."""
    titles = tuple(signer.title for signer in booklet.signers)
    sheet = Sheet(A6)
    draw = partial(_draw_form, number=number, titles=titles, band=band)
    sheet.stamp(document.form(f"sổ: trang {number} {titles} {band}", A6, draw))
    return sheet


def write_page(sheet: Sheet, booklet: Booklet, number: int, *, is_whole: bool = True) -> None:
    """Write what a page's form is filled with; if not whole, leave out what is on paper already."""
    if number in _DUES:
        _write_dues(sheet, booklet, number)
        return
    loan = (booklet.loans or {}).get((number - 4) // 2)
    if loan is None:
        return
    if number in _REPAID:
        _write_repaid(sheet, loan, number, has_head=is_whole or not loan.is_on_paper)
    elif is_whole or not loan.is_on_paper:
        _write_loan(sheet, loan, number)


def _write_dues(sheet: Sheet, booklet: Booklet, number: int) -> None:
    before = (number - DUES_PAGES[0]) * DUES_ROWS
    for line in booklet.dues:
        if before < line.row <= before + DUES_ROWS:
            cells = (f"{line.day:%d/%m/%y}", amount(line.dues), None, None)
            _DUES[number].write(sheet, line.row - before, cells, line.text)


def _write_repaid(sheet: Sheet, loan: BookletLoan, number: int, *, has_head: bool) -> None:
    if has_head:
        within = area(number)
        lent, owed = with_unit(loan.terms.amount), with_unit(loan.brought_forward)
        said = f"Vay {lent}" + (f", mang sang {owed}" if loan.brought_forward else "")
        style = Style(Face.SEMIBOLD, 9.5)
        sheet.write(Box(within.left, 17.8, within.width, 5.6), said, style, Align.RIGHT)
    for line in loan.lines:
        cells = _repaid_cells(line)
        if line.text and (line.principal or line.interest):  # no room to say the amounts in words
            _REPAID[number].write_both(sheet, line.row, cells, line.text.partition(":")[0])
        else:
            _REPAID[number].write(sheet, line.row, cells, line.text)


def _repaid_cells(line: Line) -> tuple[Cell, ...]:
    paid = amount(line.principal), amount(line.interest)
    return (f"{line.day:%d/%m/%y}", *paid, line.outstanding, None, None)


def _write_loan(sheet: Sheet, loan: BookletLoan, number: int) -> None:
    within, terms = area(number), loan.terms
    values = (
        in_documents(terms.amount),
        loan.words,
        f"{terms.day:%d/%m/%Y} ({terms.loan})" if terms.loan else f"{terms.day:%d/%m/%Y}",
        f"{terms.ends:%d/%m/%Y}",
        terms.purpose,
        terms.terms,
    )
    left, width = within.left + _LABEL_WIDTH, within.width - _LABEL_WIDTH
    for (_, top, height), value in zip(_FIELDS, values, strict=True):
        sheet.write(Box(left, top, width, height), value, _VALUE)
    for row, cells in enumerate(_schedule_cells(loan.schedule), 1):
        _SCHEDULES[number].write(sheet, row, cells)


def _schedule_cells(schedule: tuple[Instalment, ...]) -> list[tuple[Cell, ...]]:
    """Return the rows of a schedule; a long one ends with all that is left in one row."""
    first = schedule if len(schedule) <= LOAN_ROWS else schedule[: LOAN_ROWS - 1]
    rows: list[tuple[Cell, ...]] = [
        (f"{due.number}", f"{due.due:%d/%m/%Y}", amount(due.principal), amount(due.interest))
        for due in first
    ]
    if rest := schedule[len(first) :]:
        principal = sum(due.principal for due in rest)
        interest = sum(due.interest for due in rest)
        numbers, until = f"{rest[0].number}–{rest[-1].number}", f"đến {rest[-1].due:%d/%m/%Y}"
        rows.append((numbers, until, amount(principal), amount(interest)))
    return rows


def _draw_form(sheet: Sheet, number: int, titles: tuple[str, ...], band: str) -> None:
    write_band(sheet, band)
    spread = (number - 4) // 2
    if number in _DUES:
        draw_heading(sheet, number, "Hội phí")
        _DUES[number].draw(sheet)
    elif number in _REPAID:
        draw_heading(sheet, number, f"Trả nợ vay lần {spread}")
        _REPAID[number].draw(sheet)
    else:
        draw_heading(sheet, number, f"Khoản vay lần {spread}")
        _draw_fields(sheet, number)
        _SCHEDULES[number].draw(sheet)
        _draw_signers(sheet, area(number), titles)


def _draw_fields(sheet: Sheet, number: int) -> None:
    within = area(number)
    for label, top, height in _FIELDS:
        sheet.write(Box(within.left, top, _LABEL_WIDTH - 1, height), label, _LABEL)
        line = Place(within.left + _LABEL_WIDTH, top + height + 0.3, within.width - _LABEL_WIDTH)
        sheet.across(line, Stroke.DOTTED)


def _draw_signers(sheet: Sheet, within: Box, titles: tuple[str, ...]) -> None:
    if titles:
        whole = Place(within.left, _SIGNERS_TOP, within.width)
        for place, title in zip(whole.columns([1] * len(titles), 2), titles, strict=True):
            box = Box(place.left, place.top, place.width, 4)
            sheet.write(box, title, Style(Face.SEMIBOLD, 8.5), Align.CENTRE)
