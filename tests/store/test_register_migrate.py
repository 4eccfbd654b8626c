from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import Connection, inspect, select

from books import MIGRATIONS
from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.errors import FileExists, SurroundingsRefuse
from lthtgn_desktop.store import register_tables
from lthtgn_desktop.store.register import open_register
from lthtgn_desktop.store.register_migrate import make_register
from registers import HOI, KINDS, STAMP, an_address, the_server


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where nothing is yet."""
    return an_address(tmp_path, request.param)


def rows(connection: Connection) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    for name, table in register_tables.metadata.tables.items():
        yield name, [tuple(row) for row in connection.execute(select(table))]


def test_a_new_register_holds_nothing_but_its_own_row(address: str) -> None:
    make_register(address, MIGRATIONS, HOI, STAMP)

    register = open_register(address)
    with register.reading() as connection:
        found = dict(rows(connection))
    register.close()
    ((one, register_id, code, name, level, made_at, program),) = found.pop("register")
    assert (one, code, name, level) == (1, HOI.code, HOI.name, "commune")
    assert (made_at, program) == (STAMP.at, STAMP.program)
    assert len(str(register_id)) == 36
    assert set(map(len, found.values())) == {0}


def test_a_register_that_is_there_is_left_alone(address: str) -> None:
    make_register(address, MIGRATIONS, HOI, STAMP)

    with pytest.raises(FileExists) as refused:
        make_register(address, MIGRATIONS, Association("B", "B", Level.CENTRE), STAMP)

    register = open_register(address)
    register.close()
    assert register.association == HOI
    assert str(refused.value.path) == register.address


def test_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "thu.hoi"
    letter.write_text("thư gửi Hội")

    with pytest.raises(FileExists):
        make_register(str(letter), MIGRATIONS, HOI, STAMP)

    assert letter.read_text() == "thư gửi Hội"


def test_a_new_register_leaves_nothing_else_behind(tmp_path: Path) -> None:
    make_register(str(tmp_path / "hoi.hoi"), MIGRATIONS, HOI, STAMP)

    assert [path.name for path in tmp_path.iterdir()] == ["hoi.hoi"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsRefuse) as refused:
        make_register(str(tmp_path / "usb" / "hoi.hoi"), MIGRATIONS, HOI, STAMP)

    assert refused.value.code == "no_folder"


def failing_migrations(folder: Path) -> Path:
    """Migrations of which the second does not work."""
    versions = folder / "migrations" / "register" / "versions"
    versions.mkdir(parents=True)
    ours = MIGRATIONS / "register"
    for name in ("env.py", "versions/0001_first_register.py"):
        (versions.parent / name).write_text((ours / name).read_text("utf-8"), "utf-8")
    (versions / "0002_fails.py").write_text(
        'revision = "0002"\ndown_revision = "0001"\n\ndef upgrade() -> None:\n    1 / 0\n'
    )
    return folder / "migrations"


def test_a_register_that_cannot_be_made_whole_is_not_made(address: str, tmp_path: Path) -> None:
    migrations = failing_migrations(tmp_path)
    with pytest.raises(ZeroDivisionError):
        make_register(address, migrations, HOI, STAMP)

    assert [path.name for path in tmp_path.iterdir()] == ["migrations"]
    make_register(address, MIGRATIONS, HOI, STAMP)  # nothing of it stands in the way


def test_a_schema_in_which_something_else_is_is_left_alone() -> None:
    server = the_server()
    address = server.new_address()
    user = address.partition("://")[2].partition("@")[0]
    with server.as_owner() as owner:
        owner.execute(SQL("CREATE TABLE {}.mine (a int)").format(Identifier(user)))

    with pytest.raises(FileExists):
        make_register(address, MIGRATIONS, HOI, STAMP)


def test_a_database_that_cannot_write_vietnamese_is_refused() -> None:
    server = the_server()
    address = server.new_address()
    with server.as_owner() as owner:
        owner.execute(
            "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'"
            " LOCALE 'C' LOCALE_PROVIDER libc"
        )
        owner.execute("GRANT ALL ON DATABASE latin TO PUBLIC")

    with pytest.raises(SurroundingsRefuse) as refused:
        make_register(address.replace("/postgres", "/latin"), MIGRATIONS, HOI, STAMP)

    assert refused.value.code == "not_utf8"


def test_who_may_make_nothing_on_a_server_is_told() -> None:
    server = the_server()
    address = server.new_address()
    user = address.partition("://")[2].partition("@")[0]
    with server.as_owner() as owner:
        owner.execute(SQL("REVOKE ALL ON SCHEMA {0} FROM {0}").format(Identifier(user)))
        owner.execute(SQL("ALTER SCHEMA {} OWNER TO owner").format(Identifier(user)))

    with pytest.raises(SurroundingsRefuse) as refused:
        make_register(address, MIGRATIONS, HOI, STAMP)

    assert refused.value.code == "not_writable"


def test_a_name_with_every_sign_can_be_made_and_opened(tmp_path: Path) -> None:
    for name in ("sổ Hội 50%.hoi", "a?mode=ro#1.hoi", "a'b\";.hoi"):
        address = str(tmp_path / name)
        make_register(address, MIGRATIONS, HOI, STAMP)

        register = open_register(address)
        with register.reading() as connection:
            assert inspect(connection).has_table("register")
        register.close()
        assert register.address == address
