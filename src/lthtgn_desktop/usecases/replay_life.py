"""A club's life in and out: events line by line, each durable before the next."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lthtgn_desktop.domain.errors import LineRefused, NotALife, Refused
from lthtgn_desktop.domain.life import FORMAT, VERSION, as_line
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document


class Replayed(NamedTuple):
    """One event that is on the disk."""

    line: int
    ref: str


HEADER = json.dumps({"format": FORMAT, "version": VERSION})


def documents(lines: Iterable[bytes]) -> Iterator[tuple[int, object]]:
    """Yield the documents of a life file with their line numbers; raises `NotALife`."""
    seen_header = False
    for number, raw in enumerate(lines, 1):
        text = _text(raw, number)
        if not text:
            continue
        document = _parsed(text, number)
        if seen_header:
            yield number, document
        elif document != {"format": FORMAT, "version": VERSION}:
            raise NotALife(_wrong_header(document), number)
        seen_header = True
    if not seen_header:
        raise NotALife("no_header", 1)


def replay(desk: Desk, lines: Iterable[bytes]) -> Iterator[Replayed]:
    """Record the events of a life in order, yielding each once it is on the disk."""
    for number, document in documents(lines):
        try:
            done = record_document(desk, document)
        except Refused as refused:
            raise LineRefused(number, refused) from refused
        yield Replayed(number, done.event.ref)


def life(desk: Desk) -> Iterator[str]:
    """Yield the lines of the whole book, line ends and all, the same for the same book."""
    yield HEADER + "\n"
    with desk.book.reading() as connection:
        for _, event in history.events(connection):
            yield as_line(event) + "\n"


def _wrong_header(document: object) -> str:
    if isinstance(document, dict) and document.get("format") == FORMAT:
        return "too_new"
    return "no_header"


def _text(raw: bytes, number: int) -> str:
    """Return what stands on a line, without the blanks around it."""
    try:
        return raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
    except ValueError:
        raise NotALife("not_json", number) from None


def _parsed(text: str, number: int) -> object:
    try:
        return json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise NotALife("not_json", number) from None


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError
    return document


def _no_constant(_text: str) -> object:
    raise ValueError
