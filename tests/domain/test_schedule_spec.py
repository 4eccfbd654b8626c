import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.loan_terms import LoanMethod, Residual
from lthtgn_desktop.domain.rounding import EXACT, Direction, Money, Rounding, Ties
from lthtgn_desktop.domain.schedule import schedule
from lthtgn_desktop.domain.schedule_spec import as_document, decimal_text, read_spec

DATA = Path(__file__).parents[1] / "data"
VECTORS = json.loads((DATA / "loan_vectors.json").read_text("utf-8"))["vectors"]
SPEC: dict[str, Any] = {
    "method": "declining_equal_principal",
    "principal": "1000",
    "rate_percent": "3",
    "rate_basis": "per month",
    "period_unit": "month",
    "n": 3,
}
SHARES: dict[str, Any] = SPEC | {
    "method": "declining_custom_shares",
    "principal_shares": ["0", "0.25", "0.75"],
}


def test_a_schedule_is_written_in_decimal_text() -> None:
    spec = SPEC | {
        "n": 2,
        "start_date": "2006-01-31",
        "rounding_params": {"principal_multiple": "1", "interest_multiple": "0.01"},
    }

    assert as_document(schedule(read_spec(spec | {"principal": "1000.5"}))) == {
        "rows": [
            {
                "n": 1,
                "due": "2006-02-28",
                "principal": "500",
                "interest": "30.02",
                "total": "530.02",
                "balance": "500.5",
            },
            {
                "n": 2,
                "due": "2006-03-31",
                "principal": "500.5",
                "interest": "15.02",
                "total": "515.52",
                "balance": "0",
            },
        ],
        "total_interest": "45.04",
        "total": "1045.54",
    }


def test_without_a_start_nothing_is_due_on_a_date() -> None:
    rows = as_document(schedule(read_spec(SPEC)))["rows"]

    assert isinstance(rows, list)
    assert [row["due"] for row in rows] == [None] * 3


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_what_is_written_can_be_read_back(vector: dict[str, Any]) -> None:
    found = schedule(read_spec(vector))

    document = json.loads(json.dumps(as_document(found)))

    assert Decimal(document["total"]) == Decimal(decimal_text(found.total))
    for row, written in zip(found.rows, document["rows"], strict=True):
        assert Fraction(written["balance"]) == round(Fraction(row.balance), 12)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "0"),
        (5000, "5000"),
        (Fraction("284.50"), "284.5"),
        (Fraction("0.01"), "0.01"),
        (10**20, "1" + "0" * 20),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(1, 10**13), "0"),
        (Fraction(15, 10**13), "0.000000000002"),
        (Fraction(25, 10**13), "0.000000000002"),
    ],
    ids=str,
)
def test_an_amount_has_no_exponent_and_no_zeros_at_the_end(amount: Money, text: str) -> None:
    assert decimal_text(amount) == text


def test_without_rules_of_rounding_everything_is_exact() -> None:
    terms = read_spec(SPEC)

    assert terms.method is LoanMethod.EQUAL_PRINCIPAL
    assert terms.instalment_rounding == terms.interest_rounding == EXACT
    assert terms.principal_rounding == EXACT
    assert terms.residual is Residual.LAST_ROW


@pytest.mark.parametrize(
    ("method", "params", "instalment", "principal"),
    [
        (
            "declining_equal_installments",
            {"installment_multiple": "1", "installment_direction": "up"},
            Rounding(1, direction=Direction.UP),
            EXACT,
        ),
        (
            "declining_equal_principal",
            {"principal_multiple": 1000, "installment_direction": "up"},
            Rounding(direction=Direction.UP),
            Rounding(1000, direction=Direction.UP),
        ),
        (
            "flat_equal_installments",
            {"principal_multiple": 1000, "ties": "half_even"},
            Rounding(ties=Ties.HALF_EVEN),
            Rounding(1000, Ties.HALF_EVEN),
        ),
        (
            "interest_only_bullet",
            {"installment_multiple": 500},
            Rounding(500),
            Rounding(500),
        ),
    ],
    ids=["instalment", "principal", "flat", "instalment stands in"],
)
def test_the_direction_is_that_of_what_rows_are_planned_by(
    method: str, params: dict[str, object], instalment: Rounding, principal: Rounding
) -> None:
    terms = read_spec(SPEC | {"method": method, "rounding_params": params})

    assert terms.instalment_rounding == instalment
    assert terms.principal_rounding == principal


def test_interest_can_have_ties_of_its_own() -> None:
    params = {"interest_multiple": "1", "ties": "half_even", "interest_ties": "half_up"}

    terms = read_spec(SPEC | {"rounding_params": params})

    assert terms.interest_rounding == Rounding(1, Ties.HALF_UP)


def test_shares_are_read_in_their_order() -> None:
    assert read_spec(SHARES).shares == (0, Fraction(1, 4), Fraction(3, 4))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"method": "balloon"}, "method"),
        ({"principal": 0}, "principal"),
        ({"principal": 1000.0}, "principal"),
        ({"rate_percent": None}, "rate_percent"),
        ({"rate_percent": "1000.01"}, "rate_percent"),
        ({"rate_percent": "0.1234567"}, "rate_percent"),
        ({"rate_percent": 3.5}, "rate_percent"),
        ({"n": 0}, "n"),
        ({"n": 1201}, "n"),
        ({"grace_principal": 3}, "grace_principal"),
        ({"grace_interest_payment": 3}, "grace_interest_payment"),
        ({"grace_interest_free": -1}, "grace_interest_free"),
        ({"principal_shares": ["1"]}, "principal_shares"),
        ({"rounding_params": {"residual": "first_row"}}, "rounding_params.residual"),
        ({"rounding_params": {"interest_multiple": "0"}}, "rounding_params.interest_multiple"),
        ({"rounding_params": {"ties": "none", "interest_multiple": "1"}}, "rounding_params.ties"),
        ({"unheard_of": 1}, "unheard_of"),
    ],
    ids=lambda value: json.dumps(value) if isinstance(value, dict) else "",
)
def test_terms_from_which_nothing_follows_are_refused(
    changes: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as caught:
        read_spec(SPEC | changes)

    assert caught.value.code is RefusalCode.SCHEDULE_NOT_POSSIBLE
    assert caught.value.details["field"] == field


@pytest.mark.parametrize("field", SPEC)
def test_no_field_of_the_terms_can_be_left_out(field: str) -> None:
    with pytest.raises(Refused) as caught:
        read_spec({name: value for name, value in SPEC.items() if name != field})

    assert caught.value.details == {"field": field, "value": ""}


@pytest.mark.parametrize(
    "changes",
    [
        {"principal_shares": None},
        {"principal_shares": "0.25"},
        {"principal_shares": ["0.25", "0.75"]},
        {"principal_shares": ["0", "0.25", "0.7"]},
        {"principal_shares": [0.0, 0.25, 0.75]},
        {"grace_principal": 2},
    ],
    ids=json.dumps,
)
def test_shares_are_one_for_each_row_none_in_the_grace_and_one_in_all(
    changes: dict[str, object],
) -> None:
    assert read_spec(SHARES | {"grace_principal": 1}).grace_principal == 1

    with pytest.raises(Refused) as caught:
        read_spec(SHARES | changes)

    assert caught.value.details["field"] == "principal_shares"


def test_the_largest_terms_have_a_schedule() -> None:
    spec = SPEC | {"n": 1200, "rate_percent": 1000, "rounding_params": {"principal_multiple": 1}}

    assert len(schedule(read_spec(spec)).rows) == 1200
