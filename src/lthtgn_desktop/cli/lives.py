"""`replay` and `life`: a club's life in and out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.domain.errors import ClubError, NotReadable, SurroundingsRefuse
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.usecases.open_book import make_book, open_desk, remove_empty
from lthtgn_desktop.usecases.replay_life import Replayed
from lthtgn_desktop.usecases.replay_life import life as life_of
from lthtgn_desktop.usecases.replay_life import replay as replay_into


def replay(call: Call) -> int:
    """Apply events in order, each durable before the next is read."""
    words, around = call.words, call.around
    with _input(words.life) as lines:
        is_new = not words.book.exists()
        if is_new:
            make_book(words.book, around)
        desk = open_desk(words.book, around)
        try:
            _replay(call, replay_into(desk, lines))
        except ClubError:
            if is_new:
                remove_empty(desk)
            raise
        finally:
            desk.book.close()
    return DONE


def _replay(call: Call, replayed: Iterator[Replayed]) -> None:
    number = 0
    for number, done in enumerate(replayed, 1):
        if call.words.ack:
            sys.stdout.write(f"ok {done.line} {done.ref}\n")
            sys.stdout.flush()
        elif number % 50 == 0:
            call.progress(f"… {number}")
    if not call.words.ack:
        call.say(f"Đã ghi {number} việc vào {call.words.book}", f"Recorded {number} events")


def life(call: Call) -> int:
    """Write the whole book as events."""
    words = call.words
    desk = open_desk(words.book, call.around)
    try:
        lines = (line + "\n" for line in life_of(desk))
        if words.output is None:
            sys.stdout.writelines(lines)
        else:
            write_whole(words.output, (line.encode() for line in lines), force=words.force)
    finally:
        desk.book.close()
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
