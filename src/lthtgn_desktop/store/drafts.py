"""What was typed and not recorded yet; no part of the record, so it may change and go away.

A draft has a name (what is being typed) and parts (a row, a step); each part is one JSON object.
It is in the book, under the book's own guard against power cuts, and goes with it everywhere.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from lthtgn_desktop.store import tables

Document = dict[str, object]
"""What a JSON object says."""

_DRAFT = tables.draft.c


def keep(connection: Connection, name: str, parts: dict[str, Document], saved_at: str) -> None:
    """Replace parts of a draft; an empty object takes its part away."""
    for part, document in parts.items():
        if document:
            values = {"document": _text(document), "saved_at": saved_at}
            put = insert(tables.draft).values(name=name, part=part, **values)
            keys = [_DRAFT.name, _DRAFT.part]
            connection.execute(put.on_conflict_do_update(index_elements=keys, set_=values))
        else:
            here = (_DRAFT.name == name) & (_DRAFT.part == part)
            connection.execute(delete(tables.draft).where(here))


def kept(connection: Connection, name: str) -> dict[str, Document]:
    """Return the parts of a draft; none where there is no such draft."""
    rows = connection.execute(
        select(_DRAFT.part, _DRAFT.document).where(_DRAFT.name == name).order_by(_DRAFT.part)
    )
    return {row.part: json.loads(row.document) for row in rows}


def names(connection: Connection, begin: str = "") -> dict[str, str]:
    """Return the drafts whose names begin so, each with the moment it was last changed."""
    rows = connection.execute(select(_DRAFT.name, _DRAFT.saved_at).order_by(_DRAFT.saved_at))
    return {row.name: row.saved_at for row in rows if row.name.startswith(begin)}


def forget(connection: Connection, name: str) -> None:
    """Take a whole draft away."""
    connection.execute(delete(tables.draft).where(_DRAFT.name == name))


def _text(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
