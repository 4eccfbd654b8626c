from datetime import datetime
from pathlib import Path

import pytest

from clubs_for_tests import desk_of
from keys_for_tests import PASSWORD, a_key
from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.card_file import certificate_of, read_card
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import (
    card_into,
    own_card,
    own_fingerprint,
    own_key,
)

OWN = a_key("Hội xã")


def test_the_key_is_made_once_and_opened_by_its_password_from_then_on(
    any_desk: RegisterDesk,
) -> None:
    assert own_fingerprint(any_desk) is None

    made = own_key(any_desk, PASSWORD)

    assert made.certificate.name == "HNCT-DONG - Ba Hoa - 2026-11"
    assert own_fingerprint(any_desk) == shown(made.certificate.fingerprint)
    assert own_key(any_desk, PASSWORD).certificate == made.certificate
    with pytest.raises(WrongPassword):
        own_key(any_desk, "khác")


def test_no_key_is_made_without_a_password(desk: RegisterDesk) -> None:
    with pytest.raises(PasswordNeeded):
        own_key(desk, "")

    assert own_fingerprint(desk) is None


def test_no_key_is_made_while_the_clock_stands_before_the_program(desk: RegisterDesk) -> None:
    wrong = desk_of(desk.register, datetime.fromisoformat("2019-12-31T23:59:00"))

    with pytest.raises(Refused) as refused:
        own_key(wrong, PASSWORD)

    assert refused.value.code is RefusalCode.CLOCK_BEFORE_PROGRAM
    assert own_fingerprint(desk) is None


def test_the_card_says_who_the_association_is(desk: RegisterDesk) -> None:
    card = read_card(own_card(desk, OWN))

    assert (card.kind, card.code, card.name, card.person) == (
        SenderKind.ASSOCIATION,
        "HNCT-DONG",
        "Hội Người cao tuổi xã Đông",
        "Bà Hòa",
    )
    assert (card.first_number, card.endorsement) == (1, None)
    assert certificate_of(card) == OWN.certificate


def test_the_card_is_written_whole_and_over_nothing(desk: RegisterDesk, tmp_path: Path) -> None:
    path = card_into(desk, tmp_path, OWN)

    assert path.read_bytes() == own_card(desk, OWN)
    with pytest.raises(FileExists):
        card_into(desk, tmp_path, OWN)
