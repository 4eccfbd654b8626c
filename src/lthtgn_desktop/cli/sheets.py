"""`sheet`: from the code on a printed collection sheet back to its day and its rows."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.domain.collection import Column
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.usecases.collected_day import DayRow
from lthtgn_desktop.usecases.find_sheet import FoundSheet, find_sheet


def sheet(call: Call) -> int:
    """Print which day a sheet is of, whether it is in the book, and who stands on it."""
    with opened(call) as desk:
        found = find_sheet(desk, call.words.code)
    if call.words.json:
        print(json.dumps(_document(found), ensure_ascii=False))
    else:
        _print(call, found)
    return DONE


def _document(found: FoundSheet) -> dict[str, object]:
    collected = found.collected
    return {
        "day": found.day.isoformat(),
        "sheet": found.number,
        "sheets": found.sheets,
        "large": found.is_large,
        "month_closed": collected.is_closed,
        "recorded": collected.is_recorded,
        "vouchers": [voucher.label for voucher in collected.vouchers],
        "amount": collected.amount,
        "payers": collected.payers,
        "rows": [_row(each) for each in found.rows],
    }


def _row(each: DayRow) -> dict[str, object]:
    row = each.row
    return {
        "number": each.number,
        "member": row.member,
        "name": row.name,
        "loan": row.loan,
        "due": {str(column): max(0, row.due.get(column, 0)) for column in Column},
        "paid": {str(column): each.paid.get(column, 0) for column in Column},
        "entry_fee": each.entry_fee,
        "outstanding": row.outstanding,
        "overdue_terms": row.overdue_terms,
    }


def _print(call: Call, found: FoundSheet) -> None:
    collected = found.collected
    call.say(
        f"Tờ số {found.number}/{found.sheets} của buổi thu ngày {found.day:%d/%m/%Y}",
        f"Sheet {found.number}/{found.sheets} of the collection on {found.day:%d/%m/%Y}",
    )
    if collected.is_recorded:
        vouchers = ", ".join(voucher.label for voucher in collected.vouchers)
        call.say(
            f"Đã ghi sổ: {vouchers}; {collected.payers} người nộp {grouped(collected.amount)} đ",
            f"Recorded: {vouchers}; {collected.payers} paid {grouped(collected.amount)}",
        )
    else:
        call.say("Chưa ghi sổ", "Not recorded")
    if collected.is_closed:
        call.say("Tháng đã khóa sổ", "The month is closed")
    if not found.rows:
        call.say("Nay ngày đó không có tờ này", "The day has no such sheet by now")
    for each in found.rows:
        due, paid = grouped(each.row.total_due), grouped(each.total)
        who = f"{each.row.name} {each.row.loan or ''}"
        call.say(
            f"  {each.number:>3}  {who:<48} phải thu {due:>12}   đã ghi {paid:>12}",
            f"  {each.number:>3}  {who:<48} due {due:>12}   recorded {paid:>12}",
        )
