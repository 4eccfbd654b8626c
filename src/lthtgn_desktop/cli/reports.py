"""`export`: the report of a closed month; apart from `months`, because it brings Excel along."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.send_report import export_month


def export(call: Call) -> int:
    """Write the report of a closed month."""
    with opened(call) as desk:
        sent = export_month(desk, call.words.month, call.words.out)
    if call.words.json:
        print(json.dumps({"file": str(sent.path), "sequence": sent.number}, ensure_ascii=False))
    else:
        call.say(f"Đã lập báo cáo {sent.path}", f"Wrote the report {sent.path}")
    return DONE
