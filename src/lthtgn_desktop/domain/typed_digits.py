"""Digits as the Vietnamese keyboard layout of Windows writes them (TCVN 6064).

Its digit row has letters and marks in place of 1 to 9 and 0: ă â ê ô, five tones, đ.
"""

import re

LAYOUT_KEYS = "đăâêô\u0300\u0309\u0303\u0301\u0323"
"""What the row writes for 0 to 9."""

LAYOUT = str.maketrans(LAYOUT_KEYS, "0123456789")

_FIGURES = re.compile(rf"[0-9{LAYOUT_KEYS}\s/.,%+–-]+")


def as_digits(typed: str) -> str:
    """Return a text of figures with its digits; a text with any other letter stays as it is.

    The marks must be read as they come: composing them first would change their order.
    """
    lower = typed.lower()
    return lower.translate(LAYOUT) if _FIGURES.fullmatch(lower) else typed
