"""A loan's schedule from its terms: one engine for the command and for the club's book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from lthtgn_desktop.domain.due_dates import Start, due, length
from lthtgn_desktop.domain.loan_terms import LoanMethod, LoanTerms, Residual, plans_instalments
from lthtgn_desktop.domain.rounding import Money, Rounding

# A row's principal from its number, what is owed before it and the interest of its period.
PrincipalRule: TypeAlias = Callable[[int, Money, Money], Money]


@dataclass(frozen=True, slots=True)
class Row:
    """One due date; `balance` is what is owed once the row is paid."""

    n: int
    due: Start
    principal: Money
    interest: Money
    balance: Money

    @property
    def total(self) -> Money:
        """Return what is to be paid."""
        return self.principal + self.interest


@dataclass(frozen=True, slots=True)
class Schedule:
    """All rows of a loan, and what they add up to."""

    rows: tuple[Row, ...]
    total_interest: Money
    total: Money


def schedule(terms: LoanTerms) -> Schedule:
    """Return the schedule of a loan that is paid as agreed (contract, 6)."""
    by_instalments = plans_instalments(terms.method, terms.instalment_rounding)
    principal_of = _by_instalments(terms) if by_instalments else _by_parts(terms)
    rows: list[Row] = []
    owed = terms.principal
    waiting: Money = 0
    paid: Money = 0
    for number in range(1, terms.n + 1):
        interest = _accrued(terms, number, owed, paid + waiting)
        principal = principal_of(number, owed, interest)
        owed -= principal
        waiting += interest
        asked = waiting if number > terms.grace_interest_payment else 0
        waiting -= asked
        paid += asked
        rows.append(Row(number, due(terms.calendar, terms.start, number), principal, asked, owed))
    return Schedule(tuple(rows), paid, paid + terms.principal - owed)


def principal_parts(terms: LoanTerms, amount: Money, first: int = 1) -> list[Money]:
    """Return what rows `first` to `n` ask for when this amount of principal is spread over them.

    A part is never more than what is left; what rounding leaves over falls to the last row
    (contract, 3: principal due; an extension spreads what is owed from the next row on).
    """
    weights = [terms.weight(number) for number in range(first, terms.n + 1)]
    if not weights:
        return []
    if terms.residual is Residual.RE_DIVIDE:
        parts = _re_divided(amount, weights, terms.principal_rounding)
    else:
        parts = _divided(amount, weights, terms.principal_rounding)
    if terms.residual is not Residual.NONE:
        parts[-1] += amount - sum(parts)
    return parts


def interest_of(terms: LoanTerms, number: int, outstanding: Money, periods: Money = 1) -> Money:
    """Return one row's interest from what is outstanding just before it (contract, 3).

    Flat interest is counted on the original principal within the term, and on what is
    outstanding after it; nothing accrues once nothing is outstanding.
    """
    if not outstanding or number <= terms.grace_interest_free:
        return 0
    is_flat = terms.method is LoanMethod.FLAT and number <= terms.n
    base = terms.principal if is_flat else outstanding
    rate = terms.rate
    return terms.interest_rounding.ratio(
        base.numerator * rate.numerator * periods.numerator,
        base.denominator * rate.denominator * periods.denominator,
    )


def annuity(amount: Money, rate: Fraction, rows: int) -> Fraction:
    """Return the exact equal payment that clears an amount with its interest in so many rows."""
    if not rate:
        return Fraction(amount, rows)
    growth = (1 + rate) ** rows
    return Fraction(amount * rate * growth, growth - 1)


def _divided(amount: Money, weights: Sequence[Money], rounding: Rounding) -> list[Money]:
    """Return parts in proportion to the weights, equal ones for equal weights."""
    unit = Fraction(amount, sum(weights))
    asked = {weight: rounding.of(unit * weight) for weight in set(weights)}
    parts: list[Money] = []
    for weight in weights:
        parts.append(min(asked[weight], amount))
        amount -= parts[-1]
    return parts


def _re_divided(amount: Money, weights: Sequence[Money], rounding: Rounding) -> list[Money]:
    """Return parts each of which is the row's share of what the rows before it left."""
    parts: list[Money] = []
    remaining = sum(weights)
    for weight in weights:
        asked = rounding.of(Fraction(amount * weight, remaining)) if weight else 0
        parts.append(min(asked, amount))
        amount -= parts[-1]
        remaining -= weight
    return parts


def _by_parts(terms: LoanTerms) -> PrincipalRule:
    """Return the rule of loans whose principal is planned."""
    parts = principal_parts(terms, terms.principal)
    return lambda number, _owed, _interest: parts[number - 1]


def _by_instalments(terms: LoanTerms) -> PrincipalRule:
    """Return the rule of loans whose instalments are planned: principal is what interest leaves."""
    planned = _instalment(terms, terms.principal, 1)

    def principal(number: int, owed: Money, interest: Money) -> Money:
        if number <= terms.grace_principal:
            return 0
        if number == terms.n and terms.residual is not Residual.NONE:
            return owed
        again = terms.residual is Residual.RE_DIVIDE
        instalment = _instalment(terms, owed, number) if again else planned
        return min(max(terms.principal_rounding.of(instalment - interest), 0), owed)

    return principal


def _instalment(terms: LoanTerms, owed: Money, first: int) -> Money:
    """Return the equal instalment by which rows `first` to `n` clear what is owed."""
    before = max(first - 1, terms.grace_principal)
    rows = terms.n - before
    if terms.method is LoanMethod.FLAT:
        exact = Fraction(owed + _exact_flat_interest(terms, before), rows)
    else:
        exact = annuity(owed, terms.rate, rows)
    return terms.instalment_rounding.of(exact)


def _accrued(terms: LoanTerms, number: int, owed: Money, before: Money) -> Money:
    """Return a row's interest; rounded flat interest adds up to what the whole term bears."""
    periods = length(terms.calendar, terms.start, number - 1, number)
    interest = interest_of(terms, number, owed, periods)
    if not owed or terms.method is not LoanMethod.FLAT or terms.residual is not Residual.LAST_ROW:
        return interest
    left = terms.interest_rounding.of(_exact_flat_interest(terms, 0)) - before
    return left if number == terms.n else min(interest, left)


def _exact_flat_interest(terms: LoanTerms, after: int) -> Fraction:
    """Return the interest of all rows after this one, not rounded."""
    since = max(after, terms.grace_interest_free)
    return terms.principal * terms.rate * length(terms.calendar, terms.start, since, terms.n)
