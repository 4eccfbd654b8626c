"""Names and other short texts: how they are tidied, put in order and found."""

import re
from collections.abc import Callable
from typing import TypeAlias
from unicodedata import category, combining, normalize

SortKey: TypeAlias = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
"""For each word the places of its letters, then its tones."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK_LOOKING = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters that show nothing

# f, j, w and z are no letters of Vietnamese; names from elsewhere have them where Latin has them.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_FIRST_DIGIT = len(_ALPHABET)
_FIRST_OTHER = _FIRST_DIGIT + 10

# Huyền, hỏi, ngã, sắc, nặng; a syllable without a mark (ngang) comes before them.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_EARLY_TONE = re.compile(rf"(?<=o)([{_TONES}])([ae])|(?<=u)([{_TONES}])(y)")


def clean_text(text: str) -> str:
    """Return what a person typed, composed (NFC) and with single spaces between words."""
    return " ".join(normalize("NFC", text).split())


def hidden_character(text: str) -> str | None:
    """Return the first character that cannot be seen or that bends others, if there is one."""
    if text.isprintable() and _BLANK_LOOKING.isdisjoint(text):
        return None  # the quick way for nearly every text
    return next((character for character in text if _is_hidden(character)), None)


def _is_hidden(character: str) -> bool:
    return category(character) in _HIDDEN or character in _BLANK_LOOKING


def sort_key(name: str) -> SortKey:
    """Return the key that puts names in order: given name, family name, then the middle ones.

    Spellings that differ only in capitals or in the place of the tone (hoà, hòa) are equal.
    """
    words = name.lower().split()
    return tuple(_word_key(word) for word in words[-1:] + words[:-1])


def fold(text: str) -> str:
    """Return a text as it is typed without marks: `nguyen` for `Nguyễn`."""
    letters = normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(letter for letter in letters if not combining(letter))


def rank(name: str, query: str) -> int | None:
    """Return how well a name answers a search, best first, or None where it does not.

    0: each word typed begins a word of the name, marks and all; 1: it does so without marks;
    2: the initials were typed. A blank search finds every name.
    """
    if _begins(name, query, _composed) or _begins(name, query, _with_late_tone):
        return 0
    if _begins(name, query, fold):
        return 1
    initials = "".join(word[0] for word in fold(name).split())
    return 2 if initials.startswith(fold(query).strip()) else None


def matches(name: str, query: str) -> bool:
    """Return whether a search finds a name at all."""
    return rank(name, query) is not None


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    parts = normalize("NFD", word)
    tones = tuple(_TONES.index(part) for part in parts if part in _TONES)
    letters = normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return tuple(_place(letter) for letter in letters if letter.isalnum()), tones


def _place(letter: str) -> int:
    if letter.isdecimal():
        return _FIRST_DIGIT + int(letter)
    for spelling in (letter, normalize("NFD", letter)[0]):
        if spelling in _ALPHABET:
            return _ALPHABET.index(spelling)
    return _FIRST_OTHER + ord(letter)


def _begins(name: str, query: str, spelling: Callable[[str], str]) -> bool:
    words = spelling(name).split()
    return all(any(word.startswith(typed) for word in words) for typed in spelling(query).split())


def _composed(text: str) -> str:
    return normalize("NFC", text.lower())


def _with_late_tone(text: str) -> str:
    # Both hòa and hoà are in use, on identity cards too: here the tone stands on the second vowel.
    return normalize("NFC", _EARLY_TONE.sub(r"\2\4\1\3", normalize("NFD", text.lower())))
