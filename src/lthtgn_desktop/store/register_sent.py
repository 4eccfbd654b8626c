"""What left the association: signed answers to its senders, and its own consolidated files."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from lthtgn_desktop.store.register_tables import answer as answer_table
from lthtgn_desktop.store.register_tables import sent_file


class Answer(NamedTuple):
    """One answer; `file` is the id of the file it answers, `content` the bytes that were sent."""

    number: int
    file: str
    made_at: str
    outcome: str
    file_name: str
    content: bytes


class SentFile(NamedTuple):
    """One consolidated file; `previous` is the id of the one before it."""

    number: int
    period: str
    id: str
    previous: str
    file_name: str
    content_hash: str
    made_at: str


def next_answer(connection: Connection) -> int:
    """Return the number of the next answer, from 1."""
    highest = select(func.coalesce(func.max(answer_table.c.number), 0) + 1)
    return int(connection.execute(highest).scalar_one())


def add_answer(connection: Connection, answer: Answer) -> None:
    """Keep an answer that was made."""
    connection.execute(insert(answer_table), answer._asdict())


def answers_to(connection: Connection, file_id: str) -> list[Answer]:
    """Return what was answered to a file, the oldest answer first."""
    columns = answer_table.c
    query = select(answer_table).where(columns.file == file_id).order_by(columns.number)
    return [Answer(*row) for row in connection.execute(query)]


def add_file(connection: Connection, sent: SentFile) -> None:
    """Note a consolidated file that was made; `number` counts from 1 without gaps."""
    connection.execute(insert(sent_file), sent._asdict())


def files(connection: Connection) -> list[SentFile]:
    """Return the consolidated files, the oldest first."""
    rows = connection.execute(select(sent_file).order_by(sent_file.c.number))
    return [SentFile(*row) for row in rows]
