"""Rounding to a multiple, exactly: to which one, which way, and where a half goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

# An exact amount: whole đồng in a club's book, any fraction of a unit in a schedule's terms.
Money: TypeAlias = int | Fraction


class Ties(StrEnum):
    """Where an amount exactly between two multiples goes."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    NONE = "none"


class Direction(StrEnum):
    """Which multiple an amount goes to."""

    NEAREST = "nearest"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Rounding:
    """A rule of rounding; without a multiple amounts stay as they are.

    Half up means away from zero. Without a rule for ties nothing can be rounded to the nearest.
    """

    multiple: Money | None = None
    ties: Ties = Ties.HALF_UP
    direction: Direction = Direction.NEAREST

    def __post_init__(self) -> None:
        if self.multiple is None:
            return
        if self.multiple <= 0:
            raise ValueError(self.multiple)
        if self.ties is Ties.NONE and self.direction is Direction.NEAREST:
            raise ValueError(self.ties)

    def of(self, amount: Money) -> Money:
        """Return the amount rounded; an `int` where the multiple is one."""
        return self.ratio(amount.numerator, amount.denominator)

    def ratio(self, numerator: int, denominator: int) -> Money:
        """Return a quotient rounded, in whole numbers all the way; the denominator is above 0.

        A book rounds a hundred thousand interests in one run: no `Fraction` is made for an
        `int` multiple.
        """
        multiple = self.multiple
        if multiple is None:
            return Fraction(numerator, denominator)
        count, rest = divmod(numerator * multiple.denominator, denominator * multiple.numerator)
        if rest and self._goes_up(count, 2 * rest - denominator * multiple.numerator):
            count += 1
        return count * multiple

    def _goes_up(self, count: int, past_half: int) -> bool:
        """Tell whether an amount between two multiples goes to the upper one."""
        if self.direction is not Direction.NEAREST:
            return self.direction is Direction.UP
        if past_half:
            return past_half > 0
        if self.ties is Ties.HALF_EVEN:
            return count % 2 == 1
        return count >= 0


EXACT = Rounding()
