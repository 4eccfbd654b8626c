from collections.abc import Iterator

import pytest
from sqlalchemy import BigInteger, Column, Connection, LargeBinary, Text, func, inspect, select
from sqlalchemy.exc import IntegrityError

from books import MIGRATIONS
from lthtgn_desktop.domain.association import RefusedFile
from lthtgn_desktop.store import (
    register_figures,
    register_files,
    register_keys,
    register_senders,
    register_sent,
    register_tables,
)
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_keys import OwnKey
from lthtgn_desktop.store.register_sent import Answer, SentFile
from registers import a_file, a_key, a_month, a_sender, on_both

empty = on_both

TABLES = register_tables.metadata.tables
MAY_CHANGE = {
    "sender_key": {"state", "first_number", "last_number", "ended_at", "reason"},
    "received_file": {"state", "reasons", "decided_at", "decided_by", "decision"},
    "club_month": {"is_current"},
}
FREE = {"sender", "passed_club", "target", "campaign"}
KEPT = sorted(TABLES.keys() - FREE)


@pytest.fixture
def register(empty: Register) -> Register:
    """A register with something in every table that is only added to."""
    with empty.writing() as connection:
        register_senders.add(connection, a_sender())
        register_keys.add(connection, a_key())
        register_keys.add_own(
            connection, OwnKey(1, "b" * 64, "Bình", b"c", b"l", b"{}", "2026-01-01")
        )
        register_files.add(connection, a_file(), b"PK")
        register_files.add_refused(connection, RefusedFile("c" * 64, "a", "", "", "[]", "2026"))
        register_figures.add(connection, [a_month()], a_file().id)
        register_sent.add_answer(connection, Answer(1, a_file().id, "2026", "accepted", "a", b"P"))
        register_sent.add_file(connection, SentFile(1, "2026", "d" * 64, "", "a", "", "2026"))
    return empty


def kind_of(column: Column[object]) -> type:
    """What a column holds, whatever a database calls it."""
    kinds = (BigInteger, Text, LargeBinary)
    return next((kind for kind in kinds if isinstance(column.type, kind)), type(column.type))


def made_kind(name: str) -> type:
    """The same of what a database says of itself."""
    return {"BIGINT": BigInteger, "INTEGER": BigInteger, "TEXT": Text}.get(name, LargeBinary)


def test_the_version_of_a_register_is_the_number_of_the_newest_migration() -> None:
    folder = MIGRATIONS / "register" / "versions"
    numbers = [int(path.name[:4]) for path in folder.glob("[0-9]*.py")]

    assert max(numbers) == register_tables.SCHEMA_VERSION


def test_the_page_of_tables_names_what_the_migrations_make(empty: Register) -> None:
    with empty.reading() as connection:
        assert {*inspect(connection).get_table_names()} == {*TABLES, "alembic_version"}


def test_the_page_of_tables_has_the_columns_that_the_migrations_make(empty: Register) -> None:
    with empty.reading() as connection:
        found = inspect(connection)
        made = {name: found.get_columns(name) for name in TABLES}
        keys = {name: found.get_pk_constraint(name)["constrained_columns"] for name in TABLES}

    for name, table in TABLES.items():
        assert [column.name for column in table.columns] == [one["name"] for one in made[name]]
        assert [column.name for column in table.primary_key] == keys[name]
        assert [kind_of(column) for column in table.columns] == [
            made_kind(str(one["type"]).split()[0]) for one in made[name]
        ]
        assert not any(one["nullable"] for one in made[name])


def test_no_row_of_what_came_in_and_went_out_can_be_deleted(register: Register) -> None:
    for name in KEPT:
        with register.reading() as connection:
            assert number_of_rows(connection, name) > 0
        with (
            pytest.raises(IntegrityError, match="only ever added to"),
            register.writing() as connection,
        ):
            connection.execute(TABLES[name].delete())


def number_of_rows(connection: Connection, name: str) -> int:
    return int(connection.execute(select(func.count()).select_from(TABLES[name])).scalar_one())


def kept_columns() -> Iterator[tuple[str, list[str]]]:
    for name in KEPT:
        kept = [column.name for column in TABLES[name].columns]
        yield name, [column for column in kept if column not in MAY_CHANGE.get(name, set())]


def test_no_column_of_what_came_in_and_went_out_can_be_changed(register: Register) -> None:
    for name, columns in kept_columns():
        for column in columns:
            with (
                pytest.raises(IntegrityError, match="only ever added to"),
                register.writing() as connection,
            ):
                connection.execute(TABLES[name].update().values({column: TABLES[name].c[column]}))


def test_what_is_decided_later_can_be_changed(register: Register) -> None:
    for name, columns in MAY_CHANGE.items():
        for column in columns:
            with register.writing() as connection:
                same = TABLES[name].update().values({column: TABLES[name].c[column]})
                assert connection.execute(same).rowcount == 1


AT_ONCE = {
    "sqlite": "INSERT OR REPLACE INTO refused_file SELECT * FROM refused_file",
    "postgresql": "TRUNCATE refused_file",
}


def test_rows_cannot_be_taken_away_all_at_once(register: Register) -> None:
    statement = AT_ONCE[register.engine.dialect.name]
    with (
        pytest.raises(IntegrityError, match="only ever added to"),
        register.writing() as connection,
    ):
        connection.exec_driver_sql(statement)


def test_the_association_of_a_register_is_one(register: Register) -> None:
    columns = register_tables.register.c
    first = select(columns.one + 1, *(column for column in columns if column.name != "one"))
    second = register_tables.register.insert().from_select(list(columns), first)

    with pytest.raises(IntegrityError), register.writing() as connection:
        connection.execute(second)
