import json

import pytest

from lthtgn_desktop.domain.ratios import Measure, Whole, ratio

PERCENT, TIMES, AMOUNT, NUMBER = Measure


@pytest.mark.parametrize(
    ("part", "whole", "measure", "expected"),
    [
        (23, 43, PERCENT, "53.5"),  # printed as 53,4 % in Lai Châu
        (20, 43, PERCENT, "46.5"),  # printed as 48,7 %
        (43, 50, PERCENT, "86.0"),
        (1, 2000, PERCENT, "0.1"),  # a half of a tenth goes up
        (0, 98, PERCENT, "0.0"),
        (2_311_750_000, 60, AMOUNT, "38529167"),
        (3_710, 60, NUMBER, "61.8"),
        (150_000_000, 50_000_000, TIMES, "3.00"),
        (61_000_000, 50_000_000, TIMES, "1.22"),
    ],
)
def test_a_quotient_is_rounded_half_up(
    part: int, whole: int, measure: Measure, expected: str
) -> None:
    assert str(ratio(part, whole, Whole.MEMBERS, measure).value) == expected


def test_two_parts_of_one_whole_come_to_a_hundred() -> None:
    parts = [ratio(part, 43, Whole.MEMBERS).value for part in (23, 20)]

    assert sum(value for value in parts if value is not None) == 100


@pytest.mark.parametrize("measure", Measure)
def test_nothing_is_a_share_of_nothing(measure: Measure) -> None:
    assert ratio(0, 0, Whole.MEMBERS, measure).value is None


@pytest.mark.parametrize("measure", Measure)
def test_nothing_is_a_share_of_less_than_nothing(measure: Measure) -> None:
    assert ratio(-5_000_000, -1, Whole.TURNS, measure).value is None


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (PERCENT, {"percent": "53.5"}),
        (TIMES, {"times": "0.53"}),
        (AMOUNT, {"average_amount": "1"}),
        (NUMBER, {"average_number": "0.5"}),
    ],
)
def test_a_document_has_both_numbers_and_names_the_lower_one(
    measure: Measure, expected: dict[str, str]
) -> None:
    document = ratio(23, 43, Whole.MEMBERS, measure).as_document()

    assert json.loads(json.dumps(document)) == {
        "part": 23,
        "whole": 43,
        "of": "members",
        **expected,
    }


def test_a_document_of_nothing_has_null() -> None:
    assert ratio(0, 0, Whole.OUTSTANDING).as_document()["percent"] is None
