from a_card import CARD
from lthtgn_desktop.domain.cards import handover_text


def test_the_old_key_signs_who_follows_it_and_from_which_file_on() -> None:
    assert handover_text(CARD, "a" * 64, "b" * 64).decode().split("\n") == [
        "CLB-HANDOVER-1",
        "HP-LN-NX",
        "a" * 64,
        "b" * 64,
        "13",
        "2026-11-23",
    ]
