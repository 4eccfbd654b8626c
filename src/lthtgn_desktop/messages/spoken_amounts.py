"""An amount in the words of a language; papers use the Vietnamese reading alone."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.messages.words import Language

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("", "", *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
_SIZES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def spoken_amount(amount: int, language: Language) -> str:
    """Return an amount of đồng in words: `Two hundred thirty-five thousand đồng`."""
    if language is Language.VIETNAMESE:
        return in_words(amount)
    words = list(_number(abs(amount))) or [_SMALL[0]]
    if amount < 0:
        words.insert(0, "minus")
    return f"{' '.join(words).capitalize()} đồng"


def _number(number: int) -> Iterator[str]:
    for size, name in _SIZES:
        if number >= size:
            yield from (*_number(number // size), name)
            number %= size
    if number >= len(_SMALL):
        tens, units = divmod(number, 10)
        yield f"{_TENS[tens]}-{_SMALL[units]}" if units else _TENS[tens]
    elif number:
        yield _SMALL[number]
