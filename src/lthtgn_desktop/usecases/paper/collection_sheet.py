"""The collection sheet: printed before the meeting, signed during it, typed in after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.collection import Column
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.sheet_codes import SheetCode
from lthtgn_desktop.domain.sheet_pages import SheetNumber, divided
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.grid import Cell
from lthtgn_desktop.printing.papers.meeting_sheet import (
    NOT_ASKED,
    CollectionSheetPaper,
    SheetLine,
    collection_sheets,
)
from lthtgn_desktop.usecases.collected_day import CollectedDay, DayRow, collected_day
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.find_sheet import own_code
from lthtgn_desktop.usecases.paper.letterhead import Letterhead, letterhead
from lthtgn_desktop.usecases.working_day import club_now, proposed_day


class _Which(NamedTuple):
    """The sheets that are wanted: of a day, in which print, and perhaps one alone."""

    day: date
    is_large: bool
    only: int | None = None


def make(desk: Desk, paper: Paper, wanted: Wanted) -> Document:
    """Return the sheets of a day, or the one whose code was given.

    Raises `Refused` for a code that is not this club's, for a day without members or before the
    book, and for a closed month's day without a collection.
    """
    which = _which(desk, paper, wanted)
    nothing = Refused(RefusalCode.NOTHING_TO_PRINT, paper=paper)
    if which.day < club_now(desk).opened:
        raise nothing
    collected = collected_day(desk, which.day)
    rows = collected.rows()
    sheets = divided(len(rows), is_large=which.is_large)
    if not rows or (collected.is_closed and not collected.is_recorded):
        raise nothing
    if which.only is not None and which.only > len(sheets):
        raise nothing
    top = letterhead(desk, which.day)
    page = CollectionSheetPaper(
        club=top.head,
        day=which.day,
        lines=_lines(rows, is_recorded=collected.is_recorded),
        sheets=sheets,
        codes=_codes(top, which, len(sheets)),
        due=_in_words(top, sum(each.row.total_due for each in rows)),
        paid=_in_words(top, collected.amount) if collected.is_recorded else "",
        recorded=_told(collected),
        signers=top.signers(paper),
        only=which.only,
    )
    return collection_sheets(page, band=top.band, is_large=which.is_large)


def _which(desk: Desk, paper: Paper, wanted: Wanted) -> _Which:
    """Return what is wanted; a code says it all, and nothing else may contradict it."""
    if not wanted.code:
        return _Which(wanted.day or proposed_day(desk), wanted.is_large)
    code = own_code(desk, wanted.code)
    sheet = SheetNumber.read(code.number)
    if wanted.day not in {None, code.day}:
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option="day")
    if wanted.is_large and not sheet.is_large:
        raise Refused(RefusalCode.PAPER_TAKES_NOT, paper=paper, option="is_large")
    return _Which(code.day, sheet.is_large, sheet.number)


def _codes(top: Letterhead, which: _Which, count: int) -> tuple[str, ...]:
    numbers = (SheetNumber(number, which.is_large) for number in range(1, count + 1))
    return tuple(SheetCode(top.identity.code, which.day, number.coded).text for number in numbers)


def _in_words(top: Letterhead, amount: int) -> str:
    return f"{in_documents(amount)} ({top.settings.in_words(amount)})"


def _told(collected: CollectedDay) -> str:
    """Return that the day is in the book, and under which vouchers; nothing while it is not."""
    if not collected.is_recorded:
        return ""
    labels = ", ".join(voucher.label for voucher in collected.vouchers)
    return (
        f"ĐÃ GHI SỔ: phiếu {labels}; {collected.payers} người nộp"
        f" {in_documents(collected.amount)}. Không gõ lại tờ này."
    )


def _lines(rows: Sequence[DayRow], *, is_recorded: bool) -> tuple[SheetLine, ...]:
    names = {each.row.member: each.row.name for each in rows}
    shared = {name for name, count in Counter(names.values()).items() if count > 1}
    loans = Counter(each.row.member for each in rows)
    return tuple(_line(each, shared, loans, is_recorded=is_recorded) for each in rows)


def _line(each: DayRow, shared: set[str], loans: Counter[str], *, is_recorded: bool) -> SheetLine:
    row = each.row
    name = f"{row.name} ({row.member})" if row.name in shared else row.name
    dues, principal, interest = (_cells(each, column) for column in Column)
    due = row.total_due or None
    return SheetLine(
        number=each.number,
        name=name,
        came="Có" if each.came else "",
        dues=dues,
        principal=principal,
        interest=interest,
        total=(due, each.total or None if is_recorded else None),
        note=", ".join(_notes(each, has_several=loans[row.member] > 1)),
    )


def _cells(each: DayRow, column: Column) -> tuple[Cell, Cell]:
    """Return what is due and what was paid; a dash where nothing can be paid."""
    paid: Cell = each.paid.get(column)
    if column not in each.row.most:
        return NOT_ASKED, NOT_ASKED if paid is None else paid
    due = each.row.due.get(column, 0)
    return due if due > 0 else None, paid


def _notes(each: DayRow, *, has_several: bool) -> Iterator[str]:
    """Yield what a treasurer must know of a row, in few words."""
    row = each.row
    if row.outstanding:
        yield f"{row.loan}: {grouped(row.outstanding)}" if has_several else grouped(row.outstanding)
    if row.overdue_terms:
        yield f"quá hạn {row.overdue_terms} kỳ"
    if row.left is not None:
        yield "đã rời CLB"
    if (dues := row.due.get(Column.DUES, 0)) < 0:
        yield f"đã nộp trước hội phí {grouped(-dues)}"
    if each.entry_fee:
        yield f"có phí gia nhập {grouped(each.entry_fee)}"
