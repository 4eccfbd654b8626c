"""Files as they came in: those that a key signed, with their bytes, and those not believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, literal_column, select, update

from lthtgn_desktop.domain.association import FileState, ReceivedFile, RefusedFile
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.register_tables import file_content, received_file, refused_file

# Queries are put together once: for each of 10,000 files that costs more than asking them.
_columns = received_file.c
_QUERY = select(*(_columns[field.name] for field in fields(ReceivedFile)))
_BY_ID = _QUERY.where(_columns.id == bindparam("file_id"))
_OF_SENDER = _QUERY.where(_columns.sender == bindparam("code"))
_IN_ORDER = (_columns.sender, _columns.number, _columns.arrival)
# Said by the letter, as the index of the files that are held says it.
_HELD = _QUERY.where(_columns.state == literal_column(f"'{FileState.HELD}'"))
_CONTENT = (
    select(file_content.c.content)
    .join(received_file, _columns.arrival == file_content.c.arrival)
    .where(_columns.id == bindparam("file_id"))
)
_ADD = insert(received_file)
_ADD_CONTENT = insert(file_content)
_CHANGE = update(received_file).where(_columns.id == bindparam("file_id"))
_NEXT = select(func.coalesce(func.max(_columns.arrival), 0) + 1)
_REFUSED = select(*(refused_file.c[field.name] for field in fields(RefusedFile)))
_NEXT_REFUSED = select(func.coalesce(func.max(refused_file.c.arrival), 0) + 1)


def add(connection: Connection, file: ReceivedFile, content: bytes) -> None:
    """Keep a file that came in, with its bytes."""
    arrival = connection.execute(_NEXT).scalar_one()
    row = {**asdict(file), "arrival": arrival, "file_name": _storable(file.file_name)}
    connection.execute(_ADD, row)
    connection.execute(_ADD_CONTENT, {"arrival": arrival, "content": content})


def find(connection: Connection, file_id: str) -> ReceivedFile | None:
    """Return a file by its id, or None where it never came in."""
    return next(_files(connection, _BY_ID, file_id=file_id), None)


def content(connection: Connection, file_id: str) -> bytes:
    """Return the bytes of a file as they came in; the file must be there."""
    return bytes(connection.execute(_CONTENT, {"file_id": file_id}).scalar_one())


def of_sender(connection: Connection, code: str) -> list[ReceivedFile]:
    """Return a sender's files by number, those of one number as they came in."""
    return list(_files(connection, _OF_SENDER.order_by(*_IN_ORDER), code=code))


def held(connection: Connection) -> list[ReceivedFile]:
    """Return the files that wait for a person, by sender and number."""
    return list(_files(connection, _HELD.order_by(*_IN_ORDER)))


def undecided(connection: Connection) -> list[ReceivedFile]:
    """Return the files that wait for a person, and those that one refused, as they came in."""
    states = _columns.state.in_([FileState.HELD, FileState.REFUSED])
    return list(_files(connection, _QUERY.where(states).order_by(_columns.arrival)))


def every(connection: Connection) -> list[ReceivedFile]:
    """Return all files that came in, by sender and number."""
    return list(_files(connection, _QUERY.order_by(*_IN_ORDER)))


def decide(
    connection: Connection, file_id: str, state: FileState, stamp: Stamp, decision: str
) -> None:
    """Put down what a person decided of a file, when, and in which words."""
    decided = {"decided_at": stamp.at, "decided_by": stamp.by, "decision": decision}
    connection.execute(_CHANGE.values(state=state, **decided), {"file_id": file_id})


def mark_replaced(connection: Connection, file_id: str) -> None:
    """Put down that a corrected file stands in the place of this one."""
    connection.execute(_CHANGE.values(state=FileState.REPLACED), {"file_id": file_id})


def add_refused(connection: Connection, refused: RefusedFile) -> None:
    """Note a file that was not believed; noted once where it is refused again as before."""
    row: dict[str, object] = {name: _storable(text) for name, text in asdict(refused).items()}
    columns = refused_file.c
    same = select(columns.arrival).where(
        columns.content_hash == row["content_hash"], columns.reasons == row["reasons"]
    )
    if connection.execute(same).first() is None:
        row["arrival"] = connection.execute(_NEXT_REFUSED).scalar_one()
        connection.execute(insert(refused_file), row)


def refused(connection: Connection) -> list[RefusedFile]:
    """Return the files that were not believed, as they came in."""
    rows = connection.execute(_REFUSED.order_by(refused_file.c.arrival))
    return [RefusedFile(*row) for row in rows]


def _files(
    connection: Connection, query: Select[*tuple[Any, ...]], **words: object
) -> Iterator[ReceivedFile]:
    for row in connection.execute(query, words).mappings().all():
        yield ReceivedFile(**{**row, "state": FileState(row["state"])})


def _storable(text: str) -> str:
    """Return a text of strangers as both databases take it: no NUL, no half of a letter."""
    return text.encode("utf-8", "replace").decode().replace("\0", "?")
