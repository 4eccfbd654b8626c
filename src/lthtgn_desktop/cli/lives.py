"""`replay` and `life`: a club's life in and out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.output import put_out
from lthtgn_desktop.cli.told import NobodyReads
from lthtgn_desktop.domain.errors import ClubError, NotReadable, SurroundingsRefuse
from lthtgn_desktop.usecases.open_book import make_book, remove_empty
from lthtgn_desktop.usecases.replay_life import Replayed
from lthtgn_desktop.usecases.replay_life import life as life_of
from lthtgn_desktop.usecases.replay_life import replay as replay_into


def replay(call: Call) -> int:
    """Apply events in order, each durable before the next is read."""
    words = call.words
    with _input(words.life) as lines:
        is_new = not words.book.exists()
        if is_new:
            make_book(words.book, call.around)
        with opened(call) as desk:
            try:
                _replay(call, replay_into(desk, lines))
            except ClubError:
                if is_new:
                    remove_empty(desk)
                raise
    return DONE


def _replay(call: Call, replayed: Iterator[Replayed]) -> None:
    number = 0
    for number, done in enumerate(replayed, 1):
        if call.words.ack:
            _acknowledge(done)
        elif number % 50 == 0:
            call.progress(f"… {number}")
    if not call.words.ack:
        call.say(f"Đã ghi {number} việc vào {call.words.book}", f"Recorded {number} events")


def _acknowledge(done: Replayed) -> None:
    """Tell that an event is on the disk; raises `NobodyReads` rather than go on unheard."""
    try:
        sys.stdout.write(f"ok {done.line} {done.ref}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise NobodyReads(done.line) from None


def life(call: Call) -> int:
    """Write the whole book as events."""
    with opened(call) as desk:
        put_out(call, desk, life_of(desk))
    return DONE


@contextmanager
def _input(path: Path) -> Iterator[BinaryIO]:
    """Give the lines of a file, or of standard input for `-`."""
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        file = path.open("rb")
    except FileNotFoundError:
        raise NotReadable("missing", path) from None
    except IsADirectoryError:
        raise NotReadable("is_folder", path) from None
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    with file:
        yield file
