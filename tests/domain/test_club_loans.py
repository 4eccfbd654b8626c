from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.acts import Lend
from lthtgn_desktop.domain.choices import Method, Place, Repayment
from lthtgn_desktop.domain.club_loans import club_terms, extended, interest_due, parts_due
from lthtgn_desktop.domain.rounding import Rounding
from lthtgn_desktop.domain.schedule import schedule

START = date(2024, 1, 31)
FIVE_MILLION = Lend(
    loan="L0001",
    member="M001",
    fund="TTN",
    from_=Place.CASH,
    amount=5_000_000,
    rate=Decimal("0.5"),
    months=12,
    method=Method.REDUCING,
    principal=Repayment.MONTHLY,
    purpose="Nuôi gà thả vườn",
)

# Amount, rate, months; instalment, the last one; flat interest of a month, reducing interest in
# all, on instalments rounded up to 1,000 đồng and interest to 1 đồng.
WORKED = [
    (5_000_000, "0.5", 12, 417_000, 413_000, 25_000, 162_390),
    (10_000_000, "0.5", 12, 834_000, 826_000, 50_000, 324_780),
    (3_000_000, "0.5", 10, 300_000, 300_000, 15_000, 82_500),
    (5_000_000, "0.8", 12, 417_000, 413_000, 40_000, 259_824),
    (5_000_000, "0.5", 18, 278_000, 274_000, 25_000, 237_330),
    (10_000_000, "1.0", 12, 834_000, 826_000, 100_000, 649_560),
]
worked = pytest.mark.parametrize(
    "case", WORKED, ids=[f"{case[0]} at {case[1]} over {case[2]}" for case in WORKED]
)
Case = tuple[int, str, int, int, int, int, int]


def lent(case: Case, method: Method) -> Lend:
    amount, rate, months, *_ = case
    return replace(FIVE_MILLION, amount=amount, rate=Decimal(rate), months=months, method=method)


@worked
def test_instalments_are_rounded_up_and_the_last_one_is_the_rest(case: Case) -> None:
    _, _, months, instalment, last, *_ = case

    parts = parts_due(club_terms(lent(case, Method.REDUCING), START), case[0])

    assert parts == [instalment] * (months - 1) + [last]


@worked
def test_flat_interest_is_the_same_every_month(case: Case) -> None:
    terms = club_terms(lent(case, Method.FLAT), START)

    assert [row.interest for row in schedule(terms).rows] == [case[5]] * case[2]


@worked
def test_reducing_interest_follows_what_is_owed(case: Case) -> None:
    terms = club_terms(lent(case, Method.REDUCING), START)

    assert schedule(replace(terms, interest_rounding=Rounding(1))).total_interest == case[6]


def test_interest_is_rounded_to_the_step_half_up() -> None:
    terms = club_terms(replace(FIVE_MILLION, rate=Decimal("0.65")), START)

    assert interest_due(terms, 1, 5_000_000) == 33_000
    assert interest_due(terms, 2, 4_583_000) == 30_000
    assert isinstance(interest_due(terms, 2, 4_583_000), int)


def test_flat_interest_keeps_its_rounding_in_the_last_month() -> None:
    terms = club_terms(replace(FIVE_MILLION, rate=Decimal("0.65"), method=Method.FLAT), START)

    assert schedule(terms).total_interest == 12 * 33_000


def test_flat_interest_after_the_term_is_on_what_is_outstanding() -> None:
    terms = club_terms(replace(FIVE_MILLION, method=Method.FLAT), START)

    assert interest_due(terms, 12, 413_000) == 25_000
    assert interest_due(terms, 13, 413_000) == 2_000
    assert interest_due(extended(terms, 1), 13, 413_000) == 25_000


@pytest.mark.parametrize("method", Method)
def test_nothing_accrues_once_nothing_is_outstanding(method: Method) -> None:
    terms = club_terms(replace(FIVE_MILLION, method=method), START)

    assert interest_due(terms, 5, 0) == 0


def test_a_loan_without_interest_has_none() -> None:
    terms = club_terms(replace(FIVE_MILLION, method=Method.NONE), START)

    assert schedule(terms).total_interest == 0
    assert schedule(terms).total == 5_000_000


@pytest.mark.parametrize(
    ("pattern", "grace", "months", "expected"),
    [
        (Repayment.EVERY_2, 0, 5, [0, 1_667_000, 0, 1_667_000, 1_666_000]),
        (Repayment.EVERY_3, 4, 10, [0] * 5 + [1_667_000, 0, 0, 1_667_000, 1_666_000]),
        (Repayment.EVERY_6, 0, 8, [0] * 5 + [2_500_000, 0, 2_500_000]),
        (Repayment.END, 0, 4, [0, 0, 0, 5_000_000]),
        (Repayment.MONTHLY, 2, 4, [0, 0, 2_500_000, 2_500_000]),
    ],
)
def test_principal_falls_due_in_the_months_of_the_pattern(
    pattern: Repayment, grace: int, months: int, expected: list[int]
) -> None:
    lend = replace(FIVE_MILLION, principal=pattern, grace=grace, months=months)

    assert parts_due(club_terms(lend, START), 5_000_000) == expected


def test_a_loan_of_few_steps_is_repaid_early_and_never_twice() -> None:
    lend = replace(FIVE_MILLION, amount=10_000, step=2_000)

    parts = parts_due(club_terms(lend, START), 10_000)

    assert parts == [2_000] * 5 + [0] * 7


def test_a_loan_of_31_january_is_due_on_the_last_day_of_shorter_months() -> None:
    rows = schedule(club_terms(FIVE_MILLION, START)).rows

    assert [str(row.due) for row in rows[:3]] == ["2024-02-29", "2024-03-31", "2024-04-30"]


@pytest.mark.parametrize(
    ("pattern", "owed", "first", "expected"),
    [
        (Repayment.MONTHLY, 830_000, 11, [166_000] * 5),
        (Repayment.EVERY_3, 2_500_000, 8, [0, 834_000, 0, 0, 834_000, 0, 0, 832_000]),
        (Repayment.END, 5_000_000, 12, [0, 0, 0, 5_000_000]),
    ],
)
def test_an_extension_spreads_what_is_owed_over_the_due_dates_that_are_left(
    pattern: Repayment, owed: int, first: int, expected: list[int]
) -> None:
    terms = extended(club_terms(replace(FIVE_MILLION, principal=pattern), START), 3)

    assert parts_due(terms, owed, first) == expected


def test_no_due_date_is_left_after_the_end() -> None:
    assert parts_due(club_terms(FIVE_MILLION, START), 5_000_000, 13) == []


@given(
    amount=st.integers(1, 100_000_000),
    months=st.integers(1, 60),
    pattern=st.sampled_from(Repayment),
    step=st.sampled_from([1, 500, 1_000, 50_000]),
    data=st.data(),
)
def test_the_parts_of_a_loan_add_up_to_it(
    amount: int, months: int, pattern: Repayment, step: int, data: st.DataObject
) -> None:
    grace = data.draw(st.integers(0, months - 1))
    lend = replace(
        FIVE_MILLION, amount=amount, months=months, principal=pattern, step=step, grace=grace
    )

    parts = parts_due(club_terms(lend, START), amount)
    rows = schedule(club_terms(lend, START)).rows

    assert sum(parts) == amount
    assert min(parts) >= 0
    assert not any(parts[:grace])
    assert [row.balance for row in rows] == [amount - paid for paid in accumulate(parts)]
