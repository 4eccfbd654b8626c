from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lthtgn_desktop.domain.association import KeyState
from lthtgn_desktop.store import register_keys, register_senders
from lthtgn_desktop.store.register import Register
from lthtgn_desktop.store.register_keys import OwnKey
from registers import a_key, a_sender, on_both

register = on_both

RETIRED = replace(
    a_key(),
    state=KeyState.RETIRED,
    last_number=6,
    ended_at="2026-07-01T08:00:00",
    reason="Bàn giao",
)


def test_a_key_is_found_by_its_whole_fingerprint(register: Register) -> None:
    with register.writing() as connection:
        register_senders.add(connection, a_sender())
        register_keys.add(connection, a_key())

    with register.reading() as connection:
        assert register_keys.find(connection, "a" * 64) == a_key()
        assert register_keys.find(connection, "a" * 63) is None


def test_a_key_belongs_to_one_sender_for_ever(register: Register) -> None:
    with register.writing() as connection:
        register_senders.add(connection, a_sender())
        register_senders.add(connection, a_sender("CLB-02"))
        register_keys.add(connection, a_key())

    with pytest.raises(IntegrityError), register.writing() as connection:
        register_keys.add(connection, a_key("CLB-02"))


def test_a_key_without_its_sender_is_not_taken(register: Register) -> None:
    with pytest.raises(IntegrityError), register.writing() as connection:
        register_keys.add(connection, a_key())


def test_keys_stand_by_sender_in_the_order_in_which_they_sign(register: Register) -> None:
    after = replace(a_key(mark="0"), first_number=7)
    other = a_key("CLB-02", mark="b")
    with register.writing() as connection:
        for code in ("CLB-01", "CLB-02"):
            register_senders.add(connection, a_sender(code))
        for key in (other, after, a_key()):
            register_keys.add(connection, key)

    with register.reading() as connection:
        assert register_keys.of_sender(connection, "CLB-01") == [a_key(), after]
        assert register_keys.every(connection) == [a_key(), after, other]


def test_a_key_that_ends_says_when_and_why(register: Register) -> None:
    with register.writing() as connection:
        register_senders.add(connection, a_sender())
        register_keys.add(connection, a_key())
        register_keys.add(connection, a_key(mark="b"))
        register_keys.change(connection, RETIRED)

    with register.reading() as connection:
        assert register_keys.every(connection) == [RETIRED, a_key(mark="b")]


def test_the_association_s_own_keys_are_kept_the_last_one_last(register: Register) -> None:
    keys = [
        OwnKey(
            number, str(number) * 64, "Bình", b"cert", b"\x00locked", b"{}", "2026-01-01T08:00:00"
        )
        for number in (1, 2)
    ]
    with register.writing() as connection:
        for key in keys:
            register_keys.add_own(connection, key)

    with register.reading() as connection:
        assert register_keys.own(connection) == keys
