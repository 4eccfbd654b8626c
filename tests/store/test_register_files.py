from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError, NoResultFound

from lthtgn_desktop.domain.association import FileState, ReceivedFile, RefusedFile
from lthtgn_desktop.store import register_files
from lthtgn_desktop.store.register import Register
from registers import STAMP, a_file, on_both

register = on_both

BYTES = bytes(range(256)) * 100


def put(register: Register, *files: ReceivedFile) -> None:
    with register.writing() as connection:
        for file in files:
            register_files.add(connection, file, BYTES)


def test_a_file_is_kept_with_its_bytes(register: Register) -> None:
    put(register, a_file())

    with register.reading() as connection:
        assert register_files.find(connection, a_file().id) == a_file()
        assert register_files.content(connection, a_file().id) == BYTES
        assert register_files.find(connection, "f" * 64) is None
        with pytest.raises(NoResultFound):
            register_files.content(connection, "f" * 64)


def test_the_same_file_cannot_come_in_twice(register: Register) -> None:
    put(register, a_file())

    with pytest.raises(IntegrityError):
        put(register, replace(a_file(), number=2))


def test_files_of_a_sender_stand_by_number_and_then_as_they_came_in(register: Register) -> None:
    fork = replace(a_file(number=2), id="0" * 64)
    put(register, a_file(number=3), a_file(number=2), fork, a_file("CLB-02"), a_file())

    with register.reading() as connection:
        found = register_files.of_sender(connection, "CLB-01")
        everybody_s = register_files.every(connection)

    in_order = [a_file(), a_file(number=2), fork, a_file(number=3)]
    assert found == in_order
    assert everybody_s == [*in_order, a_file("CLB-02")]


def test_files_that_wait_are_found_until_a_person_has_decided(register: Register) -> None:
    held = a_file(number=2, state=FileState.HELD)
    put(register, a_file(), held)
    with register.writing() as connection:
        before = register_files.held(connection)
        register_files.decide(connection, held.id, FileState.REFUSED, STAMP, "Sổ chép lại")

    with register.reading() as connection:
        after = register_files.held(connection)
        decided = register_files.find(connection, held.id)

    assert (before, after) == ([held], [])
    assert decided == replace(
        held,
        state=FileState.REFUSED,
        decided_at=STAMP.at,
        decided_by=STAMP.by,
        decision="Sổ chép lại",
    )


def test_a_file_that_was_replaced_keeps_what_was_decided_of_it(register: Register) -> None:
    put(register, a_file(state=FileState.HELD), a_file(number=2))
    with register.writing() as connection:
        register_files.decide(connection, a_file().id, FileState.ACCEPTED, STAMP, "Đã gọi điện")
        register_files.mark_replaced(connection, a_file().id)

    with register.reading() as connection:
        first, second = register_files.every(connection)

    assert (first.state, first.decision) == (FileState.REPLACED, "Đã gọi điện")
    assert second == a_file(number=2)


REFUSED = RefusedFile("c" * 64, "a.xlsx", "CLB-01", "2026-01", "[]", "2026-02-01T08:00:00")


def test_files_that_were_not_believed_stand_as_they_came_in(register: Register) -> None:
    later = replace(REFUSED, content_hash="b" * 64)
    other_reason = replace(REFUSED, reasons='[["cut_off", {}]]')
    with register.writing() as connection:
        for refused in (REFUSED, later, other_reason):
            register_files.add_refused(connection, refused)

    with register.reading() as connection:
        assert register_files.refused(connection) == [REFUSED, later, other_reason]


def test_a_file_that_is_refused_again_for_the_same_reason_is_noted_once(
    register: Register,
) -> None:
    with register.writing() as connection:
        register_files.add_refused(connection, REFUSED)
        register_files.add_refused(connection, replace(REFUSED, received_at="2026-03-01T08:00:00"))

    with register.reading() as connection:
        assert register_files.refused(connection) == [REFUSED]


@pytest.mark.parametrize("name", ["nul\0.xlsx", "half \udc80.xlsx"], ids=["NUL", "half a letter"])
def test_a_name_that_is_no_text_does_not_stand_in_the_way(name: str, register: Register) -> None:
    put(register, replace(a_file(), file_name=name))
    with register.writing() as connection:
        register_files.add_refused(connection, replace(REFUSED, file_name=name, sender=name))

    shown = name.replace("\0", "?").replace("\udc80", "?")
    with register.reading() as connection:
        (file,) = register_files.every(connection)
        (refused,) = register_files.refused(connection)
    assert (file.file_name, refused.file_name, refused.sender) == (shown, shown, shown)
