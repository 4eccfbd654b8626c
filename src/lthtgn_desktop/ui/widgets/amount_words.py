"""An amount in the words of the window's language."""

from __future__ import annotations

from lthtgn_desktop.messages.spoken_amounts import spoken_amount
from lthtgn_desktop.ui.language import language


def amount_in_words(amount: int) -> str:
    """Return an amount of đồng in words: `Sáu trăm sáu mươi tám nghìn đồng`."""
    return spoken_amount(amount, language())
