import json
from dataclasses import replace
from typing import Any

import pytest

from a_card import CARD
from keys_for_tests import a_key
from lthtgn_desktop.domain.cards import Card
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.card_file import (
    card_bytes,
    certificate_of,
    endorsed,
    is_endorsed_by,
    read_card,
)

OLD, NEW = a_key("old"), a_key("new")


def refused(content: bytes) -> tuple[Outcome, ReasonCode]:
    with pytest.raises(FileRefused) as caught:
        read_card(content)
    return caught.value.outcome, caught.value.reason.code


def changed(**keys: object) -> bytes:
    document = json.loads(card_bytes(CARD, NEW))
    document["card"] |= keys
    return json.dumps(document).encode()


def read(card: Card) -> Card:
    return read_card(card_bytes(card, NEW))


def test_a_card_is_read_as_it_was_written_with_the_certificate_of_its_key() -> None:
    card = read(CARD)

    assert replace(card, certificate="") == CARD
    assert certificate_of(card) == NEW.certificate


def test_a_card_can_be_read_by_a_person() -> None:
    assert "Đỗ Thị Hòa" in card_bytes(CARD, NEW).decode()


def test_the_same_card_has_the_same_bytes() -> None:
    assert card_bytes(CARD, NEW) == card_bytes(CARD, NEW)


@pytest.mark.parametrize(
    "keys", [{"code": "HP-LN-NY"}, {"first_number": "1"}, {"person": "Người khác"}], ids=str
)
def test_a_changed_card_is_broken(keys: dict[str, object]) -> None:
    assert refused(changed(**keys)) == (Outcome.BROKEN, ReasonCode.CARD_CHANGED)


def test_a_card_with_the_certificate_of_another_key_is_broken() -> None:
    other = read_card(card_bytes(CARD, OLD)).certificate

    assert refused(changed(certificate=other)) == (Outcome.BROKEN, ReasonCode.CARD_CHANGED)


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"null",
        b"{}",
        b"PK\x03\x04",
        b"\xff\xfe",
        b'"' + b"x" * 70_000 + b'"',
        b"[" * 60_000,
        changed(extra="1"),
        changed(certificate="AAAA"),
        changed(certificate=7),
        changed(made_on="23/11/2026"),
        changed(kind="bank"),
    ],
)
def test_what_is_no_card_is_refused(content: bytes) -> None:
    assert refused(content) == (Outcome.REFUSED, ReasonCode.NOT_A_CARD)


@pytest.mark.parametrize(
    "keys",
    [
        {"code": "НР-1"},  # Cyrillic
        {"code": "\uff23\uff11"},
        {"code": "../x"},
        {"code": " A"},
        {"name": " "},
        {"name": "\u00a0"},
        {"person": ""},
        {"first_number": 0},
        {"first_number": 10**9},
    ],
    ids=str,
)
def test_a_card_with_what_no_book_takes_is_refused(keys: dict[str, Any]) -> None:
    content = card_bytes(replace(CARD, **keys), NEW)

    assert refused(content) == (Outcome.REFUSED, ReasonCode.NOT_A_CARD)


def test_a_code_may_have_vietnamese_letters() -> None:
    assert read(replace(CARD, code="HP-ĐÔNG")).code == "HP-ĐÔNG"


def test_an_empty_card_and_one_of_a_newer_program_have_their_own_sentence() -> None:
    newer = json.loads(card_bytes(CARD, NEW)) | {"version": 2}

    assert refused(b"") == (Outcome.REFUSED, ReasonCode.EMPTY)
    assert refused(json.dumps(newer).encode()) == (Outcome.REFUSED, ReasonCode.TOO_NEW)


def test_the_old_key_announces_the_new_one() -> None:
    card = read(endorsed(CARD, OLD, NEW.certificate))

    assert is_endorsed_by(card, OLD.certificate)
    assert not is_endorsed_by(card, NEW.certificate)
    assert not is_endorsed_by(read(CARD), OLD.certificate)


def test_an_announcement_does_not_hold_for_another_file_number() -> None:
    card = replace(read(endorsed(CARD, OLD, NEW.certificate)), first_number=1)

    assert not is_endorsed_by(card, OLD.certificate)


def test_an_announcement_cannot_be_moved_to_another_key() -> None:
    announced = endorsed(CARD, OLD, OLD.certificate)

    assert not is_endorsed_by(read(announced), OLD.certificate)
