"""A list of people as somebody types or pastes it: one on a line, with whatever is known of each.

Cells are parted by tabs (as from a spreadsheet), semicolons, commas or wide gaps, and are told
apart by what stands in them; nothing that is not understood is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lthtgn_desktop.domain.names import clean_text, fold, hidden_character
from lthtgn_desktop.domain.typed_digits import as_digits

_PARTED = re.compile(r"\t|;|,|\s{2,}")
_NUMBERED = re.compile(r"^\s*\d{1,3}\s*[.)\-]\s*|^\s*\d{1,3}\s+(?=\D)")
_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d{2})", re.ASCII)
_PHONE = re.compile(r"(?:\+84|0)(?:[ .]?\d){8,10}", re.ASCII)
_INSIDE = re.compile(rf"({_PHONE.pattern}|{_DAY.pattern}|\b{_YEAR.pattern}\b)", re.ASCII)
_SEXES = {"nam": "M", "nu": "F", "m": "M", "f": "F"}
_HEADS = {"ho va ten", "ho ten", "ten", "ho va ten hoi vien", "ho va ten thanh vien"}
_MIDDLE = {"thi": "F", "van": "M"}


class Listed(NamedTuple):
    """One person as listed; what is not known is empty, `born` is a year or an ISO date.

    `rest` is what was not understood, `is_guess` says that the sex was guessed from the name.
    """

    name: str
    born: str = ""
    sex: str = ""
    phone: str = ""
    address: str = ""
    rest: str = ""
    is_guess: bool = False

    @property
    def is_complete(self) -> bool:
        """Tell whether all is known that a member needs."""
        return bool(self.name and self.born and self.sex)


def read_list(text: str) -> list[Listed]:
    """Return the people of a list in its order; a line of headings is none of them."""
    lines = (line for line in text.splitlines() if line.strip())
    return [_read(line) for line in lines if not _is_heading(line)]


def namesakes(people: Iterable[str]) -> set[str]:
    """Return the names that stand more than once, however they are spelt in capitals."""
    counted = Counter(clean_text(name).casefold() for name in people if name)
    return {name for name, number in counted.items() if number > 1}


def read_birth(typed: str) -> str:
    """Return a year or a day of birth as a document holds it, empty where it is neither."""
    said = as_digits(typed).strip()
    if _YEAR.fullmatch(said):
        return said
    found = _DAY.fullmatch(said)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else ""
    except ValueError:
        return ""


def read_sex(typed: str) -> str:
    """Return `F` or `M` for what people write, empty for anything else."""
    return _SEXES.get(fold(typed.strip()), "")


def guessed_sex(name: str) -> str:
    """Return what a middle name says of most people: Thị of a woman, Văn of a man."""
    return next((_MIDDLE[word] for word in fold(name).split()[1:-1] if word in _MIDDLE), "")


def _is_heading(line: str) -> bool:
    return any(fold(clean_text(cell)) in _HEADS for cell in _PARTED.split(line))


def _read(line: str) -> Listed:
    cells = [cell for cell in map(clean_text, _PARTED.split(_NUMBERED.sub("", line))) if cell]
    found: dict[str, str] = {}
    rest: list[str] = []
    for cell in (part for whole in cells for part in _taken_apart(whole)):
        kind, value = _kind_of(cell)
        if kind == "text":
            kind = "address" if "name" in found else "name"
        if kind == "address" and "address" in found:
            value = f"{found.pop('address')}, {value}"
        if kind == "rest" or kind in found or hidden_character(value):
            rest.append(cell)
        else:
            found[kind] = value
    name = found.get("name", "")
    guess = "" if "sex" in found else guessed_sex(name)
    sex = found.get("sex", guess)
    return Listed(
        name,
        found.get("born", ""),
        sex,
        found.get("phone", ""),
        found.get("address", ""),
        " ".join(rest),
        is_guess=bool(guess),
    )


def _taken_apart(cell: str) -> list[str]:
    """Return `Lan 1955 0912345678` as its parts; the last word may be the sex."""
    parts = [part for part in map(clean_text, _split_inside(cell)) if part]
    if (
        len(parts) == 1
        and len(words := parts[0].rsplit(" ", 1)) > 1
        and words[1].casefold() == "nữ"
    ):
        return words
    return parts


def _split_inside(cell: str) -> list[str]:
    parts, end = [], 0
    for match in _INSIDE.finditer(cell):
        parts += [cell[end : match.start()], match[0]]
        end = match.end()
    return [*parts, cell[end:]]


def _kind_of(cell: str) -> tuple[str, str]:
    if born := read_birth(cell):
        return "born", born
    if sex := read_sex(cell):
        return "sex", sex
    if _PHONE.fullmatch(cell):
        digits = re.sub(r"\D", "", cell.replace("+84", "0"))
        return "phone", digits
    has_letters = any(letter.isalpha() for letter in cell)
    return ("text" if has_letters else "rest"), cell
