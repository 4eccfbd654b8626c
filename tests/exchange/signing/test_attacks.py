from io import BytesIO

import pytest
from openpyxl import load_workbook

from exchange.signing.attacks import Attack, Make
from exchange.signing.attacks_on_content import (
    ON_CONTENT,
    a_second_workbook_stands_first_in_the_content_types,
    second_shared_strings_stand_first_in_the_content_types,
)
from exchange.signing.attacks_on_plumbing import ON_PLUMBING
from exchange.signing.attacks_on_signature import ON_SIGNATURE
from exchange.signing.signed_material import signed
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.signing.verify import verify

EVERY_ATTACK = [*ON_CONTENT, *ON_PLUMBING, *ON_SIGNATURE]


def answer(content: bytes) -> tuple[Outcome, ReasonCode | None]:
    try:
        verify(content)
    except FileRefused as refused:
        return refused.outcome, refused.reason.code
    return Outcome.VALID, None


@pytest.mark.parametrize("attack", EVERY_ATTACK, ids=lambda attack: attack.name)
def test_every_attack_gets_its_answer(attack: Attack) -> None:
    assert answer(attack.make()) == (attack.outcome, attack.code)


def test_no_attack_is_written_down_twice() -> None:
    assert len({attack.name for attack in EVERY_ATTACK}) == len(EVERY_ATTACK)


def test_what_only_looks_different_holds_the_same_report() -> None:
    valid = [attack for attack in ON_PLUMBING if attack.outcome is Outcome.VALID]

    assert [verify(attack.make()) for attack in valid] == [verify(signed().content)] * 5


@pytest.mark.parametrize(
    ("make", "sheet", "cell", "read"),
    [
        (a_second_workbook_stands_first_in_the_content_types, "Sổ quỹ", "B1", 92_500_000),
        (second_shared_strings_stand_first_in_the_content_types, "Bìa", "A1", "Another title"),
    ],
)
def test_a_library_that_is_not_asked_first_would_read_another_report(
    make: Make, sheet: str, cell: str, read: object
) -> None:
    assert load_workbook(BytesIO(make()))[sheet][cell].value == read
