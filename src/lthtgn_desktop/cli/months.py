"""`close` and `export`: a month's end."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.close_month import close as close_month
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.send_report import export_month


def close(call: Call) -> int:
    """Close a month."""
    desk = open_desk(call.words.book, call.around)
    try:
        done = close_month(desk, call.words.month)
    finally:
        desk.book.close()
    if call.words.json:
        print(json.dumps({"month": str(call.words.month), "ref": done.event.ref}))
    else:
        call.say(f"Đã khóa sổ tháng {call.words.month}", f"Closed {call.words.month}")
    return DONE


def export(call: Call) -> int:
    """Write the report of a closed month."""
    desk = open_desk(call.words.book, call.around)
    try:
        sent = export_month(desk, call.words.month, call.words.out)
    finally:
        desk.book.close()
    if call.words.json:
        print(json.dumps({"file": str(sent.path), "sequence": sent.number}, ensure_ascii=False))
    else:
        call.say(f"Đã lập báo cáo {sent.path}", f"Wrote the report {sent.path}")
    return DONE
