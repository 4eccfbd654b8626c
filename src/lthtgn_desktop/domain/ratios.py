"""A figure with its denominator: a percentage, so many times, or an average; all exact."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from lthtgn_desktop.domain.indicators import Share


class Whole(StrEnum):
    """What a figure is held against: the words of its denominator."""

    ENROLLED = "clubs_enrolled"
    REPORTED = "clubs_reported"
    FOUNDED = "clubs_founded"
    WITH_GRANT = "clubs_with_initial_grant"
    MEMBERS = "members"
    TURNS = "turns"
    INITIAL_GRANTS = "initial_grants"
    LENDING_FUND = "lending_fund"
    CAPITAL = "capital"
    OUTSTANDING = "outstanding"
    TARGET = "target"
    ASSOCIATION_MEMBERS = "association_members"
    EXPECTED = "expected"


class Measure(StrEnum):
    """What a part and its whole come to."""

    PERCENT = "percent"
    """In tenths of a percent."""
    TIMES = "times"
    """In hundredths."""
    AMOUNT = "average_amount"
    """In whole đồng."""
    NUMBER = "average_number"
    """In tenths."""


_SCALES = {Measure.PERCENT: 2, Measure.TIMES: 0, Measure.AMOUNT: 0, Measure.NUMBER: 0}
_PLACES = {Measure.PERCENT: 1, Measure.TIMES: 2, Measure.AMOUNT: 0, Measure.NUMBER: 1}


class Ratio(NamedTuple):
    """A part, its whole, what the whole is, and what is made of the two."""

    share: Share
    of: Whole
    measure: Measure = Measure.PERCENT

    @property
    def value(self) -> Decimal | None:
        """Return the quotient rounded half up; nothing is a share of nothing, or of less."""
        part, whole = self.share
        if whole <= 0:
            return None
        places = _PLACES[self.measure]
        units = 10 ** (_SCALES[self.measure] + places)
        return Decimal((2 * units * part + whole) // (2 * whole)).scaleb(-places)

    def as_document(self) -> dict[str, object]:
        """Return the part, the whole, what it is, and the quotient as a decimal string."""
        value = None if self.value is None else f"{self.value:f}"
        return {**self.share._asdict(), "of": self.of, self.measure: value}


def ratio(part: int, whole: int, of: Whole, measure: Measure = Measure.PERCENT) -> Ratio:
    """Return a part of a whole."""
    return Ratio(Share(part, whole), of, measure)
