"""`close`: a month's end."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.close_month import close as close_month


def close(call: Call) -> int:
    """Close a month."""
    with opened(call) as desk:
        done = close_month(desk, call.words.month)
    if call.words.json:
        print(json.dumps({"month": str(call.words.month), "ref": done.event.ref}))
    else:
        call.say(f"Đã khóa sổ tháng {call.words.month}", f"Closed {call.words.month}")
    return DONE
