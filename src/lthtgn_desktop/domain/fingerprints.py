"""The fingerprint of a key as people compare it: five groups of four figures and letters."""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U, which are mistaken for other letters or figures."""

_GROUPS, _IN_GROUP, _BITS = 5, 4, 5
_MISREAD = str.maketrans("OIL", "011")


def shown(fingerprint: str) -> str:
    """Return the first 100 bits of a SHA-256 in hexadecimal as `XXXX-XXXX-XXXX-XXXX-XXXX`."""
    length = _GROUPS * _IN_GROUP
    number = int(fingerprint, 16) >> (len(fingerprint) * 4 - length * _BITS)
    letters = "".join(
        _LETTERS[number >> (place * _BITS) & (len(_LETTERS) - 1)]
        for place in reversed(range(length))
    )
    return "-".join(letters[at : at + _IN_GROUP] for at in range(0, length, _IN_GROUP))


def is_same(typed: str, fingerprint: str) -> bool:
    """Tell whether what a person typed is this key; O, I and L count as what they look like."""
    kept = "".join(letter for letter in typed.upper() if letter.isalnum())
    return kept.translate(_MISREAD) == shown(fingerprint).replace("-", "")
