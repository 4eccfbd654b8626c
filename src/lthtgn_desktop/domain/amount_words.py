"""An amount in Vietnamese words, for receipts and for reading aloud."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Reading(Enum):
    """How amounts are read: as northern schools teach it, in the south, or in business."""

    NORTH = "north"
    SOUTH = "south"
    NORTH_SKIP_EMPTY_GROUPS = "north_skip_empty_groups"


@dataclass(frozen=True, slots=True)
class _Manner:
    """The words in which readings differ, and whether an empty group is said."""

    odd: str
    thousand: str
    four: str
    says_empty_groups: bool


_MANNERS = {
    Reading.NORTH: _Manner("linh", "nghìn", "tư", says_empty_groups=True),
    Reading.SOUTH: _Manner("lẻ", "ngàn", "bốn", says_empty_groups=True),
    Reading.NORTH_SKIP_EMPTY_GROUPS: _Manner("linh", "nghìn", "tư", says_empty_groups=False),
}
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 1_000_000_000


def in_words(amount: int, *, reading: Reading = Reading.NORTH) -> str:
    """Return an amount of đồng in words: `Hai trăm ba mươi lăm nghìn đồng`."""
    words = list(_number(abs(amount), _MANNERS[reading])) or [_DIGITS[0]]
    if amount < 0:
        words.insert(0, "âm")
    return f"{' '.join(words).capitalize()} đồng"


def _number(number: int, manner: _Manner) -> Iterator[str]:
    # There is no word above tỷ: 10^12 is a thousand tỷ, 10^18 a tỷ of tỷ.
    billions, below = divmod(number, _BILLION)
    if billions:
        yield from _number(billions, manner)
        yield "tỷ"
    if below:
        yield from _below_a_billion(below, manner, follows=billions > 0)


def _below_a_billion(number: int, manner: _Manner, *, follows: bool) -> Iterator[str]:
    rest = number
    for size, name in ((1_000_000, ["triệu"]), (1_000, [manner.thousand]), (1, [])):
        group, rest = divmod(rest, size)
        if group:
            yield from _group(group, manner, follows=follows)
            yield from name
            follows = True
        elif follows and rest and manner.says_empty_groups:
            yield from (_DIGITS[0], *name)


def _group(group: int, manner: _Manner, *, follows: bool) -> Iterator[str]:
    hundreds, below = divmod(group, 100)
    tens, units = divmod(below, 10)
    if hundreds or follows:
        yield from (_DIGITS[hundreds], "trăm")
        if units and not tens:
            yield manner.odd
    if tens:
        yield from ("mười",) if tens == 1 else (_DIGITS[tens], "mươi")
    if units:
        yield _units(units, manner, tens=tens)


def _units(units: int, manner: _Manner, *, tens: int) -> str:
    if units == 5 and tens > 0:
        return "lăm"
    if units == 4 and tens > 1:
        return manner.four
    if units == 1 and tens > 1:
        return "mốt"
    return _DIGITS[units]
