from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import postgres
from postgres_server import PASSWORD
from registers import the_server

PLACE = Path("máy-chủ:5432/hoi")

ADDRESSES = {
    "postgresql+psycopg://hoa@máy-chủ:5433/hoi": "máy-chủ:5433/hoi",
    "postgresql://hoa:bi%20mat@10.0.0.5/hoi": "10.0.0.5/hoi",
    "postgresql+psycopg:///hoi?host=/run/postgresql&password=bimat": "localhost/hoi",
    "postgresql+psycopg://hoa:bimat@[::1]:5432/hoi?sslmode=require": "::1:5432/hoi",
    "postgresql+psycopg://": "localhost",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_shown_without_name_and_password(address: str) -> None:
    url = postgres.read_address(address)

    assert str(postgres.place_of(url)) == str(Path(ADDRESSES[address]))
    assert url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    "address",
    [
        "mysql://hoa:bimat@máy-chủ/hoi",
        "postgresql+psycopg://hoa:bimat@máy-chủ:cổng/hoi",
        "://hoa:bimat@máy-chủ/hoi",
        "sqlite:///tmp/bimat.hoi",
    ],
)
def test_what_is_no_address_of_postgresql_is_told_without_its_password(address: str) -> None:
    assert postgres.is_address(address)

    with pytest.raises(NotReadable) as refused:
        postgres.read_address(address)

    assert refused.value.code == "not_an_address"
    assert "bimat@" not in str(refused.value)


@pytest.mark.parametrize("path", ["hoi.hoi", "C:\\Hội\\hoi.hoi", "/mnt/usb/a:b/hoi.hoi", ""])
def test_a_path_is_no_address(path: str) -> None:
    assert not postgres.is_address(path)


def refused(address: str) -> str:
    """What stands in the way of a connection; whoever reads it learns no password."""
    engine = postgres.open_engine(postgres.read_address(address))
    with pytest.raises(DBAPIError) as failed:
        engine.connect()
    engine.dispose()
    trouble = postgres.told(failed.value, PLACE)
    assert isinstance(trouble, SurroundingsRefuse)
    assert PASSWORD not in str(trouble)
    return trouble.code


def test_a_server_that_does_not_answer_is_told() -> None:
    assert refused("postgresql+psycopg://hoa@127.0.0.1:1/hoi") == "no_server"


def test_a_server_that_nobody_knows_is_told() -> None:
    assert refused("postgresql+psycopg://hoa@khong-co.invalid/hoi") == "no_server"


def test_a_database_that_is_not_there_is_told() -> None:
    assert refused(the_server().new_address().replace("/postgres", "/khong")) == "no_database"


def test_who_is_not_let_in_is_told() -> None:
    server = the_server()

    assert refused(server.address("khong")) == "login_refused"
    assert refused(server.address("guarded")) == "login_refused"
    assert refused(server.address("guarded:wrong")) == "login_refused"
    assert refused(server.address(f"guarded:{PASSWORD}", "khong")) == "no_database"


def test_who_has_the_password_is_let_in_and_every_setting_takes() -> None:
    url = postgres.read_address(the_server().address(f"guarded:{PASSWORD}"))
    engine = postgres.open_engine(url)

    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"SHOW {name}").scalar_one()
            for name in (*postgres.SETTINGS, "client_encoding")
        }
    engine.dispose()

    assert found == {**postgres.SETTINGS, "client_encoding": "UTF8"}


STATES = {
    "08006": "server_lost",
    "25006": "not_writable",
    "40001": "in_use",
    "40P01": "in_use",
    "42501": "not_writable",
    "53100": "disk_full",
    "53300": "in_use",
    "55P03": "in_use",
    "57014": "in_use",
    "57P01": "server_lost",
    "58030": "disk_error",
}


def error_of(state: str) -> DBAPIError:
    return DBAPIError("SELECT", None, psycopg.errors.lookup(state)("…"))


@pytest.mark.parametrize("state", STATES)
def test_an_error_of_the_server_is_told_by_what_a_person_can_do(state: str) -> None:
    trouble = postgres.told(error_of(state), PLACE)

    assert isinstance(trouble, SurroundingsRefuse)
    assert (trouble.code, trouble.path) == (STATES[state], PLACE)


@pytest.mark.parametrize("state", ["42P01", "42703", "XX001", "XX002"])
def test_a_register_that_is_damaged_is_not_the_fault_of_the_surroundings(state: str) -> None:
    trouble = postgres.told(error_of(state), PLACE)

    assert isinstance(trouble, NotReadable)
    assert trouble.code == "broken_file"


@pytest.mark.parametrize("state", ["22003", "42601", "42846", "0A000"])
def test_a_fault_of_the_program_is_not_explained_away(state: str) -> None:
    assert postgres.told(error_of(state), PLACE) is None
