from decimal import Decimal
from fractions import Fraction

import pytest

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.schedule_fields import (
    choice,
    count,
    decimal,
    positive,
    read_fields,
)


def details(caught: pytest.ExceptionInfo[Refused]) -> dict[str, object]:
    assert caught.value.code is RefusalCode.SCHEDULE_NOT_POSSIBLE
    return caught.value.details


def test_fields_that_say_nothing_about_the_terms_are_left_out() -> None:
    document: object = {
        "n": 6,
        "start_date": None,
        "notes": "…",
        "expected_rows": [],
        "expected_x": 1,
    }

    assert read_fields(document) == {"n": 6}


def test_the_rules_of_rounding_are_named_by_their_place() -> None:
    document = {"rounding_params": {"ties": "half_up", "residual": None}}

    assert read_fields(document) == {"rounding_params.ties": "half_up"}


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({"prinicpal": 1}, "prinicpal"),
        ({"rounding_params.ties": "half_up"}, "rounding_params.ties"),
        ({"rounding_params": {"tie": "half_up"}}, "rounding_params.tie"),
        ({"rounding_params": []}, "rounding_params"),
        ([], ""),
        ("flat", ""),
        (None, ""),
    ],
    ids=["a slip", "a flat name", "a slip inside", "a list inside", "a list", "a text", "null"],
)
def test_what_is_not_known_is_refused_with_its_name(document: object, field: str) -> None:
    with pytest.raises(Refused) as caught:
        read_fields(document)

    assert details(caught)["field"] == field


def test_a_null_object_of_rounding_is_none_at_all() -> None:
    assert read_fields({"rounding_params": None}) == {}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", 0),
        ("9.4822", Fraction("9.4822")),
        ("007.50", Fraction("7.5")),
        (10_000_000, 10_000_000),
    ],
    ids=str,
)
def test_a_number_is_decimal_text_or_a_whole_number(value: object, expected: Fraction) -> None:
    assert decimal("rate_percent", value) == expected


@pytest.mark.parametrize(
    "value",
    [
        *(0.5, True, Decimal("0.5"), None, [], -1),
        *("", "-1", "+1", "1e3", "1,5", "1.", ".5", " 1", "1/3", "١", "NaN"),
        *("1" * 16, "0." + "1" * 13),
    ],
    ids=repr,
)
def test_anything_else_is_not_a_number(value: object) -> None:
    with pytest.raises(Refused) as caught:
        decimal("rate_percent", value)

    assert details(caught) == {"field": "rate_percent", "value": str(value)}


@pytest.mark.parametrize("value", ["0", "0.00", 0, None])
def test_an_amount_is_above_zero(value: object) -> None:
    fields = {} if value is None else {"principal": value}

    with pytest.raises(Refused) as caught:
        positive(fields, "principal")

    assert details(caught)["value"] == ("" if value is None else str(value))


@pytest.mark.parametrize("value", [0, 13, -1, "6", 6.0, True, None], ids=repr)
def test_a_count_is_a_whole_number_within_its_range(value: object) -> None:
    with pytest.raises(Refused) as caught:
        count({"n": value}, "n", range(1, 13))

    assert details(caught)["field"] == "n"
    assert count({"n": 12}, "n", range(1, 13)) == 12
    assert count({}, "grace_principal", range(12), 0) == 0


@pytest.mark.parametrize("value", ["weekly", 1, ["month"], None], ids=repr)
def test_a_choice_is_one_of_the_texts(value: object) -> None:
    with pytest.raises(Refused) as caught:
        choice({"period_unit": value}, "period_unit", {"month": 1})

    assert details(caught)["field"] == "period_unit"
    assert choice({"period_unit": "month"}, "period_unit", {"month": 1}) == 1


def test_a_refusal_quotes_only_the_beginning() -> None:
    with pytest.raises(Refused) as caught:
        choice({"method": "x" * 1000}, "method", {"flat": 1})

    assert details(caught)["value"] == "x" * 60
