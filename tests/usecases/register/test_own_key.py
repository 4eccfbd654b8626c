from datetime import datetime
from pathlib import Path

import pytest

from clubs_for_tests import desk_of
from keys_for_tests import PASSWORD, a_key
from lthtgn_desktop.domain.association import SenderKind
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.exchange.card_file import certificate_of, is_endorsed_by, read_card
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import (
    Successor,
    card_in_use,
    card_into,
    officer_of,
    own_card,
    own_fingerprint,
    own_key,
    replace_key,
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


def test_the_card_stays_as_it_was_made_with_the_key(desk: RegisterDesk) -> None:
    key = own_key(desk, PASSWORD, "Trần Thị Minh")
    later = desk_of(desk.register, datetime.fromisoformat("2027-05-05T09:00:00"))

    card = card_in_use(desk)

    assert card is not None
    assert card == own_card(later, key) == card_in_use(later)
    assert read_card(card).person == officer_of(desk, key) == "Trần Thị Minh"


def test_the_old_key_announces_the_next_one(any_desk: RegisterDesk, tmp_path: Path) -> None:
    old = own_key(any_desk, PASSWORD)
    to = Successor("Trần Thị Minh", PASSWORD, "mới")

    fingerprint = replace_key(any_desk, to, tmp_path / "moi.json")

    card = read_card((tmp_path / "moi.json").read_bytes())
    assert (card.person, card.first_number) == ("Trần Thị Minh", 1)
    assert is_endorsed_by(card, old.certificate)
    assert own_fingerprint(any_desk) == fingerprint == shown(certificate_of(card).fingerprint)
    assert own_key(any_desk, "mới").certificate == certificate_of(card)


def test_a_key_that_is_lost_announces_nobody(desk: RegisterDesk, tmp_path: Path) -> None:
    own_key(desk, PASSWORD)

    replace_key(desk, Successor("Bà Hòa", None, "mới"), tmp_path / "moi.json")

    assert read_card((tmp_path / "moi.json").read_bytes()).endorsement is None


@pytest.mark.parametrize(
    ("to", "error"),
    [
        (Successor("Bà Hòa", "sai", "mới"), WrongPassword),
        (Successor("Bà Hòa", PASSWORD, ""), PasswordNeeded),
        (Successor(" ", PASSWORD, "mới"), Refused),
    ],
    ids=["wrong", "none", "nobody"],
)
def test_a_change_of_keys_that_fails_changes_nothing(
    to: Successor, error: type[Exception], desk: RegisterDesk, tmp_path: Path
) -> None:
    own_key(desk, PASSWORD)
    before = own_fingerprint(desk)

    with pytest.raises(error):
        replace_key(desk, to, tmp_path / "moi.json")

    assert own_fingerprint(desk) == before
    assert not (tmp_path / "moi.json").exists()


def test_where_the_card_cannot_be_written_no_key_is_replaced(
    desk: RegisterDesk, tmp_path: Path
) -> None:
    own_key(desk, PASSWORD)
    before, there = own_fingerprint(desk), tmp_path / "moi.json"
    there.touch()

    with pytest.raises(FileExists):
        replace_key(desk, Successor("Bà Hòa", PASSWORD, "mới"), there)

    assert own_fingerprint(desk) == before


def test_a_register_without_a_key_has_none_to_replace(desk: RegisterDesk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        replace_key(desk, Successor("Bà Hòa", None, "mới"), tmp_path / "moi.json")

    assert refused.value.code is RefusalCode.NO_KEY_YET
