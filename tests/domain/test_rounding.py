from fractions import Fraction

import pytest

from lthtgn_desktop.domain.rounding import EXACT, Direction, Rounding, Ties

CENT = Fraction(1, 100)


@pytest.mark.parametrize(
    ("amount", "half_up", "half_even"),
    [
        (Fraction(25, 10), 3, 2),
        (Fraction(35, 10), 4, 4),
        (Fraction(5, 10), 1, 0),
        (Fraction(249, 100), 2, 2),
        (Fraction(251, 100), 3, 3),
        (Fraction(-5, 10), -1, 0),
        (Fraction(-25, 10), -3, -2),
        (Fraction(-35, 10), -4, -4),
        (7, 7, 7),
    ],
    ids=str,
)
def test_a_half_goes_away_from_zero_or_to_the_even_multiple(
    amount: Fraction, half_up: int, half_even: int
) -> None:
    assert Rounding(1, Ties.HALF_UP).of(amount) == half_up
    assert Rounding(1, Ties.HALF_EVEN).of(amount) == half_even


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(Direction.NEAREST, 417_000), (Direction.UP, 417_000), (Direction.DOWN, 416_000)],
)
def test_an_amount_goes_to_the_multiple_in_its_direction(
    direction: Direction, expected: int
) -> None:
    assert Rounding(1000, direction=direction).of(Fraction(5_000_000, 12)) == expected


@pytest.mark.parametrize("direction", Direction)
def test_a_multiple_stays_as_it_is(direction: Direction) -> None:
    assert Rounding(1000, direction=direction).of(417_000) == 417_000


def test_a_whole_multiple_gives_whole_dong_without_fractions() -> None:
    interest = Rounding(1000).ratio(4_166_000 * 65, 10_000)

    assert interest == 27_000
    assert isinstance(interest, int)


def test_a_fraction_of_a_unit_is_a_multiple_too() -> None:
    assert Rounding(CENT, Ties.HALF_EVEN).of(Fraction("15.625")) == Fraction("15.62")
    assert Rounding(CENT, Ties.HALF_UP).of(Fraction("15.625")) == Fraction("15.63")


def test_without_a_multiple_an_amount_stays_exact() -> None:
    assert EXACT.of(Fraction(1, 3)) == Fraction(1, 3)
    assert Rounding(None, Ties.NONE).ratio(1, 3) == Fraction(1, 3)


def test_without_a_rule_for_ties_only_up_and_down_can_round() -> None:
    assert Rounding(1, Ties.NONE, Direction.UP).of(Fraction("89552.1")) == 89_553

    with pytest.raises(ValueError, match="none"):
        Rounding(1, Ties.NONE)


@pytest.mark.parametrize("multiple", [0, -1000])
def test_a_multiple_is_above_zero(multiple: int) -> None:
    with pytest.raises(ValueError, match=str(multiple)):
        Rounding(multiple)
