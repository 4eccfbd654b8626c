import pytest
from sqlalchemy.exc import IntegrityError

from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.store import register_files, register_sent
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_sent import Answer, SentFile
from registers import a_file, on_both

register = on_both


def an_answer(number: int, file: str) -> Answer:
    name = f"TL_CLB-01_2026-01_{number:04}.xlsx"
    return Answer(number, file, "2026-02-03T08:00:00", "accepted", name, b"PK\x00\xff")


def test_answers_to_a_file_are_kept_with_their_bytes(register: Register) -> None:
    one, two = a_file(), a_file(number=2)
    with register.writing() as connection:
        assert register_sent.next_answer(connection) == 1
        for file in (one, two):
            register_files.add(connection, file, b"PK")
        for number, file in enumerate((one, two, one), 1):
            register_sent.add_answer(connection, an_answer(number, file.id))

    with register.reading() as connection:
        assert register_sent.next_answer(connection) == 4
        found = register_sent.answers_to(connection, one.id)
    assert found == [an_answer(1, one.id), an_answer(3, one.id)]


def test_nothing_is_answered_to_a_file_that_never_came_in(register: Register) -> None:
    with pytest.raises(IntegrityError), register.writing() as connection:
        register_sent.add_answer(connection, an_answer(1, a_file().id))


def test_consolidated_files_are_noted_in_their_order(register: Register) -> None:
    at = "2026-04-02T08:00:00"
    sent = [
        SentFile(1, "2026-Q1", "a" * 64, NO_FILE, "TH_1.xlsx", "c" * 64, at),
        SentFile(2, "2026-Q1", "b" * 64, "a" * 64, "TH_2.xlsx", "d" * 64, at),
    ]
    with register.writing() as connection:
        for one in sent:
            register_sent.add_file(connection, one)

    with register.reading() as connection:
        assert register_sent.files(connection) == sent
