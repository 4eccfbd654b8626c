from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.store import register_senders
from lthtgn_desktop.store.register import Register
from registers import a_sender, on_both

register = on_both


def test_a_sender_is_found_by_its_code_as_it_was_enrolled(register: Register) -> None:
    sender = replace(a_sender("XA-ĐÔNG"), kind=SenderKind.ASSOCIATION, opened="", is_practice=True)
    with register.writing() as connection:
        register_senders.add(connection, sender)

    with register.reading() as connection:
        assert register_senders.find(connection, "XA-ĐÔNG") == sender
        assert register_senders.find(connection, "xa-đông") is None


def test_senders_stand_in_one_order_on_every_database(register: Register) -> None:
    codes = ["b", "A", "Đ", "a", "D", "A-1", "A1", "â"]
    with register.writing() as connection:
        for code in codes:
            register_senders.add(connection, a_sender(code))

    with register.reading() as connection:
        assert [sender.code for sender in register_senders.every(connection)] == sorted(codes)


def test_a_code_belongs_to_one_sender(register: Register) -> None:
    with register.writing() as connection:
        register_senders.add(connection, a_sender())

    with pytest.raises(IntegrityError), register.writing() as connection:
        register_senders.add(connection, a_sender())
