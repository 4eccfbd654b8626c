import json
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.documents import LONGEST_TEXT, NotThisForm, as_document, read
from lthtgn_desktop.domain.month import Month


class Length(IntEnum):
    SHORT = 1
    LONG = 12


class Box(NamedTuple):
    """A NamedTuple in a record."""

    cash: int
    counted_on: date | None


@dataclass(frozen=True, slots=True)
class Fund:
    """A record with one of everything."""

    name: str
    is_open: bool
    rate: Decimal
    source: Source
    length: Length
    box: Box
    kinds: dict[str, int]
    by_source: dict[Source, int]
    by_month: dict[Month, Box]
    months: tuple[Month, ...]
    split: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Club:
    """A record of records."""

    funds: tuple[Fund, ...]


@dataclass(frozen=True, slots=True)
class Even:
    """A record that refuses what does not go together."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)


A_FUND = Fund(
    name="Quỹ tăng thu nhập",
    is_open=True,
    rate=Decimal("0.650"),
    source=Source.STATE_BUDGET,
    length=Length.LONG,
    box=Box(-120_000, date(2026, 11, 23)),
    kinds={"Dues": 10_000},
    by_source={Source.PROJECT: 5},
    by_month={Month(2026, 11): Box(0, None)},
    months=(Month(2026, 11), Month(2026, 12)),
    split=("TTN", 50),
)
DOCUMENT = {
    "name": "Quỹ tăng thu nhập",
    "is_open": True,
    "rate": "0.650",
    "source": "state_budget",
    "length": "12",
    "box": {"cash": "-120000", "counted_on": "2026-11-23"},
    "kinds": {"Dues": "10000"},
    "by_source": {"project": "5"},
    "by_month": {"2026-11": {"cash": "0", "counted_on": None}},
    "months": ["2026-11", "2026-12"],
    "split": ["TTN", "50"],
}


def path_of_what_is_wrong(kind: type[object], document: object) -> str:
    with pytest.raises(NotThisForm) as wrong:
        read(kind, document)
    return wrong.value.path


def test_a_record_becomes_a_plain_document() -> None:
    assert as_document(A_FUND) == DOCUMENT


def test_a_document_becomes_the_record_again() -> None:
    assert read(Fund, DOCUMENT) == A_FUND
    assert str(read(Fund, DOCUMENT).rate) == "0.650"


def test_json_carries_a_document_unchanged() -> None:
    assert read(Fund, json.loads(json.dumps(as_document(A_FUND)))) == A_FUND


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_every_number_of_eighteen_digits_comes_back(number: int) -> None:
    assert as_document(number) == str(number)
    assert read(int, as_document(number)) == number


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=50))
def test_every_text_that_shows_comes_back_composed(text: str) -> None:
    if "\u2800" not in text and not set(text) & set("\u115f\u1160\u3164\uffa0"):
        assert read(str, as_document(text)) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", ["0.5", "12", "0", "-1.25", "0.000001"])
def test_a_decimal_comes_back_in_its_own_form(text: str) -> None:
    assert as_document(Decimal(text)) == text
    assert str(read(Decimal, text)) == str(Decimal(text))


def test_a_small_decimal_is_written_without_an_exponent() -> None:
    assert as_document(Decimal("0.00000001")) == "0.00000001"


WRONG_NUMBERS = [
    "",
    "+1",
    "01",
    "-0",
    "1.0",
    "1e3",
    " 1",
    "1 ",
    "1_000",
    "٣",
    "9" * 19,
    1,
    True,
    None,
]
WRONG_DECIMALS = ["", "-0", "-0.0", ".5", "5.", "1e3", "NaN", "00.5", "0.0000000001", "1,5", 1]
WRONG_TEXTS = ["a\u0301", "a\tb", "a\nb", "\u200b", "\u202e", "\ud800", "\ue000", "\u115f", 1, None]
WRONG_DATES = ["2026-02-30", "20261123", "2026-W01-1", "1899-12-31", "2200-01-01", "26-1-1", 1]
WRONG_SOURCES: list[object] = ["STATE_BUDGET", "", "bank ", 1, None, []]
WRONG_TABLES: list[object] = [[], "", None, {"a": 1}, {"\u200b": "1"}]
WRONG_LISTS: list[object] = [{}, "", None, ("1",), [1]]
WRONG_ROWS: list[object] = [[], ["1"], ["1", "a", "b"], {}, ["a", "1"]]
WRONG_MONTHS = ["2026-13", "2026-00", "2026-1", "1899-12", "2200-01", "2026-11-01", 202611]


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        *((int, number) for number in WRONG_NUMBERS),
        *((Decimal, number) for number in WRONG_DECIMALS),
        *((str, text) for text in WRONG_TEXTS),
        *((date, day) for day in WRONG_DATES),
        *((Month, month) for month in WRONG_MONTHS),
        *((bool, truth) for truth in ("true", 1, 0, None)),
        *((Source, source) for source in WRONG_SOURCES),
        *((Length, length) for length in (1, "01", "2", "SHORT")),
        *((dict[str, int], table) for table in WRONG_TABLES),
        *((tuple[int, ...], items) for items in WRONG_LISTS),
        *((tuple[int, str], items) for items in WRONG_ROWS),
    ],
)
def test_what_is_not_in_its_form_is_refused(kind: type[object], document: object) -> None:
    with pytest.raises(NotThisForm):
        read(kind, document)


def test_a_text_that_nobody_types_is_too_long() -> None:
    assert read(str, "a" * LONGEST_TEXT)
    with pytest.raises(NotThisForm):
        read(str, "a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("missing", DOCUMENT)
def test_a_missing_key_is_named(missing: str) -> None:
    rest = {key: value for key, value in DOCUMENT.items() if key != missing}

    assert path_of_what_is_wrong(Fund, rest) == missing


def test_an_unknown_key_is_named() -> None:
    assert path_of_what_is_wrong(Fund, DOCUMENT | {"loss": "0", "extra": "0"}) == "extra"


@pytest.mark.parametrize("document", [[], "", None, "name"])
def test_a_record_is_an_object(document: object) -> None:
    assert path_of_what_is_wrong(Fund, document) == ""


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"box": {"cash": 1, "counted_on": None}}, "funds.1.box.cash"),
        ({"box": {"cash": "1"}}, "funds.1.box.counted_on"),
        ({"kinds": {"Dues": "x"}}, "funds.1.kinds.Dues"),
        ({"by_source": {"nobody": "1"}}, "funds.1.by_source.nobody"),
        ({"by_month": {"2026-11": {}}}, "funds.1.by_month.2026-11.cash"),
        ({"months": ["2026-11", "2026"]}, "funds.1.months.1"),
        ({"split": ["TTN", 50]}, "funds.1.split.1"),
        ({"name": "\u202e"}, "funds.1.name"),
    ],
)
def test_the_path_leads_to_what_is_wrong(changed: dict[str, object], path: str) -> None:
    club = {"funds": [DOCUMENT, DOCUMENT | changed]}

    assert path_of_what_is_wrong(Club, club) == path


def test_what_a_stranger_wrote_is_shown_short_and_on_one_line() -> None:
    kinds = {"\n\u202e" + "a" * 100: 1}

    path = path_of_what_is_wrong(Fund, DOCUMENT | {"kinds": kinds})

    assert path == "kinds.??" + "a" * 38


def test_what_a_record_itself_refuses_is_refused() -> None:
    assert read(Even, {"number": "2"}) == Even(2)
    assert path_of_what_is_wrong(Even, {"number": "3"}) == ""


def test_an_object_of_any_kind_passes_as_it_is() -> None:
    content = {"anything": [1, None]}
    kind: type[object] = object

    assert read(kind, content) is content


@pytest.mark.parametrize("value", [b"bytes", 1.5, {1, 2}, [1]])
def test_a_value_without_a_form_cannot_be_written(value: object) -> None:
    with pytest.raises(TypeError):
        as_document(value)


def test_a_choice_is_written_by_its_value() -> None:
    class Colour(Enum):
        RED = "red"

    assert as_document((Colour.RED, Length.SHORT)) == ["red", "1"]
