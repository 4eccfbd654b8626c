"""`new` and `demo`: books that are not there yet."""

from __future__ import annotations

from lthtgn_desktop.cli.books import nothing_saved
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.usecases.open_book import made_whole
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.record import record_document


def new(call: Call) -> int:
    """Make an empty book of a club."""
    words = call.words
    opened = words.opened or call.around.clock().date()
    names = ("code", "name", "hamlet", "commune", "province")
    document = {name: getattr(words, name) for name in names}
    with nothing_saved(), made_whole(words.book, call.around) as desk:
        record_document(desk, {"type": "club", "date": opened.isoformat(), **document})
    call.say(f"Đã lập sổ {words.book}", f"Made the book {words.book}")
    return DONE


def demo(call: Call) -> int:
    """Make a practice club."""
    words = call.words
    size = {"members": words.members, "months": words.months, "seed": words.seed}
    with nothing_saved():
        make_practice(words.book, call.around, **size)
    call.say(
        f"Đã lập sổ làm thử {words.book} (số liệu không thật)",
        f"Made the practice book {words.book} (nothing in it is real)",
    )
    return DONE
