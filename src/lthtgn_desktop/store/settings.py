"""The club's wishes for its papers: each change is kept, the last one counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from lthtgn_desktop.domain.documents import as_document, read
from lthtgn_desktop.domain.paper_settings import PaperSettings
from lthtgn_desktop.store import chained, tables
from lthtgn_desktop.store.chain import Stamp


class StoredSettings(NamedTuple):
    """All wishes as they were from one moment on; `settings` is canonical JSON."""

    number: int
    settings: str
    made_at: str
    made_by: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return the hash that the next row names."""
        return chained.hash_of(self)


def current(connection: Connection) -> PaperSettings:
    """Return the wishes that count now."""
    stored = chained.every(connection, tables.paper_setting, StoredSettings)
    return read(PaperSettings, json.loads(stored[-1].settings)) if stored else PaperSettings()


def add(connection: Connection, settings: PaperSettings, stamp: Stamp) -> None:
    """Keep wishes that count from now on."""
    document = as_document(settings)
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = chained.next_number(connection, tables.paper_setting)
    last = chained.last_hash(connection, tables.paper_setting)
    row = StoredSettings(number, text, stamp.at, stamp.by, last)
    chained.add(connection, tables.paper_setting, row)


def broken(connection: Connection) -> Iterator[int]:
    """Return the numbers of rows that do not give their hash or do not follow."""
    return chained.broken(connection, tables.paper_setting, StoredSettings)
