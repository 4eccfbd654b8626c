"""The fields of a schedule's JSON object: which there are, and what may stand in each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias, TypeVar

from lthtgn_desktop.domain.errors import RefusalCode, Refused

# Fields by name, those of `rounding_params` as `rounding_params.ties`; never None.
Fields: TypeAlias = Mapping[str, object]

_T = TypeVar("_T")

_ROUNDING = "rounding_params"
_TERMS = frozenset(
    {
        "method",
        "principal",
        "rate_percent",
        "rate_basis",
        "period_unit",
        "n",
        "start_date",
        "day_count",
        "due_date_rule",
        "grace_principal",
        "grace_interest_payment",
        "grace_interest_free",
        "principal_shares",
        _ROUNDING,
    }
)
_ROUNDING_TERMS = frozenset(
    {
        "installment_multiple",
        "principal_multiple",
        "interest_multiple",
        "ties",
        "interest_ties",
        "installment_direction",
        "residual",
    }
)
# What a published schedule says besides its terms.
_IGNORED = frozenset(
    {
        "id",
        "title",
        "source",
        "where",
        "rounding",
        "rows_complete",
        "currency",
        "verified",
        "notes",
        "more_cases",
    }
)
_DECIMAL = re.compile(r"\d{1,15}(\.\d{1,12})?", re.ASCII)


def refusal(field: str, value: object) -> Refused:
    """Return the refusal of what stands in a field, quoting the beginning of it."""
    return Refused(RefusalCode.SCHEDULE_NOT_POSSIBLE, field=field, value=str(value)[:60])


def read_fields(document: object) -> Fields:
    """Return the fields of the object that say something about the terms."""
    fields = _told("", document, _TERMS)
    return fields | _told(f"{_ROUNDING}.", fields.pop(_ROUNDING, {}), _ROUNDING_TERMS)


def decimal(field: str, value: object) -> Fraction:
    """Return a number, not below 0, written as decimal text or as a whole JSON number."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    text = str(value) if is_whole else value
    if not isinstance(text, str) or _DECIMAL.fullmatch(text) is None:
        raise refusal(field, value)
    return Fraction(text)


def positive(fields: Fields, name: str) -> Fraction:
    """Return a number above 0."""
    number = decimal(name, fields.get(name, ""))
    if not number:
        raise refusal(name, fields[name])
    return number


def count(fields: Fields, name: str, allowed: range, default: int | None = None) -> int:
    """Return a whole JSON number within the range."""
    value = fields.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
        raise refusal(name, "" if value is None else value)
    return value


def choice(fields: Fields, name: str, choices: Mapping[str, _T], default: str = "") -> _T:
    """Return what one of the texts that may stand in a field means."""
    value = fields.get(name, default)
    if not isinstance(value, str) or value not in choices:
        raise refusal(name, value)
    return choices[value]


def _told(prefix: str, value: object, known: frozenset[str]) -> dict[str, object]:
    """Return what an object says in its known fields; a field that nobody knows is refused."""
    if not isinstance(value, dict):
        raise refusal(prefix.rstrip("."), value)
    for name, content in value.items():
        if name not in known and name not in _IGNORED and not name.startswith("expected"):
            raise refusal(prefix + name, content)
    return {
        prefix + name: value[name] for name in value if name in known and value[name] is not None
    }
