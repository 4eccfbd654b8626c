"""An event as the plain document that stands on one line of a `club-life 1` file, and back."""

from __future__ import annotations

import json
import re
import types
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.events import ACT_TYPES, Act, Event
from lthtgn_desktop.domain.fields import Shape
from lthtgn_desktop.domain.money import DENOMINATIONS, MAX_AMOUNT
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import hidden_character
from lthtgn_desktop.domain.opening_acts import OpeningLender

FORMAT = "club-life"
VERSION = 1

LONGEST_TEXT, LONGEST_REF = 500, 200
MOST_NOTES, MOST_MONTHS = 1_000_000, 600

_CODE = re.compile(r"[^\W_][\w.-]{0,31}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_RATE = re.compile(r"\d{1,2}(\.\d{1,6})?", re.ASCII)

Reader = Callable[[str, object], object]
Line = CollectLine | OpeningLender
"""What stands in the lists of acts."""


class Field(NamedTuple):
    """How one field of an act stands in a document: its key, its reader, and whether it must."""

    key: str
    reader: Reader
    needed: bool


def read_event(document: object, *, spare_ref: str) -> Event:
    """Return the event that a JSON document describes; `spare_ref` names it where it has no `ref`.

    Raises `Refused` for anything that the format does not know, so nothing is dropped silently.
    """
    if not isinstance(document, dict):
        raise Refused(RefusalCode.NOT_AN_OBJECT)
    keys = dict(document)
    type_name = _taken(keys, "type")
    if not isinstance(type_name, str) or type_name not in ACT_TYPES:
        raise Refused(RefusalCode.UNKNOWN_TYPE, value=_shown(type_name))
    day = read_date("date", _taken(keys, "date"))
    ref = keys.pop("ref", spare_ref)
    return Event(day, read_text("ref", ref, LONGEST_REF), _read_act(ACT_TYPES[type_name], keys))


def as_document(event: Event) -> dict[str, object]:
    """Return the event as the document of its line: `type`, `date`, `ref`, then its own keys."""
    head = {"type": event.type, "date": event.date.isoformat(), "ref": event.ref}
    return head | _plain_fields(event.act)


def as_line(event: Event) -> str:
    """Return the event as its line of a life file, always the same for the same event."""
    return json.dumps(as_document(event), ensure_ascii=False, separators=(",", ":"))


def read_text(key: str, value: object, longest: int = LONGEST_TEXT) -> str:
    """Return a text in NFC, without blanks around it and without hidden characters."""
    if not isinstance(value, str):
        raise Refused(RefusalCode.NOT_A_TEXT, key=key, value=_shown(value))
    if hidden := hidden_character(value):
        raise Refused(RefusalCode.HIDDEN_CHARACTER, key=key, value=f"U+{ord(hidden):04X}")
    text = unicodedata.normalize("NFC", value).strip()
    if not text:
        raise Refused(RefusalCode.EMPTY_TEXT, key=key)
    if len(text) > longest:
        raise Refused(RefusalCode.TEXT_TOO_LONG, key=key, longest=longest)
    return text


def read_date(key: str, value: object) -> date:
    """Return the day written as `YYYY-MM-DD`, of the years 1900 to 2199."""
    try:
        if isinstance(value, str) and _DATE.fullmatch(value) and "1900" <= value < "2200":
            return date.fromisoformat(value)
    except ValueError:
        pass  # a day such as 30 February; refused below like any other text
    raise Refused(RefusalCode.NOT_A_DATE, key=key, value=_shown(value))


def _taken(keys: dict[str, object], key: str) -> object:
    if key not in keys:
        raise Refused(RefusalCode.MISSING_KEY, key=key)
    return keys.pop(key)


def _shown(value: object) -> str:
    """Return a value as a refusal may quote it: short, and safe on one line."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=True, default=str)
    visible = "".join("?" if hidden_character(letter) else letter for letter in text)
    return visible if len(visible) <= 40 else visible[:39] + "…"


def _read_act(act_type: type[Act | Line], keys: dict[str, object]) -> Act:
    values: dict[str, object] = {}
    for name, (key, reader, needed) in _FIELDS[act_type].items():
        if key in keys:
            values[name] = reader(key, keys.pop(key))
        elif needed:
            raise Refused(RefusalCode.MISSING_KEY, key=key)
    if keys:
        raise Refused(RefusalCode.UNKNOWN_KEY, key=_shown(min(keys)))
    return cast("Act", act_type(**cast("dict[str, Any]", values)))


def _fields_of(act_type: Any) -> Mapping[str, Field]:  # noqa: ANN401 - any of the acts
    hints = get_type_hints(act_type, include_extras=True)
    return {
        field.name: Field(
            field.name.rstrip("_"), _reader_for(hints[field.name]), needed=field.default is MISSING
        )
        for field in fields(act_type)
    }


def _reader_for(hint: Any) -> Reader:  # noqa: ANN401 - a type hint has no type of its own
    if get_origin(hint) in {Union, types.UnionType}:
        return _reader_for(next(part for part in get_args(hint) if part is not type(None)))
    if get_origin(hint) is Annotated:
        return _SHAPES[hint.__metadata__[0]]
    if get_origin(hint) is tuple:
        return _list_reader(get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice_reader(hint)
    return {bool: _read_truth, Month: _read_month, date: read_date}[hint]


def _list_reader(item_hint: object) -> Reader:
    item_reader = _line_reader(item_hint) if is_dataclass(item_hint) else _reader_for(item_hint)

    def read(key: str, value: object) -> object:
        if not isinstance(value, list):
            raise Refused(RefusalCode.NOT_A_LIST, key=key)
        return tuple(item_reader(key, item) for item in value)

    return read


def _line_reader(line_type: Any) -> Reader:  # noqa: ANN401 - any of the lines of an act
    def read(key: str, value: object) -> object:
        if not isinstance(value, dict):
            raise Refused(RefusalCode.NOT_A_LIST, key=key)
        return _read_act(line_type, dict(value))

    return read


def _choice_reader(choices: type[StrEnum]) -> Reader:
    def read(key: str, value: object) -> object:
        if isinstance(value, str) and value in list(choices):
            return choices(value)
        allowed = " ".join(choices)
        raise Refused(RefusalCode.NOT_A_CHOICE, key=key, value=_shown(value), choices=allowed)

    return read


def read_code(key: str, value: object) -> str:
    """Return a code: letters, figures, dots, dashes, underscores; raises `Refused`."""
    text = read_text(key, value)
    if not _CODE.fullmatch(text):
        raise Refused(RefusalCode.NOT_A_CODE, key=key, value=_shown(text))
    return text


def _whole(key: str, value: object, lowest: int, highest: int) -> int:
    if type(value) is not int or not lowest <= value <= highest:
        code = RefusalCode.NOT_A_NUMBER
        raise Refused(code, key=key, value=_shown(value), lowest=lowest, highest=highest)
    return value


def _read_amount(key: str, value: object) -> int:
    if type(value) is not int or not 1 <= value <= MAX_AMOUNT:
        raise Refused(RefusalCode.NOT_AN_AMOUNT, key=key, value=_shown(value))
    return value


def _read_rate(key: str, value: object) -> Decimal:
    if not isinstance(value, str) or not _RATE.fullmatch(value):
        raise Refused(RefusalCode.NOT_A_RATE, key=key, value=_shown(value))
    return Decimal(value)


def _read_birth(key: str, value: object) -> str:
    text = f"{value}-01-01" if isinstance(value, str) and len(value) == len("1955") else value
    try:
        day = read_date(key, text)
    except Refused:
        raise Refused(RefusalCode.NOT_A_BIRTH, key=key, value=_shown(value)) from None
    return day.isoformat()[: len(cast("str", value))]


def _read_month(key: str, value: object) -> Month:
    try:
        if isinstance(value, str) and "1900" <= value < "2200":
            return Month.read(value)
    except ValueError:
        pass  # a month such as 2024-13; refused below like any other text
    raise Refused(RefusalCode.NOT_A_MONTH, key=key, value=_shown(value))


def _read_truth(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(RefusalCode.NOT_A_TRUTH, key=key, value=_shown(value))
    return value


def _read_shares(key: str, value: object) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, dict):
        raise Refused(RefusalCode.NOT_A_LIST, key=key)
    shares = tuple(
        (read_code(key, fund), _whole(key, part, 0, 100)) for fund, part in value.items()
    )
    if len(dict(shares)) != len(shares):
        raise Refused(RefusalCode.NOT_A_CODE, key=key, value=_shown(list(value)))
    if sum(part for _, part in shares) != 100:
        raise Refused(RefusalCode.SPLIT_NOT_100, total=sum(part for _, part in shares))
    return shares


def _read_notes(key: str, value: object) -> tuple[tuple[int, int], ...]:
    if not isinstance(value, dict):
        raise Refused(RefusalCode.NOT_A_LIST, key=key)
    notes = {str(note): note for note in DENOMINATIONS}
    if unknown := value.keys() - notes.keys():
        raise Refused(RefusalCode.NOT_A_NOTE, value=_shown(min(unknown)))
    return tuple(
        (notes[note], _whole(key, number, 0, MOST_NOTES)) for note, number in value.items()
    )


def _read_amounts(key: str, value: object) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, dict):
        raise Refused(RefusalCode.NOT_A_LIST, key=key)
    amounts = tuple((read_code(key, code), _read_amount(key, part)) for code, part in value.items())
    if len(dict(amounts)) != len(amounts):
        raise Refused(RefusalCode.NOT_A_CODE, key=key, value=_shown(list(value)))
    return amounts


_SHAPES: dict[Shape, Reader] = {
    Shape.CODE: read_code,
    Shape.TEXT: read_text,
    Shape.AMOUNT: _read_amount,
    Shape.FEE: lambda key, value: _whole(key, value, 0, MAX_AMOUNT),
    Shape.MONTHS: lambda key, value: _whole(key, value, 1, MOST_MONTHS),
    Shape.GRACE: lambda key, value: _whole(key, value, 0, MOST_MONTHS),
    Shape.YEAR: lambda key, value: _whole(key, value, 1900, 9999),
    Shape.RATE: _read_rate,
    Shape.BIRTH: _read_birth,
    Shape.SHARES: _read_shares,
    Shape.NOTES: _read_notes,
    Shape.AMOUNTS: _read_amounts,
}
_PAIRED = {_read_shares, _read_notes, _read_amounts}


def _plain_fields(value: Act | Line) -> dict[str, object]:
    return {
        key: {str(k): v for k, v in part} if reader in _PAIRED else _plain(part)
        for name, (key, reader, _) in _FIELDS[type(value)].items()
        if (part := getattr(value, name)) is not None
    }


def _plain(value: object) -> object:
    if isinstance(value, Line):
        return _plain_fields(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, (Month, Decimal, date)):
        return str(value)
    return value


_FIELDS: dict[type, Mapping[str, Field]] = {
    act_type: _fields_of(act_type) for act_type in (*ACT_TYPES.values(), CollectLine, OpeningLender)
}
