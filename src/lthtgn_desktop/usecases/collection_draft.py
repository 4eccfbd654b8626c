"""The collection that is being typed: kept at every key, taken up again after a power cut."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.collection import CollectionSheet, Row
from lthtgn_desktop.domain.sheet_draft import (
    NAME_BEGINS,
    Here,
    SheetDraft,
    TypedRow,
    as_parts,
    collection_draft_name,
    from_parts,
)
from lthtgn_desktop.store import drafts
from lthtgn_desktop.usecases.collect import open_sheet
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.drafts import forget, keep_parts, kept_parts


class Unfinished(NamedTuple):
    """A collection that was typed and is not in the book yet; `amount` in đồng."""

    day: date
    payers: int
    amount: int
    is_open: bool
    """Whether it was being typed when the program stopped."""


class TakenUp(NamedTuple):
    """A day's sheet with what was typed before; `gone` are rows that it no longer has."""

    sheet: CollectionSheet
    here: Here
    gone: list[TypedRow]
    is_begun: bool


def take_up(desk: Desk, day: date) -> TakenUp:
    """Return a day's sheet with what was typed on it before.

    Raises `Refused` where the day's month is closed.
    """
    sheet = open_sheet(desk, day)
    draft = _draft(desk, day)
    is_begun = bool(draft.rows or draft.here.typing)
    return TakenUp(sheet, draft.here, draft.put_into(sheet), is_begun)


def keep_rows(desk: Desk, day: date, rows: Sequence[Row], here: Here) -> str:
    """Keep rows as they are now, and where the person is; returns the moment, `HH:MM:SS`."""
    return keep_parts(desk, collection_draft_name(day), as_parts(rows) | here.as_part())


def throw_away(desk: Desk, day: date) -> None:
    """Forget what was typed for a day."""
    forget(desk, collection_draft_name(day))


def unfinished(desk: Desk) -> list[Unfinished]:
    """Return every collection that is not in the book yet, the latest touched last."""
    with desk.book.reading() as connection:
        names = drafts.names(connection, NAME_BEGINS)
    days = [date.fromisoformat(name.removeprefix(NAME_BEGINS)) for name in names]
    found = [(day, _draft(desk, day)) for day in days]
    return [
        Unfinished(day, draft.payers, draft.amount, draft.here.is_open)
        for day, draft in found
        if draft.rows or draft.here.typing
    ]


def interrupted(desk: Desk) -> date | None:
    """Return the day that was being typed when the program stopped, if one was."""
    days = [one.day for one in unfinished(desk) if one.is_open]
    return days[-1] if days else None


def _draft(desk: Desk, day: date) -> SheetDraft:
    return from_parts(kept_parts(desk, collection_draft_name(day)))
