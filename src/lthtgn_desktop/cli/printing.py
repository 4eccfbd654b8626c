"""`print`: pages for the printer, as PDF."""

from __future__ import annotations

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.print_card import print_card


def print_page(call: Call) -> int:
    """Write the page that was asked for."""
    words = call.words
    with opened(call) as desk:
        key = print_card(desk, words.output, force=words.force)
    call.say(
        f"Đã lập {words.output}\nMã khóa: {key.fingerprint}",
        f"Wrote {words.output}\nFingerprint: {key.fingerprint}",
    )
    return DONE
