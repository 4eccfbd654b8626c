"""`support`: a file for whoever helps, about nobody."""

from __future__ import annotations

from lthtgn_desktop import folders
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.support import Around, write_support


def support(call: Call) -> int:
    """Write the supporter's file; a book that does not hold is no reason not to."""
    output = call.words.output
    around = Around(call.around.migrations, folders.error_log(), {})
    write_support(output, call.words.book, around)
    call.say(
        f"Đã lập {output}. Mở ra đọc được trước khi gửi cho người hỗ trợ.",
        f"Wrote {output}. It can be opened and read before it is sent.",
    )
    return DONE
