"""Drafts of what a person types: kept at every key, so that a power cut loses none of it."""

from __future__ import annotations

from lthtgn_desktop.store import drafts
from lthtgn_desktop.store.drafts import Document
from lthtgn_desktop.usecases.desk import Desk


def keep(desk: Desk, name: str, document: Document) -> str:
    """Keep a draft that has one part; returns the moment, as `HH:MM:SS`."""
    return keep_parts(desk, name, {"": document})


def keep_parts(desk: Desk, name: str, parts: dict[str, Document]) -> str:
    """Replace parts of a draft, an empty one goes away; returns the moment, as `HH:MM:SS`.

    When this returns they are on the disk.
    """
    moment = desk.stamp().at
    with desk.book.writing() as writing:
        drafts.keep(writing.connection, name, parts, moment)
    return moment[-8:]


def kept(desk: Desk, name: str) -> Document | None:
    """Return a draft that has one part, None where there is none."""
    return kept_parts(desk, name).get("")


def kept_parts(desk: Desk, name: str) -> dict[str, Document]:
    """Return the parts of a draft."""
    with desk.book.reading() as connection:
        return drafts.kept(connection, name)


def forget(desk: Desk, name: str) -> None:
    """Take a draft away."""
    with desk.book.writing() as writing:
        drafts.forget(writing.connection, name)
