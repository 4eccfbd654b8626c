"""A loan's terms read strictly from a JSON object, and its schedule as one (contract, 6)."""

from __future__ import annotations

from fractions import Fraction

from lthtgn_desktop.domain.loan_terms import LoanMethod, LoanTerms, Residual, plans_instalments
from lthtgn_desktop.domain.rounding import Direction, Money, Rounding, Ties
from lthtgn_desktop.domain.schedule import Schedule
from lthtgn_desktop.domain.schedule_fields import (
    Fields,
    choice,
    count,
    decimal,
    positive,
    read_fields,
    refusal,
)
from lthtgn_desktop.domain.schedule_time import rate_periods, read_calendar, read_start

MOST_ROWS = 1200
MOST_PERCENT = 1000
DECIMALS = 12
# Interest on interest, not rounded, grows by the rate's digits in every row.
RATE_DECIMALS = 6

_ROUNDED = ("installment", "principal", "interest")
_METHODS = {method.value: method for method in LoanMethod}
_TIES = {ties.value: ties for ties in Ties}
_DIRECTIONS = {direction.value: direction for direction in Direction}
_RESIDUALS = {
    "last_row": Residual.LAST_ROW,
    "none": Residual.NONE,
    "re-divide the balance over the remaining rows": Residual.RE_DIVIDE,
}


def read_spec(document: object) -> LoanTerms:
    """Return the terms that a JSON object describes; raises Refused with `field` and `value`."""
    fields = read_fields(document)
    method = choice(fields, "method", _METHODS)
    rows = count(fields, "n", range(1, MOST_ROWS + 1))
    calendar = read_calendar(fields)
    instalment, part, interest = _roundings(fields, method)
    return LoanTerms(
        method,
        positive(fields, "principal"),
        _rate(fields),
        rows,
        read_start(fields, calendar, rows),
        calendar,
        shares=_shares(fields, method, rows),
        grace_principal=count(fields, "grace_principal", range(rows), 0),
        grace_interest_payment=count(fields, "grace_interest_payment", range(rows), 0),
        grace_interest_free=count(fields, "grace_interest_free", range(rows), 0),
        instalment_rounding=instalment,
        principal_rounding=part,
        interest_rounding=interest,
        residual=choice(fields, "rounding_params.residual", _RESIDUALS, "last_row"),
    )


def as_document(schedule: Schedule) -> dict[str, object]:
    """Return the schedule as the JSON object of the contract, amounts as decimal text."""
    rows = [
        {
            "n": row.n,
            "due": None if row.due is None else str(row.due),
            "principal": decimal_text(row.principal),
            "interest": decimal_text(row.interest),
            "total": decimal_text(row.total),
            "balance": decimal_text(row.balance),
        }
        for row in schedule.rows
    ]
    return {
        "rows": rows,
        "total_interest": decimal_text(schedule.total_interest),
        "total": decimal_text(schedule.total),
    }


def decimal_text(amount: Money) -> str:
    """Return an amount, not below 0, with at most 12 decimals and no zeros at their end."""
    shown = Rounding(1, Ties.HALF_EVEN).of(amount * 10**DECIMALS)
    whole, rest = divmod(int(shown), 10**DECIMALS)
    return f"{whole}.{rest:0{DECIMALS}}".rstrip("0").rstrip(".")


def _rate(fields: Fields) -> Fraction:
    """Return the rate of one row as a fraction."""
    percent = decimal("rate_percent", fields.get("rate_percent", ""))
    if percent > MOST_PERCENT or 10**RATE_DECIMALS % percent.denominator:
        raise refusal("rate_percent", fields["rate_percent"])
    return Fraction(percent, 100) * rate_periods(fields)


def _shares(fields: Fields, method: LoanMethod, rows: int) -> tuple[Fraction, ...] | None:
    """Return what share of the principal each row asks for, where the method has shares."""
    name = "principal_shares"
    written = fields.get(name)
    if method is not LoanMethod.SHARES and written is None:
        return None
    if method is not LoanMethod.SHARES or not isinstance(written, list):
        raise refusal(name, "" if written is None else written)
    shares = tuple(decimal(name, share) for share in written)
    grace = count(fields, "grace_principal", range(rows), 0)
    if len(shares) != rows or sum(shares) != 1 or any(shares[:grace]):
        raise refusal(name, written)
    return shares


def _roundings(fields: Fields, method: LoanMethod) -> tuple[Rounding, Rounding, Rounding]:
    """Return how instalments, principal and interest are rounded.

    The direction is that of what rows are planned by: the instalment, or else the part of the
    principal, for which an instalment's multiple then stands in.
    """
    ties = choice(fields, "rounding_params.ties", _TIES, Ties.HALF_UP)
    interest_ties = choice(fields, "rounding_params.interest_ties", _TIES, ties)
    way = choice(fields, "rounding_params.installment_direction", _DIRECTIONS, Direction.NEAREST)
    instalment, part, interest = (_multiple(fields, what) for what in _ROUNDED)
    try:
        by_instalment = Rounding(instalment, ties, way)
        if plans_instalments(method, by_instalment):
            by_part = Rounding(part, ties)
        else:
            by_part = Rounding(part or instalment, ties, way)
        return by_instalment, by_part, Rounding(interest, interest_ties)
    except ValueError:
        raise refusal("rounding_params.ties", Ties.NONE) from None


def _multiple(fields: Fields, what: str) -> Fraction | None:
    """Return to which multiple something is rounded, if it is."""
    name = f"rounding_params.{what}_multiple"
    return positive(fields, name) if name in fields else None
