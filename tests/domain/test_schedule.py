"""Schedules against published ones.

The file's allocation vectors are not schedules and are not expressed here: they say how one
payment is divided among instalments that are already there (surplus to the next, to the last or
to all of them; penalties and fees before interest). A club takes principal and interest as two
typed amounts, each for the oldest that is due, and knows no penalties, fees or surplus.
"""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.loan_terms import LoanMethod, LoanTerms, Residual
from lthtgn_desktop.domain.rounding import Direction, Money, Rounding, Ties
from lthtgn_desktop.domain.schedule import annuity, interest_of, schedule
from lthtgn_desktop.domain.schedule_spec import DECIMALS, read_spec

DATA = Path(__file__).parents[1] / "data"
VECTORS = json.loads((DATA / "loan_vectors.json").read_text("utf-8"))["vectors"]
CASES = [(vector, case) for vector in VECTORS for case in vector.get("more_cases", [])]
AMOUNTS = ("principal", "interest", "total", "balance")
CENT = Rounding(Fraction(1, 100), Ties.HALF_EVEN)


def decimals(shown: str) -> int:
    return len(shown.partition(".")[2])


def is_rounded_inside(vector: dict[str, Any]) -> bool:
    return vector["rounding_params"]["interest_multiple"] is not None


def as_shown(amount: Money, vector: dict[str, Any], places: int) -> Fraction:
    """A source that does not round inside shows rounded figures; else every figure is exact."""
    return Fraction(amount) if is_rounded_inside(vector) else round(Fraction(amount), places)


def figures(vector: dict[str, Any]) -> dict[tuple[int, str], Fraction]:
    return {
        (row["n"], field): Fraction(row[field])
        for row in vector["expected_rows"]
        for field in AMOUNTS
        if field in row
    }


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_every_row_that_a_source_shows_is_ours(vector: dict[str, Any]) -> None:
    rows = schedule(read_spec(vector)).rows
    places = max(decimals(row[f]) for row in vector["expected_rows"] for f in AMOUNTS if f in row)
    expected = figures(vector)

    ours = {
        (n, field): as_shown(getattr(rows[n - 1], field), vector, places) for n, field in expected
    }

    assert ours == expected
    assert not vector["rows_complete"] or len(rows) == len(vector["expected_rows"])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_every_due_date_that_a_source_shows_is_ours(vector: dict[str, Any]) -> None:
    rows = schedule(read_spec(vector)).rows
    expected = {row["n"]: row["due"] for row in vector["expected_rows"] if "due" in row}

    assert {n: str(rows[n - 1].due) for n in expected} == expected


@pytest.mark.parametrize(
    "vector",
    [vector for vector in VECTORS if "expected_totals" in vector],
    ids=lambda vector: vector["id"],
)
def test_every_total_that_a_source_shows_is_ours(vector: dict[str, Any]) -> None:
    found = schedule(read_spec(vector))
    totals = {
        "principal": found.total - found.total_interest,
        "interest": found.total_interest,
        "total": found.total,
    }

    for field, shown in vector["expected_totals"].items():
        assert as_shown(totals[field], vector, decimals(shown)) == Fraction(shown)


@pytest.mark.parametrize(
    ("vector", "case"), CASES, ids=[f"{vector['id']}-{case['n']}" for vector, case in CASES]
)
def test_every_further_case_of_a_source_is_ours(
    vector: dict[str, Any], case: dict[str, Any]
) -> None:
    terms = {field: case[field] for field in ("principal", "rate_percent", "n")}
    found = schedule(read_spec(vector | terms))
    ours = {
        "installment": found.rows[0].total,
        "installment_exact": found.rows[0].total,
        "last_installment": found.rows[-1].total,
        "total_interest": found.total_interest,
    }

    for field in case.keys() - terms.keys():
        places = min(decimals(case[field]), DECIMALS)
        shown = round(Fraction(case[field]), places)
        assert as_shown(ours[field], vector, places) == shown


FLAT = LoanTerms(LoanMethod.FLAT, 1000, Fraction(3, 100), 6)
ANNUITY = replace(FLAT, method=LoanMethod.ANNUITY)
EQUAL_PRINCIPAL = replace(FLAT, method=LoanMethod.EQUAL_PRINCIPAL)


def principals(terms: LoanTerms) -> list[Money]:
    return [row.principal for row in schedule(terms).rows]


def interests(terms: LoanTerms) -> list[Money]:
    return [row.interest for row in schedule(terms).rows]


def test_an_annuity_without_interest_is_an_equal_part() -> None:
    assert annuity(1000, Fraction(0), 6) == Fraction(1000, 6)
    assert annuity(1000, Fraction(1, 10), 1) == 1100


def test_deferred_interest_is_paid_with_the_row_after_it() -> None:
    assert interests(replace(FLAT, grace_interest_payment=2)) == [0, 0, 90, 30, 30, 30]


def test_forgiven_interest_is_never_paid() -> None:
    terms = replace(EQUAL_PRINCIPAL, n=5, grace_interest_free=2)

    assert interests(terms) == [0, 0, 18, 12, 6]


def test_flat_instalments_of_a_grace_are_spread_over_the_rows_after_it() -> None:
    terms = replace(FLAT, grace_principal=2, instalment_rounding=Rounding(1))

    assert [row.total for row in schedule(terms).rows] == [30, 30, 280, 280, 280, 280]


def test_rounded_flat_interest_never_exceeds_what_the_term_bears() -> None:
    terms = replace(FLAT, principal=1, rate=Fraction(5, 1000), interest_rounding=CENT)
    up = replace(terms, interest_rounding=Rounding(Fraction(1, 100)))

    assert interests(up) == [Fraction(1, 100)] * 3 + [0] * 3
    assert interests(terms) == [0] * 5 + [Fraction(3, 100)]


@pytest.mark.parametrize("residual", [Residual.LAST_PRINCIPAL, Residual.NONE])
def test_flat_interest_may_be_the_same_in_every_row(residual: Residual) -> None:
    terms = replace(
        FLAT, principal=1250, rate=Fraction("0.0125"), interest_rounding=CENT, residual=residual
    )

    assert interests(terms) == [Fraction("15.62")] * 6


def test_a_residual_that_nobody_takes_stays_owed() -> None:
    terms = replace(EQUAL_PRINCIPAL, principal_rounding=Rounding(1), residual=Residual.NONE)

    found = schedule(replace(terms, n=3))

    assert [row.principal for row in found.rows] == [333] * 3
    assert found.rows[-1].balance == 1
    assert found.total == 999 + found.total_interest


def test_every_row_can_take_its_share_of_what_is_left() -> None:
    terms = replace(
        EQUAL_PRINCIPAL,
        principal=Fraction("1000.5"),
        grace_principal=2,
        principal_rounding=Rounding(1),
        residual=Residual.RE_DIVIDE,
    )

    assert principals(terms) == [0, 0, 250, 250, 250, Fraction("250.5")]


def test_every_instalment_can_be_divided_anew() -> None:
    terms = replace(ANNUITY, instalment_rounding=Rounding(10), residual=Residual.RE_DIVIDE)

    assert [row.total for row in schedule(terms).rows[:5]] == [180, 190, 180, 190, 180]
    assert schedule(terms).rows[-1].balance == 0


def test_an_instalment_below_the_interest_repays_nothing_until_the_last_row() -> None:
    terms = replace(ANNUITY, instalment_rounding=Rounding(1000, direction=Direction.DOWN))

    assert principals(terms) == [0, 0, 0, 0, 0, 1000]


def test_a_large_instalment_ends_the_loan_early() -> None:
    terms = replace(FLAT, instalment_rounding=Rounding(500))
    up = replace(terms, instalment_rounding=Rounding(500, direction=Direction.UP))

    assert principals(up) == [470, 470, 60, 0, 0, 0]
    assert interests(up) == [30, 30, 30, 0, 0, 0]


def test_interest_of_a_longer_period_is_longer_interest() -> None:
    assert interest_of(EQUAL_PRINCIPAL, 1, 1000, Fraction(15, 14)) == 1000 * Fraction(45, 1400)


ROUNDINGS = st.builds(
    Rounding,
    st.sampled_from([None, 1, 100, Fraction(1, 100)]),
    st.sampled_from([Ties.HALF_UP, Ties.HALF_EVEN]),
    st.sampled_from(Direction),
)


@st.composite
def loans(draw: st.DrawFn) -> LoanTerms:
    rows = draw(st.integers(1, 24))
    return LoanTerms(
        draw(st.sampled_from(LoanMethod)),
        Fraction(draw(st.integers(1, 10**8)), draw(st.sampled_from([1, 100]))),
        Fraction(draw(st.integers(0, 200)), 1000),
        rows,
        every=draw(st.sampled_from([1, 2, 3, 6, None])),
        grace_principal=draw(st.integers(0, rows - 1)),
        grace_interest_payment=draw(st.integers(0, rows - 1)),
        grace_interest_free=draw(st.integers(0, rows - 1)),
        instalment_rounding=draw(ROUNDINGS),
        principal_rounding=draw(ROUNDINGS),
        interest_rounding=draw(ROUNDINGS),
        residual=draw(st.sampled_from(Residual)),
    )


@given(loans())
def test_a_loan_is_repaid_once_and_no_row_asks_for_less_than_nothing(terms: LoanTerms) -> None:
    found = schedule(terms)
    rows = found.rows

    assert all(min(row.principal, row.interest, row.balance) >= 0 for row in rows)
    assert sum(row.principal for row in rows) + rows[-1].balance == terms.principal
    assert terms.residual is Residual.NONE or rows[-1].balance == 0
    assert found.total_interest == sum(row.interest for row in rows)
    assert found.total == sum(row.total for row in rows)
