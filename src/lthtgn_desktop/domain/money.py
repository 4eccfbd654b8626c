"""Amounts of whole đồng, read as people type them and written as people read them."""

import re
from unicodedata import normalize

from lthtgn_desktop.domain.typed_digits import LAYOUT, LAYOUT_KEYS

DENOMINATIONS = (
    500_000,
    200_000,
    100_000,
    50_000,
    20_000,
    10_000,
    5_000,
    2_000,
    1_000,
    500,
    200,
    100,
    1,
)
"""The notes in circulation, and 1 for loose change ("lẻ"), in đồng."""

MAX_AMOUNT = 1_000_000_000_000
"""The largest amount, in đồng, that one event may hold."""

_MAX_TYPED = 10_000_000_000

# A mark between groups of three is a dot, a comma or a space, and the same one throughout.
_DIGITS = r"0|[1-9][0-9]{0,10}|[1-9][0-9]{0,2}(?:(?P<mark>[., ])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,2})"
_DONG = "đồng|dong|đ|d|₫|vnđ|vnd"
_THOUSAND = "nghìn|nghin|ngàn|ngan|ng|n|k"
_MILLION = "triệu|trieu|tr"

_PLAIN = re.compile(rf"(?P<digits>{_DIGITS}) *(?:(?P<dong>{_DONG})|(?P<thousand>{_THOUSAND}))?")
# Three digits after the mark would be a group to one reader and a fraction to another (1.250tr).
_MILLIONS = re.compile(
    rf"(?P<whole>0|[1-9][0-9]{{0,4}})(?:"
    rf"(?:[.,](?P<fraction>[0-9]{{1,2}}))? *(?:{_MILLION})"
    rf"| *(?:{_MILLION}) *(?P<tail>[0-9]{{1,3}})"
    rf"| *(?:{_MILLION}) *(?P<thousands>[0-9]{{1,3}}) *(?:{_THOUSAND}))"
)
_WHOLE_NUMBER = re.compile(r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:([., ])[0-9]{3}(?:\1[0-9]{3})*))")

# No-break, figure, thin and narrow no-break spaces come with figures copied from elsewhere.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))

# The marks of the Vietnamese layout must be read as they come: normalising would change their
# order, and with it the number. A đ after nothing but figures is the unit (500đ), never the zero.
_LAYOUT_TEXT = re.compile(rf"(?![0-9]+đ+$)[0-9{LAYOUT_KEYS}]+")


class NotAnAmount(ValueError):
    """A text that cannot be read as an amount; `typed` keeps it as it was."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


def read_amount(text: str, *, thousands: bool = True) -> int | None:
    """Return the đồng meant by what was typed, None for a blank; raises NotAnAmount.

    With `thousands`, 1 to 999 without a unit are thousands of đồng.
    """
    if not text.strip():
        return None
    terms = [_term(term.strip(), thousands=thousands) for term in _as_typed(text).split("+")]
    amounts = [amount for amount in terms if amount is not None]
    if len(amounts) < len(terms) or sum(amounts) > _MAX_TYPED:
        raise NotAnAmount(text)
    return sum(amounts)


def read_plain_amount(text: str) -> int:
    """Return the đồng of a whole number, in groups of three or not; raises NotAnAmount."""
    if not _WHOLE_NUMBER.fullmatch(text):
        raise NotAnAmount(text)
    try:
        return int(_without_marks(text))
    except ValueError:  # Python reads no number of thousands of digits.
        raise NotAnAmount(text) from None


def grouped(amount: int) -> str:
    """Return an amount of đồng in groups of three: `1.234.567`."""
    return f"{amount:,}".replace(",", ".")


def with_unit(amount: int) -> str:
    """Return an amount of đồng as the screen shows it: `668.000 đ`."""
    return f"{grouped(amount)} đ"


def in_documents(amount: int) -> str:
    """Return an amount of đồng as documents show it: `668.000 đồng`."""
    return f"{grouped(amount)} đồng"


def _as_typed(text: str) -> str:
    bare = text.strip().lower()
    if _LAYOUT_TEXT.fullmatch(bare):
        return bare.translate(LAYOUT)
    return normalize("NFC", bare).translate(_SPACES)


def _term(term: str, *, thousands: bool) -> int | None:
    if plain := _PLAIN.fullmatch(term):
        return _plain(plain, thousands=thousands)
    if millions := _MILLIONS.fullmatch(term):
        return _millions(millions)
    return None


def _plain(match: re.Match[str], *, thousands: bool) -> int:
    number = int(_without_marks(match["digits"]))
    is_short = thousands and number < 1_000 and not match["dong"]
    return number * 1_000 if match["thousand"] or is_short else number


def _millions(match: re.Match[str]) -> int:
    # In 1tr25 and in 1,25tr the figures count down from the hundred thousands.
    below = (match["fraction"] or match["tail"] or "").ljust(6, "0")
    return int(match["whole"]) * 1_000_000 + int(below) + int(match["thousands"] or 0) * 1_000


def _without_marks(digits: str) -> str:
    return re.sub("[., ]", "", digits)
