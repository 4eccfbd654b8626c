"""Whoever changes a book by hand is found out, and told which entry it was."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

import pytest

from books import MIGRATIONS, open_for_test
from store_tools import (
    a_copy,
    behind_its_back,
    codes,
    columns_of,
    findings,
    rows,
    schema_open,
    tables_of,
    told,
)
from pathlib import Path
from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.store.second_record import folder_of

SCHEMA = (MIGRATIONS / "book_schema.sql").read_text("utf-8").split(";;\n")
NAMED_BY_EVENT = {"event", "posting", "voucher"}


class Place(NamedTuple):
    """One column of one table."""

    table: str
    column: str


def an_empty_schema() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for statement in sorted(SCHEMA, key=lambda text: not text.startswith("-- table")):
        connection.execute(statement)
    return connection


def all_places() -> list[Place]:
    with closing(an_empty_schema()) as schema:
        return [Place(t, c) for t in tables_of(schema) for c in columns_of(schema, t)]


def all_tables() -> list[str]:
    with closing(an_empty_schema()) as schema:
        return tables_of(schema)


def all_locks() -> list[str]:
    with closing(an_empty_schema()) as schema:
        found = schema.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return [name for (name,) in found]


OTHER = {"PT": "PC", "PC": "PT", "BC": "BN", "BN": "BC"}


def plausible(column: str, value: object) -> object:
    if isinstance(value, int):
        return 1 - value if column == "practice" else value + 1
    if value is None:
        return "M001"
    text = str(value)
    if column == "kind" and text in OTHER:
        return OTHER[text]
    if column == "date":
        return text[:-2] + ("02" if text.endswith("01") else "01")
    if column.endswith("hash") and text:
        return ("0" if text[0] != "0" else "1") + text[1:]
    return text + "x"


def nonsense(_column: str, value: object) -> object:
    return -(2**62) if isinstance(value, int) else "\n\x00|{"


def nothing(_column: str, value: object) -> object:
    return 0 if isinstance(value, int) else ""
