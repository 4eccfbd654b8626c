import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import IntegrityError

from books import a_new_book
from lthtgn_desktop.domain.errors import ClubError, NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import connection as sqlite
from lthtgn_desktop.store import postgres, register_senders
from lthtgn_desktop.store.register import Register, open_register
from registers import HOI, KINDS, a_register, a_sender, an_address, the_server
from store_tools import a_shelf, somebody_who_may_only_look, sql


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty register is."""
    found = an_address(tmp_path, request.param)
    a_register(found).close()
    return found


def by_hand(address: str, statement: str) -> None:
    """Do something to a register behind the program's back."""
    if not postgres.is_address(address):
        with closing(sqlite3.connect(address)) as connection, connection:
            connection.execute(statement)
        return
    user = make_url(address).username
    with the_server().as_owner() as owner:
        owner.execute(f"SET search_path TO {user}; {statement}".encode())


def codes(register: Register) -> list[str]:
    with register.reading() as connection:
        return [sender.code for sender in register_senders.every(connection)]


def refused(address: str) -> ClubError:
    with pytest.raises((NotReadable, SurroundingsRefuse)) as told:
        open_register(address)
    return told.value


def code_of(error: ClubError) -> object:
    return getattr(error, "code", None)


# Opening.


def test_a_register_says_whose_it_is_and_where(address: str) -> None:
    register = open_register(address)
    register.close()

    assert register.association == HOI
    url = None if not postgres.is_address(address) else make_url(address)
    assert register.address == (address if url is None else f"127.0.0.1:{url.port}/postgres")


def test_a_register_of_a_newer_program_is_not_opened(address: str) -> None:
    by_hand(address, "UPDATE alembic_version SET version_num = '0002'")

    assert code_of(refused(address)) == "too_new"


@pytest.mark.parametrize("version", ["''", "'x1'", "'-1'"])
def test_a_version_that_is_no_number_is_none_of_ours(version: str, address: str) -> None:
    by_hand(address, sql("UPDATE alembic_version SET version_num =", version))

    assert code_of(refused(address)) == "not_a_register"


def test_a_register_without_its_own_table_is_none(address: str) -> None:
    by_hand(address, "DROP TABLE register")

    assert code_of(refused(address)) == "not_a_register"


def test_a_register_that_lacks_a_table_is_told_when_it_is_read(address: str) -> None:
    by_hand(address, "DROP TABLE target")
    register = open_register(address)

    with pytest.raises((NotReadable, SurroundingsRefuse)), register.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM target")
    register.close()


def test_an_empty_schema_is_no_register() -> None:
    assert code_of(refused(the_server().new_address())) == "not_a_register"


def test_a_database_that_is_not_there_is_told() -> None:
    address = the_server().new_address().replace("/postgres", "/khong")

    error = refused(address)

    assert code_of(error) == "no_database"
    assert str(getattr(error, "path", "")).endswith("/khong")


def test_what_is_no_register_is_never_opened_as_one(tmp_path: Path) -> None:
    book = a_new_book(tmp_path, "so")
    letter = tmp_path / "thu.hoi"
    letter.write_text("thư gửi Hội " * 20)
    empty = tmp_path / "trong.hoi"
    empty.touch()

    for path in (book, letter, empty):
        before = path.read_bytes()
        assert code_of(refused(str(path))) == "not_a_register"
        assert path.read_bytes() == before
    assert code_of(refused(str(tmp_path))) == "is_folder"
    assert code_of(refused(str(tmp_path / "khong.hoi"))) == "missing"


def test_a_file_that_is_damaged_is_told(tmp_path: Path) -> None:
    path = Path(an_address(tmp_path, "sqlite"))
    a_register(str(path)).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])

    assert code_of(refused(str(path))) == "broken_file"


def test_a_register_that_may_not_be_written_can_be_looked_at() -> None:
    with a_shelf() as shelf:
        path = shelf / "hoi.hoi"
        a_register(str(path)).close()
        with somebody_who_may_only_look(shelf):
            register = open_register(str(path))
            assert codes(register) == []
            with pytest.raises(SurroundingsRefuse) as told, register.writing() as connection:
                register_senders.add(connection, a_sender())
            register.close()

    assert told.value.code == "not_writable"


# Reading and writing.


def test_what_is_written_is_there_for_the_next_who_opens(address: str) -> None:
    register = open_register(address)
    enrol(register, "CLB-01")
    register.close()

    again = open_register(address)
    assert codes(again) == ["CLB-01"]
    again.close()


def enrol(register: Register, *codes: str) -> None:
    with register.writing() as connection:
        for code in codes:
            register_senders.add(connection, a_sender(code))


def test_where_anything_is_raised_nothing_is_written(address: str) -> None:
    register = open_register(address)

    with pytest.raises(IntegrityError):
        enrol(register, "CLB-01", "CLB-02", "CLB-01")

    assert codes(register) == []
    register.close()


def test_only_one_writes_at_a_time(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sqlite.SETTINGS, "busy_timeout", 50)
    monkeypatch.setitem(postgres.SETTINGS, "lock_timeout", "50ms")
    one, other = open_register(address), open_register(address)

    with one.writing() as connection:
        register_senders.add(connection, a_sender())
        with pytest.raises(SurroundingsRefuse) as told, other.writing():
            pass
    with other.writing() as connection:
        register_senders.add(connection, a_sender("CLB-02"))

    assert told.value.code == "in_use"
    assert codes(one) == ["CLB-01", "CLB-02"]
    for register in (one, other):
        register.close()


def test_who_reads_on_a_server_sees_one_state_throughout(tmp_path: Path) -> None:
    address = an_address(tmp_path, "postgresql")
    one, other = a_register(address), open_register(address)

    with one.reading() as connection:
        before = register_senders.every(connection)
        with other.writing() as writing:
            register_senders.add(writing, a_sender())
        after = register_senders.every(connection)

    assert before == after == []
    assert codes(one) == ["CLB-01"]
    for register in (one, other):
        register.close()


def test_who_waited_for_another_to_write_sees_what_that_one_wrote(tmp_path: Path) -> None:
    address = an_address(tmp_path, "postgresql")
    one, other = a_register(address), open_register(address)
    enrol(one, "CLB-01")

    with other.writing() as connection:
        found = register_senders.find(connection, "CLB-01")

    assert found == a_sender()
    for register in (one, other):
        register.close()


def break_off(address: str) -> None:
    """End whatever this user is doing on the server."""
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
    with the_server().as_owner() as owner:
        owner.execute(ended, [make_url(address).username])


def cut_off_in_the_middle(register: Register, address: str) -> None:
    with register.writing() as connection:
        register_senders.add(connection, a_sender())
        break_off(address)
        register_senders.add(connection, a_sender("CLB-02"))


def test_a_server_that_breaks_off_is_told_and_asked_again(tmp_path: Path) -> None:
    address = an_address(tmp_path, "postgresql")
    register = a_register(address)

    with pytest.raises(SurroundingsRefuse) as told:
        cut_off_in_the_middle(register, address)

    assert told.value.code == "server_lost"
    assert codes(register) == []
    break_off(address)
    assert codes(register) == []
    register.close()
