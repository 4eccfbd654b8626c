"""Values as plain documents and back: strict, and driven by nothing but their type hints.

A document has what JSON has, but for numbers: objects, lists, texts, true, false and null. Each
whole number is a text like `-120000`, so that no reader can make another number of it. A record
(a frozen dataclass or a NamedTuple) is an object with exactly its fields.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from unicodedata import is_normalized, normalize

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import hidden_character

T = TypeVar("T")
Reader: TypeAlias = Callable[[object], Any]
Writer: TypeAlias = Callable[[Any], object]

LONGEST_TEXT = 20_000
"""More than a treasurer can type into a text, even after every name in it became a code."""

# Years are those of a life file; a number has at most 18 digits, so that 64 bits hold it.
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?")
_DATE = re.compile(r"(?:19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])")


class NotThisForm(ValueError):
    """A document is not of the form that was asked for; `path` says where: `funds.2.name`."""

    def __init__(self, *places: str) -> None:
        super().__init__(*places)
        self.places = places

    @property
    def path(self) -> str:
        """Return the way from the whole document to what is wrong; empty for the whole.

        It can be shown: what a stranger wrote in it is short and stays on one line.
        """
        return ".".join(_shown(place) for place in self.places)


def as_document(value: object) -> object:
    """Return a value as a plain document; texts are composed (NFC). Raises TypeError."""
    kind: Any = type(value)
    return _writer_of(kind)(value)


def read(kind: type[T], document: object) -> T:
    """Return the value of a type that a document holds; raises `NotThisForm`."""
    hint: Any = kind
    return cast("T", _reader_of(hint)(document))


def _shown(place: str) -> str:
    return "".join("?" if hidden_character(letter) else letter for letter in place[:40])


def _read_text(document: object) -> str:
    if type(document) is str and len(document) <= LONGEST_TEXT:
        if document.isascii() and document.isprintable():
            return document  # the quick way for codes and keys
        if is_normalized("NFC", document) and hidden_character(document) is None:
            return document
    raise NotThisForm


def _read_whole(document: object) -> int:
    if type(document) is str and _WHOLE.fullmatch(document):
        return int(document)
    raise NotThisForm


def _read_decimal(document: object) -> Decimal:
    if type(document) is str and _DECIMAL.fullmatch(document):
        number = Decimal(document)
        if number or not number.is_signed():
            return number
    raise NotThisForm


def _read_truth(document: object) -> bool:
    if type(document) is bool:
        return document
    raise NotThisForm


def _read_date(document: object) -> date:
    if type(document) is str and _DATE.fullmatch(document):
        try:
            return date.fromisoformat(document)
        except ValueError:
            pass  # a day such as 30 February; refused below like any other text
    raise NotThisForm


def _read_month(document: object) -> Month:
    if type(document) is str and _MONTH.fullmatch(document):
        return Month.read(document)
    raise NotThisForm


_PLAIN: dict[object, Reader] = {
    str: _read_text,
    int: _read_whole,
    bool: _read_truth,
    date: _read_date,
    Month: _read_month,
    Decimal: _read_decimal,
    object: lambda document: document,
}


@cache
def _reader_of(hint: Any) -> Reader:  # noqa: ANN401 - a type hint has no type of its own
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return _optional_reader(parts)
    if origin is tuple:
        return _list_reader(parts[0]) if parts[1:] == (...,) else _row_reader(parts)
    if origin is dict:
        return _table_reader(*parts)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _choice_reader(hint)
    return _record_reader(hint)


def _optional_reader(parts: tuple[Any, ...]) -> Reader:
    (hint,) = (part for part in parts if part is not types.NoneType)
    read_it = _reader_of(hint)

    def read_optional(document: object) -> object:
        return None if document is None else read_it(document)

    return read_optional


def _list_reader(hint: Any) -> Reader:  # noqa: ANN401
    read_one = _reader_of(hint)

    def read_list(document: object) -> tuple[object, ...]:
        if type(document) is not list:
            raise NotThisForm
        items: list[object] = []
        try:
            for item in document:
                items.append(read_one(item))  # noqa: PERF401 - how far it came is told below
        except NotThisForm as wrong:
            raise NotThisForm(str(len(items)), *wrong.places) from None
        return tuple(items)

    return read_list


def _row_reader(parts: tuple[Any, ...]) -> Reader:
    readers = [_reader_of(part) for part in parts]

    def read_row(document: object) -> tuple[object, ...]:
        if type(document) is not list or len(document) != len(readers):
            raise NotThisForm
        items: list[object] = []
        try:
            for read_one, item in zip(readers, document, strict=True):
                items.append(read_one(item))
        except NotThisForm as wrong:
            raise NotThisForm(str(len(items)), *wrong.places) from None
        return tuple(items)

    return read_row


def _table_reader(key_hint: Any, hint: Any) -> Reader:  # noqa: ANN401
    read_key, read_one = _reader_of(key_hint), _reader_of(hint)

    def read_table(document: object) -> dict[object, object]:
        if type(document) is not dict:
            raise NotThisForm
        key = ""
        table = {}
        try:
            for key, item in document.items():
                table[read_key(key)] = read_one(item)
        except NotThisForm as wrong:
            raise NotThisForm(key, *wrong.places) from None
        return table

    return read_table


def _choice_reader(choices: type[Enum]) -> Reader:
    by_value = {str(choice.value): choice for choice in choices}

    def read_choice(document: object) -> Enum:
        if type(document) is str and document in by_value:
            return by_value[document]
        raise NotThisForm

    return read_choice


def _record_reader(kind: Any) -> Reader:  # noqa: ANN401
    hints = get_type_hints(kind)
    readers = [(name, _reader_of(hints[name])) for name in _names(kind)]

    def read_record(document: object) -> object:
        if type(document) is not dict:
            raise NotThisForm
        name = ""
        values: list[object] = []
        try:
            for name, read_one in readers:
                values.append(read_one(document[name]))
        except NotThisForm as wrong:
            raise NotThisForm(name, *wrong.places) from None
        except KeyError:
            raise NotThisForm(name) from None
        if len(document) != len(values):
            raise NotThisForm(min(document.keys() - hints.keys()))
        try:
            return kind(*values)
        except ValueError:  # what it is made of does not go together
            raise NotThisForm from None

    return read_record


def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the fields of a record in the order in which it is made of them."""
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return cast("tuple[str, ...]", kind._fields)


def _as_is(value: object) -> object:
    return value


_WRITERS: dict[type, Writer] = {
    str: lambda text: normalize("NFC", text),
    int: str,
    bool: _as_is,
    types.NoneType: _as_is,
    date: date.isoformat,
    Month: str,
    Decimal: lambda number: format(number, "f"),
    tuple: lambda items: [as_document(item) for item in items],
    dict: lambda table: {as_document(key): as_document(item) for key, item in table.items()},
}


@cache
def _writer_of(kind: Any) -> Writer:  # noqa: ANN401
    if kind in _WRITERS:
        return _WRITERS[kind]
    if issubclass(kind, Enum):
        return lambda choice: str(choice.value)
    if not (is_dataclass(kind) or hasattr(kind, "_fields")):
        raise TypeError(kind)
    names = _names(kind)
    return lambda record: {name: as_document(getattr(record, name)) for name in names}
