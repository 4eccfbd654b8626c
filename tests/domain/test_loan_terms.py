from fractions import Fraction

import pytest

from lthtgn_desktop.domain.loan_terms import LoanMethod, LoanTerms, plans_instalments
from lthtgn_desktop.domain.rounding import EXACT, Rounding


def weights(method: LoanMethod, every: int | None, grace: int = 0) -> list[object]:
    terms = LoanTerms(method, 1000, Fraction(0), 7, every=every, grace_principal=grace)
    return [terms.weight(number) for number in range(1, 8)]


@pytest.mark.parametrize(
    ("every", "grace", "expected"),
    [
        (1, 0, [1, 1, 1, 1, 1, 1, 1]),
        (3, 0, [0, 0, 1, 0, 0, 1, 1]),
        (3, 4, [0, 0, 0, 0, 0, 1, 1]),
        (None, 0, [0, 0, 0, 0, 0, 0, 1]),
        (1, 6, [0, 0, 0, 0, 0, 0, 1]),
    ],
    ids=["monthly", "every third", "every third with grace", "at the end", "grace to the last"],
)
def test_principal_is_asked_for_in_the_rows_of_the_pattern_and_the_last(
    every: int | None, grace: int, expected: list[object]
) -> None:
    assert weights(LoanMethod.EQUAL_PRINCIPAL, every, grace) == expected


def test_a_bullet_asks_for_principal_in_the_last_row_only() -> None:
    assert weights(LoanMethod.BULLET, 1) == [0, 0, 0, 0, 0, 0, 1]


def test_shares_are_asked_for_as_they_were_agreed() -> None:
    shares = (Fraction(1, 4), Fraction(3, 4))
    terms = LoanTerms(LoanMethod.SHARES, 1000, Fraction(0), 2, shares=shares)

    assert [terms.weight(1), terms.weight(2)] == list(shares)


@pytest.mark.parametrize(
    ("method", "instalment", "expected"),
    [
        (LoanMethod.ANNUITY, EXACT, True),
        (LoanMethod.FLAT, Rounding(1), True),
        (LoanMethod.FLAT, EXACT, False),
        (LoanMethod.EQUAL_PRINCIPAL, Rounding(1), False),
    ],
)
def test_instalments_are_planned_where_they_are_equal(
    method: LoanMethod, instalment: Rounding, *, expected: bool
) -> None:
    assert plans_instalments(method, instalment) is expected
