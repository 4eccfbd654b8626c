"""Amounts in the words of each language."""

import pytest

from lthtgn_desktop.messages.spoken_amounts import spoken_amount
from lthtgn_desktop.messages.words import Language


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Zero đồng"),
        (7, "Seven đồng"),
        (10, "Ten đồng"),
        (13, "Thirteen đồng"),
        (20, "Twenty đồng"),
        (50_000, "Fifty thousand đồng"),
        (668_000, "Six hundred sixty-eight thousand đồng"),
        (1_000_000, "One million đồng"),
        (1_205_019, "One million two hundred five thousand nineteen đồng"),
        (2_000_000_100, "Two billion one hundred đồng"),
        (10**12, "One thousand billion đồng"),
        (-50_000, "Minus fifty thousand đồng"),
    ],
)
def test_an_english_window_reads_amounts_in_english(amount: int, words: str) -> None:
    assert spoken_amount(amount, Language.ENGLISH) == words


def test_a_vietnamese_window_reads_amounts_as_papers_do() -> None:
    assert spoken_amount(668_000, Language.VIETNAMESE) == "Sáu trăm sáu mươi tám nghìn đồng"
