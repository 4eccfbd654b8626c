"""The password that a person gives, and what stands in the way when it is missing or wrong."""

from __future__ import annotations

from unicodedata import normalize

from lthtgn_desktop.domain.errors import ClubError

LONGEST = 256
"""The most characters of a password: what is to be typed, and what a lock takes in its stride."""


class PasswordNeeded(ClubError):
    """Something is locked or is to be locked, and no password that can be typed was given."""


class WrongPassword(ClubError):
    """The password does not open what is locked with it."""


def password_from(typed: str) -> str:
    """Return the password in what was typed: composed (NFC), so that every keyboard gives the same.

    Raises `PasswordNeeded` where there is none, or a character in it that nobody can type again.
    """
    if not 0 < len(typed) <= LONGEST or not typed.isprintable():
        raise PasswordNeeded
    return normalize("NFC", typed)
