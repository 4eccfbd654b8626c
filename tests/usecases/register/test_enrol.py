from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clubs_for_tests import COMMUNE, SendingClub, a_desk, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.association import KeyState, SenderKey, SenderKind
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.store import register_keys
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol, revoke
from lthtgn_desktop.usecases.register.own_key import own_card

NEW, THIRD, OWN = a_key("thủ quỹ mới"), a_key("người thứ ba"), a_key("Hội xã")


def fingerprint(key: SigningKey) -> str:
    return shown(key.certificate.fingerprint)


def keys(desk: RegisterDesk) -> dict[str, SenderKey]:
    """The keys of the club, by their fingerprints as people compare them."""
    with desk.register.reading() as connection:
        found = register_keys.of_sender(connection, "CLB-A")
    return {shown(key.fingerprint): key for key in found}


def refusal(desk: RegisterDesk, card: bytes, **words: str) -> Refused:
    with pytest.raises(Refused) as refused:
        enrol(desk, card, **words)
    return refused.value


def file_refusal(desk: RegisterDesk, card: bytes, **words: str) -> ReasonCode:
    with pytest.raises(FileRefused) as refused:
        enrol(desk, card, **words)
    return refused.value.reason.code


# A sender that is new


def test_a_card_enrols_its_club_with_its_key(any_desk: RegisterDesk, club: SendingClub) -> None:
    done = enrol(any_desk, club.card(first_number=4))

    assert (done.sender.code, done.sender.name, done.sender.opened) == (
        "CLB-A",
        "CLB CLB-A",
        "2024-01-01",
    )
    assert (done.person, done.fingerprint) == ("Nguyễn Thị Hòa", fingerprint(club.key))
    assert (done.is_new, done.replaces, done.is_announced) == (True, "", False)
    key = keys(any_desk)[done.fingerprint]
    assert (key.state, key.first_number, key.last_number) == (KeyState.ACTIVE, 4, 0)
    assert (key.enrolled_at, key.enrolled_by) == ("2026-11-20T09:00:00", "Bà Hòa")


def test_the_same_card_again_changes_nothing(any_desk: RegisterDesk, club: SendingClub) -> None:
    enrol(any_desk, club.card())
    before = keys(any_desk)

    again = enrol(any_desk, club.card())

    assert (again.is_new, again.sender.code) == (False, "CLB-A")
    assert keys(any_desk) == before


def test_a_fingerprint_that_was_typed_must_be_the_cards(
    desk: RegisterDesk, club: SendingClub
) -> None:
    typed = fingerprint(club.key).lower().replace("-", " ").replace("0", "o")

    assert refusal(desk, club.card(), typed=fingerprint(NEW)).code is (
        RefusalCode.NOT_THE_FINGERPRINT
    )
    assert keys(desk) == {}
    assert enrol(desk, club.card(), typed=typed).is_new


def test_an_association_of_the_level_below_is_enrolled_by_a_province(
    desk: RegisterDesk, province: RegisterDesk
) -> None:
    done = enrol(province, own_card(desk, OWN))

    assert (done.sender.code, done.sender.kind) == ("HNCT-DONG", SenderKind.ASSOCIATION)


def test_files_that_came_before_the_card_are_counted(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    first, second = club.exports("2024-01", "2024-02")
    taken(any_desk, first, second, first, *club.exports("2024-03", by=NEW))

    assert enrol(any_desk, club.card()).waiting == 2

    taken(any_desk, first)
    assert enrol(any_desk, club.card()).waiting == 1


# What is not taken


def test_an_associations_card_is_not_for_a_commune(desk: RegisterDesk, tmp_path: Path) -> None:
    west = a_desk(tmp_path, replace(COMMUNE, code="HNCT-TAY"))
    card = own_card(west, OWN)
    west.close()

    assert file_refusal(desk, card) is ReasonCode.NOT_FOR_US


def test_nobody_enrols_under_the_registers_own_code(
    province: RegisterDesk, club: SendingClub
) -> None:
    assert file_refusal(province, own_card(province, OWN)) is ReasonCode.NOT_FOR_US
    assert file_refusal(province, club.card(code="HNCT-TB")) is ReasonCode.NOT_FOR_US


def test_a_key_belongs_to_one_sender_for_ever(desk: RegisterDesk, club: SendingClub) -> None:
    enrol(desk, club.card())

    assert file_refusal(desk, club.card(code="CLB-B")) is ReasonCode.KEY_OF_ANOTHER


def test_a_club_does_not_become_an_association(province: RegisterDesk, club: SendingClub) -> None:
    enrol(province, club.card())
    card = club.card(NEW, kind=SenderKind.ASSOCIATION, opened="")

    assert file_refusal(province, card, reason="đổi khóa") is ReasonCode.OTHER_KIND


def test_a_club_that_is_passed_on_does_not_become_an_association(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrol(desk, club.card())
    taken(desk, *club.exports("2024-01"))
    enrol(province, own_card(desk, OWN))
    taken(province, send(desk, Period.read("2024-01"), tmp_path, OWN).path)

    card = club.card(NEW, kind=SenderKind.ASSOCIATION, opened="")

    assert file_refusal(province, card) is ReasonCode.OTHER_KIND


def test_a_club_that_is_passed_on_is_not_enrolled_directly_as_well(
    desk: RegisterDesk, province: RegisterDesk, club: SendingClub, tmp_path: Path
) -> None:
    enrol(desk, club.card())
    taken(desk, *club.exports("2024-01"))
    enrol(province, own_card(desk, OWN))
    taken(province, send(desk, Period.read("2024-01"), tmp_path, OWN).path)

    refused = refusal(province, club.card())

    assert refused.code is RefusalCode.CLUB_PASSED_ON
    assert refused.details == {"club": "CLB-A", "owner": "Hội Người cao tuổi xã Đông"}


@pytest.mark.parametrize(
    "changes",
    [
        {"code": ""},
        {"code": "../../x"},
        {"code": "CLB A"},
        {"name": ""},
        {"name": "CLB\u202eA"},
        {"name": "x" * 501},
        {"person": "Hòa\nBình"},
        {"opened": ""},
        {"opened": "01/01/2024"},
        {"first_number": 0},
        {"first_number": 2**70},
        {"kind": SenderKind.ASSOCIATION},
    ],
    ids=str,
)
def test_a_card_that_its_key_has_signed_but_that_cannot_be_so_is_no_card(
    changes: dict[str, Any], province: RegisterDesk, club: SendingClub
) -> None:
    assert file_refusal(province, club.card(**changes)) is ReasonCode.NOT_A_CARD


def test_a_card_that_was_changed_enrols_nobody(desk: RegisterDesk, club: SendingClub) -> None:
    card = club.card().replace(b"CLB CLB-A", b"CLB CLB-B")

    with pytest.raises(FileRefused) as refused:
        enrol(desk, card)

    assert (refused.value.outcome, refused.value.reason.code) == (
        Outcome.BROKEN,
        ReasonCode.CARD_CHANGED,
    )


# Another key of a sender that is known


def test_a_key_that_the_old_one_announces_follows_it(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(any_desk, club.card())

    done = enrol(any_desk, club.announced(NEW, first_number=5, person="Trần Văn Mới"))

    assert (done.is_announced, done.replaces) == (True, fingerprint(club.key))
    old, new = keys(any_desk)[fingerprint(club.key)], keys(any_desk)[fingerprint(NEW)]
    assert (old.state, old.last_number, old.ended_at) == (
        KeyState.RETIRED,
        4,
        "2026-11-20T09:00:00",
    )
    assert (new.state, new.first_number, new.person) == (KeyState.ACTIVE, 5, "Trần Văn Mới")


def test_a_lost_keys_card_needs_the_officers_reason(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(any_desk, club.card())
    card = club.card(NEW, first_number=5)

    refused = refusal(any_desk, card)
    assert refused.code is RefusalCode.KEY_NEEDS_REASON
    assert refused.details == {"club": "CLB-A", "fingerprint": fingerprint(NEW)}
    assert refusal(any_desk, card, reason="  ").code is RefusalCode.KEY_NEEDS_REASON

    done = enrol(any_desk, card, reason=" mất máy, biên bản 12 ")

    assert (done.is_announced, done.replaces) == (False, fingerprint(club.key))
    old, new = keys(any_desk)[fingerprint(club.key)], keys(any_desk)[fingerprint(NEW)]
    assert (old.state, old.reason) == (KeyState.REVOKED, "mất máy, biên bản 12")
    assert (new.state, new.reason) == (KeyState.ACTIVE, "mất máy, biên bản 12")


def test_after_a_key_was_revoked_the_next_one_needs_a_reason_too(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(desk, club.card())
    revoke(desk, "CLB-A", "mất máy")

    assert refusal(desk, club.card(NEW)).code is RefusalCode.KEY_NEEDS_REASON
    assert refusal(desk, club.announced(NEW)).code is RefusalCode.KEY_NEEDS_REASON
    assert enrol(desk, club.card(NEW), reason="đã đối chiếu giấy").is_new


def test_a_revoked_key_does_not_come_back(desk: RegisterDesk, club: SendingClub) -> None:
    enrol(desk, club.card())
    revoke(desk, "CLB-A", "mất máy")

    assert file_refusal(desk, club.card(), reason="tìm thấy rồi") is ReasonCode.KEY_REVOKED


def test_a_key_that_was_handed_over_announces_nobody_else(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(desk, club.card())
    enrol(desk, club.announced(NEW, first_number=5))

    assert refusal(desk, club.announced(THIRD, first_number=5)).code is (
        RefusalCode.KEY_NEEDS_REASON
    )


def test_the_card_of_a_key_that_was_handed_over_changes_nothing(
    desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(desk, club.card())
    enrol(desk, club.announced(NEW, first_number=5))
    before = keys(desk)

    assert not enrol(desk, club.card()).is_new
    assert keys(desk) == before


# Revoking


def test_revoking_tells_the_keys_and_keeps_the_reason(
    any_desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(any_desk, club.card())

    assert revoke(any_desk, "CLB-A", "mất máy") == [fingerprint(club.key)]

    (key,) = keys(any_desk).values()
    assert (key.state, key.reason, key.ended_at) == (
        KeyState.REVOKED,
        "mất máy",
        "2026-11-20T09:00:00",
    )


def test_what_has_no_active_key_is_not_revoked(desk: RegisterDesk, club: SendingClub) -> None:
    enrol(desk, club.card())
    revoke(desk, "CLB-A", "mất máy")

    for code in ("CLB-A", "CLB-X"):
        with pytest.raises(Refused) as refused:
            revoke(desk, code, "mất máy")
        assert refused.value.code is RefusalCode.SENDER_UNKNOWN


@pytest.mark.parametrize("reason", ["", "  ", "mất\x07máy", "x" * 501], ids=repr)
def test_revoking_needs_a_reason_that_people_can_read(
    reason: str, desk: RegisterDesk, club: SendingClub
) -> None:
    enrol(desk, club.card())

    with pytest.raises(Refused):
        revoke(desk, "CLB-A", reason)

    assert [key.state for key in keys(desk).values()] == [KeyState.ACTIVE]
